import { type Sheet, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import { inBoth, listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { largest } from '../../../model/largest.ts';
import type { Place } from '../../../model/place.ts';
import type { FindingLog } from '../../finding-log.ts';
import type { GoalIndex } from '../rows/goal-index.ts';
import { missingRows } from '../rows/missing-rows.ts';
import { quoted } from '../values/cell-text.ts';
import { Collection } from '../values/collection.ts';
import {
  type ActualsTable,
  type IndicatorColumn,
  indicatorKind,
  type MoneyColumn,
  moneyKind,
  tablesIn,
} from './actuals-table.ts';
import { saySheetsUnread } from './cell-ledger.ts';
import { checkIndicatorHeadings, checkMoneyHeadings } from './check-table.ts';
import { belongsHere, checkTemplate, titledYear } from './check-workbook.ts';
import { readHiddenKeys } from './hidden-keys.ts';
import { readFormHead } from './read-form-head.ts';
import { type BookContext, readIndicatorTable } from './read-indicator-table.ts';
import { readMoneyTable } from './read-money-table.ts';
import { readReportTexts } from './read-report-texts.ts';

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
  /** Sheets with a table, those that are passed over included. */
  readonly taken: ReadonlySet<Sheet>;
}

/** Reads the tables of a file; null when the file is of another year or unit, or holds no table of actuals. */
export function readSheets(book: ActualsBook, index: GoalIndex, year: number, log: FindingLog): Collection | null {
  const place: Place = { file: book.file };
  const keys = readHiddenKeys(book.sheets);
  if (keys !== null && !belongsHere(keys, index, year, place, log)) return null;
  const tables = findTables(book, log);
  if (tables === null) return null;
  if (keys === null && ofAnotherYear(tables, year, log)) return null;
  if (keys !== null) checkTemplate(keys, index, place, log);
  const context: BookContext = {
    log,
    index,
    unit: keys?.unit ?? { code: null, name: null },
    date1904: book.date1904,
    recalculationPending: book.recalculationPending,
  };
  const collection = new Collection(log, readFormHead(book.sheets, log));
  for (const table of tables.indicators) {
    checkIndicatorHeadings(table, log);
    readIndicatorTable(table, context, collection);
  }
  for (const table of tables.money) {
    checkMoneyHeadings(table, log);
    readMoneyTable(table, context, collection);
  }
  readReportTexts(book.sheets, context, collection);
  missingRows(collection, tables.indicators, log);
  saySheetsUnread(book.sheets, tables.taken, keys?.written ?? new Map(), log);
  return collection;
}

function findTables(book: ActualsBook, log: FindingLog): Tables | null {
  const indicators = tablesIn(book.sheets, indicatorKind);
  const taken = new Set(indicators.tables.map(({ sheet }) => sheet));
  const money = tablesIn(
    book.sheets.filter((sheet) => !taken.has(sheet)),
    moneyKind,
  );
  if (indicators.tables.length === 0 && money.tables.length === 0) {
    if (book.damaged) return null;
    log.report(finding('actuals-table-not-found', firstHeadings(book.sheets), { place: { file: book.file } }));
    return null;
  }
  for (const sheet of new Set([...indicators.passedOver, ...money.passedOver])) {
    log.report(finding('hidden-sheet-not-read', { sheet: sheet.name }, { place: sheetPlace(sheet, null, null) }));
  }
  const isBook = !book.damaged && book.sheets.some(({ part }) => part !== null);
  if (isBook && money.tables.length === 0) sayTableMissing('money-table-not-found', book, log);
  if (isBook && indicators.tables.length === 0) sayTableMissing('indicator-table-not-found', book, log);
  const sheets = [...indicators.tables, ...money.tables].map(({ sheet }) => sheet);
  const all = new Set([...sheets, ...indicators.passedOver, ...money.passedOver]);
  return { indicators: indicators.tables, money: money.tables, taken: all };
}

function sayTableMissing(
  code: 'money-table-not-found' | 'indicator-table-not-found',
  book: ActualsBook,
  log: FindingLog,
): void {
  const sheets = book.sheets.slice(0, 12).map(({ name }) => quoted(name));
  log.report(finding(code, listed('sheets', sheets), { place: { file: book.file } }));
}

/** The fullest row near the top of each sheet: what stands where headings were looked for. */
function firstHeadings(sheets: readonly Sheet[]) {
  const rows = sheets.slice(0, 5).map(({ rows: all }) => {
    const near = all.slice(0, 30);
    const most = largest(near.map((row) => row.cells.length));
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
function ofAnotherYear({ indicators, money }: Tables, year: number, log: FindingLog): boolean {
  for (const { sheet, headingRow } of [...indicators, ...money]) {
    const above = sheet.rows.filter((row) => row.number < headingRow);
    for (const row of above) {
      const found = titledYear(row.cells.map((cell) => cell.text));
      if (found === null || found === year) continue;
      const place = sheetPlace(sheet, row.number, row.cells[0]?.column ?? 1);
      log.report(finding('actuals-of-another-year', { found: `${found}`, year: `${year}` }, { place }));
      return true;
    }
  }
  return false;
}
