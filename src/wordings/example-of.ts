import { actualChecks } from '../actual-checks/actual-checks.ts';
import { runCheck as runActualCheck } from '../actual-checks/check.ts';
import { exampleRun } from '../actual-checks/example.ts';
import { projectViews } from '../actual-checks/project-view.ts';
import type { Language } from '../findings/finding.ts';
import { type FindingKind, fill } from '../findings/wording.ts';
import { runCheck as runGoalCheck } from '../goal-checks/check.ts';
import { viewDocument } from '../goal-checks/document-view.ts';
import { exampleDocument } from '../goal-checks/example.ts';
import { goalChecks } from '../goal-checks/goal-checks.ts';
import type { Finding } from '../model/finding.ts';
import { sampleArgs } from './sample-args.ts';
import { sampleCases } from './sample-cases.ts';

/** What a check really finds in the first of the examples that it must not pass; null for kinds that no check finds. */
function foundByCheck(code: string): Finding | null {
  const goal = goalChecks.find(({ kind }) => kind.code === code);
  const actual = actualChecks.find(({ kind }) => kind.code === code);
  const found =
    goal !== undefined
      ? goal.reject.flatMap((example) => runGoalCheck(goal, viewDocument(exampleDocument(example))))
      : (actual?.reject ?? []).flatMap((example) =>
          actual === undefined ? [] : runActualCheck(actual, projectViews(exampleRun(example))),
        );
  return found.find((one) => one.code === code) ?? null;
}

/** One case of a kind of finding in words: what was found, what was expected, what to do, with what differs from case to case filled in. */
export function exampleOf(
  code: string,
  kind: FindingKind,
  language: Language,
): Readonly<Record<'found' | 'expected' | 'action', string>> {
  const args = { ...sampleArgs, ...sampleCases[code], ...foundByCheck(code)?.args };
  // A gap that nobody has thought of yet is shown as one.
  const words = (text: FindingKind['found']) => fill(text[language], args).replaceAll(/\{[A-Za-z0-9]{1,40}\}/g, '…');
  return { found: words(kind.found), expected: words(kind.expected), action: words(kind.action) };
}
