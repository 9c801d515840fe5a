import { Decimal } from '../../model/decimal.ts';
import { type FormulaWork, OverLimit } from './formula-work.ts';

/** What a cell or formula can be: an exact number, text, a truth value, an error such as #N/A, or blank (null). */
export type SheetValue = Decimal | string | boolean | SheetFault | null;

/** An error value of a spreadsheet. */
export class SheetFault {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** The largest power of ten that a spreadsheet's number has: 1E308 is one, 1E309 is not. */
const largestPower = 308;

/** More digits than any calculation here keeps; a cell may hold a text of 32,767 of them. Words of seven digits that surely fit. */
const maxDigits = 60;
const fittingWords = 8;

/** True for a number that no spreadsheet program can hold: beyond 1E308. */
export const isTooLarge = (value: Decimal): boolean => !value.isFinite() || value.e > largestPower;

/** A number as calculations may go on with it: too large a one is refused, one below 1E-308 is the zero spreadsheets take it for. */
export function bounded(value: Decimal): Decimal {
  if (isTooLarge(value)) throw new OverLimit('magnitude');
  if (value.e < -largestPower) return new Decimal(0);
  return value.d.length <= fittingWords ? value : value.toSignificantDigits(maxDigits);
}

/** A text is walked through in every operation, some sixteen characters in the time of one step. */
const stepCharacters = 16;

const walked = (text: string, work: FormulaWork): string => {
  work.spend(Math.ceil(text.length / stepCharacters));
  return text;
};

/** The number that a value counts as in arithmetic; text that is none is a fault. */
export function numberOf(value: SheetValue, work: FormulaWork): Decimal | SheetFault {
  if (value instanceof SheetFault) return value;
  if (value instanceof Decimal) return bounded(value);
  if (value === null) return new Decimal(0);
  if (typeof value === 'boolean') return new Decimal(value ? 1 : 0);
  const text = walked(value, work).trim();
  return /^-?\d+(?:\.\d+)?$/.test(text) ? bounded(new Decimal(text)) : new SheetFault('#VALUE!');
}

/** The text that a value counts as beside "&". */
export function textOf(value: SheetValue, work: FormulaWork): string {
  if (value === null) return '';
  if (value instanceof Decimal) return bounded(value).toFixed();
  if (value instanceof SheetFault) return value.code;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : walked(value, work);
}

/** Whether a value counts as true. */
export function truthOf(value: SheetValue, work: FormulaWork): boolean | SheetFault {
  if (typeof value === 'boolean') return value;
  const found = numberOf(value, work);
  return found instanceof SheetFault ? found : !found.isZero();
}

type Comparable = Exclude<SheetValue, SheetFault | null>;

const rank = (value: Comparable) => (value instanceof Decimal ? 0 : typeof value === 'string' ? 1 : 2);

const emptyBeside = (other: SheetValue): Comparable =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : new Decimal(0);

/** Blank compares as the empty value of the other side's type; numbers before text before truth values, text without case. */
export function orderOf(left: SheetValue, right: SheetValue, work: FormulaWork): number {
  const a = left === null || left instanceof SheetFault ? emptyBeside(right) : left;
  const b = right === null || right instanceof SheetFault ? emptyBeside(left) : right;
  if (a instanceof Decimal && b instanceof Decimal) return a.cmp(b);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const x = textOf(a, work).toLowerCase();
  const y = textOf(b, work).toLowerCase();
  return x === y ? 0 : x < y ? -1 : 1;
}
