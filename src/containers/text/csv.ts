import { finding } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { cellTextLimit } from '../spreadsheet/shared-strings.ts';
import type { Sheet, SheetCell, SheetRow } from '../spreadsheet/sheet.ts';
import { decodeText, textEncoding } from './text-encoding.ts';

/** The line by which Excel is told the separator. */
const stated = /^sep=([,;\t])\n/i;

/** The separator of a CSV text: of comma, tab and semicolon the one that the first line with any has most of outside quotes. */
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

/** A record with the line it begins in. */
interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Splits a text into records (RFC 4180): quotes double inside quotes, line ends count inside them. `open` is the line of a quote never closed. */
function splitRecords(
  text: string,
  separator: string,
): { readonly records: readonly CsvRecord[]; readonly open: number | null } {
  const records: CsvRecord[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  let at = 0;
  let open: number | null = null;
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const quotedCell = quotedAt(text, at);
      cell = quotedCell.text;
      if (!quotedCell.closed) open ??= line;
      line += cell.split('\n').length - 1;
      at = quotedCell.end;
    } else cell = '';
    const end = plainEnd(text, at, separator);
    cells.push(cell + text.slice(at, end));
    at = end + 1;
    if (text[end] === separator) continue;
    records.push({ line: begun, cells });
    cells = [];
    line += 1;
    begun = line;
  }
  return { records, open };
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
 * is the line it begins in. A quote that is never closed is a finding.
 */
export function readCsv(bytes: Uint8Array, file: string): Reading<Sheet> {
  const text = decodeText(bytes, textEncoding(bytes) ?? 'utf-8');
  const separator = stated.exec(text)?.[1];
  const grid = separator === undefined ? text : text.replace(stated, '\n');
  const { records, open } = splitRecords(grid, separator ?? separatorOf(text));
  const findings: Finding[] = [];
  if (open !== null) findings.push(finding('csv-quote-open', { line: `${open}` }, { place: { file, line: open } }));
  const rows: SheetRow[] = [];
  for (const { line, cells } of records) {
    const filled = cells.map(textCell).filter((cell) => cell.text.trim() !== '');
    if (filled.length > 0) rows.push({ number: line, hidden: false, cells: filled });
  }
  return { value: { file, name: file, state: 'visible', part: null, rows, merges: [], hiddenColumns: [] }, findings };
}

const textCell = (text: string, at: number): SheetCell => ({
  column: at + 1,
  kind: 'text',
  text: text.slice(0, cellTextLimit),
  formula: false,
});
