import { grouped } from '../model/grouped.ts';
import type { Cell, OutputSheet, Row } from '../reports/tables/output-sheet.ts';

/** A cell with the row and column it begins in, counted from 0. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * What a page shows of a sheet: only the printed columns. Where a table head stands further down, the rows before it are a table of
 * their own, so that the head can repeat on every page, and so are notes at the end, which need no head. A cell that spans such
 * a border is divided there.
 */
export function printedTables(sheet: OutputSheet): OutputSheet[] {
  const width = sheet.printColumns ?? sheet.columns.length;
  const start = (sheet.repeatRows?.first ?? 1) - 1;
  const headEnd = sheet.repeatRows?.last ?? sheet.headingRows;
  const notes = sheet.repeatRows === undefined ? sheet.rows.length : Math.max(headEnd, notesStart(sheet.rows));
  const pieces = placeCells(sheet.rows)
    .filter(({ column }) => column < width)
    .flatMap((one) => cutAt(one, [start, headEnd, notes, sheet.rows.length], width));
  const parts = [
    { from: 0, to: start, headingRows: 0 },
    { from: start, to: notes, headingRows: headEnd - start },
    { from: notes, to: sheet.rows.length, headingRows: 0 },
  ].filter(({ from, to }) => to > from);
  return parts.map(({ from, to, headingRows }, index) => {
    const within = pieces.filter(({ row }) => row >= from && row < to);
    const byRow = grouped(within, ({ row }) => row);
    const begins = [...new Set([0, ...within.map(({ column }) => column)])].toSorted((a, b) => a - b);
    return {
      ...sheet,
      id: index === 0 ? sheet.id : `${sheet.id}-${index + 1}`,
      columns: begins.map((begin, at) => total(sheet.columns.slice(begin, begins[at + 1] ?? width))),
      printColumns: begins.length,
      rows: sheet.rows
        .slice(from, to)
        .map((row, at) => ({ ...row, cells: cellsOf(byRow.get(from + at) ?? [], begins) })),
      headingRows,
    };
  });
}

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

/** The first of the rows at the end that hold one note each; the number of rows where there are none. */
function notesStart(rows: readonly Row[]): number {
  const last = rows.findLastIndex((row) => row.cells.length !== 1 || row.cells[0]?.role !== 'note');
  return last + 1;
}

/** Finds the column of every cell, counting room taken by cells that span rows. */
export function placeCells(rows: readonly Row[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const busyUntil: number[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while ((busyUntil[column] ?? 0) > index) column += 1;
      placed.push({ cell, row: index, column });
      const columns = cell.columns ?? 1;
      for (let at = column; at < column + columns; at += 1) busyUntil[at] = index + (cell.rows ?? 1);
      column += columns;
    }
  });
  return placed;
}

/** The cells of a row, each over as many of the columns that begin somewhere as it covers. */
function cellsOf(pieces: readonly PlacedCell[], begins: readonly number[]): Cell[] {
  return pieces
    .toSorted((a, b) => a.column - b.column)
    .map(({ cell, column }) => {
      const end = column + (cell.columns ?? 1);
      return { ...cell, columns: begins.filter((begin) => begin >= column && begin < end).length };
    });
}

/** A cell as wide as the paper allows, cut at the given rows; the pieces below the first are blank. */
function cutAt({ cell, row, column }: PlacedCell, cuts: readonly number[], width: number): PlacedCell[] {
  const columns = Math.min(cell.columns ?? 1, width - column);
  const end = Math.min(row + (cell.rows ?? 1), cuts.at(-1) ?? row + 1);
  const starts = [row, ...cuts.filter((cut) => cut > row && cut < end)];
  return starts.map((from, index) => {
    const rows = (starts[index + 1] ?? end) - from;
    const piece: Cell = index === 0 ? cell : { content: { kind: 'empty' }, role: cell.role };
    return { cell: { ...piece, columns, rows }, row: from, column };
  });
}
