import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one decimal type of the project: 60 significant digits, half up, never exponent notation.
 * Points, money, percents and ratios are held in it; binary floating point is not used for any of them.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9000,
  toExpPos: 9000,
});
export type Decimal = DecimalJs;

/** A decimal written as text, digits with an optional sign and point, no exponent: "37.50", "-0.2". */
export type DecimalText = string;

// 12.50, -3; 1e3, .5 and 1,200 are to be read by a reader first.
const decimalPattern = /^-?\d+(?:\.\d+)?$/;

/** True when the text is a plain decimal that {@link decimal} takes. */
export function isDecimalText(text: string): boolean {
  return decimalPattern.test(text);
}

/** Reads a plain decimal. Throws a TypeError on anything else: callers hold validated text. */
export function decimal(text: DecimalText): Decimal {
  if (!isDecimalText(text)) throw new TypeError(`not a plain decimal: ${JSON.stringify(text)}`);
  return new Decimal(text);
}

/** Writes a decimal without exponent and without trailing zeros: 37.50 gives "37.5". */
export function plain(value: Decimal): DecimalText {
  return value.isZero() ? '0' : value.toFixed();
}

/** Words of seven digits that a decimal holds; above it a value has 50 digits or more. */
const exactWords = 7;

/**
 * A quotient that doesn't end is kept to 60 digits, so what is divided and multiplied back can miss its exact value by the last of them:
 * 55.2 ÷ 90 × 15 is 9.2 and comes to 9.1999…. Where a value is printed, compared, cut or rounded, one that lies within 10⁻⁴⁰ of a decimal
 * of at most 30 places is that decimal; all others stay as they are.
 */
export function calm(value: Decimal): Decimal {
  if (value.d === null || value.d.length <= exactWords) return value;
  const near = value.toDecimalPlaces(40);
  return near.decimalPlaces() <= 30 ? near : value;
}

/** How points are rounded; a profile states it. `digits` is the number of decimals kept. */
export interface Rounding {
  readonly mode: 'half-up' | 'truncate';
  readonly digits: number;
}

/** Rounds once, at a named step. Half up means half away from zero, as spreadsheets' ROUND does. */
export function round(value: Decimal, rounding: Rounding): Decimal {
  return calm(value).toDecimalPlaces(
    rounding.digits,
    rounding.mode === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP,
  );
}

/** Adds decimals exactly; an empty list gives 0. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
}

/** Points as every report prints them: at least two decimals, more only if the value has more. */
export function points(value: Decimal): DecimalText {
  const text = plain(value);
  const point = text.indexOf('.');
  if (point < 0) return `${text}.00`;
  return text.length - point === 2 ? `${text}0` : text;
}

/** A ratio of 1 as a percent with at most two decimals, half up: 0.98425 is 98.43%. */
export const percentText = (ratio: Decimal): string => `${ratio.times(100).toDecimalPlaces(2).toFixed()}%`;
