import type { ActualIndicator } from '../model/actuals.ts';
import type { Decimal } from '../model/decimal.ts';
import type { ActualReading, Band, TargetReading } from '../model/target.ts';
import type { ScoringContext, Subject } from './context.ts';
import type { ExecutionReading } from './execution-row.ts';
import type { RowNumbers } from './numbers.ts';

/** What holding an actual against its target tells the rules; null where the row has no such fact. */
export interface MeasuredFacts {
  readonly measure: 'quantity' | 'date' | 'yes-no' | 'share' | 'execution' | 'none';
  readonly targetPositive: boolean | null;
  readonly strict: boolean;
  readonly rangeHasWidth: boolean | null;
  readonly falling: boolean | null;
  readonly lastYearPositive: boolean | null;
  readonly band: Band | null;
  readonly standardShare: boolean | null;
  readonly completion: Decimal | null;
  readonly farAbove: boolean;
  readonly onTarget: boolean | null;
}

/** A row that was not held against anything. */
export const unmeasured: MeasuredFacts = {
  measure: 'none',
  targetPositive: null,
  strict: false,
  rangeHasWidth: null,
  falling: null,
  lastYearPositive: null,
  band: null,
  standardShare: null,
  completion: null,
  farAbove: false,
  onTarget: null,
};

/** By what a row is scored: the facts that choose a rule and the numbers its formula may use. */
export interface Measured {
  readonly facts: MeasuredFacts;
  readonly numbers: RowNumbers;
  /** actual ÷ target where both are quantities and the target is not 0. */
  readonly completion: Decimal | null;
}

/** One indicator with its target and actual as they were read. */
export interface MeasureInput {
  readonly name: string;
  readonly subject: Subject;
  readonly target: TargetReading;
  readonly reading: ActualReading | null;
  readonly actual: ActualIndicator;
  readonly execution: ExecutionReading;
  readonly context: ScoringContext;
}
