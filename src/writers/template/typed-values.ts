import { cellKey } from '../../model/actuals/actuals-keys.ts';
import { Decimal, isDecimalText } from '../../model/decimal.ts';
import { dayNumber, isoDayOf } from '../../model/spreadsheet-day.ts';
import { parseIsoDay } from '../../targets/dates/calendar.ts';
import type { CellValue } from './formulas/template-formula.ts';

/** What was typed into cells, by {@link cellKey}; null is a cell that was emptied. */
export type TypedValues = ReadonlyMap<string, CellValue>;

/** What sort of value a cell takes; text that is none stays text, as in a spreadsheet. */
export type InputKind = 'number' | 'date' | 'text';

/** What was typed into a cell, else what it holds anyway. */
export function typedOr(
  typed: TypedValues | undefined,
  row: string,
  column: string,
  otherwise: () => CellValue,
): CellValue {
  const value = typed?.get(cellKey(row, column));
  return value === undefined ? otherwise() : value;
}

// 1,200 and 12，345.5; «1,2» is something else that nobody may guess.
const thousands = /^-?\d{1,3}(?:[,，]\d{3}){1,4}(?:\.\d{1,15})?$/;

/** A text as the cell takes it that it was typed into: 1,200 is a number in a cell for numbers, a code of 18 digits is none anywhere. */
export function typedValue(text: string, kind: InputKind): CellValue {
  const lines = text.replace(/\r\n?/g, '\n');
  if (lines.trim() === '') return null;
  if (kind === 'date') return parseIsoDay(lines.trim()) === null ? lines : new Decimal(dayNumber(lines.trim()));
  if (kind === 'text') return lines;
  const typed = lines.trim();
  const bare = thousands.test(typed) ? typed.replaceAll(/[,，]/g, '') : typed;
  if (!isDecimalText(bare)) return lines;
  const number = new Decimal(bare);
  // A cell holds 15 digits; what has more is kept whole as text.
  return number.precision() <= 15 ? number : lines;
}

/** What a cell holds, as it is typed: 2026-12-18 for the number of a day. */
export function typedText(value: CellValue, kind: InputKind): string {
  if (value === null) return '';
  if (!Decimal.isDecimal(value)) return typeof value === 'string' ? value : value ? '是' : '否';
  return (kind === 'date' ? isoDayOf(value.toNumber()) : null) ?? value.toFixed();
}
