import type { TableBlock } from '../../containers/document-blocks.ts';
import type { Place } from '../../model/place.ts';

/** The letters of a spreadsheet column, counted from 0: 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Where a row of a table stands: sheet and cell in a workbook, table and row elsewhere. */
export function rowPlace(file: string, table: TableBlock, row: number, column = 0): Place {
  return table.sheet === undefined
    ? { file, table: table.table, row }
    : { file, sheet: table.sheet, cell: `${columnLetters(column)}${row}` };
}
