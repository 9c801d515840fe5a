import exceljs from 'exceljs';
import type { DepartmentRun, PreparedDepartment } from '../../src/model/whole-department/department-run.ts';
import { type GivenFile, givenFile } from '../../src/use-cases/given-file.ts';
import { type GoalsOfYear, goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import {
  type DepartmentOrder,
  departmentFiles,
  departmentName,
} from '../../src/use-cases/whole-department/department-files.ts';
import { departmentTemplates } from '../../src/use-cases/whole-department/department-outputs.ts';
import { loadDepartmentProfile } from '../../src/use-cases/whole-department/load-department-profile.ts';
import { departmentTexts, policyTexts } from '../support/definitions.ts';

/** The department part of a goal document: two promises with a number, one of satisfaction, one without a number. Invented. */
const prose = `2026年度部门整体绩效目标
一、总体绩效目标
服务全市科技工作者。
二、分项绩效目标
（一）办好科普活动
绩效目标：提高公众科学素质。
绩效指标：举办科普讲座不少于12场、参与群众满意度95%以上，按时完成科普任务
（二）办好培训
绩效目标：提高能力。
绩效指标：培训人员不少于200人次。
三、工作保障措施
加强管理。
第二部分 预算项目绩效目标`;
const cells = [
  ['项目名称', '预算单位', '年度资金总额（万元）', '一级指标', '二级指标', '三级指标', '指标值'],
  ['科普活动', '900001某局本级', '320', '产出指标', '数量指标', '活动场次', '≥12场'],
];
const paragraphs = prose.split('\n').map((line) => `<p>${line}</p>`);
const rows = cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
/** A page with that part and one project of 320. */
export const page = `<html><body>${paragraphs.join('')}<table>${rows.join('')}</table></body></html>`;

/** Goals of a year from one document. */
export function goalsFrom(bytes: Uint8Array | string, year = 2026, file = '目标.html'): GoalsOfYear {
  const given = givenFile(file, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return goalsOfYear(readGoalFiles({ files: [given], findings: [] }, { year, otherYears: 'accept' }), year);
}

/** One of the layouts that come with the program, or that of a text; a fault in it fails the test. */
export async function layout(id: string, own: string | null = null): Promise<PreparedDepartment> {
  const extra = own === null ? [] : [{ file: `${id}.json`, text: own, sha256: '' }];
  const { value, findings } = await loadDepartmentProfile(id, [...departmentTexts(), ...extra]);
  if (value === null) throw new Error(JSON.stringify(findings));
  return value;
}

/** Values by sheet, then by the name of a row and the heading of a column: 基础数据, 编制数, 数值. */
export type Fill = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | number>>>>>>;

/** The column whose texts name the rows of a sheet. */
const naming: Readonly<Record<string, string>> = {
  基础数据: '基础数据项目',
  履职目标: '三级指标',
  指标评定: '评价指标',
};

const textAt = (sheet: exceljs.Worksheet, row: number, column: number): string =>
  String(sheet.getCell(row, column).value ?? '').replace(/^其中：/, '');

function columnOf(sheet: exceljs.Worksheet, heading: string): number {
  for (let column = 1; column <= sheet.columnCount; column += 1)
    if (textAt(sheet, 1, column) === heading) return column;
  throw new Error(`${sheet.name} has no column ${heading}`);
}

/** A row by its name; of a list by name and requirement: 管理制度健全性|制度得到有效执行. */
function rowOf(sheet: exceljs.Worksheet, name: string): number {
  const [first = '', item] = name.split('|');
  // Promises of several parts may have one name; a number is that of the row.
  const column = columnOf(sheet, /^\d+$/.test(first) ? '序号' : (naming[sheet.name] ?? ''));
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const isItem = item === undefined || textAt(sheet, row, columnOf(sheet, '评分内容')) === item;
    if (textAt(sheet, row, column) === first && isItem) return row;
  }
  throw new Error(`${sheet.name} has no row ${name}`);
}

/** The blank workbook with values filled in; all figures of tests are invented, but for those of a published form. */
export async function filled(order: Parameters<typeof departmentTemplates>[0], fill: Fill): Promise<Uint8Array> {
  const [template] = await departmentTemplates(order, 'zh');
  if (template === undefined) throw new Error('no template');
  const book = new exceljs.Workbook();
  await book.xlsx.load(template.bytes.slice().buffer);
  for (const [name, rows] of Object.entries(fill)) {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(name);
    for (const [row, values] of Object.entries(rows)) {
      for (const [heading, value] of Object.entries(values)) {
        sheet.getCell(rowOf(sheet, row), columnOf(sheet, heading)).value = value;
      }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What a test scores. */
export interface Given {
  readonly goals: GoalsOfYear;
  readonly prepared: PreparedDepartment;
  readonly fill: Fill;
  readonly results?: DepartmentOrder['results'];
}

/** The order of a run, from what was filled in. */
export async function orderOf({ goals, prepared, fill, results = null }: Given): Promise<DepartmentOrder> {
  const year = goals.year ?? 2026;
  const department = departmentName(
    goals.documents.flatMap(({ projects }) => projects),
    null,
  );
  const base = { department, year, goals, prepared };
  const files: GivenFile[] = [givenFile('部门整体.xlsx', await filled(base, fill))];
  const policy = await makePolicy(prepared.profile.goalsProfile, ...policyTexts());
  return { ...base, files, policy, results, tool: { name: 'perf-score', version: '9.9.9' } };
}

/** A department scored from what was filled in. */
export const scored = async (given: Given): Promise<DepartmentRun> => departmentFiles(await orderOf(given));

/** Every item of the lists of the layout answered with 是. */
export function allYes({ profile }: PreparedDepartment): Fill[string] {
  const items = profile.indicators.flatMap((indicator) =>
    indicator.by === 'checklist' ? indicator.items.map(({ text }) => `${indicator.name.zh}|${text.zh}`) : [],
  );
  return Object.fromEntries(items.map((name) => [name, { 是否达到: '是' }]));
}

const four = (lastBudget: number | '', lastFinal: number, budget: number, final: number) => ({
  ...(lastBudget === '' ? {} : { 上年预算数: lastBudget }),
  上年决算数: lastFinal,
  本年预算数: budget,
  本年决算数: final,
});

/** The figures of a form that a department in Hunan published for 2018, with 上年三公预算 32, for which it has no cell. */
export const hunan2018: Fill[string] = {
  编制数: { 数值: 143 },
  实际在职人数: { 数值: 136 },
  三公经费合计: four(32, 29.08, 63.46, 44.29),
  公务用车购置和维护费: four('', 11.86, 41.46, 39.3),
  公务用车购置费: { 本年预算数: 29.46, 本年决算数: 29.46 },
  公务用车运行维护费: four('', 11.86, 12, 9.84),
  公务接待费: four('', 17.22, 22, 4.99),
  部门年初预算: { 数值: 1922.76 },
  本年追加预算: { 数值: 767.86 },
  部门调整后预算: { 数值: 2690.62 },
  上年结转结余: { 数值: 19.8 },
  年末结转结余: { 数值: 19.8 },
  办公经费: { 上年决算数: 14.44, 本年预算数: 10, 本年决算数: 0.68 },
  水费电费差旅费: { 上年决算数: 17.92, 本年预算数: 7.5, 本年决算数: 25.36 },
  会议费培训费: { 上年决算数: 0, 本年预算数: 0.8, 本年决算数: 0 },
  业务工作专项: { 上年决算数: 938.8, 本年预算数: 320, 本年决算数: 689.16 },
  政府采购金额: { 上年决算数: 16.14, 本年预算数: 30.66, 本年决算数: 30.66 },
};

/** What was done of the goals in {@link page}; invented. */
export const doneGoals: Fill[string] = {
  举办科普讲座: { 实际完成值: '12场', 佐证材料: '活动台账' },
  参与群众满意度: { 实际完成值: '96%', 佐证材料: '问卷', '调查样本数（份）': 120 },
  按时完成科普任务: { 达成程度: '达成预期指标', 佐证材料: '总结' },
  培训人员: {
    实际完成值: '150人次',
    佐证材料: '签到表',
    偏差原因: '两期培训因场地维修取消，改在下一年举办',
    改进措施: '提前落实场地',
  },
};
