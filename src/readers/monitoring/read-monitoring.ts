import { refuseKind } from '../../containers/refuse-kind.ts';
import { sniff } from '../../containers/sniff.ts';
import type { Sheet } from '../../containers/spreadsheet/sheet.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import { refuseSize } from '../../containers/zip/file-size.ts';
import { finding } from '../../findings/finding.ts';
import { actualsSheets } from '../../model/actuals/actuals-layout.ts';
import type { Reading } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import { type AsOf, asOfText, type MonitoredProject } from '../../model/monitoring/monitored.ts';
import {
  asOfRow,
  type MonitoringIndicatorColumn,
  type MonitoringMoneyColumn,
  monitoringIndicatorColumns,
  monitoringMoneyColumns,
} from '../../model/monitoring/monitoring-layout.ts';
import { goalIndex } from '../actuals/rows/goal-index.ts';
import type { FileContext } from '../actuals/rows/row-project.ts';
import { tablesIn } from '../actuals/tables/actuals-table.ts';
import { saySheetsUnread } from '../actuals/tables/cell-ledger.ts';
import { headingLookup } from '../actuals/tables/find-columns.ts';
import { readHiddenKeys } from '../actuals/tables/hidden-keys.ts';
import { clean } from '../actuals/values/cell-text.ts';
import { type FindingLog, findingLog } from '../finding-log.ts';
import { Monitored } from './monitored-projects.ts';
import { readMonitoringIndicators } from './read-indicators.ts';
import { readMonitoringMoney } from './read-money.ts';

const identity = ['code', 'name'] as const;

/** The month that the workbook says it is of; null where its hidden sheet is gone. */
export function statedMonth(sheets: readonly Sheet[]): string | null {
  const rows = sheets.find(({ name }) => name.trim() === actualsSheets.keys)?.rows ?? [];
  const row = rows.find(({ cells }) => clean(cells[0]?.text ?? '') === asOfRow);
  return row === undefined ? null : clean(row.cells[1]?.text ?? '') || null;
}

function readBook(sheets: readonly Sheet[], asOf: AsOf, file: FileContext, into: Monitored, damaged: boolean): void {
  const indicators = tablesIn<MonitoringIndicatorColumn>(sheets, {
    sheetName: actualsSheets.indicators,
    lookup: headingLookup(monitoringIndicatorColumns(asOf)),
    isTable: (columns) => columns.has('progress') && columns.has('level3') && identity.some((id) => columns.has(id)),
  });
  const taken = new Set(indicators.tables.map(({ sheet }) => sheet));
  const money = tablesIn<MonitoringMoneyColumn>(
    sheets.filter((sheet) => !taken.has(sheet)),
    {
      sheetName: actualsSheets.money,
      lookup: headingLookup(monitoringMoneyColumns(asOf)),
      isTable: (columns) => columns.has('executed') && identity.some((id) => columns.has(id)),
    },
  );
  if (indicators.tables.length + money.tables.length === 0) {
    const place = { file: into.file };
    if (!damaged) file.log.report(finding('monitoring-table-not-found', {}, { place }));
    return;
  }
  for (const table of money.tables) readMonitoringMoney(table, file, into);
  for (const table of indicators.tables) readMonitoringIndicators(table, file, into);
  const read = new Set([...taken, ...money.tables.map(({ sheet }) => sheet)]);
  saySheetsUnread(sheets, read, new Map(), file.log);
}

function readFile(
  bytes: Uint8Array,
  asOf: AsOf,
  log: FindingLog,
  into: Monitored,
  goals: readonly GoalDocument[],
): void {
  const { file } = into;
  const { kind } = sniff(bytes);
  const refused = refuseSize(bytes.length, file) ?? (isWorkbook(kind) ? null : refuseKind(kind, file, '.xlsx'));
  if (refused !== null || !isWorkbook(kind)) {
    if (refused !== null) log.report(refused);
    return;
  }
  const { value, findings } = readWorkbook(bytes, file, kind);
  for (const found of findings) log.report(found);
  if (value === null) return;
  const month = statedMonth(value.sheets);
  if (month !== null && month !== asOfText(asOf)) {
    const args = { found: month, expected: asOfText(asOf) };
    log.report(finding('monitoring-of-another-month', args, { place: { file } }));
    return;
  }
  const unit = readHiddenKeys(value.sheets)?.unit ?? { code: null, name: null };
  const damaged = findings.some(({ severity }) => severity === 'block');
  readBook(value.sheets, asOf, { log, index: goalIndex(goals), unit }, into, damaged);
}

/**
 * Reads what units report in the course of a year and matches it to the goal tables. Every row that reports something is in the value or a
 * finding with its place; where two files report the same thing differently, neither is taken.
 */
export function readMonitoring(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  goals: readonly GoalDocument[],
  asOf: AsOf,
): Reading<readonly MonitoredProject[]> {
  const projects = new Map<string, MonitoredProject>();
  const found = files.flatMap(({ file, bytes }) => {
    const log = findingLog({ file });
    const into = new Monitored(file, projects, log);
    readFile(bytes, asOf, log, into, goals);
    return log.findings();
  });
  return { value: [...projects.values()], findings: found };
}
