import type { DecimalText, Rounding } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { Bilingual } from '../json/shape.ts';
import type { Place } from '../place.ts';
import type { Profile } from '../policy/profile.ts';
import type { Deduction, ExecutionScore, IndicatorScore } from '../result/result.ts';
import type { FilledForm } from './filled-form.ts';

/** What a claimed figure turned out to be. `unknown` means that no rule can say: a person has to look at it. */
export const verdicts = ['agrees', 'differs', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a figure of a form is about. */
export const figureKinds = [
  'fund-sum',
  'execution-rate',
  'execution-score',
  'indicator',
  'weight-execution',
  'weight-category',
  'weight-sum',
  'score-sum',
  'total',
  'grade',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/**
 * How a claim comes about: `profile` by the rule of the profile, `rounding` by the same value rounded otherwise, `judged` as a judgement
 * within its band, `other-rule` by another rule that is in use, `other-money` over another figure of the money.
 */
export const readingKinds = ['profile', 'rounding', 'judged', 'other-rule', 'other-money'] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** The reading that gives a claimed figure, in words. */
export interface ClaimReading {
  readonly kind: ReadingKind;
  readonly words: Bilingual;
}

/** The cells that a figure rests on. */
export interface FigureCells {
  readonly claimed: Place | null;
  readonly target: Place | null;
  readonly actual: Place | null;
  readonly weight: Place | null;
  readonly reason: Place | null;
}

/**
 * One claimed figure held against what the rule gives. `claimed` is as printed; `recomputed` a number, a grade, or null where none can be
 * had; `difference` is claimed less recomputed. `reading` is how the claim comes about, null where nothing gives it. `notes` are what a
 * reviewer must still look at.
 */
export interface ReviewedFigure {
  readonly kind: FigureKind;
  readonly ordinal: number | null;
  readonly name: Bilingual;
  readonly claimed: string | null;
  readonly recomputed: string | null;
  readonly difference: DecimalText | null;
  readonly verdict: Verdict;
  readonly reading: ClaimReading | null;
  readonly why: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly cells: FigureCells;
}

/** How many claimed scores a profile reproduces, and how many of the points it gives to categories. */
export interface ProfileFit {
  readonly profile: string;
  readonly title: Bilingual;
  /** The rounding under which it reproduces most; `own` where that is the profile's. */
  readonly rounding: Rounding;
  readonly ownRounding: boolean;
  readonly agree: number;
  readonly of: number;
  readonly weightsAgree: number;
  readonly weightsOf: number;
}

/** A form under review. `execution` and `indicators` are the rows as the reading that explains them computes them. */
export interface ReviewedForm {
  readonly form: FilledForm;
  readonly profile: Profile;
  readonly profileFile: string;
  readonly choice: 'named' | 'found';
  readonly fits: readonly ProfileFit[];
  readonly figures: readonly ReviewedFigure[];
  readonly execution: ExecutionScore;
  /** The same by the rule of the profile, whatever the form went by. */
  readonly executionByProfile: ExecutionScore;
  /** What the profile takes off the total as a whole, such as a cap; null where nothing. */
  readonly cap: Deduction | null;
  readonly indicators: readonly IndicatorScore[];
  /** What the form contradicts, in itself and in the forms beside it. */
  readonly findings: readonly Finding[];
}

/** All forms of a review, in the order of their files; its own findings are of reading. */
export interface Review {
  readonly tool: { readonly name: string; readonly version: string };
  readonly forms: readonly ReviewedForm[];
  readonly findings: readonly Finding[];
}
