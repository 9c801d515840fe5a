import { sniff } from '../../containers/sniff.ts';
import { columnName, parseCell } from '../../containers/spreadsheet/cell-reference.ts';
import type { Sheet } from '../../containers/spreadsheet/sheet.ts';
import { readCsv } from '../../containers/text/csv.ts';
import { textOf } from '../../containers/text/text-encoding.ts';
import type { DocumentBlock, TableBlock } from '../../containers/word/document-blocks.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import { type Language, placeText } from '../../findings/finding.ts';
import { largest } from '../../model/largest.ts';
import type { Place } from '../../model/place.ts';
import { documentBlocks } from '../../readers/read-goals.ts';
import type { GivenFile } from '../../use-cases/given-file.ts';
import type { SourceWindow } from '../messages.ts';

/** Rows shown before and behind the one meant, and columns beside it: enough to know the place, and it fits a screen. */
const around = { rows: 3, columns: 4 } as const;

/** Longest text of a cell that is shown; a whole paragraph of goals would push the cell meant out of sight. */
const longest = 200;

const shown = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`);

interface Grid {
  readonly label: (row: number) => string;
  readonly heading: (column: number) => string;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly rows: readonly number[];
  readonly width: number;
}

function cut(grid: Grid, title: string, row: number | null, column: number | null): SourceWindow {
  const at = row === null ? 0 : grid.rows.findIndex((one) => one >= row);
  const middle = at < 0 ? grid.rows.length - 1 : at;
  const rows = grid.rows.slice(Math.max(0, middle - around.rows), middle + around.rows + 1);
  const first = column === null ? 1 : Math.max(1, column - around.columns);
  const filled = rows.flatMap((number) =>
    [...(grid.cells.get(number) ?? [])].flatMap(([at, text]) => (text === '' ? [] : [at])),
  );
  const last = Math.min(first + 2 * around.columns, largest(filled, column ?? 1));
  const columns = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const rowAt = row === null ? -1 : rows.indexOf(row);
  return {
    title,
    columns: columns.map(grid.heading),
    rows: rows.map((number) => ({
      label: grid.label(number),
      cells: columns.map((one) => shown(grid.cells.get(number)?.get(one) ?? '')),
    })),
    row: rowAt < 0 ? null : rowAt,
    column: column === null ? null : columns.indexOf(column),
  };
}

/** Rows around the one meant are shown although nothing stands in them: a blank cell is what many findings are about. */
function sheetGrid(sheet: Sheet, row: number | null): Grid {
  const cells = new Map<number, Map<number, string>>();
  let width = 1;
  for (const one of sheet.rows) {
    cells.set(
      one.number,
      new Map(one.cells.map(({ column, text, kind }) => [column, kind === 'percent' ? `${text}%` : text])),
    );
    width = Math.max(width, one.cells.at(-1)?.column ?? 1);
  }
  const near = row === null ? [] : Array.from({ length: 7 }, (_, index) => row - 3 + index).filter((one) => one > 0);
  const rows = [...new Set([...cells.keys(), ...near])].sort((a, b) => a - b);
  return { label: String, heading: columnName, cells, rows, width: Math.max(width, 2) };
}

function tableGrid(table: TableBlock): Grid {
  const cells = new Map(
    table.rows.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column + 1, cell.text]))] as const),
  );
  const width = largest(
    // The first rows show how wide a table is; it is only a window on it.
    table.rows.slice(0, 200).map((row) => (row.cells.at(-1)?.column ?? 0) + 1),
    1,
  );
  return { label: String, heading: String, cells, rows: [...cells.keys()], width };
}

function tableOf(blocks: readonly DocumentBlock[], number: number): TableBlock | null {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    if (block.table === number) return block;
    for (const row of block.rows)
      for (const { inner } of row.cells) {
        const found = inner === undefined ? null : tableOf(inner, number);
        if (found !== null) return found;
      }
  }
  return null;
}

function linesAround(text: string, line: number, title: string): SourceWindow {
  const lines = text.split(/\r\n?|\n/);
  const first = Math.max(1, line - around.rows);
  const rows = lines
    .slice(first - 1, line + around.rows)
    .map((one, index) => ({ label: String(first + index), cells: [shown(one)] }));
  return { title, columns: [''], rows, row: line - first, column: 0 };
}

/** What was read of files lately: the places of one file are asked for one after another. */
const read = new WeakMap<GivenFile, { readonly sheets: readonly Sheet[]; readonly blocks: readonly DocumentBlock[] }>();

function contentsOf(file: GivenFile) {
  const known = read.get(file);
  if (known !== undefined) return known;
  const { kind } = sniff(file.bytes);
  const sheets = isWorkbook(kind)
    ? (readWorkbook(file.bytes, file.file, kind).value?.sheets ?? [])
    : kind === 'csv'
      ? [readCsv(file.bytes, file.file).value]
      : [];
  const blocks = sheets.length > 0 ? [] : documentBlocks(file.bytes, file.file);
  read.set(file, { sheets, blocks });
  return { sheets, blocks };
}

/** The cells around a place of a file; null where the place has none, such as a file that can't be opened. */
export function sourceWindow(file: GivenFile, place: Place, language: Language): SourceWindow | null {
  const title = placeText({ ...place, file: file.file.replace(/^.*[\\/]/, '') }, language);
  const { sheet, cell, table, row, line } = place;
  if (sheet !== undefined || cell !== undefined) {
    const { sheets } = contentsOf(file);
    const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
    if (found === undefined) return null;
    const at = cell === undefined ? null : parseCell(cell);
    const meant = at?.row ?? row ?? null;
    return cut(sheetGrid(found, meant), title, meant, at?.column ?? null);
  }
  if (table !== undefined) {
    const found = tableOf(contentsOf(file).blocks, table);
    return found === null ? null : cut(tableGrid(found), title, row ?? null, null);
  }
  return line === undefined ? null : linesAround(textOf(file.bytes), line, title);
}
