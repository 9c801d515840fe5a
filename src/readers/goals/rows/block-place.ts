import { cellName } from '../../../containers/spreadsheet/cell-reference.ts';
import type { TableBlock } from '../../../containers/word/document-blocks.ts';
import type { Place } from '../../../model/place.ts';

/** Where a row of a table stands: sheet and cell in a workbook, line in a CSV file, table and row elsewhere. */
export function rowPlace(file: string, table: TableBlock, row: number, column = 0): Place {
  if (table.byLine === true) return { file, line: row };
  return table.sheet === undefined
    ? { file, table: table.table, row }
    : { file, sheet: table.sheet, cell: cellName(row, column + 1) };
}
