import { expect, it } from 'vitest';
import type { ReviewedForm } from '../../src/model/review/review.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { reviewFiles } from '../../src/use-cases/review/review-files.ts';
import { policyTexts } from '../support/definitions.ts';
import { filledFile } from '../support/filled-forms.ts';
import type { FormCell, FormFormat } from '../support/form-files.ts';

const [profiles, rules] = policyTexts();

type Rows = readonly (readonly FormCell[])[];

async function reviewed(rows: Rows, format: FormFormat = 'xlsx') {
  const { file, bytes } = filledFile(format, rows);
  const { review, findings } = await reviewFiles({
    files: { files: [givenFile(file, bytes)], findings: [] },
    year: null,
    profile: null,
    profiles,
    rules,
    tool: { name: 'test', version: '0' },
  });
  return { forms: review?.forms ?? [], codes: findings.map(({ code }) => code) };
}

/** What came of scores and sums, briefly: «培训场次 10 agrees». */
const briefly = (form: ReviewedForm | undefined): string[] =>
  (form?.figures ?? [])
    .filter(({ kind }) => !kind.startsWith('weight-cat') && kind !== 'weight-execution' && kind !== 'fund-sum')
    .map(({ name, claimed, verdict }) => `${name.zh} ${claimed} ${verdict}`);

const official = (name: string, complaints: string, unit = ''): Rows => [
  [['项目支出绩效自评表', 9]],
  [['（2025年度）', 9]],
  ['项目名称', [name, 8]],
  ['主管部门', ['示例卫健委', 3], '实施单位', ['示例疾控中心', 4]],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', ['得分', 2]],
  ['', ['年度资金总额', 1], '80', '80', '72.4', '10', '90.5%', ['9.05', 2]],
  ['年度总体目标', ['预期目标', 4], ['实际完成情况', 4]],
  ['', ['完成接种工作', 4], ['接种完成', 4]],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
  ['', '产出指标', '数量指标', '接种人数', '≥３０００人', '２８５０人', `30${unit}`, '28.5', ''],
  ['', '', '质量指标', '接种合格率', '＝100%', '100%', `20${unit}`, '20', ''],
  ['', '效益指标', '社会效益指标', '发病率', '≤0.5‰', '0.6‰', `30${unit}`, complaints, ''],
  ['', '满意度指标', '满意度指标', '群众满意度', '≥90%', '90.00%', `10${unit}`, '10', ''],
];

it('reads forms below each other on one sheet, with titles, points and percent signs between them', async () => {
  const { forms, codes } = await reviewed([
    ...official('疫苗接种', '25', '分'),
    [['总分', 6], '100分', '92.55分', ''],
    [['', 9]],
    ...official('慢病管理', '27', '%'),
  ]);
  const of = (score: string) => [
    '预算执行率 90.5% agrees',
    '预算执行 9.05 agrees',
    '接种人数 28.5 agrees',
    '接种合格率 20 agrees',
    `发病率 ${score} ${score === '25' ? 'agrees' : 'differs'}`,
    '群众满意度 10 agrees',
  ];
  expect(forms.map(({ form }) => form.project.name)).toEqual(['疫苗接种', '慢病管理']);
  expect(briefly(forms[0])).toEqual([
    ...of('25'),
    '分值合计 100分 agrees',
    '自评总分（按表中各行相加） 92.55分 agrees',
    '自评总分（按核算的各行） 92.55分 agrees',
  ]);
  expect(briefly(forms[1])).toEqual([...of('27'), '自评总分（按核算的各行） null unknown']);
  expect(codes).toEqual([]);
});

it('takes what a form of deductions takes off, and says so', async () => {
  const rows: Rows = [
    [['云南省项目支出绩效自评表（2025年度）', 11]],
    ['项目名称', ['林业有害生物防治', 10]],
    ['主管部门', ['示例林草局', 4], '实施单位', ['示例林场', 5]],
    ['项目资金（万元）', ['', 2], '年初预算数', '全年预算数', '全年执行数', ['分值', 2], '执行率', ['得分', 2]],
    ['', ['年度资金总额', 2], '1,200.00', '1,150.00', '1,150.00', ['10', 2], '100.00%', ['10.00', 2]],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '实际完成值',
      '分值',
      '扣分',
      '原因',
    ],
    ['', '产出指标', '数量指标', '防治面积', '>=', '5', '万亩', '4.8', '30', '1.2', '山高坡陡，飞防受限，年内未完成'],
    ['', '', '时效指标', '完成时间', '<=', '12', '月', '11', '20', '0', ''],
    ['', '效益指标', '生态效益指标', '成灾率', '<=', '3', '‰', '3.6', '30', '2', '气候异常，松材线虫病蔓延较快'],
    ['', '满意度指标', '满意度指标', '林农满意度', '>=', '85', '%', '88', '10', '', ''],
    [
      ['自评等级', 2],
      ['优', 9],
    ],
  ];
  const { forms } = await reviewed(rows);
  expect(briefly(forms[0])).toEqual([
    '预算执行率 100.00% agrees',
    '预算执行 10.00 agrees',
    '防治面积 30.00−1.2 agrees',
    '完成时间 20.00−0 agrees',
    '成灾率 30.00−2 differs',
    '林农满意度 null unknown',
    '自评总分（按核算的各行） null unknown',
    '评价等级 优 agrees',
  ]);
  expect(forms[0]?.findings.map(({ code }) => code)).toEqual(['reason-vague']);
});

