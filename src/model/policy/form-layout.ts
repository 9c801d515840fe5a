import * as z from 'zod';
import { bilingual, list, record } from '../json/shape.ts';
import type { Source } from '../place.ts';
import { basisSchema } from './rule.ts';

/** What a cell of the head, of a text or of the line of signatures may hold, beside words of the layout. */
export const formFields = {
  project: { zh: '项目名称', en: 'name of the project' },
  code: { zh: '项目编码', en: 'code of the project' },
  department: { zh: '主管部门', en: 'department in charge' },
  unit: { zh: '实施单位，连同编码', en: 'unit, with its code' },
  unitName: { zh: '实施单位名称', en: 'name of the unit' },
  unitCode: { zh: '实施单位编码', en: 'code of the unit' },
  year: { zh: '年度', en: 'year' },
  filledBy: { zh: '填报人', en: 'who filled it in' },
  phone: { zh: '联系电话', en: 'phone' },
  responsible: { zh: '单位负责人', en: 'head of the unit' },
  date: { zh: '填报日期', en: 'date of filling in' },
  goals: { zh: '年度总体目标', en: 'goals of the year' },
  completed: { zh: '年度总体目标实际完成情况', en: 'what became of the goals' },
  conclusion: { zh: '评价结论：得分和等级，随总分变化', en: 'conclusion: score and grade, which follow the total' },
  problems: { zh: '存在的问题（单位填报）', en: 'problems, in the words of the unit' },
  measures: {
    zh: '改进措施（单位填报；表中没有措施一栏的，连同各指标的措施）',
    en: 'measures, in the words of the unit; with those of the rows where the form has no column for them',
  },
  blank: { zh: '留空，由单位手填', en: 'left blank, to be filled in by hand' },
} as const;

/** What a column of 项目资金 holds; each stands in a form once. */
export const fundFields = {
  source: { zh: '资金来源', en: 'source of the money' },
  initial: { zh: '年初预算数', en: 'initial budget' },
  revised: { zh: '全年（调整后）预算数', en: 'budget after changes' },
  executed: { zh: '全年执行数', en: 'executed' },
  weight: { zh: '分值', en: 'weight' },
  rate: { zh: '执行率', en: 'execution rate' },
  score: { zh: '得分', en: 'score' },
} as const;

/** What a column of 绩效指标 holds; level3, target, actual, weight, score and one of the two reasons stand in a form once. */
export const indicatorFields = {
  ordinal: { zh: '序号', en: 'number of the row' },
  level1: { zh: '一级指标', en: 'level 1' },
  level2: { zh: '二级指标', en: 'level 2' },
  level3: { zh: '三级指标', en: 'level 3' },
  description: { zh: '指标描述', en: 'description' },
  target: { zh: '年度指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  reasonAndMeasure: { zh: '偏差原因分析及改进措施', en: 'reason for the deviation, and measures' },
  reason: { zh: '偏差（未完成）原因分析', en: 'reason for the deviation' },
  measure: { zh: '改进措施', en: 'measures' },
  evidence: { zh: '佐证材料', en: 'evidence' },
} as const;

/** The rows of 项目资金; a form has all of them, in an order of its own. */
export const fundSources = ['total', 'fiscal', 'carry-over', 'other'] as const;

const keys = <T extends Readonly<Record<string, unknown>>>(of: T) =>
  z.enum(Object.keys(of) as [keyof T & string, ...(keyof T & string)[]]);
const columns = z.int().min(1).max(30).default(1).describe('how many columns of the form the cell spans');
// 409 points is the highest row of a spreadsheet.
const height = z.number().min(8).max(400).optional().describe('least height of the row in points');
const label = bilingual.nullable();

const heading = <V extends Readonly<Record<string, unknown>>>(values: V) =>
  record({ value: keys(values), heading: bilingual.nullable(), columns });

const titleBlock = record({
  block: z.enum(['title', 'subtitle']),
  text: bilingual.describe('{year} stands for the year'),
  height,
});
export type TitleBlock = z.infer<typeof titleBlock>;
const fieldsBlock = record({
  block: z.literal('fields'),
  cells: list(z.union([record({ label: bilingual, columns }), record({ value: keys(formFields), columns })])),
  height,
});
export type FieldsBlock = z.infer<typeof fieldsBlock>;
const fundsBlock = record({
  block: z.literal('funds'),
  label,
  labelColumns: columns,
  columns: list(heading(fundFields)),
  rows: list(record({ source: z.enum(fundSources), label: bilingual })),
});
export type FundsBlock = z.infer<typeof fundsBlock>;
const goalsBlock = record({
  block: z.literal('goals'),
  label,
  labelColumns: columns,
  expected: record({ heading: bilingual, columns }),
  achieved: record({ heading: bilingual, columns }),
  height,
});
export type GoalsBlock = z.infer<typeof goalsBlock>;
const indicatorsBlock = record({
  block: z.literal('indicators'),
  label,
  labelColumns: columns,
  columns: list(heading(indicatorFields)),
});
export type IndicatorsBlock = z.infer<typeof indicatorsBlock>;
const totalBlock = record({ block: z.literal('total'), label: bilingual });
export type TotalBlock = z.infer<typeof totalBlock>;
const signaturesBlock = record({
  block: z.literal('signatures'),
  items: list(record({ label: bilingual, value: keys(formFields) })),
  height,
});
export type SignaturesBlock = z.infer<typeof signaturesBlock>;

/** A part of the form over its whole width; the parts stand in the order of the file. */
const blockSchema = z.discriminatedUnion('block', [
  titleBlock,
  fieldsBlock,
  fundsBlock,
  goalsBlock,
  indicatorsBlock,
  totalBlock,
  signaturesBlock,
]);

/**
 * `forms/*.json`: the layout of 项目支出绩效自评表. What stands where, in which words and how wide; what the cells hold comes from the run. Cells
 * of a row span the columns of the form, so that each row adds up to all of them.
 */
export const formLayoutSchema = record({
  $schema: z.string().optional(),
  // sichuan-2026: an id is typed as an option.
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().min(1),
  title: bilingual,
  basis: list(basisSchema).optional(),
  money: record({
    unit: z.enum(['万元', '元']),
    indent: z
      .int()
      .min(0)
      .max(9)
      .default(0)
      .describe('how far amounts that are handed in are set off from the edge, in characters'),
  }),
  orientation: z.enum(['landscape', 'portrait']).default('landscape'),
  columns: list(record({ width: z.number().min(2).max(120), widthEn: z.number().min(2).max(120).optional() })).describe(
    'widths in characters of half width',
  ),
  blocks: list(blockSchema),
});
export type FormLayout = z.infer<typeof formLayoutSchema>;

/** The layout of a run, with the file it is from where that does not come with the program; `isNamed` where it was asked for by its id. */
export interface UsedForm {
  readonly layout: FormLayout;
  readonly source: Source | null;
  readonly isNamed: boolean;
}
export type FormBlock = FormLayout['blocks'][number];

export type FormField = keyof typeof formFields;
export type FundField = keyof typeof fundFields;
export type IndicatorField = keyof typeof indicatorFields;
