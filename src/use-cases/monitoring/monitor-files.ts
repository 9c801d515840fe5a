import { projectKey } from '../../model/actuals/actuals-keys.ts';
import { Decimal } from '../../model/decimal.ts';
import { type AsOf, readAsOf } from '../../model/monitoring/monitored.ts';
import type { MonitoringProfile } from '../../model/monitoring/monitoring-profile.ts';
import type { MonitoringRun } from '../../model/monitoring/monitoring-run.ts';
import { indicatorFindings } from '../../monitoring/indicator-checks.ts';
import { moneyFindings } from '../../monitoring/money-checks.ts';
import { projectCourse } from '../../monitoring/monitor.ts';
import { readMonitoring } from '../../readers/monitoring/read-monitoring.ts';
import { type GivenFile, sourceOf } from '../given-file.ts';
import type { GoalsOfYear } from '../goals/read-goal-files.ts';
import type { GivenRound } from './read-round.ts';

/** Everything that a round of monitoring is made from. */
export interface MonitoringOrder {
  readonly goals: GoalsOfYear;
  readonly files: readonly GivenFile[];
  readonly asOf: AsOf;
  readonly profile: MonitoringProfile;
  /** An earlier round of the same year, whose rates stand beside this one's. */
  readonly earlier: GivenRound | null;
  readonly tool: MonitoringRun['tool'];
}

const byName = (a: GivenFile, b: GivenFile): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** Reads what was reported up to a month, judges every project by the profile, and says what contradicts itself. */
export function monitorFiles(order: MonitoringOrder): MonitoringRun {
  const { goals, asOf, profile, earlier, tool } = order;
  const files = order.files.toSorted(byName);
  const read = readMonitoring(files, goals.documents, asOf);
  const reported = new Map(read.value.map((one) => [projectKey(one.project.unit, one.project), one]));
  const before = new Map((earlier?.document.projects ?? []).map((one) => [projectKey(one.unit, one), one.rate]));
  const projects = goals.documents.flatMap((document) =>
    document.projects.map((project) => {
      const key = projectKey(project.unit, project);
      const rate = before.get(key) ?? null;
      return projectCourse(project, reported.get(key) ?? null, asOf, profile, rate === null ? null : new Decimal(rate));
    }),
  );
  const checked = projects.flatMap((course) => [...moneyFindings(course), ...indicatorFindings(course)]);
  return {
    asOf,
    earlier: earlier === null ? null : readAsOf(earlier.document.asOf),
    profile,
    projects,
    inputs: [
      ...goals.files.map((source) => ({ role: 'goals' as const, ...source })),
      ...files.map((file) => ({ role: 'actuals' as const, ...sourceOf(file) })),
      ...(earlier === null ? [] : [{ role: 'earlier-round' as const, ...earlier.source }]),
    ],
    tool,
    findings: [...goals.findings, ...read.findings, ...checked],
  };
}
