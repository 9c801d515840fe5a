import type { Language } from '../../findings/finding.ts';
import { certain } from '../../model/certain.ts';
import type { SubmissionFolder } from '../../model/result/manifest.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { submissionSets } from '../../reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../reports/submission/submitted-workbook.ts';
import type { PdfWriter } from '../../writers/pdf/pdf-writer.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import type { OutputFile } from '../given-file.ts';
import { unitFolders } from './file-name.ts';
import { nameFor } from './output-formats.ts';

/** The sets of a run, each with the name of its folder. */
function namedSets(run: ScoreRun) {
  const sets = submissionSets(run);
  const names = unitFolders(sets.map(({ unit }) => unit));
  return sets.map((set, at) => ({ set, folder: certain(names[at], 'name of a folder') }));
}

/** What the units of a run hand in, for each unit all of whose projects are final. */
export async function makeSubmissions(run: ScoreRun, language: Language, pdf: PdfWriter | null): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const { set, folder } of namedSets(run)) {
    if (set.heldBack !== null) continue;
    const forms = submittedWorkbook(run, set, language);
    const name = nameFor('submittedForms', language, folder);
    files.push({ name, bytes: await writeXlsx(forms) });
    if (pdf === null) continue;
    files.push({ name: nameFor('submittedPdf', language, folder), bytes: await pdf.workbook(forms, name) });
  }
  return files;
}

/** Where each unit's documents to be handed in are, or why there are none. */
export function submissionFolders(run: ScoreRun, language: Language): SubmissionFolder[] {
  return namedSets(run).map(({ set: { unit, heldBack }, folder }) => ({
    unit,
    // 报送/405001-某单位/项目支出绩效自评表.xlsx: the folder is what stands before the last slash.
    folder: heldBack === null ? nameFor('submittedForms', language, folder).replace(/\/[^/]*$/, '') : null,
    heldBack,
  }));
}
