import type { ActualIndicator } from '../../model/actuals/actuals.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Judgement } from '../../model/result/result.ts';
import type { ActualReading, TargetReading } from '../../model/target/target.ts';
import type { ScoringContext, Subject } from '../context.ts';
import type { ExecutionReading } from '../rows/execution-row.ts';
import type { MeasuredFacts } from './measured-facts.ts';
import type { RowNumbers } from './numbers.ts';

/** By what a row is scored: the facts that choose a rule and the numbers its formula may use. */
export interface Measured {
  readonly facts: MeasuredFacts;
  readonly numbers: RowNumbers;
  /** actual ÷ target where both are quantities and the target is not 0. */
  readonly completion: Decimal | null;
  readonly judgement?: Judgement;
}

/** One indicator with its target and actual as they were read. */
export interface MeasureInput {
  readonly name: string;
  readonly subject: Subject;
  readonly target: TargetReading;
  /** True when the table's target is a comparison with last year and was not settled as a figure by anybody. */
  readonly fromLastYear: boolean;
  readonly reading: ActualReading | null;
  readonly actual: ActualIndicator;
  readonly execution: ExecutionReading;
  readonly context: ScoringContext;
}
