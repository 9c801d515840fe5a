import { didYouMean } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { type MonitoredFund, monitoredFunds, monitoredFundWords } from '../../model/monitoring/monitored.ts';
import type { MonitoringMoneyColumn } from '../../model/monitoring/monitoring-layout.ts';
import { nearest } from '../../model/nearest.ts';
import { comparable } from '../../model/text/same-text.ts';
import { reportedIn } from '../actuals/rows/indicator-row.ts';
import { type FileContext, projectFinder } from '../actuals/rows/row-project.ts';
import { tableRows } from '../actuals/rows/table-rows.ts';
import { isQuoted, isTotalRow, sayProjectNotFound } from '../actuals/rows/unmatched-row.ts';
import type { ActualsTable } from '../actuals/tables/actuals-table.ts';
import { CellLedger } from '../actuals/tables/cell-ledger.ts';
import { quoted } from '../actuals/values/cell-text.ts';
import { readMoney, statedMoneyUnit } from '../actuals/values/read-money.ts';
import type { Monitored } from './monitored-projects.ts';

const filled: ReadonlySet<MonitoringMoneyColumn> = new Set<MonitoringMoneyColumn>(['code', 'name']);
const amounts = ['initial', 'executed', 'expected'] as const;

/** 其中：本年一般公共预算拨款 is known by its end as well as whole. */
function fundOf(label: string | null): MonitoredFund | null {
  if (label === null) return 'total';
  const said = comparable(label).replace(/^其中:?/, '');
  if (/总额|合计/.test(said)) return 'total';
  if (/一般公共预算|财政拨款/.test(said)) return 'fiscal';
  return said.startsWith('其他') || said.startsWith('其它') ? 'other' : null;
}

/** Reads the rows of the sheet 资金: amounts in 万元 by project and fund. */
export function readMonitoringMoney(
  table: ActualsTable<MonitoringMoneyColumn>,
  file: FileContext,
  into: Monitored,
): void {
  const { log } = file;
  const projects = projectFinder(file);
  const ledger = new CellLedger(table);
  const unitOf = (id: (typeof amounts)[number]) => statedMoneyUnit(table.found.columns.get(id)?.text ?? '');
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const place = row.place('executed');
    const reports = amounts.some((id) => row.cell(id) !== null);
    const unplaced = { place, texts: row.texts, reports: reports && !isTotalRow(row.texts) };
    const found = isTotalRow(row.texts) ? null : projects.find(row);
    if (found?.type !== 'found') {
      const naming = row.text('name') ?? row.text('code');
      sayProjectNotFound(unplaced, naming, found, log);
      ledger.row(row, isQuoted(unplaced, naming) ? 'quoted' : 'named');
      continue;
    }
    const { goal } = found;
    const label = row.text('source');
    const fund = fundOf(label);
    ledger.row(row, fund === null ? 'named' : 'read');
    if (fund === null) {
      const labels = monitoredFunds.map((one) => monitoredFundWords[one].zh);
      const args = { found: quoted(label ?? ''), ...didYouMean(nearest(label ?? '', labels)) };
      log.report(finding('fund-source-unknown', args, { place: row.place('source'), project: goal.ref }));
      continue;
    }
    const context = { log, project: goal.ref, indicator: null };
    const money = (id: (typeof amounts)[number]) =>
      readMoney(reportedIn(row, id, table.found.columns.get(id)?.text ?? id), unitOf(id), context);
    const read = { initial: money('initial'), executed: money('executed'), expected: money('expected') };
    if (Object.values(read).some((amount) => amount !== null)) into.addFund(goal, fund, read, place);
  }
  ledger.report(log);
}
