import { finding, type Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReviewedWorkbook } from '../../model/review/reviewed-workbook.ts';
import { type ComputedText, readReviewedWorkbook } from '../../readers/reviewed-workbook/read-reviewed-workbook.ts';
import { reviewOpinion, reviewReport } from '../../reports/review/review-documents.ts';
import { checkReviewed } from '../../review/check-reviewed.ts';
import { recomputeWorkbook, valueText } from '../../verification/workbook/recompute-workbook.ts';
import { readWorkbookCells } from '../../verification/workbook/workbook-cells.ts';
import { writeDocx } from '../../writers/docx/write-docx.ts';
import type { GivenFile, OutputFile } from '../given-file.ts';

/** What came of a reviewer's workbook; no files where something blocks, for a half-done review is no opinion. */
export interface FinishedReview {
  readonly book: ReviewedWorkbook | null;
  readonly files: readonly OutputFile[];
  readonly findings: readonly Finding[];
}

const names = {
  opinion: { zh: '复核意见.docx', en: 'review-opinion.docx' },
  report: { zh: '复核报告.docx', en: 'review-report.docx' },
} as const;

/** Every formula computed anew: a script, or a program that does not calculate, leaves old values beside them. */
function computedTexts({ bytes, file }: GivenFile): {
  readonly textOf: ComputedText;
  readonly stale: readonly Finding[];
} {
  const { value: cells } = readWorkbookCells(bytes, file);
  if (cells === null) return { textOf: () => null, stale: [] };
  const recomputed = recomputeWorkbook(cells);
  const { differences } = recomputed;
  const [first] = differences.first;
  const stale =
    first === undefined
      ? []
      : [
          finding(
            'review-recomputed',
            { count: `${differences.count}` },
            { place: { file, sheet: first.sheet, cell: first.cell } },
          ),
        ];
  const textOf: ComputedText = (sheet, cell) => {
    const stored = cells.get(sheet)?.get(cell);
    return stored === undefined || stored.formula === null ? null : valueText(recomputed.valueOf(stored));
  };
  return { textOf, stale };
}

/** Reads a reviewer's workbook back, checks it, and writes 复核意见 and 复核报告. */
export async function finishReview(given: GivenFile, language: Language): Promise<FinishedReview> {
  const { textOf, stale } = computedTexts(given);
  const { value: book, findings } = readReviewedWorkbook(given.bytes, given.file, textOf);
  if (book === null || book.projects.length === 0) return { book, files: [], findings };
  const all = [...findings, ...stale, ...checkReviewed(book)];
  if (all.some(({ severity }) => severity === 'block')) return { book, files: [], findings: all };
  const files = [
    { name: names.opinion[language], bytes: await writeDocx(reviewOpinion(book, language)) },
    { name: names.report[language], bytes: await writeDocx(reviewReport(book, language)) },
  ];
  return { book, files, findings: all };
}
