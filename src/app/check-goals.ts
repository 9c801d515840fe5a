import { goalChecks } from '../goal-checks/goal-checks.ts';
import { runGoalChecks, sameSubject } from '../goal-checks/run-goal-checks.ts';
import type { Finding } from '../model/finding.ts';
import { type GoalLoadingOptions, type LoadedGoals, loadGoals } from './inputs/load-goals.ts';

/** Findings of reading that no check says better about the same row. */
function notReplaced(reading: readonly Finding[], checked: readonly Finding[]): Finding[] {
  const replaces = new Map(goalChecks.map((check) => [check.code as string, check.replaces ?? []]));
  return reading.filter(
    (read) =>
      !checked.some(
        (each) => (replaces.get(each.code) ?? []).some((code) => code === read.code) && sameSubject(each, read),
      ),
  );
}

/** Reads goal tables and checks every indicator: findings of reading first, then those of the checks, document by document. */
export async function checkGoals(
  paths: readonly string[],
  year: number | null,
  options: Pick<GoalLoadingOptions, 'required' | 'flag'> = {},
): Promise<LoadedGoals> {
  const { value, findings, files } = await loadGoals(paths, { year, ...options });
  const checked = value.flatMap((document) => runGoalChecks(document));
  return { value, findings: [...notReplaced(findings, checked), ...checked], files };
}
