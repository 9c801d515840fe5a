import { catalogue, isFindingCode } from '../../findings/catalogue.ts';
import { type Language, reportFinding } from '../../findings/finding.ts';
import type { FindingKind } from '../../findings/wording.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckedFinding, GoalCheckJson } from '../../model/goals/goal-check-json.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';

/** A finding in words with the reason why it matters; an unknown code has none. */
function checkedFinding(found: Finding, language: Language): CheckedFinding {
  const kind: FindingKind | null = isFindingCode(found.code) ? catalogue[found.code] : null;
  return { ...reportFinding(found, language), why: kind?.why[language] ?? '' };
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
