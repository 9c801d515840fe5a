import type { Language } from '../../findings/finding.ts';
import type { CheckedFinding } from '../../model/goals/goal-check-json.ts';
import { findingColumns } from '../../reports/findings/findings-table.ts';
import { csvText } from '../csv/csv-text.ts';

/** The findings as CSV, one row per finding under a heading row. */
export function findingsCsv(findings: readonly CheckedFinding[], language: Language): string {
  const rows = [
    findingColumns.map(({ heading }) => heading[language]),
    ...findings.map((found) => findingColumns.map(({ entry }) => entry(found, language))),
  ];
  return csvText(rows);
}
