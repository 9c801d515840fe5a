import * as xlsx from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { cellName } from '../../src/containers/spreadsheet/cell-reference.ts';
import type { Workbook } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { Decimal, plain } from '../../src/model/decimal.ts';

xlsx.set_cptable(codePages);

/** The filled cells of a workbook by sheet and address, as kind and text. */
export function cellsOf(book: Workbook | null): Record<string, string> {
  const all = (book?.sheets ?? []).flatMap(({ name, rows }) =>
    rows.flatMap(({ number, cells }) =>
      cells.map(({ column, kind, text }) => [`${name}!${cellName(number, column)}`, `${kind} ${text}`] as const),
    ),
  );
  return Object.fromEntries(all);
}

/** What the programs show of a number: 15 digits. */
const digits = (value: number): Decimal => new Decimal(value.toPrecision(15));

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A number of the other reader under the other reader's format, in our words. */
function numberCell(value: number, format: string, date1904: boolean): string {
  const shown = (code: string): string => xlsx.SSF.format(code, value, { date1904 }) as string;
  if (xlsx.SSF.is_date(format)) {
    const letters = format.replace(/"[^"]*"/g, '');
    if (/d/i.test(letters)) return `date ${shown('yyyy-mm-dd')}`;
    if (/y/i.test(letters)) return `text ${shown(/m/i.test(letters) ? 'yyyy"年"m"月"' : 'yyyy"年"')}`;
    return `text ${shown('hh:mm')}`;
  }
  return format.includes('%') ? `percent ${plain(digits(value).times(100))}` : `number ${plain(digits(value))}`;
}

/** One cell as the other reader has it, null where it has none. What it writes otherwise than we do is told by {@link witnessed}. */
function theirCell({ t, v, z }: xlsx.CellObject, date1904: boolean): string | null {
  if (v === undefined || v === null || v === '') return null;
  if (t === 'n') return numberCell(Number(v), String(z ?? 'General'), date1904);
  if (t === 'e') return `error ${errors[Number(v)] ?? v}`;
  if (t === 'b') return `boolean ${String(v)}`;
  // Two signs end a line in a cell of .xls that Windows wrote; ours is one, as everywhere else.
  return t === 's' ? `text ${String(v).replaceAll('\r\n', '\n')}` : null;
}

/** What @e965/xlsx finds in the same file: kinds by its own formats, numbers to the last of 15 digits, days as ISO days. */
export function witnessed(bytes: Uint8Array): Record<string, string> {
  const { Sheets, SheetNames, Workbook: whole } = xlsx.read(bytes, { type: 'array', cellNF: true, cellText: false });
  const date1904 = whole?.WBProps?.date1904 === true;
  const all = SheetNames.flatMap((name) =>
    Object.entries(Sheets[name] ?? {}).flatMap(([address, cell]: [string, xlsx.CellObject]) => {
      const said = address.startsWith('!') ? null : theirCell(cell, date1904);
      return said === null ? [] : [[`${name}!${address}`, said] as const];
    }),
  );
  return Object.fromEntries(all);
}
