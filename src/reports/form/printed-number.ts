import type { DecimalText } from '../../model/decimal.ts';
import { isoDayOf } from '../../model/spreadsheet-day.ts';
import type { TargetReading } from '../../model/target/target.ts';
import { contentText } from '../tables/cell-text.ts';
import type { CellContent, DateStyle } from '../tables/output-sheet.ts';

/** A number format longer than this is refused by spreadsheets; longer texts stay text. */
const maxAffixLength = 80;

function decimalsOf(value: DecimalText): number | 'as-is' {
  const places = value.split('.')[1];
  return places?.endsWith('0') ? places.length : 'as-is';
}

/**
 * The target as a number that shows as it is printed: ≥7次 is 7 between "≥" and "次". Null where the text is no single number, or is
 * not printed with its plain digits and would have to be shown otherwise.
 */
export function printedTarget(target: TargetReading): Extract<CellContent, { kind: 'number' }> | null {
  const { value, text } = target;
  if (value === null || target.upper !== null) return null;
  const at = text.indexOf(value);
  // 8 in «≥8次», not in 18 or 8.5: only then what stands around it is kept as printed.
  const printedAsIs = at >= 0 && !/\d/.test(text.charAt(at - 1)) && !/[\d.]/.test(text.charAt(at + value.length));
  const prefix = printedAsIs ? text.slice(0, at) : (target.comparator ?? '');
  const suffix = printedAsIs ? text.slice(at + value.length) : `${target.multiplier ?? ''}${target.unit ?? ''}`;
  if (prefix.length + suffix.length > maxAffixLength) return null;
  return { kind: 'number', value, decimals: decimalsOf(value), prefix, suffix };
}

// ≤2026年12月31日, 2026.12.31前, 2026-12-31: a day with what stands around it.
const printedDate = /^(\D*)(\d{4})(年|\.|-)(\d{1,2})(月|\.|-)(\d{1,2})(日?)(\D*)$/;
const dateStyles: Readonly<Record<string, DateStyle>> = { 年月日: 'chinese', '..': 'dots', '--': 'iso' };

/** The target as a day that shows as it is printed: 2026年12月31日前. Null where the text says it in any other way. */
export function printedDay(text: string, iso: string): Extract<CellContent, { kind: 'date' }> | null {
  const [, prefix = '', , first = '', , second = '', , third = '', suffix = ''] = printedDate.exec(text) ?? [];
  const style = dateStyles[`${first}${second}${third}`];
  if (style === undefined || prefix.length + suffix.length > maxAffixLength) return null;
  const content = { kind: 'date', iso, style, prefix, suffix } as const;
  return contentText(content) === text ? content : null;
}

/** How the days beside a target are written: as the target writes its own. */
export function dateStyle(target: string): DateStyle {
  if (/\d{4}\.\d/.test(target)) return 'dots';
  return /\d{4}-\d/.test(target) ? 'iso' : 'chinese';
}

/** The multiplier and unit a target is printed in, for numbers that are shown beside it. */
export function targetUnit(target: TargetReading): string {
  return `${target.multiplier ?? ''}${target.unit ?? ''}`;
}

/** The ISO day of a spreadsheet day number (46387 is 2026-12-31). Null for anything that is no whole day of years 1900 to 9999. */
export function printedIsoDay(dayNumber: DecimalText): string | null {
  const days = Number(dayNumber);
  return Number.isInteger(days) && days > 60 ? isoDayOf(days) : null;
}
