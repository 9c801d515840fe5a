import { finding, placeText } from '../../findings/finding.ts';
import type {
  MonitoredAmounts,
  MonitoredFund,
  MonitoredIndicator,
  MonitoredProject,
} from '../../model/monitoring/monitored.ts';
import type { Place } from '../../model/place.ts';
import type { GoalProject } from '../actuals/rows/goal-index.ts';
import { indicatorName } from '../actuals/rows/match-indicator.ts';
import type { FindingLog } from '../finding-log.ts';

const textsOf = (value: object): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'place' ? undefined : inner));

/** What a file adds to the projects of a round. */
export class Monitored {
  readonly file: string;
  private readonly projects: Map<string, MonitoredProject>;
  private readonly log: FindingLog;

  constructor(file: string, projects: Map<string, MonitoredProject>, log: FindingLog) {
    this.file = file;
    this.projects = projects;
    this.log = log;
  }

  private projectOf({ key, project }: GoalProject, place: Place): MonitoredProject {
    return this.projects.get(key) ?? { project, funds: {}, indicators: new Map(), place };
  }

  addFund(goal: GoalProject, fund: MonitoredFund, amounts: MonitoredAmounts, place: Place): void {
    const before = this.projectOf(goal, place);
    const known = before.funds[fund];
    if (known !== undefined && textsOf(known) !== textsOf(amounts)) {
      const first = known.executed?.place ?? known.initial?.place ?? before.place;
      this.twice(goal, goal.project.name, first, place, null);
      this.projects.set(goal.key, { ...before, funds: { ...before.funds, [fund]: none } });
      return;
    }
    this.projects.set(goal.key, { ...before, funds: { ...before.funds, [fund]: amounts } });
  }

  addIndicator(goal: GoalProject, row: MonitoredIndicator): void {
    const before = this.projectOf(goal, row.place);
    const known = before.indicators.get(row.ordinal);
    const indicators = new Map(before.indicators);
    if (known !== undefined && textsOf(known) !== textsOf(row)) {
      const indicator = goal.project.indicators.find(({ ordinal }) => ordinal === row.ordinal);
      const name = indicator === undefined ? `#${row.ordinal}` : indicatorName(indicator);
      this.twice(goal, name, known.place, row.place, row.ordinal);
      indicators.set(row.ordinal, { ...blank, ordinal: row.ordinal, place: row.place });
    } else indicators.set(row.ordinal, row);
    this.projects.set(goal.key, { ...before, indicators });
  }

  private twice(goal: GoalProject, name: string, first: Place, place: Place, indicator: number | null): void {
    const args = { name, first: placeText(first, 'zh') };
    this.log.report(finding('monitor-reported-twice', args, { place, project: goal.ref, indicator }));
  }
}

const none: MonitoredAmounts = { initial: null, executed: null, expected: null };
const blank = {
  stage: null,
  progress: null,
  expected: null,
  reasons: [],
  reasonText: null,
  likelihood: null,
  remark: null,
} as const;
