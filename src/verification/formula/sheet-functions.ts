import { Decimal } from '../../model/decimal.ts';
import { SheetFormulaError } from './formula-tokens.ts';

const zero = new Decimal(0);

function places(values: readonly Decimal[]): number {
  const digits = (values[1] ?? zero).toNumber();
  if (!Number.isInteger(digits) || digits < 0 || digits > 30)
    throw new SheetFormulaError(`digits out of range: ${digits}`, 0);
  return digits;
}

const extreme = (values: readonly Decimal[], isBetter: (a: Decimal, b: Decimal) => boolean): Decimal =>
  values.reduce((best, value) => (isBetter(value, best) ? value : best), values[0] ?? zero);

/** Functions over numbers; ROUND is half away from zero, TRUNC toward zero, INT toward minus infinity. */
export const numericFunctions: ReadonlyMap<string, (values: readonly Decimal[]) => Decimal> = new Map([
  ['SUM', (values) => values.reduce((total, value) => total.plus(value), zero)],
  ['MIN', (values) => extreme(values, (a, b) => a.lt(b))],
  ['MAX', (values) => extreme(values, (a, b) => a.gt(b))],
  ['ABS', ([first = zero]) => first.abs()],
  ['INT', ([first = zero]) => first.floor()],
  ['ROUND', (values) => (values[0] ?? zero).toDecimalPlaces(places(values), Decimal.ROUND_HALF_UP)],
  ['TRUNC', (values) => (values[0] ?? zero).toDecimalPlaces(places(values), Decimal.ROUND_DOWN)],
] as const satisfies readonly (readonly [string, (values: readonly Decimal[]) => Decimal])[]);
