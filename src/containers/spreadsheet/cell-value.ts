import { Decimal, plain } from '../../model/decimal.ts';
import { isoDayOf } from '../../model/spreadsheet-day.ts';
import type { FormatClass, NumberPattern } from './number-format.ts';

/**
 * What stands in a cell. `number` is a plain decimal of at most 15 significant digits, as the programs show it; `percent` the same
 * for a number with a percent format, already times 100; `date` an ISO day; `boolean` "true" or "false"; `error` such as "#DIV/0!";
 * `uncalculated` a formula without a result, the text being the formula.
 */
export type CellKind = 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error' | 'uncalculated';

/**
 * What a format makes of a number, where that is not the number itself: the words around it; `moved` the number with its point moved
 * as the format does (375000 shown as 37.5万), the number itself where it isn't moved, null where that can't be told; and `shown` what is
 * left of it after rounding.
 */
export interface NumberDress {
  readonly before: string;
  readonly after: string;
  readonly moved: string | null;
  readonly shown: string;
}

/** A value as a cell holds it: kind and text. */
export interface CellValue {
  readonly kind: CellKind;
  readonly text: string;
  /** What the format makes of a number, where it makes anything else of it. */
  readonly dress?: NumberDress;
}

// -12.5 and 0.375 are printed alike by every program; 1E-7 and 0.1000000000000001 have to be rounded first.
const shortNumber = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{0,5}[1-9])?$/;
const anyNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** A stored number as a plain decimal of 15 significant digits, which is what the programs show; null when it is no number. */
export function fifteenDigits(stored: string): string | null {
  if (shortNumber.test(stored) && stored !== '-0') return stored;
  // No program writes so many signs: 1.8E308, the largest double, has 309 digits when written out.
  if (stored.length > 400 || !anyNumber.test(stored)) return null;
  const value = Number(stored);
  return Number.isFinite(value) ? plain(new Decimal(value.toPrecision(15))) : null;
}

/** Hours and minutes (and seconds, where there are any) of a day fraction; above one day the hours go on. */
function clock(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  const shown = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? shown : `${shown}:${two(seconds % 60)}`;
}

/** The value of a numeric cell under its format. What the format can't show (a negative day) stays a number. */
export function numericValue(stored: string, format: FormatClass, date1904: boolean): CellValue {
  const number = fifteenDigits(stored);
  if (number === null) return { kind: 'text', text: stored };
  if (format === 'number') return { kind: 'number', text: number };
  if (format === 'percent') return { kind: 'percent', text: plain(new Decimal(number).times(100)) };
  const serial = Number(number);
  if (format === 'time') return serial < 0 ? { kind: 'number', text: number } : { kind: 'text', text: clock(serial) };
  const iso = isoDayOf(serial, date1904);
  if (iso === null) return { kind: 'number', text: number };
  return dayValue(iso, format);
}

/** A day as its format shows it: a format without day or month promises no more than the month or the year. */
function dayValue(iso: string, format: FormatClass): CellValue {
  if (format === 'date') return { kind: 'date', text: iso };
  const [year, month] = iso.split('-');
  if (format === 'month') return { kind: 'text', text: `${year}年${Number(month)}月` };
  return { kind: 'text', text: `${year}年` };
}

/** The value of a cell that stores its day as ISO text (`2026-12-31` or with a time); other text stays text. */
export function isoDateValue(stored: string): CellValue {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]*Z?)?$/.exec(stored.trim())?.[1];
  if (iso === undefined) return { kind: 'text', text: stored };
  const time = Date.parse(`${iso}T00:00:00Z`);
  const real = Number.isFinite(time) && new Date(time).toISOString().startsWith(iso);
  return real ? { kind: 'date', text: iso } : { kind: 'text', text: stored };
}

/** Undoes the escapes of signs that XML can't hold: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  // Four digits and both underscores: «_x1_» and «x000D» are what somebody typed.
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What a format makes of a positive number; null where it shows the number as it is. */
export function numberDress(text: string, { before, after, power, decimals }: NumberPattern): NumberDress | null {
  if (power === null) return { before, after, moved: null, shown: text };
  const moved = power === 0 ? text : plain(new Decimal(text).div(new Decimal(10).pow(power)));
  const exact = moved.length - (moved.includes('.') ? moved.indexOf('.') + 1 : moved.length);
  const rounds = decimals !== null && exact > decimals;
  const shown = rounds ? plain(new Decimal(moved).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)) : moved;
  return before === '' && after === '' && shown === text ? null : { before, after, moved, shown };
}
