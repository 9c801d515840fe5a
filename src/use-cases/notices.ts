import type { Language } from '../findings/finding.ts';
import { certain } from '../model/certain.ts';
import type { BudgetUnit } from '../model/goals/goals.ts';
import type { ScoreRun } from '../model/result/result.ts';
import { noticeDocument, noticeWorkbook } from '../reports/notice/notice.ts';
import { noticeText } from '../reports/notice/notice-text.ts';
import { unitNotices } from '../reports/notice/unit-notice.ts';
import { submissionsOf } from '../reports/run/submissions.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { sealed, sealedKinds } from '../writers/seal.ts';
import { stampZip } from '../writers/stamp-zip.ts';
import { writeXlsx } from '../writers/xlsx/write-xlsx.ts';
import type { OutputFile } from './given-file.ts';
import { fileNames } from './outputs/file-name.ts';
import { noticeFormats } from './outputs/output-formats.ts';

/** The notice of a unit, as a Word page and as a workbook. */
export interface Notice {
  readonly unit: BudgetUnit;
  /** Places that are to be corrected or looked at. */
  readonly places: number;
  readonly files: readonly OutputFile[];
}

/** The notices of a run, and the names of those that no unit gets any more. */
export interface Notices {
  readonly notices: readonly Notice[];
  readonly unneeded: readonly string[];
}

interface NoticesWanted {
  readonly language: Language;
  /** The day as the reader writes it; null leaves a blank to fill in. */
  readonly returnBy: string | null;
  /** False leaves out the units that handed in nothing: who checks one workbook does not chase the others. */
  readonly chase: boolean;
}

/** 退回修改通知 for every unit that has to correct, explain or hand in something. The same run gives the same bytes. */
export async function makeNotices(run: ScoreRun, { language, returnBy, chase }: NoticesWanted): Promise<Notices> {
  const units = submissionsOf(run).units.map(({ unit }) => unit);
  const texts = units.map(({ code, name }) => [code, name].filter(Boolean).join('-'));
  const formats = Object.values(noticeFormats).map(({ name }) =>
    fileNames(texts, name[language].replace('{unit}', '')),
  );
  const namesOf = (unit: BudgetUnit) => formats.map((names) => certain(names[units.indexOf(unit)], 'name of a notice'));
  const sealOf = (bytes: Uint8Array): Uint8Array => stampZip(sealed(bytes, sealedKinds.notice[language]));
  const notices: Notice[] = [];
  const due = unitNotices(run).filter(({ submission }) => chase || submission.files.length > 0);
  for (const notice of due) {
    const { submission, entries } = notice;
    const text = noticeText(run, notice, language, returnBy);
    const [page, book] = namesOf(submission.unit);
    const files = [
      { name: certain(page, 'page'), bytes: sealOf(await writeDocx(noticeDocument(run, text, entries))) },
      { name: certain(book, 'workbook'), bytes: sealOf(await writeXlsx(noticeWorkbook(run, text, entries))) },
    ];
    notices.push({ unit: submission.unit, places: entries.length, files });
  }
  const noticed = new Set(due.map(({ submission }) => submission.unit));
  return { notices, unneeded: units.filter((unit) => !noticed.has(unit)).flatMap(namesOf) };
}
