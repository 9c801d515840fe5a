import { finding } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { cellName } from '../spreadsheet/cell-reference.ts';
import { cellTextLimit } from '../spreadsheet/shared-strings.ts';
import { cellLimit, type Sheet, type SheetCell, type SheetRow, sheetPlace } from '../spreadsheet/sheet.ts';
import { decodeText, textEncoding } from './text-encoding.ts';

/** The line that tells Excel the separator. */
const stated = /^sep=([,;\t])\n/i;

/** The separator of a CSV text: of comma, tab and semicolon the one that the first line with any has most of outside quotes. */
// "a,b";c is separated by ; since what is quoted is content; 64 KiB hold the first line of any table.
function separatorOf(text: string): string {
  const line =
    text
      .slice(0, 65_536)
      .replace(/"[^"]*"/g, '')
      .split('\n')
      .find((one) => /[,;\t]/.test(one)) ?? '';
  const counts = [',', '\t', ';'].map((separator) => [separator, line.split(separator).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** A record with the line it begins in and its filled cells; `cut` are the columns of texts too long for a cell. */
interface CsvRecord {
  readonly line: number;
  readonly cells: readonly SheetCell[];
  readonly cut: readonly number[];
  /** The line of a quote that is never closed. */
  readonly open: number | null;
}

/**
 * The records of a text that have a filled cell (RFC 4180), one by one: quotes double inside quotes, line ends count inside them. Blank
 * cells take no room, so a file of nothing but commas costs its own size.
 */
function* recordsOf(text: string, separator: string): Generator<CsvRecord> {
  let line = 1;
  let at = 0;
  while (at <= text.length) {
    const begun = line;
    const cells: SheetCell[] = [];
    const cut: number[] = [];
    let open: number | null = null;
    for (let column = 1, more = true; more; column += 1) {
      let start = '';
      if (text[at] === '"') {
        const quoted = quotedAt(text, at);
        start = quoted.text;
        if (!quoted.closed) open = line;
        line += start.split('\n').length - 1;
        at = quoted.end;
      }
      const end = plainEnd(text, at, separator);
      const cell = start + text.slice(at, end);
      if (cell.length > cellTextLimit) cut.push(column);
      if (cell.trim() !== '') cells.push({ column, kind: 'text', text: cell.slice(0, cellTextLimit), formula: false });
      // More than a whole workbook may have in one record: the reader stops here, so the rest need not be gathered.
      more = text[end] === separator && cells.length <= cellLimit;
      at = end + 1;
    }
    line += 1;
    if (cells.length > 0 || open !== null) yield { line: begun, cells, cut, open };
  }
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}

function quotedAt(
  text: string,
  from: number,
): { readonly text: string; readonly end: number; readonly closed: boolean } {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: text.slice(from + 1).replaceAll('""', '"'), end: text.length, closed: false };
    if (text[quote + 1] !== '"')
      return { text: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1, closed: true };
    at = quote + 2;
  }
}

/**
 * Reads a CSV file (comma, tab or semicolon; UTF-8, UTF-16 or GB18030) as one sheet of text cells without merges; a row's number
 * is the line it begins in. A quote that is never closed, a text too long for a cell and more cells than a workbook may have are findings.
 */
export function readCsv(bytes: Uint8Array, file: string): Reading<Sheet> {
  const text = decodeText(bytes, textEncoding(bytes) ?? 'utf-8');
  const separator = stated.exec(text)?.[1];
  const grid = separator === undefined ? text : text.replace(stated, '\n');
  const sheet = { file, name: file, state: 'visible', part: null, merges: [], hiddenColumns: [] } as const;
  const findings: Finding[] = [];
  const rows: SheetRow[] = [];
  let room = cellLimit;
  let long: { readonly row: number; readonly column: number; count: number } | null = null;
  for (const { line, cells, cut, open } of recordsOf(grid, separator ?? separatorOf(text))) {
    if (open !== null) findings.push(finding('csv-quote-open', { line: `${open}` }, { place: { file, line: open } }));
    for (const column of cut) {
      long ??= { row: line, column, count: 0 };
      long.count += 1;
    }
    room -= cells.length;
    if (room < 0) {
      findings.push(finding('cells-over-limit', { sheet: file, limit: `${cellLimit}` }, { place: { file, line } }));
      break;
    }
    if (cells.length > 0) rows.push({ number: line, hidden: false, cells });
  }
  if (long !== null) {
    const args = { cell: cellName(long.row, long.column), count: `${long.count}` };
    findings.push(finding('cell-text-cut', args, { place: sheetPlace(sheet, long.row, long.column) }));
  }
  return { value: { ...sheet, rows }, findings };
}
