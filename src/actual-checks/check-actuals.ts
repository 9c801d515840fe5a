import { append } from '../model/append.ts';
import type { Finding } from '../model/finding.ts';
import { actualChecks } from './actual-checks.ts';
import { runCheck } from './check.ts';
import { type CheckedRun, projectViews } from './project-view.ts';

const about = (found: Finding): string =>
  JSON.stringify([found.project?.unit, found.project?.code ?? found.project?.name, found.indicator]);

/**
 * Looks at everything that was reported as a reviewer would, and says each fault once: `known` are findings that stand
 * already (of reading and scoring); a check that would only repeat one of them stays silent. No score changes.
 */
export function checkActuals(run: CheckedRun, known: readonly Finding[] = []): Finding[] {
  const standing = new Set(known.map((found) => `${found.code} ${about(found)}`));
  const findings: Finding[] = [];
  for (const project of projectViews(run)) {
    for (const check of actualChecks) {
      const codes = [check.kind.code, ...(check.yieldsTo ?? [])];
      const fresh = runCheck(check, project).filter(
        (found) => !codes.some((code) => standing.has(`${code} ${about(found)}`)),
      );
      append(findings, fresh);
      for (const found of fresh) standing.add(`${found.code} ${about(found)}`);
    }
  }
  return findings;
}
