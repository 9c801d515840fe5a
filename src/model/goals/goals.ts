import * as z from 'zod';
import type { ReportedFinding } from '../finding.ts';
import { decimalText, list, record } from '../json/shape.ts';
import { type Phrase, phraseSchema } from '../phrase.ts';
import { placeSchema, type Source, sourceSchema } from '../place.ts';
import { type TargetReading, targetReadingSchema } from '../target/target.ts';

/** A budget unit (预算单位). `code` is null where the table prints none. */
export const budgetUnitSchema = record({ code: z.string().nullable(), name: z.string() });
export type BudgetUnit = z.infer<typeof budgetUnitSchema>;

/** One row of the indicator table. Texts as printed and trimmed; null where the cell is blank; level 1 filled down. */
export const indicatorSchema = record({
  ordinal: z.int().describe('position within the project, from 1'),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  level3: z.string().nullable(),
  description: z.string().nullable(),
  target: targetReadingSchema,
  basis: z.string().nullable().describe('指标值确定依据'),
  weight: decimalText.nullable().describe('分值 printed in the table, in points'),
  source: placeSchema,
});
/** An indicator as the program holds it. */
export interface Indicator extends Omit<z.infer<typeof indicatorSchema>, 'target'> {
  readonly target: TargetReading;
}

/** 预算数, 财政资金, 上年结转资金, 其他资金 in 万元; null where blank. */
const budgetSchema = record({
  total: decimalText.nullable(),
  fiscal: decimalText.nullable(),
  carryOver: decimalText.optional().describe('上年结转资金, where the table names it'),
  other: decimalText.nullable(),
});

/** 项目期 as printed, with its first and its last day; null where the words name none. */
const periodSchema = record({
  text: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  source: placeSchema,
});

export const projectSchema = record({
  number: z.int().nullable().describe('the number before the title'),
  name: z.string(),
  code: z.string().nullable(),
  unit: budgetUnitSchema,
  departmentInCharge: z.string().nullable().describe('主管部门, where the table names it'),
  budget: budgetSchema,
  period: periodSchema.optional().describe('项目期, where the table names it'),
  purpose: z.string().nullable(),
  spendingPlan: list(record({ label: z.string(), percent: decimalText.nullable() })).nullable(),
  goals: list(z.string()),
  indicators: list(indicatorSchema),
  source: placeSchema,
});

/** A project with its goals and indicators. */
export interface Project extends Omit<z.infer<typeof projectSchema>, 'indicators'> {
  readonly indicators: readonly Indicator[];
}

/** A checkable promise found in prose («不少于1次»), with the sentence it was found in. */
export const promiseSchema = record({
  text: z.string(),
  subject: z.string(),
  target: targetReadingSchema,
  sentence: z.string(),
  source: placeSchema,
});

/** A promise as the program holds it. */
export interface GoalPromise extends Omit<z.infer<typeof promiseSchema>, 'target'> {
  readonly target: TargetReading;
}

const partSchema = record({
  title: z.string(),
  goal: z.string().nullable(),
  indicators: z.string().nullable().describe('the prose after 绩效指标：'),
  promises: list(promiseSchema),
});

/** The department part (部门整体绩效目标): overall goal, parts with their prose indicators, safeguards; as printed. */
export const departmentSchema = record({
  overall: list(z.string()),
  parts: list(partSchema),
  safeguards: list(z.string()),
});

/** A part of the department's goals with the promises in it. */
interface DepartmentPart extends Omit<z.infer<typeof partSchema>, 'promises'> {
  readonly promises: readonly GoalPromise[];
}

/** The department part as the program holds it. */
export interface Department extends Omit<z.infer<typeof departmentSchema>, 'parts'> {
  readonly parts: readonly DepartmentPart[];
}

/** A text of a goal table file that was not read into anything. */
const unreadSchema = record({ text: z.string(), source: placeSchema });
export type UnreadText = z.infer<typeof unreadSchema>;

/** One goal table file as a JSON has it. `yearKnownFrom` says where the year was found (a Chinese sentence), null when it was not. */
export const goalDocumentSchema = record({
  source: sourceSchema,
  year: z.int().nullable(),
  yearKnownFrom: z.string().nullable(),
  yearKnownFromCode: phraseSchema
    .nullable()
    .optional()
    .describe('the same as a code with args; absent in documents of before it was kept'),
  department: departmentSchema.nullable(),
  projects: list(projectSchema),
  unread: list(unreadSchema)
    .optional()
    .describe('texts of the file that were read into nothing above, each with its place; absent where there are none'),
});
export type GoalDocumentJson = z.infer<typeof goalDocumentSchema>;

/** One goal table file. `yearKnownFrom` says where the year was found, null when it was not. */
export interface GoalDocument {
  readonly source: Source;
  readonly year: number | null;
  readonly yearKnownFrom: Phrase | null;
  readonly department: Department | null;
  readonly projects: readonly Project[];
  /** Texts that were read into nothing above. */
  readonly unread?: readonly UnreadText[];
}

/** What `perf-score goals --json` prints. `goals-json.ts` says what of it may be left out where it is an input. */
export interface GoalsJson {
  readonly schemaVersion: '1.0';
  readonly documents: readonly GoalDocumentJson[];
  readonly findings: readonly ReportedFinding[];
}
