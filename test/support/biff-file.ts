import { Buffer } from 'node:buffer';
import { oleWith } from './ole.ts';

/** Bytes of a record: its kind, the length of its data, the data. */
export function biffRecord(kind: number, ...data: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const body = Buffer.concat(data.map((part) => Uint8Array.from(part)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** Numbers of two bytes, the lowest first. */
export const words = (...numbers: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [at, number] of numbers.entries()) bytes.writeUInt16LE(number, at * 2);
  return bytes;
};

export const longs = (...numbers: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number >>> 0, at * 4);
  return bytes;
};

const double = (number: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(number);
  return bytes;
};

let gbkBytes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The two-byte characters of GBK, found by decoding all of them. */
function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  if (gbkBytes !== null) return gbkBytes;
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high < 0xff; high += 1)
    for (let low = 0x40; low < 0xff; low += 1) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if (text.length === 1 && text !== '\ufffd') table.set(text, [high, low]);
    }
  gbkBytes = table;
  return table;
}

/** A text in GBK, as Chinese programs of the 1990s stored it. */
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => gbkTable().get(sign) ?? [sign.charCodeAt(0)]));

/** A text of version 8 with its length in so many bytes: two bytes for each character where one doesn't do. */
export function biffText(text: string, lengthBytes: 1 | 2): Uint8Array {
  const wide = /[^\0-\xff]/.test(text);
  const length = lengthBytes === 2 ? words(text.length) : [text.length];
  return Buffer.concat([
    Uint8Array.from(length),
    Uint8Array.of(wide ? 1 : 0),
    Buffer.from(text, wide ? 'utf16le' : 'latin1'),
  ]);
}

/** A sheet as its records between BOF and EOF. */
export interface BiffSheetParts {
  readonly name: string;
  readonly state?: number;
  readonly records: readonly Uint8Array[];
}

const begin = (version: 5 | 8, type: number): Uint8Array =>
  biffRecord(0x809, words(version === 8 ? 0x600 : 0x500, type, 0x0dbb, 1996), version === 8 ? longs(0, 0) : []);
const end = biffRecord(0x0a);

/** The stream of a workbook: global records, then its sheets, which the globals list with their places. */
export function biffStream(
  version: 5 | 8,
  globals: readonly Uint8Array[],
  sheets: readonly BiffSheetParts[],
): Uint8Array {
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(version, 0x10), ...records, end]));
  const list = (places: readonly number[]): Uint8Array[] =>
    sheets.map(({ name, state = 0 }, at) => {
      const text = version === 8 ? biffText(name, 1) : Uint8Array.from([gbk(name).length, ...gbk(name)]);
      return biffRecord(0x85, longs(places[at] ?? 0), [state, 0], text);
    });
  const head = (places: readonly number[]): Uint8Array =>
    Buffer.concat([
      begin(version, 5),
      biffRecord(0x42, words(version === 8 ? 1200 : 936)),
      ...globals,
      ...list(places),
      end,
    ]);
  const places: number[] = [];
  let at = head([]).length;
  for (const body of bodies) {
    places.push(at);
    at += body.length;
  }
  return Buffer.concat([head(places), ...bodies]);
}

/** A compound file with such a stream. */
export const biffFile = (stream: Uint8Array, name = 'Workbook'): Uint8Array => oleWith({ [name]: stream });

/** A value that a formula can have as well; an error by its code (7 is #DIV/0!). */
type BiffValue = string | number | boolean | { readonly error: number };

/** A value as a cell holds it; a number with a built-in format as both: 10 shows per cent, 14 a day; a formula by what it gave. */
export type BiffCell =
  | BiffValue
  | null
  | { readonly number: number; readonly format: 0 | 10 | 14 }
  | { readonly result: BiffValue };

/** The styles every workbook has here, by their positions. */
const styles = [0, 10, 14].map((format) => biffRecord(0xe0, words(0, format, 0), new Uint8Array(14)));
const styleOf = { 0: 0, 10: 1, 14: 2 } as const;

