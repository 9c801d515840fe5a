import * as z from 'zod';
import type { DecimalText } from '../decimal.ts';
import { decimalValue, list, record } from '../json/shape.ts';
import type { Place, Source } from '../place.ts';
import { type Band, bandSchema } from '../target/target.ts';
import { type NotCarriedOutKind, notCarriedOutKinds } from './not-carried-out.ts';
import { type Reviewed, reviewedJsonSchema } from './reviewed.ts';

/**
 * One filled-in cell or JSON value: what kind of thing stood there, as text, and where.
 * `number` is a plain decimal; `percent` is a number shown with a percent format, already multiplied by 100
 * (0.955 shown as 95.5% is "95.5"); `date` an ISO day; `boolean` "true" or "false".
 */
export interface Entry {
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'boolean';
  readonly text: string;
  readonly place: Place;
}

/** A number as its reader understood it: in the unit of its field, without separators. Nothing after the reader reads it again. */
export interface NumberEntry extends Entry {
  readonly kind: 'number';
  readonly text: DecimalText;
}

/** What somebody wrote in 确认无误 about a value that looks to be of the wrong scale; absent where there is no such column. */
export interface Confirmable {
  readonly confirmed?: Entry | null;
}

/** What stands under 偏差原因 and says nothing (/, 无, 略); `reason` is null then. */
export interface Reasoned {
  readonly reason: Entry | null;
  readonly emptyReason?: Entry | null;
}

/** `contested` are the columns in which two reports contradict each other, so that neither counts and the field is null. */
export interface Contestable {
  readonly contested?: readonly string[];
}

/** Money of one project in 万元. A null amount is a blank cell; the reader reports anything that is not a number. */
export interface Amounts {
  readonly initial: NumberEntry | null;
  readonly revised: NumberEntry | null;
  readonly executed: NumberEntry | null;
}

/** 当年财政拨款 · 上年结转资金 · 其他资金: the rows under 年度资金总额 in the official form. */
export type FundSource = 'fiscal' | 'carry-over' | 'other';

/** What a filled-in form states of its money beside the amounts: 到位数 in 万元 and 执行率 in points of percent. A unit's report has neither. */
export interface StatedOfMoney {
  readonly arrived?: NumberEntry | null;
  readonly statedRate?: NumberEntry | null;
}

export interface ActualExecution extends Amounts, Contestable, Confirmable, Reasoned, StatedOfMoney {
  readonly bySource: readonly ({ readonly source: FundSource } & Amounts & Contestable)[];
  readonly measure: Entry | null;
}

/** A score entered by a person instead of the automatic one, with who and why; the automatic one is kept beside it. */
export interface ManualScore {
  readonly score: NumberEntry;
  readonly who: string | null;
  readonly why: string | null;
}

/** What was reported for one indicator. `ordinal` is the indicator's in the goal table; every blank field is null. */
export interface ActualIndicator extends Contestable, Confirmable, Reasoned {
  readonly ordinal: number;
  readonly actual: Entry | null;
  readonly weight: NumberEntry | null;
  readonly lastYear: Entry | null;
  readonly settledTarget: Entry | null;
  readonly settledTargetSource: string | null;
  readonly band: Band | null;
  /** The cell in which the band was chosen; absent where none was. */
  readonly bandPlace?: Place;
  /** The share of the weight judged inside the band, in percent 0–100. */
  readonly bandPercent: NumberEntry | null;
  /** Who judged a qualitative indicator; absent where there is no such column. */
  readonly judgedBy?: Entry | null;
  /** Why the indicator is not applicable; null when it applies. */
  readonly notApplicable: string | null;
  readonly evidence: Entry | null;
  readonly surveySize: NumberEntry | null;
  readonly measure: Entry | null;
  readonly manual: ManualScore | null;
  /** What a reviewer found; absent in what a unit reports. */
  readonly reviewed?: Reviewed;
  readonly place: Place;
}

/** What a report says of a project that was not carried out. `kind` is null where what was entered is no known kind, or contested. */
export interface NotCarriedOut {
  readonly kind: NotCarriedOutKind | null;
  readonly reason: Entry | null;
  readonly document: Entry | null;
  readonly place: Place;
}

/** The head and the signature line of the form, as the unit filled them in; `place` is where they are asked for. */
export interface FormHead {
  readonly departmentInCharge: Entry | null;
  readonly filledBy: Entry | null;
  readonly phone: Entry | null;
  readonly responsible: Entry | null;
  readonly date: Entry | null;
  readonly place: Place;
}

/** What the unit wrote for its report, in its own words; `place` is where it is asked for. */
export interface UnitTexts {
  readonly duties: Entry | null;
  readonly organisation: Entry | null;
  readonly experience: Entry | null;
  readonly problems: Entry | null;
  readonly measures: Entry | null;
  readonly use: Entry | null;
  readonly place: Place;
}

