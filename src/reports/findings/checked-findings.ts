import type { Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckedFinding, GoalCheckJson } from '../../model/goals/goal-check-json.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import { wordingOf } from '../../wordings/all-wordings.ts';
import { reportFinding } from '../../wordings/report-finding.ts';

/** A finding in words with the reason why it matters; an unknown code has none. */
export function checkedFinding(found: Finding, language: Language): CheckedFinding {
  return { ...reportFinding(found, language), why: wordingOf(found.code)?.why[language] ?? '' };
}

/** The result of checking goal tables as one JSON value. */
export function goalCheckJson(
  documents: readonly GoalDocument[],
  findings: readonly Finding[],
  language: Language,
): GoalCheckJson {
  const count = (severity: Finding['severity']) => findings.filter((found) => found.severity === severity).length;
  return {
    schemaVersion: '1.0',
    documents: documents.map(({ source, year, projects }) => ({
      source,
      year,
      projects: projects.length,
      indicators: projects.reduce((sum, project) => sum + project.indicators.length, 0),
    })),
    counts: { block: count('block'), review: count('review'), note: count('note') },
    findings: findings.map((found) => checkedFinding(found, language)),
  };
}
