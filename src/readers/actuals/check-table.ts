import { cellName } from '../../containers/cell-reference.ts';
import { sheetPlace } from '../../containers/sheet.ts';
import { listed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { indicatorColumns, type LayoutColumn, moneyColumns } from '../../model/actuals-layout.ts';
import type { Severity } from '../../model/finding.ts';
import type { ActualsTable, IndicatorColumn, MoneyColumn } from './actuals-table.ts';
import { quoted } from './comparable.ts';
import type { Desk } from './desk.ts';

/** Columns whose absence loses nothing: keys and computed ones, and those a unit rarely needs. */
const dispensable: ReadonlySet<string> = new Set([
  'key',
  'code',
  'name',
  'ordinal',
  'level1',
  'level2',
  'level3',
  'description',
  'target',
  'unit',
  'weight',
  'outcome',
  'status',
  'rate',
  'source',
  'lastYear',
  'settledTarget',
  'settledTargetSource',
  'bandPercent',
  'manualScore',
  'manualWho',
  'manualWhy',
]);

/** Says what the headings of an indicator table lack, have twice, or have beside what is read. */
export function checkIndicatorHeadings(table: ActualsTable<IndicatorColumn>, desk: Desk): void {
  checkHeadings(table, indicatorColumns, 'note', desk);
}

/** The same for a money table, where a missing column of amounts matters more. */
export function checkMoneyHeadings(table: ActualsTable<MoneyColumn>, desk: Desk): void {
  const lacksAmounts = ['initial', 'revised', 'executed'].some((id) => !table.found.columns.has(id as MoneyColumn));
  checkHeadings(table, moneyColumns, lacksAmounts ? 'review' : 'note', desk);
}

function checkHeadings<Id extends string>(
  table: ActualsTable<Id>,
  layout: readonly (LayoutColumn & { readonly id: Id })[],
  severity: Severity,
  desk: Desk,
): void {
  const { sheet, headingRow, found } = table;
  const place = sheetPlace(sheet, headingRow, null);
  const missing = layout.filter(({ id }) => !found.columns.has(id) && !dispensable.has(id));
  if (missing.length > 0) {
    const headings = listed(
      'headings',
      missing.map(({ heading }) => heading),
    );
    desk.report(finding('columns-missing', headings, { place, severity }));
  }
  for (const { id, cell } of found.twice) {
    const first = found.columns.get(id);
    const args = {
      heading: quoted(cell.text),
      used: cellName(headingRow, first?.column ?? 1),
      unused: cellName(headingRow, cell.column),
    };
    desk.report(finding('column-twice', args, { place: sheetPlace(sheet, headingRow, cell.column) }));
  }
  if (found.others.length > 0) {
    const headings = found.others.map((cell) => quoted(cell.text)).slice(0, 12);
    desk.report(finding('columns-not-used', listed('headings', headings), { place }));
  }
}