/** What it wrote of one project. */
export interface ProjectTexts {
  readonly problems: Entry | null;
  readonly measures: Entry | null;
}

/** What one unit reported for one project. `completed` is 年度总体目标 · 实际完成情况. */
export interface ActualProject {
  /** Which project of the goal tables it was matched to, as `projectKey` names it. */
  readonly key: string;
  readonly unit: { readonly code: string | null; readonly name: string | null };
  readonly code: string | null;
  readonly name: string;
  readonly execution: ActualExecution;
  readonly completed: string | null;
  /** Absent where the report has no such head. */
  readonly formHead?: FormHead;
  /** Those of its unit, of each file that reports the project; absent where none asks for them. */
  readonly unitTexts?: readonly UnitTexts[];
  /** Absent where nothing was written. */
  readonly texts?: ProjectTexts;
  /** Why it was not carried out and is not assessed; absent or null for every other project. */
  readonly notCarriedOut?: NotCarriedOut | null;
  readonly indicators: readonly ActualIndicator[];
  readonly place: Place;
  /** Where else the project was reported, when several files were joined. */
  readonly alsoIn?: readonly Place[];
}

/** One actuals file, matched to its goal tables. */
export interface ActualsDocument {
  readonly source: Source;
  readonly year: number;
  readonly projects: readonly ActualProject[];
}

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();
const text = z.string().nullable().optional();

/** The actuals JSON other programs write (`--actuals FILE.json`). Numbers are taken by their decimal text. */
export const actualsJsonSchema = record({
  $schema: z.string().optional(),
  schemaVersion: z.literal('1.0'),
  year: z.int(),
  unitTexts: list(
    record({
      unit: record({ code: z.string().nullable(), name: z.string().nullable().optional() }),
      duties: text.describe('单位职能和项目背景'),
      organisation: text.describe('自评组织过程'),
      experience: text.describe('主要经验'),
      problems: text.describe('存在的问题'),
      measures: text.describe('改进措施'),
      use: text.describe('结果应用和公开'),
    }),
  )
    .optional()
    .describe('what the units wrote for their reports, in their own words'),
  projects: list(
    record({
      unit: record({ code: z.string().nullable(), name: z.string().nullable().optional() }),
      code: z.string().nullable(),
      name: z.string(),
      execution: record({
        initial: value.optional().describe('年初预算数, 万元'),
        revised: value.optional().describe('全年预算数, 万元'),
        executed: value.optional().describe('全年执行数, 万元'),
        bySource: list(
          record({
            source: z.enum(['fiscal', 'carry-over', 'other']),
            initial: value.optional(),
            revised: value.optional(),
            executed: value.optional(),
          }),
        ).optional(),
        reason: z.string().nullable().optional(),
        measure: z.string().nullable().optional(),
        confirmed: z.string().nullable().optional().describe('确认无误: 是 and a sentence'),
      }),
      completed: z.string().nullable().optional(),
      formHead: record({
        departmentInCharge: text.describe('主管部门'),
        filledBy: text.describe('填报人'),
        phone: text.describe('联系电话'),
        responsible: text.describe('负责人'),
        date: text.describe('填报日期'),
      })
        .nullable()
        .optional()
        .describe('head and signature line of the form'),
      texts: record({
        problems: text.describe('存在的问题'),
        measures: text.describe('改进措施'),
      })
        .nullable()
        .optional()
        .describe('what the unit wrote of the project for its report'),
      notCarriedOut: record({
        kind: z.enum(notCarriedOutKinds),
        reason: z.string().nullable().optional(),
        document: z.string().nullable().optional(),
      })
        .nullable()
        .optional()
        .describe('未参评: the project was not carried out and is not assessed; reason and document are asked for'),
      indicators: list(
        record({
          ordinal: z.int().min(1),
          actual: value,
          weight: decimalValue.nullable().optional(),
          evidence: z.string().nullable().optional(),
          surveySize: value.optional(),
          reason: z.string().nullable().optional(),
          measure: z.string().nullable().optional(),
          notApplicable: z.union([z.boolean(), z.string()]).nullable().optional(),
          lastYear: value.optional(),
          settledTarget: z.string().nullable().optional(),
          settledTargetSource: z.string().nullable().optional(),
          band: bandSchema.nullable().optional(),
          bandPercent: value.optional(),
          judgedBy: z.string().nullable().optional().describe('评定人'),
          confirmed: z.string().nullable().optional().describe('确认无误: 是 and a sentence'),
          manual: record({
            score: decimalValue,
            who: z.string().nullable(),
            why: z.string().nullable(),
          })
            .nullable()
            .optional(),
          reviewed: reviewedJsonSchema
            .nullable()
            .optional()
            .describe(
              'what a reviewer found; counts under a profile with the rules of reviewers, and in --as-reviewer',
            ),
        }),
      ),
    }),
  ),
});
export type ActualsJson = z.infer<typeof actualsJsonSchema>;
