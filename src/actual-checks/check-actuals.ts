import { append } from '../model/append.ts';
import type { Finding } from '../model/finding.ts';
import { actualChecks } from './actual-checks.ts';
import { type ActualCheck, runCheck } from './check.ts';
import { type CheckedRun, type ProjectView, projectViews } from './project-view.ts';

const about = (found: Finding): string =>
  JSON.stringify([found.project?.unit, found.project?.code ?? found.project?.name, found.indicator]);

/**
 * Looks at everything that was reported as a reviewer would, and says each fault once: `known` are findings that stand
 * already (of reading and scoring); a check that would only repeat one of them stays silent. No score changes.
 */
export function checkActuals(
  run: CheckedRun,
  known: readonly Finding[] = [],
  checks: readonly ActualCheck[] = actualChecks,
): Finding[] {
  const standing = new Set(known.map((found) => `${found.code} ${about(found)}`));
  const findings: Finding[] = [];
  const look = (projects: readonly ProjectView[], across: boolean): void => {
    for (const check of checks) {
      if ((check.scope === 'across') !== across) continue;
      const codes = [check.kind.code, ...(check.yieldsTo ?? [])];
      const fresh = runCheck(check, projects).filter(
        (found) => !codes.some((code) => standing.has(`${code} ${about(found)}`)),
      );
      append(findings, fresh);
      for (const found of fresh) standing.add(`${found.code} ${about(found)}`);
    }
  };
  const views = projectViews(run);
  for (const project of views) look([project], false);
  look(views, true);
  return findings;
}
