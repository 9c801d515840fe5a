import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';

/** Grid columns of a heading, `to` exclusive. Columns of one `group` stand below one heading cell; `main` is the one its words are about. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
  readonly group: number;
  readonly main: boolean;
}

const covers = (cell: GridCell, { from, to }: ColumnRange): boolean =>
  from < cell.column + cell.columns && cell.column < to;

/** The indexes of the columns that a cell stands over. */
export function columnsUnder(cell: GridCell, columns: readonly ColumnRange[]): readonly number[] {
  return columns.flatMap((column, index) => (covers(cell, column) ? [index] : []));
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
