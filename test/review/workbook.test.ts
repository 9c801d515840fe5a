import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import type { ReviewedLine } from '../../src/model/review/reviewed-workbook.ts';
import { reviewWorkbook } from '../../src/reports/review/review-workbook.ts';
import { checkReviewed } from '../../src/review/check-reviewed.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { finishReview } from '../../src/use-cases/review/finish-review.ts';
import { reviewFiles } from '../../src/use-cases/review/review-files.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { policyTexts } from '../support/definitions.ts';
import { filledFile } from '../support/filled-forms.ts';
import type { FormCell } from '../support/form-files.ts';
import { convertedInOffice, describeWithOffice, pagesInOffice } from '../support/office.ts';
import { allAsStored, formulaValues, recalculated, storedCells } from '../support/recalculated.ts';

const [profiles, rules] = policyTexts();

/** An invented form with quantities, a day, words, a yes, a share judged, money and a score that no rule gives. */
const rows = (name: string, complaints: string, actual = '8次'): readonly (readonly FormCell[])[] => [
  [['项目支出绩效自评表（2025年度）', 9]],
  ['项目名称', [name, 8]],
  ['主管部门', ['示例水利局', 4], '实施单位', ['示例河道所', 3]],
  [['项目资金（万元）', 2], ['', 2], '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
  [['', 2], ['年度资金总额', 2], '200', '200', '150', '10', '7.5'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['', '产出指标', '数量指标', '保洁河长', '≥40公里', '40公里', '10', '10', ''],
  ['', '', '质量指标', '水质', '稳定达标', '达成预期指标', '10', '9', ''],
  ['', '', '质量指标', '是否验收', '是', '是', '10', '10', ''],
  ['', '', '时效指标', '完成时间', '2025年12月31日前', '2025年12月20日', '10', '10', ''],
  ['', '', '成本指标', '每公里费用', '≤3万元', '4万元', '10', '7.5', '人工涨价'],
  ['', '效益指标', '社会效益指标', '投诉次数', '≤5次', actual, '30', complaints, ''],
  ['', '满意度指标', '满意度指标', '居民满意度', '≥85%', '80%', '10', '9.4', ''],
  [['总分', 6], '100', '88', ''],
];

async function bookOf(...forms: readonly (readonly (readonly FormCell[])[])[]) {
  const files = forms.map((form, at) => givenFile(`${at}.xlsx`, filledFile('xlsx', form).bytes));
  const tool = { name: 'test', version: '0' };
  const { review } = await reviewFiles({
    files: { files, findings: [] },
    year: null,
    profile: 'mof-2020',
    profiles,
    rules,
    tool,
  });
  if (review === null) throw new Error('no review');
  return { review, bytes: await writeXlsx(reviewWorkbook(review, 'zh')) };
}

/** The workbook with other values in some cells of its second sheet, as a reviewer types them. */
async function edited(bytes: Uint8Array, values: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[1];
  for (const [address, value] of Object.entries(values)) {
    const cell = sheet?.getCell(address);
    if (cell !== undefined) cell.value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('has the columns of the review sheet, a tick and an empty actual, and formulas that give what is stored', async () => {
  const { bytes, review } = await bookOf(rows('河道保洁', '24.6'), rows('岸线巡查', '18.75'));
  const cells = storedCells(bytes);
  const sheet = cells.get('1.河道保洁');
  expect(['A4', 'C4', 'H4', 'I4', 'J4', 'K4', 'L4', 'M4', 'N4'].map((cell) => sheet?.get(cell)?.value)).toEqual([
    '一级指标',
    '三级指标',
    '自评完成值',
    '自评得分',
    '复核完成值',
    '已核',
    '复核得分',
    '偏离度',
    '备注',
  ]);
  expect(sheet?.get('J6')).toBeUndefined();
  expect(recomputeWorkbook(cells)).toMatchObject(allAsStored);
  expect(formulaValues(cells).get('汇总!C3')).toBe('82.15');
  expect(review.forms[0]?.figures.find(({ name }) => name.zh === '投诉次数')).toMatchObject({ verdict: 'differs' });
  expect(cells.get('问题清单')?.get('A2')?.value).toMatch(/^P0$/);
});

const line = (more: Partial<ReviewedLine>): ReviewedLine => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '培训场次',
  target: '≥10场',
  claimedActual: '8场',
  reviewedActual: '',
  weight: '20',
  self: '20',
  score: '16',
  scoreText: '16',
  ticked: true,
  remark: '只完成 8 场',
  found: [],
  unread: [],
  place: { file: 'r.xlsx', sheet: '1', cell: 'L5' },
  ...more,
});

const codes = (...projects: readonly (readonly ReviewedLine[])[]): string[] =>
  checkReviewed({
    source: { file: 'r.xlsx', sha256: '' },
    issues: [],
    projects: projects.map((lines, at) => {
      return { name: `项目${at + 1}`, unit: '示例', year: 2025, profile: 'mof-2020', lines, place: { file: 'r.xlsx' } };
    }),
  }).map(({ code }) => code);

it.each<[string, Partial<ReviewedLine>, readonly string[]]>([
  ['a changed score with its reason', {}, []],
  ['a score as claimed without a remark', { score: '20', scoreText: '20', remark: '' }, []],
  ['a blank score', { score: null, scoreText: '' }, ['review-score-blank']],
  ['words for a score', { score: null, scoreText: '酌情' }, ['review-score-unreadable']],
  ['a score above its weight', { score: '21', scoreText: '21' }, ['review-score-over-weight']],
  ['a score below zero', { score: '-1', scoreText: '-1' }, ['review-score-over-weight']],
  ['a change without a remark', { remark: '' }, ['review-remark-blank']],
  ['a change with nothing but the program’s remark', { remark: '待复核人判断：无法核算' }, ['review-remark-blank']],
  ['a change that a fact explains', { remark: '', found: ['没有佐证材料'] }, []],
  ['a fact that nobody understands', { unread: ['与项目相关'] }, ['review-fact-unread']],
  ['a score above the unit’s', { self: '15' }, ['review-above-claimed']],
  ['a row that nobody ticked', { ticked: false }, ['review-not-looked-at']],
  ['a percentage that is right', { remark: '扣减20%' }, []],
  ['a percentage of the weight', { self: '18', score: '12', scoreText: '12', remark: '扣分值的30%' }, []],
  ['60 % meant as 12 left of 20', { score: '12', scoreText: '12', remark: '扣减60%' }, ['review-percent-differs']],
  ['a rate in the remark that is no deduction', { remark: '完成率80%' }, []],
])('looks at the reviewer’s own sheet: %s', (_, more, expected) => {
  expect(codes([line(more)])).toEqual(expected);
});

it('finds one fact that is treated in two ways, and leaves different facts alone', () => {
  const other = line({ score: '20', scoreText: '20', remark: '' });
  expect(codes([line({})], [other])).toEqual(['review-treated-two-ways']);
  expect(codes([line({})], [line({})])).toEqual([]);
  expect(codes([line({})], [{ ...other, claimedActual: '10场' }])).toEqual([]);
});

it('refuses what is no reviewer’s workbook, and a half-done one', async () => {
  const { bytes } = await bookOf(rows('河道保洁', '24.6', '好'));
  const half = await finishReview(givenFile('复核.xlsx', bytes), 'zh');
  expect(half.files).toEqual([]);
  expect(half.findings.map(({ code }) => code)).toContain('review-score-blank');
  const form = await finishReview(givenFile('x.xlsx', filledFile('xlsx', [['甲', '乙']]).bytes), 'zh');
  expect(form.findings.map(({ code }) => code)).toEqual(['review-not-a-workbook']);
});

describeWithOffice('the reviewer’s workbook in LibreOffice', () => {
  it('computes what the engine does, for what was claimed and for what the reviewer entered', async () => {
    const { bytes } = await bookOf(rows('河道保洁', '24.6'));
    // Seven times eight rows down: 保洁河长 30, 水质 partly, 每公里费用 3.5, 投诉次数 6, 居民满意度 68, and 160 spent.
    const values = { J5: 160, J6: 30, J7: '部分达成预期指标并具有一定效果', J8: '否', J10: 3.5, J11: 6, J12: 68 };
    const [same, other] = recalculated([bytes, await edited(bytes, values)]);
    expect(formulaValues(same ?? new Map())).toEqual(formulaValues(storedCells(bytes)));
    const shown = formulaValues(other ?? new Map());
    const scores = ['L5', 'L6', 'L7', 'L8', 'L10', 'L11', 'L12'].map((cell) => shown.get(`1.河道保洁!${cell}`));
    expect(scores).toEqual(['8', '7.5', '7', '0', '8.57', '25', '8']);
    expect(shown.get('汇总!C3')).toBe('74.07');
  });

  it('takes off what the reviewer found, and gives it as the reason', async () => {
    const { bytes } = await bookOf(rows('河道保洁', '25'));
    // No evidence, severe and light, unrelated, unfinished tasks, light on a row that lost points already, counted before.
    const ticks = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`K${at + 5}`, '√']));
    const facts = { O6: '无', P7: '严重', Q8: '否', T9: 3, U9: 2, P10: '轻度', P11: '可评价', S12: '是' };
    const typed = await edited(bytes, { ...ticks, ...facts });
    const shown = formulaValues(recalculated([typed])[0] ?? new Map());
    const scores = ['L6', 'L7', 'L8', 'L9', 'L10', 'L11', 'L12'].map((cell) => shown.get(`1.河道保洁!${cell}`));
    expect(scores).toEqual(['0', '0', '0', '7', '4.5', '18.75', '0']);
    const { files, findings } = await finishReview(givenFile('复核.xlsx', typed), 'zh');
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    const report = pagesInOffice(files[1]?.bytes ?? new Uint8Array(), 'docx')
      .join('')
      .replace(/\s+/g, '');
    for (const reason of ['没有佐证材料', '严重不可评价', '与项目无关', '任务没有全部完成', '重复的指标'])
      expect(report).toContain(reason);
    const unclear = await finishReview(
      givenFile('复核.xlsx', await edited(bytes, { ...ticks, Q8: '看情况', T9: 3 })),
      'zh',
    );
    expect(unclear.findings.map(({ code, place }) => `${code} ${place?.cell}`)).toEqual([
      'review-fact-unread L8',
      'review-fact-unread L9',
    ]);
  });

  it('comes back as an opinion of one page and a report', async () => {
    const { bytes } = await bookOf(rows('河道保洁', '24.6'), rows('岸线巡查', '18.75'));
    const ticks = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`K${at + 5}`, '√']));
    const typed = await edited(bytes, { ...ticks, J11: 6, N11: '台账为 6 次，按规则计' });
    const saved = convertedInOffice(typed, 'xlsx', 'xlsx', { recalculate: true });
    const { files, findings } = await finishReview(givenFile('复核.xlsx', saved), 'zh');
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'review review-above-claimed',
      'review review-not-looked-at',
    ]);
    expect(files.map(({ name }) => name)).toEqual(['复核意见.docx', '复核报告.docx']);
    const [opinion, report] = files.map(({ bytes: own }) => pagesInOffice(own, 'docx'));
    expect(opinion?.length).toBe(1);
    expect(opinion?.[0]).toContain('投诉次数');
    expect(report?.join('').replace(/\s+/g, '')).toContain('台账为6次，按规则计');
  });
});
