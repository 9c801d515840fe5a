import { type Language, reportFinding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { GoalDocument, GoalsJson } from '../model/goals/goals.ts';

/** What `perf-score goals --json` prints: documents as they were read, findings with their wording. */
export function goalsJson(
  documents: readonly GoalDocument[],
  findings: readonly Finding[],
  language: Language,
): GoalsJson {
  return {
    schemaVersion: '1.0',
    documents,
    findings: findings.map((found) => reportFinding(found, language)),
  };
}
