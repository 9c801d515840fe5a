import { expect, it } from 'vitest';
import type { ReviewedForm } from '../../src/model/review/review.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { reviewFiles } from '../../src/use-cases/review/review-files.ts';
import { policyTexts } from '../support/definitions.ts';
import { filledFile } from '../support/filled-forms.ts';
import { type FormCell, type FormFormat, formFormats } from '../support/form-files.ts';
import { gridSheet } from '../support/grid-sheet.ts';
import { workbook } from '../support/workbook.ts';

const [profiles, rules] = policyTexts();

type Rows = readonly (readonly FormCell[])[];

async function reviewed(rows: Rows, format: FormFormat = 'xlsx', profile: string | null = null) {
  const { file, bytes } = filledFile(format, rows);
  const { review, findings } = await reviewFiles({
    files: { files: [givenFile(file, bytes)], findings: [] },
    year: null,
    profile,
    profiles,
    rules,
    tool: { name: 'test', version: '0' },
  });
  return { forms: review?.forms ?? [], findings };
}

/** What came of each figure, briefly: «indicator 培训场次 10 agrees profile». */
const briefly = (form: ReviewedForm | undefined): string[] =>
  (form?.figures ?? [])
    .filter(({ kind }) => !kind.startsWith('weight'))
    .map(({ kind, name, claimed, verdict, reading }) =>
      [kind, kind === 'indicator' ? name.zh : '', claimed ?? '-', verdict, reading?.kind ?? '']
        .filter(Boolean)
        .join(' '),
    );

const money = (unit = '万元', factor = 1): Rows => [
  [`项目资金（${unit}）`, ['', 2], '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', ['得分', 2]],
  ['', ['年度资金总额', 2], `${100 * factor}`, `${100 * factor}`, `${86.2 * factor}`, '10', '86.2%', ['8.62', 2]],
  ['', ['其中：当年财政拨款', 2], `${80 * factor}`, `${80 * factor}`, `${66.2 * factor}`, '—', '—', ['—', 2]],
  ['', ['其他资金', 2], `${20 * factor}`, `${20 * factor}`, `${20 * factor}`, '—', '—', ['—', 2]],
];

const head = (name: string): Rows => [
  [['项目支出绩效自评表', 10]],
  [['（2025年度）', 10]],
  ['项目名称', [name, 9]],
  ['主管部门', ['示例局', 4], '实施单位', ['示例中心', 4]],
];

const moneyAgrees = [
  'fund-sum 100 agrees profile',
  'fund-sum 100 agrees profile',
  'fund-sum 86.2 agrees profile',
  'execution-rate 86.2% agrees profile',
  'execution-score 8.62 agrees profile',
];

const goals: Rows = [
  ['年度总体目标', ['预期目标', 5], ['实际完成情况', 4]],
  ['', ['办好培训', 5], ['培训已办完', 4]],
];

it('reads a table whose score stands left of its actual, with two score columns', async () => {
  const rows: Rows = [
    ...head('培训经费'),
    ...money(),
    ...goals,
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '分值',
      '自评得分',
      '部门复核得分',
      '年度指标值',
      '实际完成值',
      '偏差原因分析',
    ],
    ['', '产出指标', '数量指标', '培训场次', '30', '30', '28', '≥10场', '10场', ''],
    ['', '', '质量指标', '合格率', '20', '18.4', '18', '≥100%', '92%', '有人缺考'],
    ['', '效益指标', '社会效益指标', '受训人数', '30', '30', '30', '≥500人', '√', ''],
    ['', '满意度指标', '服务对象满意度指标', '学员满意度', '10', '9.6', '10', '≥95%', '', ''],
    [['合计', 4], '100', '96.62', '', '', '', ''],
  ];
  const { forms } = await reviewed(rows);
  expect(briefly(forms[0])).toEqual([
    ...moneyAgrees,
    'indicator 培训场次 30 agrees profile',
    'indicator 合格率 18.4 agrees profile',
    'indicator 受训人数 30 unknown',
    'indicator 学员满意度 9.6 unknown',
    'score-sum 96.62 agrees profile',
    'total 96.62 unknown',
  ]);
});

