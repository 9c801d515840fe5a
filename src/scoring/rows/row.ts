import type { Entry } from '../../model/actuals/actuals.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { ManualDecision, Outcome, ScoredRow } from '../../model/result/result.ts';
import type { Subject } from '../context.ts';
import type { RowNumbers } from '../measure/numbers.ts';
import type { RowFacts } from './row-facts.ts';

/** A row ready to be scored: execution or an indicator, with its facts, numbers and the texts findings and reasons quote. */
export interface Row {
  readonly subject: Subject;
  readonly name: string;
  readonly nominal: Decimal;
  readonly weight: Decimal;
  readonly facts: RowFacts;
  readonly numbers: RowNumbers;
  /** A word for the sentences of rules: {target}, {actual}, {rate} …; undefined where the row has none of that name. */
  readonly word: (name: string) => string | undefined;
  readonly manual: ManualDecision | null;
  /** What stands where a reason belongs and is none (/, 无). */
  readonly emptyReason: Entry | null;
}

/** A row that was scored, with the exact points before rounding, from which the project's rounded sum is stated. */
export interface RowScore {
  readonly row: ScoredRow;
  readonly score: Decimal;
  readonly unrounded: Decimal;
}

/** A row that can't be scored: what it is instead, and the findings that say why. */
export interface Unscorable {
  readonly outcome: 'missing' | 'invalid';
  readonly why: Bilingual;
  readonly findings: readonly Finding[];
}

/** Why a row is not scored though nothing is wrong with it, and whether it counts in full all the same. */
export interface SetAside {
  readonly why: string | Bilingual;
  readonly full: boolean;
}

/** Why a row has no score where two reports of it contradict each other. */
export const toldTwice: Bilingual = {
  zh: '两处填报的值不同，都没有采用',
  en: 'two reports differ, and neither counts',
};

/** True when an entry holds something. */
export function isGiven(entry: Entry | null): entry is Entry {
  return entry !== null && entry.text.trim() !== '';
}

/** The points an outcome counts for; an outcome without a score counts for none. */
export function countedScore(outcome: Outcome): string {
  return outcome.score ?? '0';
}
