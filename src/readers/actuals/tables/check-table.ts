import { cellName } from '../../../containers/spreadsheet/cell-reference.ts';
import { sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { indicatorColumns, type LayoutColumn, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import type { Severity } from '../../../model/finding.ts';
import type { FindingLog } from '../../finding-log.ts';
import { quoted } from '../values/cell-text.ts';
import type { ActualsTable, IndicatorColumn, MoneyColumn } from './actuals-table.ts';

/** Columns whose absence loses nothing: keys and computed ones, and those a unit rarely needs. */
const dispensable: ReadonlySet<string> = new Set([
  // Templates of before 1.1 have none, and only an unusual value or project needs them.
  'confirmed',
  'absence',
  'absenceReason',
  'absenceDocument',
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
  'judgedBy',
  'plannedWeight',
]);

/** Says what the headings of an indicator table lack, have twice, or have beside what is read. */
export function checkIndicatorHeadings(table: ActualsTable<IndicatorColumn>, log: FindingLog): void {
  checkHeadings(table, indicatorColumns, 'note', log);
}

/** The same for a money table, where a missing column of amounts matters more. */
export function checkMoneyHeadings(table: ActualsTable<MoneyColumn>, log: FindingLog): void {
  const lacksAmounts = ['initial', 'revised', 'executed'].some((id) => !table.found.columns.has(id as MoneyColumn));
  checkHeadings(table, moneyColumns, lacksAmounts ? 'review' : 'note', log);
}

function checkHeadings<Id extends string>(
  table: ActualsTable<Id>,
  layout: readonly (LayoutColumn & { readonly id: Id })[],
  severity: Severity,
  log: FindingLog,
): void {
  const { sheet, headingRow, found } = table;
  const place = sheetPlace(sheet, headingRow, null);
  const missing = layout.filter(({ id }) => !found.columns.has(id) && !dispensable.has(id));
  if (missing.length > 0) {
    const headings = listed(
      'headings',
      missing.map(({ heading }) => heading),
    );
    log.report(finding('columns-missing', headings, { place, severity }));
  }
  for (const { id, cell } of found.twice) {
    const first = found.columns.get(id);
    const args = {
      heading: quoted(cell.text),
      used: cellName(headingRow, first?.column ?? 1),
      unused: cellName(headingRow, cell.column),
    };
    log.report(finding('column-twice', args, { place: sheetPlace(sheet, headingRow, cell.column) }));
  }
}