it('reads amounts in 元, remarks behind figures, and a total in words', async () => {
  const rows: Rows = [
    ...head('维修经费'),
    ...money('元', 10000),
    ...goals,
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      ['偏差原因分析及改进措施', 2],
    ],
    ['', '产出指标', '数量指标', '维修点位', '≥20处', '20处（含新增2处）', '25', '25分', ['', 2]],
    ['', '', '成本指标', '维修费用', '≤40万元', '50万元（含税）', '25', '20', ['材料涨价', 2]],
    ['', '效益指标', '社会效益指标', '安全事故', '0起', '0起', '30', '30', ['', 2]],
    ['', '满意度指标', '满意度指标', '职工满意度', '≥90%', '95%（抽样）', '10', '10', ['', 2]],
    [['总分：93.62分', 10]],
    [
      ['自评等级', 4],
      ['优', 6],
    ],
  ];
  const { forms } = await reviewed(rows);
  expect(briefly(forms[0])).toEqual([
    'fund-sum 1000000 agrees profile',
    'fund-sum 1000000 agrees profile',
    'fund-sum 862000 agrees profile',
    ...moneyAgrees.slice(3),
    'indicator 维修点位 25分 agrees profile',
    'indicator 维修费用 20 agrees profile',
    'indicator 安全事故 30 agrees profile',
    'indicator 职工满意度 10 agrees profile',
    'score-sum 总分：93.62分 agrees profile',
    'total 总分：93.62分 agrees profile',
    'grade 优 agrees profile',
  ]);
});

it('reads the split target of Yunnan and the words of Sichuan', async () => {
  const rows: Rows = [
    [['项目支出绩效自评表（2025年度）', 10]],
    ['项目名称', ['巡护经费', 9]],
    ['主管部门', ['示例林草局', 4], '实施单位', ['示例林场', 4]],
    ['预算执行情况（10分）', ['', 2], '年初预算数', '调整后预算数', '预算执行数', '执行率', ['预算执行得分', 3]],
    ['', ['年度资金总额（万元）', 2], '50', '60', '45', '75%', ['7.5', 3]],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重', '完成值', '自评得分'],
    ['', '产出指标', '数量指标', '巡护里程', '≥', '1200', '公里', '30', '1140', '28.5'],
    ['', '', '时效指标', '完成时间', '≤', '12', '月', '20', '12', '20'],
    ['', '效益指标', '生态效益指标', '火情次数', '≤', '2', '次', '30', '3', '15'],
    ['', '满意度指标', '服务对象满意度指标', '职工满意度', '≥', '90', '%', '10', '96', '10'],
    [['合计', 7], '100', '', '81'],
    [
      ['评价结论', 2],
      ['自评81分，评价等级为良', 8],
    ],
    [
      ['存在问题', 2],
      ['车辆老旧', 8],
    ],
  ];
  const { forms } = await reviewed(rows);
  expect(briefly(forms[0])).toEqual([
    'execution-rate 75% agrees profile',
    'execution-score 7.5 agrees profile',
    'indicator 巡护里程 28.5 agrees profile',
    'indicator 完成时间 20 agrees profile',
    'indicator 火情次数 15 agrees profile',
    'indicator 职工满意度 10 agrees profile',
    'score-sum 81 agrees profile',
    'total 81 agrees profile',
    'grade 良 agrees profile',
  ]);
});

const hubei: Rows = [
  [['2025年度项目绩效自评表', 8]],
  ['项目名称', ['河道保洁', 7]],
  ['主管部门', ['示例水利局', 3], '项目实施单位', ['示例河道所', 3]],
  [['预算执行情况（万元）（20分）', 2], ['', 2], '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分×执行率）'],
  [['', 2], ['年度财政资金总额', 2], '200', '150', '75%', '15'],
  ['年度绩效目标', '一级指标', '二级指标', '三级指标', '分值', '年初目标值（A）', '实际完成值（B）', '得分'],
  ['', '产出指标', '数量指标', '保洁河长', '20', '≥40公里', '40', '20'],
  ['', '', '成本指标', '每公里费用', '20', '≤3万元', '4万元', '15'],
  ['', '效益指标', '社会效益指标', '投诉次数', '20', '≤5次', '8次', '12.5'],
  ['', '', '服务对象满意度指标', '居民满意度', '20', '≥85%', '90%', '20'],
  [['总分', 4], '', '', '', '82.5'],
];

it.each(formFormats.filter((format) => format !== 'csv'))(
  'finds the profile of a form of Hubei in %s',
  async (format) => {
    const { forms } = await reviewed(hubei, format);
    const [form] = forms;
    expect(form?.profile.id).toBe('hubei');
    expect(form?.fits[0]).toMatchObject({ profile: 'hubei', agree: 5, of: 5, weightsAgree: 3, weightsOf: 3 });
    expect(form?.fits.find(({ profile }) => profile === 'mof-2020')?.weightsAgree).toBe(0);
    expect(briefly(form).filter((line) => !line.includes('agrees'))).toEqual([]);
  },
);

