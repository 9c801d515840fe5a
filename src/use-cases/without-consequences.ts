import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { ScoreRun } from '../model/result/result.ts';
import { withoutFindings } from './without-findings.ts';

/** Values that are surely of another scale; what they cost a row says nothing of the row. */
const doubts: ReadonlySet<string> = new Set(['money-scale-doubtful', 'actual-scale-doubtful', 'percent-ambiguous']);

/** What is asked for because of a score, which a value of the wrong scale gave. */
const consequences: ReadonlySet<string> = new Set([
  'deducted-without-reason',
  'execution-without-reason',
  'far-above-target',
  'far-above-without-reason',
  'rule-reason-required',
] satisfies FindingCode[]);

const rowOf = ({ project, indicator }: Finding) => JSON.stringify([project, indicator]);

/** The run without what only follows from a doubtful value: nobody has to explain a score that a slip of units gave. */
export function withoutConsequences(run: ScoreRun, checks: readonly Finding[]): ScoreRun {
  const doubtful = new Set(checks.filter(({ code, severity }) => severity === 'block' && doubts.has(code)).map(rowOf));
  if (doubtful.size === 0) return run;
  const dropped = new Set(run.findings.filter((found) => consequences.has(found.code) && doubtful.has(rowOf(found))));
  return withoutFindings(run, dropped);
}
