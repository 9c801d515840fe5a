import { type DecimalText, decimal } from '../../model/decimal.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { ActualReading, Dimension, Quantity, TargetReading } from '../../model/target/target.ts';
import { convert, namedMeasureUnit } from '../measures/measure-units.ts';
import { assumed } from '../target/assumptions.ts';

/**
 * Target and actual as exact amounts in one unit: money in 元, everything else in the target's unit (or in the actual's where
 * only that is exact). `upper` is the high end of a range. The amounts carry no multiplier any more.
 */
export interface CommonMeasure {
  readonly ok: true;
  readonly unit: string | null;
  readonly dimension: Dimension | null;
  readonly target: DecimalText;
  readonly upper: DecimalText | null;
  readonly actual: DecimalText;
  readonly assumptions: readonly Phrase[];
}

/** Why there is no common measure: one side is no single quantity, or the units do not convert into each other. */
export interface NoCommonMeasure {
  readonly ok: false;
  readonly reason: 'target-not-a-quantity' | 'actual-not-a-quantity' | 'unit-mismatch';
  readonly targetUnit: string | null;
  readonly actualUnit: string | null;
}

type Quantified = Pick<Quantity, 'unit' | 'dimension' | 'value' | 'amount' | 'multiplier'>;

function quantified(reading: TargetReading | ActualReading): Quantified | null {
  const { unit, dimension, value, amount, multiplier } = reading;
  return value === null || amount === null ? null : { unit, dimension, value, amount, multiplier };
}

/** The unit in which `amount` stands: 元 for 万元, 元/亩 for 万元/亩, the unit itself for all others. */
function amountUnit(quantity: Quantified): string | null {
  if (quantity.unit === null) return null;
  const named = namedMeasureUnit(quantity.unit);
  if (named === null || named.use.amountFactor === '1') return quantity.unit;
  const at = quantity.unit.indexOf('/');
  return at < 0 ? '元' : `元${quantity.unit.slice(at)}`;
}

const spelled = (quantity: Quantified) =>
  quantity.unit === null ? null : `${quantity.multiplier ?? ''}${quantity.unit}`;

type Sides = Omit<CommonMeasure, 'ok' | 'dimension'> & { readonly dimension: Dimension | null };

/** A target without a unit takes the actual's, unless that could hide a factor (money, or shares written as 0.95). */
function unitless(target: Quantified, upper: Quantified | null, actual: Quantified): Sides | null {
  const unit = amountUnit(actual);
  if (unit === null || actual.dimension === 'money' || actual.dimension === 'other') return null;
  if (actual.dimension === 'percent' && !decimal(target.amount).isZero() && decimal(target.amount).abs().lte(1))
    return null;
  return {
    unit,
    dimension: actual.dimension,
    target: target.amount,
    upper: upper?.amount ?? null,
    actual: actual.amount,
    assumptions: [assumed('no-target-unit', { unit })],
  };
}

function inUnit(target: Quantified, upper: Quantified | null, actual: Quantified, unit: string): Sides | null {
  const into = (quantity: Quantified) => {
    const own = amountUnit(quantity);
    if (own === null) return null;
    return own === unit ? quantity.amount : convert(quantity.amount, own, unit);
  };
  const sides = { target: into(target), actual: into(actual), upper: upper === null ? null : into(upper) };
  if (sides.target === null || sides.actual === null || (upper !== null && sides.upper === null)) return null;
  const dimension = namedMeasureUnit(unit)?.use.dimension ?? target.dimension;
  return { unit, dimension, target: sides.target, upper: sides.upper, actual: sides.actual, assumptions: [] };
}

function sides(target: Quantified, upper: Quantified | null, actual: Quantified): Sides | null {
  const targetUnit = amountUnit(target);
  const actualUnit = amountUnit(actual);
  if (targetUnit === null && actualUnit === null) {
    const { amount } = target;
    return {
      unit: null,
      dimension: null,
      target: amount,
      upper: upper?.amount ?? null,
      actual: actual.amount,
      assumptions: [],
    };
  }
  if (targetUnit === null) return unitless(target, upper, actual);
  if (actualUnit === null) return null;
  return inUnit(target, upper, actual, targetUnit) ?? inUnit(target, upper, actual, actualUnit);
}

/** Gives target and actual as exact amounts in one unit, or says why that is impossible. Never guesses a unit. */
export function commonMeasure(target: TargetReading, actual: ActualReading): CommonMeasure | NoCommonMeasure {
  const one = quantified(target);
  const other = actual.upper === null ? quantified(actual) : null;
  const units = { targetUnit: one && spelled(one), actualUnit: other && spelled(other) };
  if (one === null) return { ok: false, reason: 'target-not-a-quantity', ...units };
  if (other === null) return { ok: false, reason: 'actual-not-a-quantity', ...units };
  const common = sides(one, target.upper, other);
  return common === null ? { ok: false, reason: 'unit-mismatch', ...units } : { ok: true, ...common };
}
