import type { Language } from '../../findings/finding.ts';
import { severityNames } from '../../findings/severity.ts';
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

function summarySheet(findings: readonly CheckedFinding[], language: Language): OutputSheet {
  const zh = language === 'zh';
  return listing(
    'summary',
    zh ? '汇总' : 'Summary',
    [
      { heading: zh ? '问题' : 'problem', width: 30, entry: ({ first }: Tally) => first.title },
      { heading: zh ? '代码' : 'code', width: 34, entry: ({ first }: Tally) => first.code },
      {
        heading: zh ? '级别' : 'severity',
        width: 10,
        entry: ({ first }: Tally) => severityNames[first.severity][language],
      },
      { heading: zh ? '条数' : 'count', width: 10, entry: ({ count }: Tally) => countCell(count) },
    ],
    tallies(findings),
  );
}

/** The findings as a workbook: one row per finding, and how many of each kind. */
export function findingsWorkbook(findings: readonly CheckedFinding[], language: Language): Workbook {
  const title = language === 'zh' ? '绩效目标检查' : 'Goal table check';
  const columns = findingColumns.map(({ heading, width, entry }) => ({
    heading: heading[language],
    width,
    entry: (found: CheckedFinding) => entry(found, language),
  }));
  const sheet = listing('findings', language === 'zh' ? '问题清单' : 'Findings', columns, findings, {
    orientation: 'landscape',
  });
  return { title, sheets: [{ ...sheet, printColumns: printedFindingColumns }, summarySheet(findings, language)] };
}
