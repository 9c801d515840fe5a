import { checksOfReading, goalChecks } from '../../goal-checks/goal-checks.ts';
import { runGoalChecks, sameSubject, withoutRows } from '../../goal-checks/run-goal-checks.ts';
import type { Finding } from '../../model/finding.ts';
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

/** Checks every indicator of goal tables: findings of reading first, then those of the checks, document by document. */
export function checkGoalFiles(read: ReadGoalFiles): ReadGoalFiles {
  const checked = read.value.flatMap((document) => runGoalChecks(document));
  const again = new Set<string>(checksOfReading.map(({ kind }) => kind.code));
  const reading = read.findings.filter(({ code }) => !again.has(code));
  return { ...read, findings: [...withoutRows(notReplaced(reading, checked), checked), ...checked] };
}
