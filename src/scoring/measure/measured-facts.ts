import type { Decimal } from '../../model/decimal.ts';
import type { Band } from '../../model/target/target.ts';

/** What holding an actual against its target tells the rules; null where the row has no such fact. */
export interface MeasuredFacts {
  readonly measure: 'quantity' | 'date' | 'yes-no' | 'share' | 'checklist' | 'execution' | 'none';
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