/** A formula (1+1, whatever it is said to have given) with its result; a text stands in a record behind it. */
function formulaRecords(version: 5 | 8, at: Uint8Array, result: BiffValue): Uint8Array[] {
  const special = (kind: number, value: number): number[] => [kind, 0, value, 0, 0, 0, 255, 255];
  const value = (): Uint8Array | number[] => {
    if (typeof result === 'number') return double(result);
    if (typeof result === 'string') return special(result === '' ? 3 : 0, 0);
    return typeof result === 'boolean' ? special(1, result ? 1 : 0) : special(2, result.error);
  };
  const sum = [0x1e, 1, 0, 0x1e, 1, 0, 3];
  const formula = biffRecord(0x06, at, value(), words(0), longs(0), words(sum.length), sum);
  if (typeof result !== 'string' || result === '') return [formula];
  const text = version === 8 ? biffText(result, 2) : Uint8Array.from([...words(gbk(result).length), ...gbk(result)]);
  return [formula, biffRecord(0x207, text)];
}

/** A cell's record; texts of version 8 by their number in the table. */
function cellRecord(version: 5 | 8, row: number, column: number, value: BiffCell, texts: string[]): Uint8Array[] {
  if (value === null) return [];
  const at = words(row, column, 0);
  if (typeof value === 'object' && 'result' in value) return formulaRecords(version, at, value.result);
  if (typeof value === 'object' && 'error' in value) return [biffRecord(0x205, at, [value.error, 1])];
  if (typeof value === 'object')
    return [biffRecord(0x203, words(row, column, styleOf[value.format]), double(value.number))];
  if (typeof value === 'number') return [biffRecord(0x203, at, double(value))];
  if (typeof value === 'boolean') return [biffRecord(0x205, at, [value ? 1 : 0, 0])];
  if (version === 5) return [biffRecord(0x204, at, words(gbk(value).length), gbk(value))];
  texts.push(value);
  return [biffRecord(0xfd, at, longs(texts.length - 1))];
}

/** The table of texts; each text begins a record of its own where it would not fit into the one before. */
function stringTable(texts: readonly string[]): Uint8Array {
  const parts: Uint8Array[][] = [[longs(texts.length, texts.length)]];
  let size = 8;
  for (const text of texts.map((one) => biffText(one, 2))) {
    if (size + text.length > 8000) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(text);
    size += text.length;
  }
  return Buffer.concat(parts.map((part, at) => biffRecord(at === 0 ? 0xfc : 0x3c, Buffer.concat(part))));
}

/** A sheet by its values; `merges` are [top, bottom, left, right] from 0, `state` 1 is hidden and 2 very hidden. */
export interface BiffGrid {
  readonly name: string;
  readonly state?: number;
  readonly rows: readonly (readonly BiffCell[])[];
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

function gridRecords(version: 5 | 8, grid: BiffGrid, texts: string[]): Uint8Array[] {
  const { rows, merges = [], hiddenRows = [], hiddenColumns = [] } = grid;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const area = version === 8 ? [longs(0, rows.length), words(0, width, 0)] : [words(0, rows.length, 0, width, 0)];
  return [
    biffRecord(0x200, ...area),
    ...hiddenColumns.map((column) => biffRecord(0x7d, words(column, column, 0, 0, 1, 0))),
    ...hiddenRows.map((row) => biffRecord(0x208, words(row, 0, width, 255, 0, 0, 0x20, 0))),
    ...rows.flatMap((row, at) => row.flatMap((value, column) => cellRecord(version, at, column, value, texts))),
    ...(merges.length === 0 ? [] : [biffRecord(0xe5, words(merges.length, ...merges.flat()))]),
  ];
}

/** A workbook as .xls of a version; version 5 has its texts in GBK. */
export function biffBook(version: 5 | 8, grids: readonly BiffGrid[]): Uint8Array {
  const texts: string[] = [];
  const sheets = grids.map((grid) => ({
    name: grid.name,
    state: grid.state ?? 0,
    records: gridRecords(version, grid, texts),
  }));
  const globals = version === 8 ? [...styles, stringTable(texts)] : styles;
  return biffFile(biffStream(version, globals, sheets), version === 8 ? 'Workbook' : 'Book');
}
