import { Decimal } from '../../model/decimal.ts';
import { SheetFormulaError } from './formula-tokens.ts';
import { SheetFault } from './sheet-value.ts';

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

/** TEXT of a number by a format of fixed and optional decimals (0.00, 0.00##), the only ones that are written; another gives #NAME?. */
export function printedNumber(value: Decimal, format: string): string | SheetFault {
  const read = /^0(?:\.(0{0,15})(#{0,15}))?$/.exec(format);
  if (read === null) return new SheetFault('#NAME?');
  const [, fixed = '', optional = ''] = read;
  const least = fixed.length;
  const rounded = value.toDecimalPlaces(least + optional.length, Decimal.ROUND_HALF_UP);
  return rounded.toFixed(Math.max(least, rounded.decimalPlaces()));
}

/** The text that a criterion of COUNTIF stands for (~* is *); null where it compares (>=5) or has signs that stand for any text (*, ?). */
export function literalCriterion(criterion: string): string | null {
  if (/^[<>=]/.test(criterion)) return null;
  let text = '';
  for (let at = 0; at < criterion.length; at += 1) {
    const sign = criterion.charAt(at);
    if (sign === '*' || sign === '?') return null;
    if (sign === '~') at += 1;
    text += sign === '~' ? criterion.charAt(at) : sign;
  }
  return text;
}