it('reads several goals, what stands below the indicators, and 期初目标值 of Hubei', async () => {
  const rows: Rows = [
    [['2025年度项目支出绩效自评表', 8]],
    ['项目名称', ['环卫保洁', 7]],
    ['主管部门', ['示例城管局', 3], '项目实施单位', ['示例环卫所', 3]],
    [
      ['预算执行情况（万元）（20分）', 2],
      ['', 2],
      '预算数（A）',
      '执行数（B）',
      '执行率（B/A）',
      '得分（20分*执行率）',
    ],
    [['', 2], ['年度财政资金总额', 2], '1000', '915.5', '91.55%', '18.31'],
    ['年度目标1（40分）', ['保洁面积达标', 7]],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '分值', '期初目标值（A）', '实际完成值（B）', '得分'],
    ['', '产出指标', '数量指标', '保洁面积', '20', '≥200万平方米', '210万平方米', '20'],
    ['', '效益指标', '社会效益指标', '投诉处理率', '20', '100%', '97.5%', '19.5'],
    ['年度目标2（40分）', ['改造公厕12座', 7]],
    ['', '产出指标', '数量指标', '公厕改造', '20', '12座', '11座', '18.3'],
    ['', '满意度指标', '服务对象满意度指标', '市民满意度', '20', '≥90%', '93%', '20'],
    [['总分', 4], '', '', '', '96.11'],
    ['偏差大或目标未完成原因分析', ['公厕改造10座，一座选址调整', 7]],
    ['改进措施及结果应用方案', ['尽快完成', 7]],
  ];
  const { forms, codes } = await reviewed(rows, 'docx');
  const [form] = forms;
  expect(form?.profile.id).toBe('hubei');
  expect(briefly(form).filter((line) => !line.endsWith('agrees'))).toEqual([]);
  expect(form?.form.texts.measures.map(({ text }) => text)).toEqual(['尽快完成']);
  expect(form?.findings.map(({ code }) => code)).toContain('text-differs-from-row');
  expect(codes).toEqual(['form-cells-unread']);
});

const half = (score: string, total: string): Rows => [
  [['项目支出绩效自评表（2025年度）', 10]],
  [
    ['项目名称', 2],
    ['农村公路养护', 8],
  ],
  [
    ['预算单位', 2],
    ['示例交通运输局', 8],
  ],
  [
    ['预算执行情况（10分）', 1, 2],
    '（万元）',
    ['年初预算数', 2],
    ['调整后预算数', 2],
    ['预算执行数', 2],
    '预算执行率',
    '得分',
  ],
  ['总额', ['260', 2], ['250', 2], ['241.37', 2], '96.55%', '9.65'],
  [
    ['绩效指标', 1, 5],
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '权重',
    '完成值',
    '自评得分',
  ],
  [['产出指标', 1, 2], '数量指标', '养护里程', '≥', '120', '公里', '20', '118', score],
  ['质量指标', '优良率', '≥', '90', '%', '30', '91', '30'],
  ['效益指标', '社会效益指标', '绕行投诉', '≤', '6', '次', '30', '4', '30'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥', '85', '%', '10', '88.4', '10'],
  [['合计', 7], '90', '', total],
  [
    ['评价结论', 2],
    ['评价结果为优', 8],
  ],
];

it('takes half points for what they are, and a total of the indicators alone', async () => {
  const { forms } = await reviewed(half('19.5', '89.5'), 'html');
  expect(briefly(forms[0])).toEqual([
    '预算执行率 96.55% agrees',
    '预算执行 9.65 agrees',
    '养护里程 19.5 agrees',
    '优良率 30 agrees',
    '绕行投诉 30 agrees',
    '群众满意度 10 agrees',
    '分值合计 90 agrees',
    '自评总分（按表中各行相加） 89.5 agrees',
    '自评总分（按核算的各行） 89.5 agrees',
    '评价等级 优 agrees',
  ]);
  const wrong = briefly((await reviewed(half('18.5', '89.5'), 'html')).forms[0]);
  expect(wrong.filter((line) => line.endsWith('differs'))).toEqual([
    '养护里程 18.5 differs',
    '自评总分（按表中各行相加） 89.5 differs',
    '自评总分（按核算的各行） 89.5 differs',
  ]);
});
