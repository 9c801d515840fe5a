import type { ActualIndicator, Entry, NumberEntry } from '../actuals/actuals.ts';
import type { Decimal, DecimalText } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { Indicator } from '../goals/goals.ts';
import type { Bilingual } from '../json/shape.ts';
import type { Input, Place } from '../place.ts';
import type { Expression } from '../policy/expression.ts';
import type { ScoreRun } from '../result/result.ts';
import type { DepartmentIndicator, DepartmentProfile } from './department-profile.ts';

/** A promise of the department's goals as it is proposed for the table: the sentence it stands in, and where. */
export interface ProposedGoal {
  readonly part: string;
  readonly sentence: string;
  /** Words of the promise: 不少于1次; those of the clause where it names no number. */
  readonly target: string;
  readonly indicator: Indicator;
}

/** A row of the sheet 履职目标 that counts, with what was reported for it. */
export interface AdoptedGoal {
  readonly indicator: Indicator;
  readonly actual: ActualIndicator;
  readonly part: string | null;
  readonly sentence: string | null;
}

/** What was answered for an indicator, or for one requirement of its list. */
export interface DepartmentAnswer {
  /** The requirement; null for the indicator as a whole. */
  readonly item: string | null;
  readonly met: boolean | null;
  readonly judged: NumberEntry | null;
  readonly notApplicable: string | null;
  readonly remark: Entry | null;
  readonly place: Place;
}

/** Everything a department filled in. */
export interface DepartmentReport {
  readonly figures: ReadonlyMap<string, NumberEntry>;
  readonly goals: readonly AdoptedGoal[];
  /** By the id of the indicator. */
  readonly answers: ReadonlyMap<string, readonly DepartmentAnswer[]>;
}

/** An indicator with its formulas read; both are null where it is not computed from figures. */
export interface PreparedIndicator {
  readonly indicator: DepartmentIndicator;
  readonly value: Expression | null;
  readonly points: Expression | null;
  /** The figures of the base data that the formulas name. */
  readonly figures: readonly string[];
  /** The points where whole and where started steps count; null where they count none. */
  readonly bySteps: { readonly whole: Expression; readonly started: Expression } | null;
}

/** A layout that may be used. */
export interface PreparedDepartment {
  readonly profile: DepartmentProfile;
  readonly indicators: readonly PreparedIndicator[];
}

/** The figures of the base data that formulas of a layout need. */
export const neededFigures = ({ indicators }: PreparedDepartment): ReadonlySet<string> =>
  new Set(indicators.flatMap((one) => one.figures));

/** A score is one of these; `set-aside` is the worse of two indicators of which one counts; what is `told` has findings of its own. */
export type DepartmentOutcome =
  | { readonly type: 'scored'; readonly score: DecimalText }
  | { readonly type: 'not-applicable'; readonly why: string; readonly score: DecimalText | null }
  | { readonly type: 'set-aside'; readonly score: DecimalText | null; readonly instead: Bilingual }
  | { readonly type: 'missing'; readonly why: Bilingual; readonly told?: true };

/** An indicator of the scorecard with its points and how they came about. */
export interface DepartmentRow {
  readonly prepared: PreparedIndicator;
  readonly weight: DecimalText;
  /** What the rate came to, exactly; null where the indicator is none. */
  readonly value: Decimal | null;
  readonly outcome: DepartmentOutcome;
  /** Lines of the computation with its numbers in it, in both languages. */
  readonly steps: readonly Bilingual[];
  /** Points under either reading of steps, where the two differ. */
  readonly bySteps?: { readonly whole: DecimalText; readonly started: DecimalText };
  readonly answers: readonly DepartmentAnswer[];
  readonly remark: string | null;
}

/** The name that the points of a row have in the formula of the total: r0 is the first row. */
export const totalName = (at: number): string => `r${at}`;

/** A project of the department as its result has it; `score` out of 100, null where it is not final. `assessed` is false for one that was not carried out. */
export interface DepartmentProject {
  readonly unit: string;
  readonly name: string;
  readonly budget: DecimalText | null;
  readonly executed: DecimalText | null;
  readonly score: DecimalText | null;
  readonly assessed: boolean;
}

/** A scored department, in memory. */
export interface DepartmentRun {
  readonly department: string;
  readonly year: number;
  readonly prepared: PreparedDepartment;
  readonly report: DepartmentReport;
  readonly rows: readonly DepartmentRow[];
  /** The goals of the department scored as a project; null where none count. */
  readonly goals: ScoreRun | null;
  /** Results of the projects; null where none were given. */
  readonly projects: readonly DepartmentProject[] | null;
  readonly total: {
    readonly expression: Expression;
    readonly weight: DecimalText;
    readonly score: DecimalText;
    readonly grade: string | null;
  };
  readonly state: 'final' | 'draft';
  readonly inputs: readonly Input[];
  readonly tool: { readonly name: string; readonly version: string };
  readonly findings: readonly Finding[];
}
