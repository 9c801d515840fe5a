import { type Sheet, sheetPlace } from '../../containers/sheet.ts';
import { inBoth, listed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Place } from '../../model/place.ts';
import {
  type ActualsTable,
  type IndicatorColumn,
  indicatorKind,
  type MoneyColumn,
  moneyKind,
  tablesIn,
} from './actuals-table.ts';
import { checkIndicatorHeadings, checkMoneyHeadings } from './check-table.ts';
import { belongsHere, checkTemplate, titledYear } from './check-workbook.ts';
import { Collection } from './collection.ts';
import { quoted } from './comparable.ts';
import type { Desk } from './desk.ts';
import type { GoalIndex } from './goal-index.ts';
import { readHiddenKeys } from './hidden-keys.ts';
import { missingRows } from './missing-rows.ts';
import { type BookContext, readIndicatorTable } from './read-indicator-table.ts';
import { readMoneyTable } from './read-money-table.ts';

/** Sheets of one file (a CSV file is one sheet), and what the file says of its dates and formulas. */
export interface ActualsBook {
  readonly file: string;
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly recalculationPending: boolean;
  /** A sheet or a part of the file could not be read; what is missing then may stand there. */
  readonly damaged: boolean;
}

interface Tables {
  readonly indicators: readonly ActualsTable<IndicatorColumn>[];
  readonly money: readonly ActualsTable<MoneyColumn>[];
}

/** Reads the tables of a file; null when the file is of another year or unit, or holds no table of actuals. */
export function readSheets(book: ActualsBook, index: GoalIndex, year: number, desk: Desk): Collection | null {
  const place: Place = { file: book.file };
  const keys = readHiddenKeys(book.sheets);
  if (keys !== null && !belongsHere(keys, index, year, place, desk)) return null;
  const tables = findTables(book, desk);
  if (tables === null) return null;
  if (keys === null && ofAnotherYear(tables, year, desk)) return null;
  if (keys !== null) checkTemplate(keys, index, place, desk);
  const context: BookContext = {
    desk,
    index,
    unit: keys?.unit ?? { code: null, name: null },
    date1904: book.date1904,
    recalculationPending: book.recalculationPending,
  };
  const collection = new Collection(desk);
  for (const table of tables.indicators) {
    checkIndicatorHeadings(table, desk);
    readIndicatorTable(table, context, collection);
  }
  for (const table of tables.money) {
    checkMoneyHeadings(table, desk);
    readMoneyTable(table, context, collection);
  }
  missingRows(collection, tables.indicators, desk);
  return collection;
}

function findTables(book: ActualsBook, desk: Desk): Tables | null {
  const indicators = tablesIn(book.sheets, indicatorKind);
  const taken = new Set(indicators.tables.map(({ sheet }) => sheet));
  const money = tablesIn(
    book.sheets.filter((sheet) => !taken.has(sheet)),
    moneyKind,
  );
  if (indicators.tables.length === 0 && money.tables.length === 0) {
    if (book.damaged) return null;
    desk.report(finding('actuals-table-not-found', firstHeadings(book.sheets), { place: { file: book.file } }));
    return null;
  }
  for (const sheet of new Set([...indicators.passedOver, ...money.passedOver])) {
    desk.report(finding('hidden-sheet-not-read', { sheet: sheet.name }, { place: sheetPlace(sheet, null, null) }));
  }
  const isBook = !book.damaged && book.sheets.some(({ part }) => part !== null);
  if (isBook && money.tables.length === 0) sayTableMissing('money-table-not-found', book, desk);
  if (isBook && indicators.tables.length === 0) sayTableMissing('indicator-table-not-found', book, desk);
  return { indicators: indicators.tables, money: money.tables };
}

function sayTableMissing(
  code: 'money-table-not-found' | 'indicator-table-not-found',
  book: ActualsBook,
  desk: Desk,
): void {
  const sheets = book.sheets.slice(0, 12).map(({ name }) => quoted(name));
  desk.report(finding(code, listed('sheets', sheets), { place: { file: book.file } }));
}

/** The fullest row near the top of each sheet: what stands where headings were looked for. */
function firstHeadings(sheets: readonly Sheet[]) {
  const rows = sheets.slice(0, 5).map(({ rows: all }) => {
    const near = all.slice(0, 30);
    const most = Math.max(0, ...near.map((row) => row.cells.length));
    return (
      near
        .find((row) => row.cells.length === most)
        ?.cells.slice(0, 8)
        .map((cell) => quoted(cell.text)) ?? []
    );
  });
  const found = rows.flat().slice(0, 12);
  return found.length === 0 ? inBoth('headings', { zh: '（空表）', en: '(empty)' }) : listed('headings', found);
}

/** Without the hidden sheet a title above the table may still tell the year. */
function ofAnotherYear({ indicators, money }: Tables, year: number, desk: Desk): boolean {
  for (const { sheet, headingRow } of [...indicators, ...money]) {
    const above = sheet.rows.filter((row) => row.number < headingRow);
    for (const row of above) {
      const found = titledYear(row.cells.map((cell) => cell.text));
      if (found === null || found === year) continue;
      const place = sheetPlace(sheet, row.number, row.cells[0]?.column ?? 1);
      desk.report(finding('actuals-of-another-year', { found: `${found}`, year: `${year}` }, { place }));
      return true;
    }
  }
  return false;
}
