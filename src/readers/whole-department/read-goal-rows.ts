import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Indicator } from '../../model/goals/goals.ts';
import type { Place } from '../../model/place.ts';
import { comparable } from '../../model/text/same-text.ts';
import type { GoalSheetColumn } from '../../model/whole-department/department-layout.ts';
import type { AdoptedGoal, ProposedGoal } from '../../model/whole-department/department-run.ts';
import { readTarget } from '../../targets/target/read-target.ts';
import { indicatorInputs, readIndicatorRow, reportedIn } from '../actuals/rows/indicator-row.ts';
import { type TableRow, tableRows } from '../actuals/rows/table-rows.ts';
import type { ActualsTable } from '../actuals/tables/actuals-table.ts';
import { CellLedger } from '../actuals/tables/cell-ledger.ts';
import { quoted } from '../actuals/values/cell-text.ts';
import type { FindingLog } from '../finding-log.ts';
import { readYesNo } from './read-yes-no.ts';

type Row = TableRow<GoalSheetColumn>;

/** A row of 履职目标 as it came back: taken in or not, and the promise it was made for; null where a person added it. */
export interface ReviewedGoal {
  readonly proposed: ProposedGoal | null;
  readonly adopted: AdoptedGoal | null;
  /** Why it is left out; null where nobody says. */
  readonly why: string | null;
  readonly place: Place;
}

const filled: ReadonlySet<GoalSheetColumn> = new Set<GoalSheetColumn>(['part', 'level1', 'level2']);

/** The promise that a row was made for: its number, if its sentence is still there. */
function promiseOf(row: Row, proposed: readonly ProposedGoal[]): ProposedGoal | null {
  const sentence = comparable(row.text('sentence') ?? '');
  const number = Number(row.text('ordinal'));
  const same = proposed.filter((one) => comparable(one.sentence) === sentence);
  return same.find(({ indicator }) => indicator.ordinal === number) ?? null;
}

const words = {
  name: { zh: '三级指标', en: 'a name ("三级指标")' },
  target: { zh: '年度指标值', en: 'a target ("年度指标值")' },
} as const;

/** What a row says of its indicator; null with a finding where it lacks what scoring needs. */
function indicatorIn(
  row: Row,
  ordinal: number,
  promise: ProposedGoal | null,
  year: number,
  log: FindingLog,
): Indicator | null {
  const [name, target] = [row.text('level3'), row.text('target')];
  const lacking = name === null ? words.name : target === null ? words.target : null;
  if (lacking !== null || name === null || target === null) {
    const args = { row: String(row.number), ...inBoth('lacking', lacking ?? words.name) };
    log.report(finding('department-goal-incomplete', args, { place: row.place('level3') }));
    return null;
  }
  const [level1, level2] = [row.text('level1'), row.text('level2')];
  return {
    ordinal,
    level1,
    level2,
    level3: name,
    description: row.text('description'),
    target: readTarget(target, { year, level1, level2, level3: name }),
    basis: promise?.sentence ?? row.text('sentence'),
    weight: null,
    source: promise?.indicator.source ?? row.place('target'),
  };
}

/** Reads 履职目标: every row that is taken in is an indicator of the department, whatever a person changed in it. */
export function readGoalRows(
  table: ActualsTable<GoalSheetColumn>,
  proposed: readonly ProposedGoal[],
  year: number,
  log: FindingLog,
): readonly ReviewedGoal[] {
  const ledger = new CellLedger(table);
  const goals: ReviewedGoal[] = [];
  let ordinal = 0;
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const promise = promiseOf(row, proposed);
    const isGoal =
      promise !== null || row.text('target') !== null || indicatorInputs.some((id) => row.cell(id) !== null);
    ledger.row(row, isGoal ? 'read' : 'quoted');
    const place = row.place('adopted');
    if (!isGoal) {
      log.report(finding('row-not-read', { text: quoted(row.texts.join(' ')) }, { place }));
      continue;
    }
    const adopted = readYesNo(reportedIn(row, 'adopted', '是否采用'), log) ?? true;
    const indicator = adopted ? indicatorIn(row, ordinal + 1, promise, year, log) : null;
    if (indicator === null) {
      goals.push({ proposed: promise, adopted: null, why: row.text('notApplicable'), place });
      continue;
    }
    ordinal += 1;
    const actual = readIndicatorRow(row, indicator, { log, project: null, indicator: ordinal }, false);
    const { part = row.text('part'), sentence = row.text('sentence') } = promise ?? {};
    goals.push({ proposed: promise, adopted: { indicator, actual, part, sentence }, why: null, place });
  }
  ledger.report(log);
  return goals;
}
