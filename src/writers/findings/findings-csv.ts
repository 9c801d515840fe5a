import type { Language } from '../../findings/finding.ts';
import type { CheckedFinding } from '../../model/goals/goal-check-json.ts';
import { findingColumns } from '../../reports/findings/findings-table.ts';
import { isFormulaLike } from '../formula-like.ts';

/** A cell of a CSV file. Text that a spreadsheet would run as a formula gets a leading apostrophe; quotes are doubled. */
function csvCell(text: string): string {
  const guarded = isFormulaLike(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The findings as CSV, one row per finding under a heading row: UTF-8 with a byte order mark, so that Excel reads the Chinese; CRLF line ends. */
export function findingsCsv(findings: readonly CheckedFinding[], language: Language): string {
  const rows = [
    findingColumns.map(({ heading }) => heading[language]),
    ...findings.map((found) => findingColumns.map(({ entry }) => entry(found, language))),
  ];
  return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
