import type { DecimalText } from '../decimal.ts';
import type { BudgetUnit } from '../goals/goals.ts';
import type { Bilingual } from '../json/shape.ts';

/** A row that a reviewer would give other points; `indicator` null is the execution of the budget. */
export interface ReviewedRow {
  readonly indicator: number | null;
  readonly name: string;
  readonly weight: DecimalText;
  readonly now: DecimalText;
  readonly review: DecimalText;
  /** The rule that takes the points. */
  readonly rule: string;
  readonly why: Bilingual;
}

/**
 * What a reviewer would give a project whose score is final, and what that does to its grade. `lower` counts grades; `factor` is what is
 * left of the result then, in percent, and `result` the score times that.
 */
export interface ReviewedProject {
  readonly unit: BudgetUnit;
  readonly code: string | null;
  readonly name: string;
  readonly now: { readonly score: DecimalText; readonly grade: string | null };
  readonly review: { readonly score: DecimalText; readonly grade: string | null };
  readonly lower: number;
  readonly factor: DecimalText;
  readonly result: DecimalText;
  readonly rows: readonly ReviewedRow[];
}

/** A run as a reviewer would see it; `profile` is the one whose rules were laid over that of the run. */
export interface ReviewerView {
  readonly profile: string;
  readonly projects: readonly ReviewedProject[];
  /** Projects that are not final yet, and can't be reviewed. */
  readonly open: number;
}
