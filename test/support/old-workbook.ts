import type { SheetCell } from '../../src/containers/spreadsheet/sheet.ts';
import type { Workbook } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { dayNumber } from '../../src/model/spreadsheet-day.ts';
import { type BiffCell, biffBook } from './biff-file.ts';

function oldCell({ kind, text }: SheetCell): BiffCell {
  if (kind === 'number') return Number(text);
  if (kind === 'percent') return { number: Number(text) / 100, format: 10 };
  if (kind === 'date') return { number: dayNumber(text), format: 14 };
  return kind === 'boolean' ? text === 'true' : text;
}

/** A workbook that was read, as .xls of a version: values, merged areas, hidden parts, names and states of its sheets. */
export function asOldWorkbook(version: 5 | 8, { sheets }: Workbook): Uint8Array {
  const states = ['visible', 'hidden', 'veryHidden'];
  return biffBook(
    version,
    sheets.map(({ name, state, rows, merges, hiddenColumns }) => {
      const cells: BiffCell[][] = [];
      for (const row of rows) {
        while (cells.length < row.number) cells.push([]);
        const filled = cells[row.number - 1] ?? [];
        for (const cell of row.cells) {
          while (filled.length < cell.column) filled.push(null);
          filled[cell.column - 1] = oldCell(cell);
        }
      }
      return {
        name,
        state: states.indexOf(state),
        rows: cells,
        merges: merges.map(({ top, left, bottom, right }) => [top - 1, bottom - 1, left - 1, right - 1] as const),
        hiddenRows: rows.filter(({ hidden }) => hidden).map(({ number }) => number - 1),
        hiddenColumns: hiddenColumns.flatMap(({ from, to }) =>
          Array.from({ length: Math.min(to, 256) - from + 1 }, (_, at) => from - 1 + at),
        ),
      };
    }),
  );
}
