import { isDecimalText } from '../../model/decimal.ts';
import { isFormulaLike } from '../formula-like.ts';

/** A cell of a CSV file. Text that a spreadsheet would run as a formula gets a leading apostrophe, a number below zero does not; quotes are doubled. */
function csvCell(text: string): string {
  const guarded = isFormulaLike(text) && !isDecimalText(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Rows as CSV: UTF-8 with a byte order mark, so that Excel and WPS read the Chinese; CRLF line ends. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
