import type { ActualIndicator, ActualProject, FundSource } from '../actuals/actuals.ts';
import type { Decimal, DecimalText, Rounding } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { BudgetUnit, Indicator, Project } from '../goals/goals.ts';
import type { Bilingual } from '../json/shape.ts';
import type { Input, Place, Source } from '../place.ts';
import type { Expression } from '../policy/expression.ts';
import type { UsedForm } from '../policy/form-layout.ts';
import type { Profile } from '../policy/profile.ts';
import type { Basis, Effect } from '../policy/rule.ts';
import type { ActualReading, Band, TargetReading } from '../target/target.ts';
import type { ProfileChoice } from './profile-choice.ts';
import type { ReviewerView } from './reviewer-view.ts';
import type { ProjectState } from './state-words.ts';
import type { HandedIn } from './submission.ts';

/** Where a number in a formula comes from; a spreadsheet writer uses it to point the live formula at a cell. */
export type BindingOrigin =
  | 'weight'
  | 'target'
  | 'target-upper'
  | 'actual'
  | 'last-year'
  | 'budget'
  | 'adjusted'
  | 'initial'
  | 'revised'
  | 'executed'
  | 'survey-size'
  | 'yes'
  | 'band-share'
  | 'score'
  | 'setting';

/**
 * One name of a formula with its exact number. Dates are spreadsheet day numbers (1 = 1900-01-01 in the 1900 system), yes is 1 and
 * no 0, band-share is a share of 1, percents are points (95.5), money is in 元 for targets and actuals, 万元 for execution.
 * Target and actual are always in the same unit. `display` is the number as a person reads it, with its unit.
 */
export interface Binding {
  readonly name: string;
  readonly label: Bilingual;
  readonly value: DecimalText;
  readonly display: string;
  readonly origin: BindingOrigin;
  readonly place: Place | null;
  /** How the number is shown where it stands in a formula: a date by its ISO day, everything else as a plain number. */
  readonly format: 'number' | 'date';
}

/** A condition of the chosen rule with the value the fact had. */
export interface ConditionTruth {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
  readonly was: unknown;
  readonly held: boolean;
}

/** The computation itself, step by step: what was evaluated, over which numbers, and the one rounding at its end. */
export interface Trace {
  readonly expression: Expression;
  readonly formula: string;
  readonly substituted: string;
  readonly bindings: readonly Binding[];
  readonly steps: readonly { readonly text: string; readonly value: DecimalText }[];
  readonly unrounded: DecimalText;
  readonly rounding: Rounding;
  readonly rounded: DecimalText;
}

/** A typed fact: yes or no, a word of a closed list, or an exact number; null only where the fact does not exist. */
export type FactValue = boolean | string | Decimal | null;

/** The rule that decided, with the conditions that chose it. */
export interface RuleUse {
  readonly id: string;
  readonly effect: Effect;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly basis: readonly Basis[];
  readonly conditions: readonly ConditionTruth[];
}

/** A score is one of four things; only `scored` always has a number. Under a profile's policy others may be given points. */
export type Outcome =
  | { readonly type: 'scored'; readonly score: DecimalText }
  | { readonly type: 'not-applicable'; readonly why: string | Bilingual; readonly score: DecimalText | null }
  | { readonly type: 'missing'; readonly why: Bilingual; readonly score: DecimalText | null }
  | { readonly type: 'invalid'; readonly why: Bilingual; readonly score: DecimalText | null };

/** A line of the ledger: points lost, by which rule, why, on what basis. Lines of a row add up to weight − score exactly. */
export interface Deduction {
  readonly points: DecimalText;
  readonly rule: string;
  readonly why: Bilingual;
  readonly basis: readonly Basis[];
  /** The computation of a rule that deducts or caps; the trace of the score rule is the row's own. */
  readonly trace?: Trace;
}

/** A score entered by a person; the automatic one stays beside it. */
export interface ManualDecision {
  readonly score: DecimalText;
  readonly who: string;
  readonly why: string;
  readonly place: Place;
}

/** What scored rows have in common. nominalWeight is the profile's, weight the effective one after anything not applicable. */
export interface ScoredRow {
  readonly nominalWeight: DecimalText;
  readonly weight: DecimalText;
  readonly outcome: Outcome;
  readonly automatic: DecimalText | null;
  readonly manual: ManualDecision | null;
  readonly rule: RuleUse | null;
  readonly otherRules: readonly RuleUse[];
  readonly trace: Trace | null;
  /** Every fact the rules saw, by name; what chose the rule and what did not can be redone from them. */
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly deductions: readonly Deduction[];
  readonly findings: readonly Finding[];
}

