import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import type { Cell, OutputSheet, Row } from '../../reports/tables/output-sheet.ts';
import { placeCells as gridOf } from '../printed-tables.ts';
import { neededHeight } from './row-height.ts';

/** No row of a spreadsheet is higher than 409 points, so anything higher becomes several rows under one merged cell. */
const highest = 400;

/** A cell at its place in the file; row and column count from 1. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet with every cell placed. `rowStarts` gives the file row of each abstract row, plus one past the last. */
export interface PlacedSheet {
  readonly sheet: OutputSheet;
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  readonly heights: readonly number[];
  readonly rowStarts: readonly number[];
  readonly addresses: ReadonlyMap<string, string>;
  /** More than one printed page: cells over several rows then have their text on top, where no page break can cut through it. */
  readonly manyPages: boolean;
}

function placeInGrid(rows: readonly Row[]): PlacedCell[] {
  return gridOf(rows).map(({ cell, row, column }) => ({
    cell,
    row: row + 1,
    column: column + 1,
    rows: Math.min(cell.rows ?? 1, rows.length - row),
    columns: cell.columns ?? 1,
  }));
}

function widthOf(sheet: OutputSheet, placed: PlacedCell): number {
  let width = 0;
  for (let at = placed.column; at < placed.column + placed.columns; at += 1) width += sheet.columns[at - 1] ?? 9;
  return width;
}

/** Heights of the abstract rows in points: tall enough for every cell; a cell over several rows stretches them evenly. */
function rowHeights(sheet: OutputSheet, placed: readonly PlacedCell[]): number[] {
  const heights = sheet.rows.map((row) => row.height ?? 0);
  for (const one of placed) {
    if (one.rows > 1) continue;
    heights[one.row - 1] = Math.max(heights[one.row - 1] ?? 0, neededHeight(one.cell, widthOf(sheet, one)));
  }
  for (const one of placed) {
    if (one.rows === 1) continue;
    const covered = heights.slice(one.row - 1, one.row - 1 + one.rows);
    const missing = neededHeight(one.cell, widthOf(sheet, one)) - covered.reduce((total, height) => total + height, 0);
    if (missing <= 0) continue;
    covered.forEach((height, index) => {
      heights[one.row - 1 + index] = height + missing / one.rows;
    });
  }
  return heights;
}

/** Room on an A4 page within the margins of the page set-up, in points: the long side and the short one. */
const longSide = 770;
const shortSide = 500;

function needsManyPages(sheet: OutputSheet, heights: readonly number[]): boolean {
  const [wide, high] = sheet.orientation === 'landscape' ? [longSide, shortSide] : [shortSide, longSide];
  const printed = sheet.columns.slice(0, sheet.printColumns ?? sheet.columns.length);
  const width = printed.reduce((total, column) => total + (column * 7 + 5) * 0.75, 0);
  const height = heights.reduce((total, row) => total + row, 0);
  return height * Math.min(1, wide / width) > high;
}

/** Places the cells of a sheet, computes row heights and notes where each id stands. `name` is the sheet's name in the file. */
export function placeCells(sheet: OutputSheet, name: string): PlacedSheet {
  const grid = placeInGrid(sheet.rows);
  const wanted = rowHeights(sheet, grid);
  const rowStarts: number[] = [];
  const heights: number[] = [];
  for (const height of wanted) {
    rowStarts.push(heights.length + 1);
    const parts = Math.max(1, Math.ceil(height / highest));
    for (let part = 0; part < parts; part += 1) heights.push(Math.round((height / parts) * 4) / 4);
  }
  rowStarts.push(heights.length + 1);
  const start = (row: number) => rowStarts[row - 1] ?? heights.length + 1;
  const cells = grid.map((one) => ({
    ...one,
    row: start(one.row),
    rows: start(one.row + one.rows) - start(one.row),
  }));
  const addresses = new Map<string, string>();
  for (const one of cells) {
    if (one.cell.id === undefined) continue;
    if (addresses.has(one.cell.id)) throw new Error(`cell id used twice on sheet ${sheet.id}: ${one.cell.id}`);
    addresses.set(one.cell.id, cellName(one.row, one.column));
  }
  return { sheet, name, cells, heights, rowStarts, addresses, manyPages: needsManyPages(sheet, heights) };
}
