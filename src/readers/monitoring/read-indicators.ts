import { finding } from '../../findings/finding.ts';
import { printedTarget } from '../../model/actuals/actuals-keys.ts';
import type { Indicator } from '../../model/goals/goals.ts';
import {
  type Likelihood,
  likelihoods,
  likelihoodWords,
  type ReasonClass,
  reasonClasses,
  reasonWords,
} from '../../model/monitoring/monitored.ts';
import type { MonitoringIndicatorColumn } from '../../model/monitoring/monitoring-layout.ts';
import { comparable } from '../../model/text/same-text.ts';
import type { GoalProject } from '../actuals/rows/goal-index.ts';
import { reportedIn } from '../actuals/rows/indicator-row.ts';
import { indicatorName } from '../actuals/rows/match-indicator.ts';
import { rowIndicator } from '../actuals/rows/row-indicator.ts';
import { type FileContext, projectFinder } from '../actuals/rows/row-project.ts';
import { type TableRow, tableRows } from '../actuals/rows/table-rows.ts';
import { isQuoted, sayIndicatorNotFound, sayProjectNotFound } from '../actuals/rows/unmatched-row.ts';
import type { ActualsTable } from '../actuals/tables/actuals-table.ts';
import { CellLedger } from '../actuals/tables/cell-ledger.ts';
import { quoted } from '../actuals/values/cell-text.ts';
import { type CellContext, readEntry, readWords } from '../actuals/values/read-cell.ts';
import type { Monitored } from './monitored-projects.ts';

type Row = TableRow<MonitoringIndicatorColumn>;

const filled: ReadonlySet<MonitoringIndicatorColumn> = new Set<MonitoringIndicatorColumn>([
  'code',
  'name',
  'level1',
  'level2',
  'reasonText',
  'remark',
]);
const inputs = ['stage', 'progress', 'expected', ...reasonClasses, 'reasonText', 'likelihood', 'remark'] as const;

// What people put into a column of ticks, and what they put there for none.
const ticks: ReadonlySet<string> = new Set(['√', '✓', '✔', '☑', '■', '●', '是', '有', '对', '1', 'y', 'v', 'true']);
const noTicks: ReadonlySet<string> = new Set([
  '否',
  '无',
  '没有',
  '×',
  '✗',
  '□',
  '☐',
  '○',
  '0',
  '/',
  '-',
  '—',
  'n',
  'false',
]);

const likelihoodSpellings: ReadonlyMap<string, Likelihood> = new Map([
  // The codes are those of bureau systems: 1 确定能, 2 有可能, 3 完全不可能.
  ...([
    ['1', 'certain'],
    ['能', 'certain'],
    ['确定', 'certain'],
    ['2', 'possible'],
    ['可能', 'possible'],
  ] as const),
  ...([
    ['3', 'impossible'],
    ['不可能', 'impossible'],
    ['不能', 'impossible'],
  ] as const),
  ...likelihoods.map((one) => [likelihoodWords[one].zh, one] as const),
]);

function readTick(row: Row, id: ReasonClass, context: CellContext): boolean {
  const heading = reasonWords[id].zh;
  const entry = readWords(reportedIn(row, id, heading), context);
  const said = comparable(entry?.text ?? '').toLowerCase();
  if (entry === null || noTicks.has(said)) return false;
  if (!ticks.has(said)) {
    const { project, indicator } = context;
    const args = { heading, found: quoted(entry.text) };
    context.log.report(finding('monitor-tick-unknown', args, { place: entry.place, project, indicator }));
  }
  return true;
}

function readLikelihood(row: Row, context: CellContext): Likelihood | null {
  const entry = readWords(reportedIn(row, 'likelihood', '完成目标可能性'), context);
  if (entry === null) return null;
  const known = likelihoodSpellings.get(comparable(entry.text));
  if (known !== undefined) return known;
  const allowed = likelihoods.map((one) => likelihoodWords[one].zh).join('、');
  const { project, indicator } = context;
  const args = { found: quoted(entry.text), allowed };
  context.log.report(finding('monitor-likelihood-unknown', args, { place: entry.place, project, indicator }));
  return null;
}

function sayTargetEdited(row: Row, indicator: Indicator, goal: GoalProject, file: FileContext): void {
  const said = row.text('target');
  const { target, ordinal } = indicator;
  const printed = printedTarget(target);
  if (said === null || [printed, target.text].some((text) => comparable(text) === comparable(said))) return;
  const args = { name: quoted(indicatorName(indicator)), found: quoted(said), expected: quoted(printed) };
  file.log.report(
    finding('target-edited', args, { place: row.place('target'), project: goal.ref, indicator: ordinal }),
  );
}

function addRow(row: Row, goal: GoalProject, indicator: Indicator, file: FileContext, into: Monitored): void {
  const { ordinal } = indicator;
  const context: CellContext = { log: file.log, project: goal.ref, indicator: ordinal };
  const entry = (id: 'stage' | 'progress' | 'expected') => readEntry(reportedIn(row, id, id), context);
  into.addIndicator(goal, {
    ordinal,
    stage: entry('stage'),
    progress: entry('progress'),
    expected: entry('expected'),
    reasons: reasonClasses.filter((id) => readTick(row, id, context)),
    reasonText: readWords(reportedIn(row, 'reasonText', '原因说明'), context),
    likelihood: readLikelihood(row, context),
    remark: readWords(reportedIn(row, 'remark', '备注'), context),
    place: row.place('progress'),
  });
}

/** Reads the rows of the sheet 指标 into the round. */
export function readMonitoringIndicators(
  table: ActualsTable<MonitoringIndicatorColumn>,
  file: FileContext,
  into: Monitored,
): void {
  const { log } = file;
  const projects = projectFinder(file);
  const ledger = new CellLedger(table);
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const reports = inputs.some((id) => row.cell(id) !== null);
    const unplaced = { place: row.place('progress'), texts: row.texts, reports };
    const found = projects.find(row);
    if (found?.type !== 'found') {
      const naming = row.text('name') ?? row.text('code');
      sayProjectNotFound(unplaced, naming, found, log);
      ledger.row(row, isQuoted(unplaced, naming) ? 'quoted' : 'named');
      continue;
    }
    const match = rowIndicator(row, found.goal, log);
    if (match.type !== 'found') {
      const naming = row.text('level3') ?? row.text('ordinal');
      sayIndicatorNotFound(unplaced, naming, match, found.goal, log);
      ledger.row(row, isQuoted(unplaced, naming) ? 'quoted' : 'named');
      continue;
    }
    sayTargetEdited(row, match.indicator, found.goal, file);
    ledger.row(row, 'read');
    if (reports) addRow(row, found.goal, match.indicator, file, into);
  }
  ledger.report(log);
}
