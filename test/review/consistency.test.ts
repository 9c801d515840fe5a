import { expect, it } from 'vitest';
import { reviewIssues } from '../../src/reports/review/review-issues.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { reviewFiles } from '../../src/use-cases/review/review-files.ts';
import { policyTexts } from '../support/definitions.ts';
import { type FilledSpec, filledFile, officialForm } from '../support/filled-forms.ts';
import type { FormCell } from '../support/form-files.ts';

const [profiles, rules] = policyTexts();

type Rows = readonly (readonly FormCell[])[];

/** What a review finds beside the figures: «code indicator», form by form. */
async function consistency(...forms: readonly Rows[]) {
  const files = forms.map((rows, at) => givenFile(`${at}.xlsx`, filledFile('xlsx', rows).bytes));
  const tool = { name: 'test', version: '0' };
  const order = { files: { files, findings: [] }, year: null, profile: 'mof-2020', profiles, rules, tool };
  const { review } = await reviewFiles(order);
  if (review === null) throw new Error('no review');
  const told = review.forms.map(({ findings }) =>
    findings.map(({ code, indicator }) => (indicator === null ? code : `${code} ${indicator}`)),
  );
  return { told, review };
}

const fair: FilledSpec = {
  project: '河道保洁经费',
  unit: '示例水利局',
  achieved: '全年保洁河长42公里，预算执行率95%，自评得分97.5分。',
  funds: [
    { row: '年度资金总额', initial: '100', revised: '100', executed: '95', weight: '10', rate: '95%', score: '9.5' },
  ],
  indicators: [
    ['产出指标', '数量指标', '保洁河长', '≥40公里', '42公里', '30', '30', ''],
    ['产出指标', '时效指标', '完成时间', '2025年12月底前', '2025年11月30日', '10', '10', ''],
    ['产出指标', '成本指标', '每公里费用', '≤3万元', '2.4万元', '10', '10', ''],
    ['效益指标', '社会效益指标', '投诉次数', '≤5次', '4次', '15', '15', ''],
    ['效益指标', '生态效益指标', '水质达标率', '≥80%', '80%', '15', '15', ''],
    [
      '满意度指标',
      '满意度指标',
      '居民满意度',
      '≥90%',
      '72%',
      '10',
      '8',
      '汛期垃圾清运不及时，下游两个社区居民投诉集中',
    ],
  ].map(([level1, level2, name, target, actual, weight, score, reason]) => ({
    level1,
    level2,
    name,
    target,
    actual,
    weight,
    score,
    reason,
  })) as FilledSpec['indicators'],
  total: { weight: '100', score: '97.5' },
};

/** The fair form with other values in some of its rows, by the name of the indicator. */
const changed = (rows: Readonly<Record<string, object>>, more: Partial<FilledSpec> = {}): FilledSpec => ({
  ...fair,
  ...more,
  indicators: fair.indicators.map((row) => ({ ...row, ...rows[row.name ?? ''] })),
});

it('has nothing to say of a form that agrees with itself', async () => {
  expect((await consistency(officialForm(fair))).told).toEqual([[]]);
});

