import type { Workbook, Worksheet } from 'exceljs';
import { columnName } from '../../../containers/spreadsheet/cell-reference.ts';
import type { Speak } from '../../../findings/speak.ts';
import type { LayoutColumn } from '../../../model/actuals/actuals-layout.ts';
import type { ColumnLook } from './sheet-columns.ts';
import { firstDataRow, type Group, headingRow, printInputSheet, protectSheet, writeHead } from './sheet-parts.ts';
import { colours } from './template-style.ts';

/** A sheet that people fill in: what stands above its rows and how far it stays in sight. */
interface InputSheet {
  readonly name: string;
  readonly title: string;
  readonly remark: string;
  readonly columns: readonly LayoutColumn[];
  readonly looks: Readonly<Record<string, ColumnLook>>;
  readonly groups: readonly Group[];
  readonly say: Speak;
  /** The last column that stays in sight, and the one in which typing begins. */
  readonly frozen: number;
  readonly start: number;
  readonly rowHeight: number;
}

/** Adds the sheet with title, groups and headings, ready for its rows. */
export function addInputSheet(book: Workbook, input: InputSheet): Worksheet {
  const sheet = book.addWorksheet(input.name, {
    views: [
      {
        state: 'frozen',
        xSplit: input.frozen,
        ySplit: headingRow,
        showGridLines: false,
        zoomScale: 90,
        activeCell: `${columnName(input.start)}${firstDataRow}`,
      },
    ],
    properties: { tabColor: { argb: `FF${colours.heading}` }, defaultRowHeight: input.rowHeight },
  });
  writeHead(sheet, {
    title: input.title,
    remark: input.remark,
    groups: input.groups,
    headings: input.columns.map(({ heading }) => heading),
    looks: input.columns.map(({ id }) => input.looks[id] ?? { width: 10, align: 'left' }),
    say: input.say,
  });
  return sheet;
}

/** The last row of a sheet with so many rows; a sheet without any still has its first. */
export const lastDataRow = (rows: number): number => firstDataRow + Math.max(0, rows - 1);

/** The range of a column over all rows. */
export const dataRange = (letters: string, last: number): string => `${letters}${firstDataRow}:${letters}${last}`;

/** What a finished sheet gets: a filter, no keys in sight (nor codes where no project has one), print set-up and protection. */
export async function finishInputSheet(
  sheet: Worksheet,
  done: {
    readonly columns: readonly LayoutColumn[];
    readonly last: number;
    readonly lastPrinted: number;
    /** The last of the columns repeated on a second page across; without it the sheet is one page wide. */
    readonly across?: number;
    readonly unit: string;
    readonly say: Speak;
    readonly withoutCodes: boolean;
  },
): Promise<void> {
  const at = (id: string) => done.columns.findIndex((column) => column.id === id) + 1;
  sheet.getColumn(at('key')).hidden = true;
  sheet.getColumn(at('code')).hidden = done.withoutCodes;
  sheet.autoFilter = `B${headingRow}:${columnName(done.columns.length)}${done.last}`;
  const { lastPrinted: lastColumn, last: lastRow, unit: name, across, say } = done;
  printInputSheet(sheet, { lastColumn, lastRow, name, say, ...(across === undefined ? {} : { across }) });
  await protectSheet(sheet);
}
