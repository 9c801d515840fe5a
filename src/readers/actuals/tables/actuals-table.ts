import type { Sheet, SheetRow } from '../../../containers/spreadsheet/sheet.ts';
import {
  actualsSheets,
  indicatorColumns,
  type LayoutColumn,
  moneyColumns,
} from '../../../model/actuals/actuals-layout.ts';
import { type FoundColumns, findColumns, headingLookup } from './find-columns.ts';

export type IndicatorColumn = (typeof indicatorColumns)[number]['id'];
export type MoneyColumn = (typeof moneyColumns)[number]['id'];

/** A table of actuals inside a sheet: where its headings stand and what its columns hold. */
export interface ActualsTable<Id extends string> {
  readonly sheet: Sheet;
  readonly headingRow: number;
  readonly found: FoundColumns<Id>;
  readonly lookup: ReturnType<typeof headingLookup<Id>>;
}

/** What makes a row of headings the headings of a table: a project and a value that is reported. */
interface Kind<Id extends string> {
  readonly sheetName: string;
  readonly lookup: ReturnType<typeof headingLookup<Id>>;
  readonly isTable: (columns: ReadonlyMap<Id, unknown>) => boolean;
}

const lookupOf = <Id extends string>(layout: readonly (LayoutColumn & { readonly id: Id })[]) => headingLookup(layout);

const identity = ['key', 'code', 'name'] as const;

export const indicatorKind: Kind<IndicatorColumn> = {
  sheetName: actualsSheets.indicators,
  lookup: lookupOf<IndicatorColumn>(indicatorColumns),
  isTable: (columns) =>
    columns.has('actual') &&
    identity.some((id) => columns.has(id)) &&
    (columns.has('key') || columns.has('level3') || columns.has('ordinal')),
};

export const moneyKind: Kind<MoneyColumn> = {
  sheetName: actualsSheets.money,
  lookup: lookupOf<MoneyColumn>(moneyColumns),
  isTable: (columns) =>
    identity.some((id) => columns.has(id)) &&
    ['executed', 'revised', 'initial', 'absence'].some((id) => columns.has(id as MoneyColumn)),
};

/** Headings stand near the top; below this row a sheet is not searched for its first ones. */
const headingRows = 200;

function candidate<Id extends string>(row: SheetRow, kind: Kind<Id>): FoundColumns<Id> | null {
  if (row.cells.length < 3) return null;
  const found = findColumns(row, kind.lookup);
  return kind.isTable(found.columns) ? found : null;
}

/** The table of a kind in a sheet: the row with the most known headings; null when there is none. */
function tableIn<Id extends string>(sheet: Sheet, kind: Kind<Id>): ActualsTable<Id> | null {
  let best: ActualsTable<Id> | null = null;
  for (const row of sheet.rows.slice(0, headingRows)) {
    const found = candidate(row, kind);
    if (found !== null && (best === null || found.columns.size > best.found.columns.size)) {
      best = { sheet, headingRow: row.number, found, lookup: kind.lookup };
    }
  }
  return best;
}

const unread: ReadonlySet<string> = new Set([
  actualsSheets.guide,
  actualsSheets.status,
  actualsSheets.head,
  actualsSheets.texts,
  actualsSheets.keys,
]);

/** The tables of a kind in a workbook, and hidden copies that are passed over because a visible one (or the one by name) is there. */
export function tablesIn<Id extends string>(
  sheets: readonly Sheet[],
  kind: Kind<Id>,
): { readonly tables: readonly ActualsTable<Id>[]; readonly passedOver: readonly Sheet[] } {
  const all = sheets
    .filter(({ name }) => !unread.has(name.trim()))
    .map((sheet) => tableIn(sheet, kind))
    .filter((table) => table !== null);
  const open = all.filter(({ sheet }) => sheet.state === 'visible' || sheet.name.trim() === kind.sheetName);
  if (open.length === 0) return { tables: all, passedOver: [] };
  return { tables: open, passedOver: all.filter((table) => !open.includes(table)).map(({ sheet }) => sheet) };
}