it.each<[string, FilledSpec, readonly string[]]>([
  [
    'text that gives other numbers',
    changed({}, { achieved: '全年保洁河长56公里，预算执行率98%，自评得分99分。' }),
    ['text-differs-from-row 1', 'text-differs-from-figures', 'text-differs-from-figures'],
  ],
  [
    'a day before the acceptance that the text names',
    changed({ 完成时间: { actual: '2025年6月30日' } }, { achieved: '工程2025年11月28日通过验收。' }),
    ['date-before-acceptance 2'],
  ],
  [
    'a day before the acceptance that its reason names',
    changed({ 完成时间: { actual: '2025年6月30日', reason: '验收合格单（2025年11月30日）' } }),
    ['date-before-acceptance 2'],
  ],
  [
    'a cost above its limit that lost nothing',
    changed({ 每公里费用: { actual: '3.6万元' } }),
    ['cost-over-but-full 3'],
  ],
  [
    'indicators far above execution',
    changed(
      {},
      {
        achieved: '已完成',
        funds: [{ row: '年度资金总额', initial: '100', revised: '100', executed: '85', weight: '10', score: '8.5' }],
        total: { weight: '100', score: '96.5' },
      },
    ),
    ['indicators-above-execution'],
  ],
  [
    'full marks everywhere',
    changed(
      { 居民满意度: { actual: '95%', score: '10', reason: '' } },
      {
        achieved: '已完成',
        funds: [{ row: '年度资金总额', initial: '100', revised: '100', executed: '100', weight: '10', score: '10' }],
        total: { weight: '100', score: '100' },
      },
    ),
    ['all-full-marks'],
  ],
])('finds %s', async (_, form, codes) => {
  expect((await consistency(officialForm(form))).told).toEqual([codes]);
});

const wide = (rows: Rows): Rows => [
  [['项目支出绩效自评表（2025年度）', 9]],
  ['项目名称', ['学生营养餐', 8]],
  ['主管部门', ['示例教育局', 4], '实施单位', ['第三小学', 3]],
  ...rows,
  [['合计', 7], '100', '98.25'],
];

it('finds a rate over the money that arrived, and a target far under what last year came to', async () => {
  const rows = (arrived: string): Rows =>
    wide([
      [['项目资金（万元）', 2], '年初预算数', '全年预算数', '到位数', '执行数', '执行率', '分值', '得分'],
      [['年度资金总额', 2], '120', '120', arrived, '95', '95%', '10', '9.5'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '上年实际值', '实际完成值', '偏差原因', '分值', '得分'],
      ['产出指标', '数量指标', '供餐天数', '≥120天', '198天', '200天', '', '50', '50'],
      ['效益指标', '社会效益', '体质达标率', '≥90%', '91%', '92%', '', '30', '30'],
      [
        '满意度指标',
        '满意度',
        '家长满意度',
        '≥90%',
        '90%',
        '85%',
        '部分家长反映菜品单一，换季时没有及时调整菜谱',
        '10',
        '8.75',
      ],
    ]);
  const { told } = await consistency(rows('100'));
  expect(told).toEqual([
    ['rate-over-arrived', 'money-unspent-outputs-complete', 'target-far-below-last-year 1', 'target-below-last-year 2'],
  ]);
  expect((await consistency(rows('120'))).told[0]).not.toContain('rate-over-arrived');
});

it('finds texts copied between units, and one achievement in unrelated projects', async () => {
  const achieved = '全年各项工作按计划推进，任务全部完成，群众反映良好，成效明显。';
  const own = changed({}, { achieved });
  const other = changed(
    { 投诉次数: { actual: '3次' }, 水质达标率: { actual: '83%' }, 保洁河长: { name: '培训老年人数' } },
    { achieved, project: '居家养老服务补贴', unit: '示例民政局' },
  );
  const { told, review } = await consistency(officialForm(own), officialForm(other));
  expect(told[0]).toEqual(['same-text-in-units']);
  expect(told[1]).toEqual(['same-indicator-in-projects 3']);
  const issues = reviewIssues(review, 'zh').map(({ found, level }) => `${level} ${found}`);
  expect(issues).toContain('P2 互不相关的项目有同样的指标和数值');
  const apart = changed({ 每公里费用: { actual: '2.6万元' } }, { project: '居家养老服务补贴', unit: '示例民政局' });
  const rivers = changed({}, { project: '河道巡查', unit: '示例河道所', achieved: '已完成' });
  expect((await consistency(officialForm(fair), officialForm(rivers))).told.flat()).not.toContain(
    'same-indicator-in-projects 3',
  );
  expect((await consistency(officialForm(fair), officialForm(apart))).told.flat()).not.toContain(
    'same-indicator-in-projects 3',
  );
});
