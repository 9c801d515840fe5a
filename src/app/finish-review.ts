import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '../findings/finding.ts';
import { subjectsOfWorkbook } from '../use-cases/review/check-given-report.ts';
import { type FinishedReview, finishReview } from '../use-cases/review/finish-review.ts';
import { comparedReport } from './compared-report.ts';
import { readInputFiles } from './inputs/input-files.ts';
import { writeOutputFile } from './outputs/writing/write-output-file.ts';
import { displayPath } from './settings/display-path.ts';

interface Options {
  /** The folder to write into; null for that of the workbook. */
  readonly folder: string | null;
  readonly language: Language;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** The path of a report that was written from the workbook, to be held against it; null where there is none. */
  readonly report: string | null;
}

/** What was written, or would be; `refused` are files of somebody else's that are in the way, and then nothing was written. */
export interface WrittenReview extends FinishedReview {
  readonly written: readonly string[];
  readonly refused: readonly string[];
}

/** Finishes a review from the reviewer's workbook on disk: both documents are written, or neither. */
export async function finishReviewed(
  path: string,
  { folder, language, force, dryRun, report }: Options,
): Promise<WrittenReview> {
  const { files, findings } = await readInputFiles([path], true);
  const [file] = files;
  const none = { written: [], refused: [] };
  if (file === undefined) return { book: null, files: [], findings, ...none };
  const finished = await finishReview(file, language);
  const to = folder ?? dirname(file.path);
  const places = finished.files.map(({ name, bytes }) => ({ path: join(to, name), bytes }));
  const refused: string[] = [];
  for (const { path: place, bytes } of places) {
    const outcome = await writeOutputFile(place, bytes, { force, dryRun: true });
    if (outcome === 'refused') refused.push(displayPath(place));
  }
  const { book } = finished;
  const compared = report === null || book === null ? [] : await comparedReport(report, subjectsOfWorkbook(book));
  const all = { ...finished, findings: [...findings, ...finished.findings, ...compared] };
  if (refused.length > 0) return { ...all, written: [], refused };
  if (!dryRun && places.length > 0) await mkdir(to, { recursive: true });
  if (!dryRun) for (const { path: place, bytes } of places) await writeOutputFile(place, bytes, { force, dryRun });
  return { ...all, written: places.map((one) => displayPath(one.path)), refused };
}
