import { decimal } from '../../model/decimal.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { TargetReading } from '../../model/target/target.ts';
import type { Bound } from '../measures/bounds.ts';
import { type NamedMeasureUnit, namedMeasureUnit, withMultiplier } from '../measures/measure-units.ts';
import { type Measure, quantityOf } from '../measures/measures.ts';
import type { Span } from '../measures/spans.ts';
import { assumed } from '../target/assumptions.ts';
import { joinWords } from '../text/surroundings.ts';
import type { ActualFields, ActualOutcome } from './actual-fields.ts';

type Printed = Pick<Measure, 'value' | 'multiplier' | 'use' | 'bareMoney'>;
type Understood = Printed & { readonly assumptions: readonly Phrase[] };

/** Below or at one against a percent target: 0.955 may be a share or 0.955 %. It is read as printed, and that is stated. */
function mayBeShare(value: string, target: TargetReading): boolean {
  if (target.dimension !== 'percent' && target.dimension !== 'permille') return false;
  const number = decimal(value).abs();
  return !number.isZero() && number.lte(1) && (target.amount === null || decimal(target.amount).gt(1));
}

/** A number a thousand times the target's may already be in ones although the target counts in 万. */
function mayBeInOnes(value: string, target: TargetReading): boolean {
  if (target.multiplier === null || target.value === null) return false;
  return decimal(value).abs().gte(decimal(target.value).abs().times(1000)) && !decimal(value).isZero();
}

/** The unit of what is measured. In a trend or a share of the budget the printed unit is that of the growth or the share. */
function unitOf({ kind, unit }: TargetReading): NamedMeasureUnit | null {
  return unit === null || kind === 'trend' || kind === 'budget-relative' ? null : namedMeasureUnit(unit);
}

/** Gives a number without a unit the unit and multiplier of its target. What is printed always wins. */
function withTargetUnit(printed: Printed, target: TargetReading): Understood {
  const unit = unitOf(target);
  const { bareMoney, value, multiplier, use } = printed;
  if (bareMoney !== null) {
    const money = unit === null || unit.use.dimension === 'money';
    if (money) return { ...printed, assumptions: [assumed('bare-money', { unit: bareMoney })] };
    return {
      ...printed,
      ...withMultiplier(bareMoney, unit.use),
      assumptions: [assumed('target-unit', { unit: unit.use.unit })],
    };
  }
  if (use !== null || unit === null) return { value, multiplier, use, bareMoney, assumptions: [] };
  const spelled = `${multiplier === null ? (target.multiplier ?? '') : ''}${unit.use.unit}`;
  const assumptions = [assumed('target-unit', { unit: spelled })];
  if (mayBeShare(value, target)) assumptions.push(assumed('below-one', { value, unit: unit.use.unit }));
  if (multiplier === null && mayBeInOnes(value, target)) {
    assumptions.push(assumed('inherited-multiplier', { value, unit: spelled }));
  }
  const settled = withMultiplier(multiplier ?? target.multiplier, unit.use);
  return { value, multiplier: settled.multiplier, use: settled.use, bareMoney, assumptions };
}

/** A number as an actual value, in its own unit or the target's. */
export function actualQuantity(printed: Printed, target: TargetReading, words: string | null): ActualFields {
  const settled = withTargetUnit(printed, target);
  const { value, multiplier, unit, dimension, amount } = quantityOf(settled);
  return { kind: 'quantity', value, multiplier, unit, dimension, amount, assumptions: settled.assumptions, words };
}

/** A number with a comparator (≥95%, 98%以上): its number is taken as what was reached, and that is stated. */
export function actualBound(found: Bound, target: TargetReading, words: string | null): ActualOutcome {
  if (found.malformed) return { fault: 'malformed-number' };
  if (found.contradictory) return { fault: 'contradictory-comparators' };
  const fields = actualQuantity(found, target, joinWords(words, found.hedge));
  const { comparator } = found;
  if (comparator === null) return fields;
  const note = comparator === '=' ? [] : [assumed('comparator-in-actual', { comparator })];
  return { ...fields, comparator, assumptions: [...note, ...(fields.assumptions ?? [])] };
}

/** A range as an actual value: both ends in one unit. */
export function actualSpan(found: Span, target: TargetReading, words: string | null): ActualOutcome {
  if (found.low.malformed || found.high.malformed) return { fault: 'malformed-number' };
  if (found.fault !== null) return { fault: found.fault };
  const low = actualQuantity(found.low, target, words);
  return { ...low, kind: 'range', upper: quantityOf(withTargetUnit(found.high, target)) };
}