it('says by how much a score is off and by which rule', async () => {
  const rows = hubei.map((row) => row.map((cell) => (cell === '12.5' ? '18' : cell === '82.5' ? '88' : cell)));
  const { forms } = await reviewed(rows, 'xlsx', 'hubei');
  const wrong = forms[0]?.figures.find(({ name }) => name.zh === '投诉次数');
  expect(wrong).toMatchObject({ verdict: 'differs', claimed: '18', recomputed: '12.5', difference: '5.5' });
  expect(wrong?.cells).toMatchObject({
    claimed: { sheet: '绩效目标', cell: 'H9' },
    target: { cell: 'F9' },
    actual: { cell: 'G9' },
    weight: { cell: 'E9' },
  });
});

it('takes a share for a percentage before it calls a score wrong, and money that arrived for the budget', async () => {
  const rows: Rows = [
    [['项目绩效自评表（2023年度）', 9]],
    ['项目名称', ['学生营养餐', 8]],
    ['项目实施单位', ['第三小学', 8]],
    [['项目资金（元）', 2], '年初预算数', '实际到位数', '执行数', '执行率', '分值', ['得分', 2]],
    [['年度资金总额', 2], '1,200,000.00', '1,000,000.00', '950,000.00', '95%', '10', ['9.5', 2]],
    ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '完成率', '权重', '自评得分', '偏差原因及改进措施'],
    ['产出指标', '数量指标', '供餐天数', '200天', '200', '100%', '50', '50', ''],
    ['效益指标', '社会效益', '体质达标率', '≥90％', '88.5', '98.3%', '30', '29.5', ''],
    ['满意度指标', '满意度', '家长满意度', '≥95%', '0.96', '', '10', '10', ''],
    [['合计得分', 6], '100', '99.0', ''],
  ];
  const { forms, findings } = await reviewed(rows);
  expect(briefly(forms[0])).toEqual([
    'execution-rate 95% agrees other-money',
    'execution-score 9.5 agrees other-money',
    'indicator 供餐天数 50 agrees profile',
    'indicator 体质达标率 29.5 agrees profile',
    'indicator 家长满意度 10 agrees other-rule',
    'score-sum 99.0 agrees profile',
    'total 99.0 agrees profile',
  ]);
  expect(findings.filter(({ code }) => code === 'form-cells-unread').map(({ args }) => args['count'])).toEqual(['2']);
});

it('reads levels merged over rows, a heading of two rows, money in pairs, and several forms of a file', async () => {
  const table = (name: string): (string | number)[][] => [
    ['××县2024年项目支出绩效自评表'],
    ['项目名称', name, '', '', '项目编码', 'G2024-01'],
    ['主管部门', '交通局', '', '', '实施单位', '公路站'],
    ['资金情况（万元）', '', '全年预算数(A)', 300, '全年执行数(B)', 285, '执行率', '95%'],
    ['', '', '分值', 10, '得分', 9.5],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '', '未完成原因分析'],
    ['', '', '', '', '', '', '自评得分', '部门评分', ''],
    ['产出指标', '数量指标', '养护里程', '120公里', '118公里', 20, 19.67, 19, '塌方封路'],
    ['', '', '绿化', '≥30公里', '30公里', 10, 10, 10, ''],
    ['', '质量指标', '优良路率', '85%以上', '83.3%', 20, 19.6, 19, ''],
    ['效益指标', '社会效益指标', '事故率下降', '有效下降', '有效下降', 30, 28, 28, ''],
    ['满意度指标', '服务对象满意度', '群众满意度', '90%', '92%', 10, 10, 10, ''],
    ['总  分', '', '', '', '', 100, 96.77, 95.5, ''],
  ];
  const merges = ['A8:A10', 'B8:B9', 'G6:H6', 'A6:A7', 'B6:B7', 'C6:C7', 'D6:D7', 'E6:E7', 'F6:F7', 'I6:I7'];
  const sheets = ['公路养护', '桥梁养护'].map((name) => gridSheet(name, table(name), merges));
  const { review } = await reviewFiles({
    files: { files: [givenFile('两张表.xlsx', workbook(sheets))], findings: [] },
    year: null,
    profile: null,
    profiles,
    rules,
    tool: { name: 'test', version: '0' },
  });
  expect(review?.forms.map(({ form }) => form.project.name)).toEqual(['公路养护', '桥梁养护']);
  for (const form of review?.forms ?? [])
    expect(briefly(form)).toEqual([
      'execution-rate 95% agrees profile',
      'execution-score 9.5 agrees profile',
      'indicator 养护里程 19.67 agrees profile',
      'indicator 绿化 10 agrees profile',
      'indicator 优良路率 19.6 agrees profile',
      'indicator 事故率下降 28 agrees judged',
      'indicator 群众满意度 10 agrees profile',
      'score-sum 96.77 agrees profile',
      'total 96.77 agrees profile',
    ]);
});
