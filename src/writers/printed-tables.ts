import type { Cell, Row, Sheet } from '../reports/sheet.ts';

/** A cell with the row and column it begins in, counted from 0. */
interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * What a page shows of a sheet: only the printed columns, and where a table head stands further down, the rows before it as a table of
 * their own, so that the head can repeat on every page. A cell that spans from the head into the body is divided there.
 */
export function printedTables(sheet: Sheet): Sheet[] {
  const width = sheet.printColumns ?? sheet.columns.length;
  const start = (sheet.repeatRows?.first ?? 1) - 1;
  const headEnd = sheet.repeatRows?.last ?? sheet.headingRows;
  const cuts = [start, headEnd, sheet.rows.length];
  const pieces = placeCells(sheet.rows)
    .filter(({ column }) => column < width)
    .flatMap((one) => cutAt(one, cuts, width));
  const part = (id: string, from: number, to: number, headingRows: number): Sheet => ({
    ...sheet,
    id,
    columns: sheet.columns.slice(0, width),
    printColumns: width,
    rows: sheet.rows.slice(from, to).map((row, index) => ({ ...row, cells: cellsOf(pieces, from + index) })),
    headingRows,
  });
  const below = part(start === 0 ? sheet.id : `${sheet.id}-2`, start, sheet.rows.length, headEnd - start);
  return start === 0 ? [below] : [part(sheet.id, 0, start, 0), below];
}

/** Finds the column of every cell, counting room taken by cells that span rows. */
export function placeCells(rows: readonly Row[]): Placed[] {
  const placed: Placed[] = [];
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

function cellsOf(pieces: readonly Placed[], row: number): Cell[] {
  return pieces
    .filter((one) => one.row === row)
    .sort((a, b) => a.column - b.column)
    .map(({ cell }) => cell);
}

/** A cell as wide as the paper allows, cut at the given rows; the pieces below the first are blank. */
function cutAt({ cell, row, column }: Placed, cuts: readonly number[], width: number): Placed[] {
  const columns = Math.min(cell.columns ?? 1, width - column);
  const end = Math.min(row + (cell.rows ?? 1), cuts.at(-1) ?? row + 1);
  const starts = [row, ...cuts.filter((cut) => cut > row && cut < end)];
  return starts.map((from, index) => {
    const rows = (starts[index + 1] ?? end) - from;
    const piece: Cell = index === 0 ? cell : { content: { kind: 'empty' }, role: cell.role };
    return { cell: { ...piece, columns, rows }, row: from, column };
  });
}
