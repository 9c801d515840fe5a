import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { ScoreRun } from '../model/result/result.ts';

const unsent: FindingCode = 'project-without-actuals';

/** Findings of a run that nobody can correct in the files of actuals: projects of units that sent none, and what is odd in goal tables. */
export function foundElsewhere({ inputs, projects, findings }: ScoreRun): readonly Finding[] {
  const files = (role: 'goals' | 'actuals') => inputs.flatMap((one) => (one.role === role ? [one.file] : []));
  const goals = new Set([...files('goals'), ...projects.flatMap((project) => project.files)]);
  for (const file of files('actuals')) goals.delete(file);
  return findings.filter(
    ({ code, severity, place }) => place !== null && goals.has(place.file) && (code === unsent || severity !== 'block'),
  );
}
