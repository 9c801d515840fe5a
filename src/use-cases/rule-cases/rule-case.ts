import type { Entry, NumberEntry } from '../../model/actuals/actuals.ts';
import type { Reviewed } from '../../model/actuals/reviewed.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Place } from '../../model/place.ts';
import type { Outcome } from '../../model/result/result.ts';
import type { Band } from '../../model/target/target.ts';
import type { CaseColumn, NumberColumn } from './case-columns.ts';

/** The cells of a case: numbers as the reader of actuals understands them, the others as they stand. */
export type CaseCells = { readonly [K in CaseColumn]?: K extends NumberColumn ? NumberEntry : Entry };

/** What must come out; null is not stated. `rules` must all have been used, `sentence` must stand in what the scorecard says. */
interface Expectation {
  readonly score: Decimal | null;
  readonly lost: Decimal | null;
  /** The total of the project after a cap; the row is its only one. */
  readonly total: Decimal | null;
  readonly outcome: Outcome['type'] | null;
  readonly rules: readonly string[];
  readonly sentence: string | null;
}

/** One row of a case table: what is reported for one indicator (or, without a target, for the budget) and what must come out. */
export interface RuleCase {
  readonly place: Place;
  /** The titles the table stands under, and the case's own name where it has one. */
  readonly title: string;
  readonly year: number;
  /** Profile id or file as the table names it; null for the profile the run was asked for. */
  readonly profile: string | null;
  /** Settings that replace the profile's, as written. */
  readonly settings: Readonly<Record<string, string>>;
  readonly weight: Decimal;
  readonly band: Band | null;
  /** What a reviewer found; null where the case says nothing of it. */
  readonly reviewed: Reviewed | null;
  readonly cells: CaseCells;
  readonly expected: Expectation;
}

/** What stands before a table and counts for the tables after it. */
export interface CaseContext {
  readonly titles: readonly string[];
  readonly year: number;
  readonly profile: string | null;
  readonly settings: Readonly<Record<string, string>>;
}
