import { checksOfReading, goalChecks } from '../../goal-checks/goal-checks.ts';
import { runGoalChecks, sameSubject, withoutRows } from '../../goal-checks/run-goal-checks.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { budgetsMissing } from '../../readers/goals/projects/project-gaps.ts';
import type { ReadGoalFiles } from './read-goal-files.ts';

/** Findings of reading that no check says better about the same row. */
function notReplaced(reading: readonly Finding[], checked: readonly Finding[]): Finding[] {
  const replaces = new Map(goalChecks.map((check) => [check.kind.code, check.replaces ?? []]));
  return reading.filter(
    (read) =>
      !checked.some(
        (each) => (replaces.get(each.code) ?? []).some((code) => code === read.code) && sameSubject(each, read),
      ),
  );
}

/**
 * Projects of goals as JSON that state no budget. Goal tables have it said when they are read, and JSON printed of them carries that; a
 * program may leave out what it likes and is told only when it asks.
 */
function budgetsNotStated({ projects }: GoalDocument): readonly Finding[] {
  const lacking = projects.filter(({ budget: { total, fiscal, carryOver = null, other }, source }) => {
    const amounts = [total, fiscal, carryOver, other];
    return source.path !== undefined && amounts.every((amount) => amount === null);
  });
  return budgetsMissing(
    lacking.map((project) => ({ place: project.source, ref: projectRef(project) })),
    projects.length,
  );
}

/** Checks every indicator of goal tables: findings of reading first, then those of the checks, document by document. */
export function checkGoalFiles(read: ReadGoalFiles): ReadGoalFiles {
  const checked = read.value.flatMap((document) => runGoalChecks(document));
  const again = new Set<string>(checksOfReading.map(({ kind }) => kind.code));
  const reading = read.findings.filter(({ code }) => !again.has(code));
  return {
    ...read,
    findings: [
      ...read.value.flatMap(budgetsNotStated),
      ...withoutRows(notReplaced(reading, checked), checked),
      ...checked,
    ],
  };
}
