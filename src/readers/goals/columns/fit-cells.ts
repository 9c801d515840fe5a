import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';
import { firstIndex } from '../../../model/first-index.ts';

/** Grid columns of a heading, `to` exclusive. Columns of one `group` stand below one heading cell; `main` is the one its words are about. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
  readonly group: number;
  readonly main: boolean;
}

/** The indexes of the columns that a cell stands over; columns stand from left to right and don't overlap. */
export function columnsUnder({ column, columns: width }: GridCell, columns: readonly ColumnRange[]): readonly number[] {
  const under: number[] = [];
  let at = firstIndex(columns.length, (index) => (columns[index]?.to ?? 0) > column);
  for (let each = columns[at]; each !== undefined && each.from < column + width; each = columns[at]) {
    under.push(at);
    at += 1;
  }
  return under;
}

/** Of several columns a cell stands over, the one it belongs to: the first, or the main one where all stand below one heading cell. */
function ownColumn(indexes: readonly number[], columns: readonly ColumnRange[]): number | undefined {
  const [first] = indexes;
  const group = columns[first ?? -1]?.group;
  if (indexes.some((index) => columns[index]?.group !== group)) return first;
  return indexes.find((index) => columns[index]?.main) ?? first;
}

/**
 * The index of the column that each cell of a row belongs to: by place in the grid; by counting where a row has as many cells as the
 * heading but another grid and nothing but their order to go by. Null when neither fits.
 */
export function fitCells(
  { cells, ragged, addressed }: GridRow,
  columns: readonly ColumnRange[],
): readonly (number | undefined)[] | null {
  if (ragged === true) return null;
  const covered = cells.map((cell) => columnsUnder(cell, columns));
  const own = covered.map((indexes) => ownColumn(indexes, columns));
  const filled = own.filter((_, index) => cells[index]?.text.trim() !== '');
  const distinct = new Set(filled).size === filled.length && !filled.includes(undefined);
  if (distinct && covered.every((indexes) => indexes.length === 1)) return own;
  if (addressed !== true && cells.length === columns.length) return columns.map((_, index) => index);
  return distinct ? own : null;
}
