import { largest } from '../../../model/largest.ts';
import { contentText } from '../../../reports/tables/cell-text.ts';
import type { Cell, OutputSheet } from '../../../reports/tables/output-sheet.ts';
import { bodySize, cellLooks } from '../../cell-looks.ts';
import { isUnbreakable } from '../../column-widths.ts';
import { placeCells } from '../../printed-tables.ts';
import { breakLines } from '../break-lines.ts';
import { printable, type Typesetter } from '../typesetter.ts';

/** A cell with its text in lines. Lengths are points; rows and columns count from 0. */
export interface SetCell {
  readonly cell: Cell;
  readonly row: number;
  readonly rows: number;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly size: number;
}

/** A table ready to be divided into pages. */
export interface TableLayout {
  readonly cells: readonly SetCell[];
  readonly heights: readonly number[];
  /** The first row that pages repeat, and the one after the last. */
  readonly repeat: { readonly from: number; readonly to: number };
  /** One point of the sheet in points of the page. */
  readonly scale: number;
  readonly width: number;
}

/** Height of a line in parts of the size. */
export const lineHeight = 1.36;
/** Room between a line and its text in points of the sheet: at the sides, and above and below. */
export const besideText = 3.2;
export const aboveText = 2.6;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Where columns begin, and where the last ends. */
function edgesOf(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** A number that has no room is set smaller, as a spreadsheet would; text goes on in the next line. */
function setText(cell: Cell, room: number, scale: number, setter: Typesetter): Pick<SetCell, 'lines' | 'size'> {
  const size = (cellLooks[cell.role].size ?? bodySize) * scale;
  const text = printable(contentText(cell.content));
  if (isUnbreakable(cell)) {
    const width = setter.widthOf(text) * size;
    return { lines: [text], size: width > room ? (size * room) / width : size };
  }
  return { lines: text === '' ? [] : breakLines(text, room / size, setter.widthOf), size };
}

/** The height that the text of a cell needs. */
function textHeight({ lines, size }: Pick<SetCell, 'lines' | 'size'>, scale: number): number {
  return lines.length === 0 ? 0 : lines.length * size * lineHeight + 2 * aboveText * scale;
}

/** Rows tall enough for each cell; one over several rows stretches them evenly. */
function rowHeights(sheet: OutputSheet, cells: readonly SetCell[], scale: number): number[] {
  const least = bodySize * lineHeight * scale;
  const heights = sheet.rows.map(({ height = 0 }) => Math.max(height * scale, least));
  for (const one of cells) {
    if (one.rows === 1) heights[one.row] = Math.max(heights[one.row] ?? 0, textHeight(one, scale));
  }
  for (const one of cells) {
    if (one.rows === 1) continue;
    const missing = textHeight(one, scale) - sum(heights.slice(one.row, one.row + one.rows));
    if (missing <= 0) continue;
    for (let row = one.row; row < one.row + one.rows; row += 1) heights[row] = (heights[row] ?? 0) + missing / one.rows;
  }
  return heights;
}

/** Sets the printed columns of a sheet, each of a width in points, at a scale. */
export function layOutTable(
  sheet: OutputSheet,
  widths: readonly number[],
  scale: number,
  setter: Typesetter,
): TableLayout {
  const edges = edgesOf(widths);
  const cells = placeCells(sheet.rows)
    .filter(({ column }) => column < widths.length)
    .map(({ cell, row, column }): SetCell => {
      const x = edges[column] ?? 0;
      const end = edges[Math.min(column + (cell.columns ?? 1), widths.length)] ?? x;
      const width = end - x;
      const room = Math.max(width - 2 * besideText * scale, bodySize * scale);
      const rows = Math.min(cell.rows ?? 1, sheet.rows.length - row);
      return { cell, row, rows, x, width, ...setText(cell, room, scale, setter) };
    });
  const { first, last } = sheet.repeatRows ?? { first: 1, last: sheet.headingRows };
  return {
    cells,
    heights: rowHeights(sheet, cells, scale),
    repeat: { from: first - 1, to: Math.max(first - 1, last) },
    scale,
    width: largest(edges),
  };
}
