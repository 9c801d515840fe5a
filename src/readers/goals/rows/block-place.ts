import { cellName, columnName, parseCell } from '../../../containers/spreadsheet/cell-reference.ts';
import type { TableBlock } from '../../../containers/word/document-blocks.ts';
import type { Place } from '../../../model/place.ts';

/** Where a row of a table stands: sheet and cell in a workbook, line in a CSV file, table and row elsewhere. */
export function rowPlace(file: string, table: TableBlock, row: number, column = 0): Place {
  if (table.byLine === true) return { file, line: row };
  return table.sheet === undefined
    ? { file, table: table.table, row }
    : { file, sheet: table.sheet, cell: cellName(row, column + 1) };
}

/** Where a cell of a table stands, as exactly as its format can say. */
export function cellPlace(file: string, table: TableBlock, row: number, column: number): Place {
  const place = rowPlace(file, table, row, column);
  return table.byLine === true ? { ...place, column: columnName(column + 1) } : place;
}

/** The place of a cell in a row whose first place is known, as exactly as its format can say: A6 and column 2 make C6. */
export function inColumn(place: Place, column: number): Place {
  const first = parseCell(place.cell ?? '');
  return first === null ? place : { ...place, cell: cellName(first.row, column + 1) };
}

/** The grid column of a cell that its place names; 0 where it names none. */
export const columnOf = ({ cell }: Place): number => (parseCell(cell ?? '')?.column ?? 1) - 1;

/** A place inside a file whose name is known from elsewhere: the cell, or the row. */
export function shortPlace({ cell, row, line }: Place): { readonly zh: string; readonly en: string } {
  if (cell !== undefined) return { zh: cell, en: cell };
  const number = row ?? line;
  // A paragraph of Word has no number that a reader could count to.
  if (number === undefined) return { zh: '表外', en: 'outside the tables' };
  return { zh: `第${number}行`, en: `row ${number}` };
}

/** Gives the place of a grid column in a row. */
export type PlaceOf = (column: number) => Place;