/**
 * How a qualitative indicator was judged: the band, the share of the weight it gives in percent (`standard` where the profile's default
 * for the band stands in for a share nobody gave), who judged (null where nobody is named), and the cells that say so.
 */
export interface Judgement {
  readonly band: Band;
  readonly place: Place | null;
  readonly percent: DecimalText;
  readonly standard: boolean;
  readonly percentPlace: Place | null;
  readonly by: string | null;
}

/** A target over last year's value, in the unit it is printed in: lastYear × factor + plus is exactly its value. */
export interface TargetDerivation {
  readonly lastYear: DecimalText;
  readonly factor: DecimalText;
  readonly plus: DecimalText;
  readonly unit: string | null;
  readonly place: Place;
}

export interface IndicatorScore extends ScoredRow {
  readonly indicator: Indicator;
  /** How the target in force follows from last year's value; null where it doesn't. */
  readonly targetFrom: TargetDerivation | null;
  /** The target in force: the table's, or the settled one of a deferred target. */
  readonly target: TargetReading;
  readonly actual: ActualIndicator | null;
  readonly reading: ActualReading | null;
  /** null where the row was not scored by a judgement. */
  readonly judgement: Judgement | null;
  readonly category: string | null;
  /** actual ÷ target where both are quantities and the target is not 0; exact to 60 digits. */
  readonly completion: DecimalText | null;
}

/** 万元 as entered; null where blank. rate = executed ÷ the profile's denominator, unrounded; null where it can't be formed. */
export interface ExecutionScore extends ScoredRow {
  readonly initial: DecimalText | null;
  readonly revised: DecimalText | null;
  readonly executed: DecimalText | null;
  readonly bySource: readonly {
    readonly source: FundSource;
    readonly initial: DecimalText | null;
    readonly revised: DecimalText | null;
    readonly executed: DecimalText | null;
  }[];
  readonly rate: DecimalText | null;
}

/** One project scored. ledger: full = score + deducted, and deducted = Σ deduction points of execution, indicators and project. */
export interface ProjectScore {
  readonly project: Project;
  readonly unit: BudgetUnit;
  readonly actual: ActualProject | null;
  readonly state: ProjectState;
  /** The blocking findings that keep it from being final: its own, and those about what it was read from or scored with. */
  readonly blocking: readonly Finding[];
  /** Every goal table and workbook that it was read from. */
  readonly files: readonly string[];
  readonly execution: ExecutionScore;
  readonly indicators: readonly IndicatorScore[];
  /** Deductions of the project as a whole, such as a cap by execution band. */
  readonly deductions: readonly Deduction[];
  readonly total: {
    readonly weight: DecimalText;
    readonly score: DecimalText;
    /** null when the profile does not grade, or the total is not final. */
    readonly grade: string | null;
    /** The total had every row been added before rounding; stated because Σ rounded ≠ round Σ. */
    readonly roundedSum: DecimalText;
  };
  readonly ledger: { readonly full: DecimalText; readonly score: DecimalText; readonly deducted: DecimalText };
  readonly findings: readonly Finding[];
}

/**
 * What the conditions of all rules came to for one distinct combination of truths: the facts they read, the settings of the profile
 * included, and the ids of the rules that held, highest priority first, then by id.
 */
export interface Decision {
  readonly stage: RuleStage;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly rules: readonly string[];
}

/** Rules that score are chosen first; the others follow the score they gave. */
export type RuleStage = 'scoring' | 'following';

/** A whole run, in memory. Everything a report prints comes from here. */
export interface ScoreRun {
  readonly year: number;
  /** 主管部门 of all projects whose goal table names none; null when it is not known. */
  readonly departmentInCharge: string | null;
  readonly tool: { readonly name: string; readonly version: string };
  readonly profile: Profile;
  readonly profileChoice: ProfileChoice;
  readonly profileSource: Source;
  /** The layout of its forms; the national one where absent. */
  readonly form?: UsedForm;
  readonly rules: readonly { readonly id: string; readonly source: Source }[];
  readonly inputs: readonly Input[];
  /** Every file of actuals as it was handed in. */
  readonly handedIn: readonly HandedIn[];
  readonly projects: readonly ProjectScore[];
  /** Each combination of truths that was met, once; a rule engine that knows nothing of scoring can be asked the same. */
  readonly decisions: readonly Decision[];
  /** What a reviewer would give; only where that was asked for. */
  readonly reviewer?: ReviewerView;
  /** Every finding of the run: of reading, matching, scoring; those of projects and rows included once. */
  readonly findings: readonly Finding[];
}
