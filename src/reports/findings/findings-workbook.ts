import type { Language } from '../../findings/finding.ts';
import { severityNames } from '../../findings/severity.ts';
import type { Words } from '../../findings/speak.ts';
import type { CheckedFinding } from '../../model/goals/goal-check-json.ts';
import { countCell } from '../tables/cells.ts';
import { listing } from '../tables/listing.ts';
import type { OutputSheet, Workbook } from '../tables/output-sheet.ts';
import { findingColumns, printedFindingColumns } from './findings-table.ts';

interface Tally {
  readonly first: CheckedFinding;
  readonly count: number;
}

function tallies(findings: readonly CheckedFinding[]): Tally[] {
  const byCode = new Map<string, Tally>();
  for (const found of findings) {
    const known = byCode.get(found.code);
    byCode.set(found.code, { first: known?.first ?? found, count: (known?.count ?? 0) + 1 });
  }
  return [...byCode.values()].sort((a, b) => b.count - a.count || (a.first.code < b.first.code ? -1 : 1));
}

const words = {
  title: { zh: '绩效目标检查', en: 'Goal table check' },
  findings: { zh: '问题清单', en: 'Findings' },
  summary: { zh: '汇总', en: 'Summary' },
  problem: { zh: '问题', en: 'problem' },
  code: { zh: '代码', en: 'code' },
  severity: { zh: '级别', en: 'severity' },
  count: { zh: '条数', en: 'count' },
} as const satisfies Words;

function summarySheet(findings: readonly CheckedFinding[], language: Language): OutputSheet {
  return listing(
    'summary',
    words.summary[language],
    [
      { heading: words.problem[language], width: 30, entry: ({ first }: Tally) => first.title },
      { heading: words.code[language], width: 34, entry: ({ first }: Tally) => first.code },
      {
        heading: words.severity[language],
        width: 10,
        entry: ({ first }: Tally) => severityNames[first.severity][language],
      },
      { heading: words.count[language], width: 10, entry: ({ count }: Tally) => countCell(count) },
    ],
    tallies(findings),
  );
}

/** 问题清单: one row per finding, wherever findings are listed by themselves. */
export function findingsListing(findings: readonly CheckedFinding[], language: Language): OutputSheet {
  const columns = findingColumns.map(({ heading, width, entry }) => ({
    heading: heading[language],
    width,
    entry: (found: CheckedFinding) => entry(found, language),
  }));
  const sheet = listing('findings', words.findings[language], columns, findings, { orientation: 'landscape' });
  return { ...sheet, printColumns: printedFindingColumns };
}

/** The findings as a workbook: one row per finding, and how many of each kind. */
export function findingsWorkbook(findings: readonly CheckedFinding[], language: Language): Workbook {
  const sheets = [findingsListing(findings, language), summarySheet(findings, language)];
  return { title: words.title[language], sheets };
}
