import type { Language } from '../../../findings/finding.ts';
import type { SubmissionFolder } from '../../../model/result/manifest.ts';
import type { ProjectScore, ScoreRun } from '../../../model/result/result.ts';
import type { ResultJson } from '../../../model/result/result-json.ts';
import type { SubmissionRecord } from '../../../model/result/submission-record.ts';
import { isAbsent } from '../../../reports/evaluation/states.ts';
import { placeAmong } from '../../../reports/run/place-among.ts';
import { type ReportOrder, type ReportOwner, submissionReport } from '../../../reports/submission/submission-report.ts';
import type { SubmissionSet } from '../../../reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../../reports/submission/submitted-workbook.ts';
import { correctionNote } from '../../../reports/submission/versions/correction-note.ts';
import { writeDocx } from '../../../writers/docx/write-docx.ts';
import { writeXlsx } from '../../../writers/xlsx/write-xlsx.ts';
import type { OutputFile } from '../../given-file.ts';
import { submittedNames } from '../file-name.ts';
import { type OutputFormatId, outputFormats } from '../output-formats.ts';
import type { OutputOptions } from '../output-options.ts';
import { namedSets, type SubmissionPlan, submissionPlans } from './submission-plan.ts';

/** The run as reports of its language print it, and as data. */
interface SubmissionMaking {
  readonly shown: ScoreRun;
  readonly result: ResultJson;
  readonly options: OutputOptions;
}

/**
 * Makes what units and the department can hand in, one by one, and carries along what was handed in before. Returns which versions of it there
 * are, null where there is none.
 */
export async function* makeSubmissions(making: SubmissionMaking): AsyncGenerator<OutputFile, SubmissionRecord | null> {
  const { shown, options } = making;
  const units: SubmissionRecord['units'][number][] = [];
  for (const plan of submissionPlans(shown, options)) {
    const { of, unit, folder, current, versions, facts, kept } = plan;
    const made = current && plan.set !== null ? await currentFiles(plan, plan.set, making) : [];
    for (const { name, bytes } of made) if (bytes !== null) yield { name: `${folder}/${name}`, bytes };
    yield* kept;
    const names = made.map(({ name }) => name);
    const stated = current
      ? [...versions.slice(0, -1), ...versions.slice(-1).map((last) => ({ ...last, files: names }))]
      : versions;
    units.push({ of, unit, folder, current, versions: stated, facts });
  }
  return units.length === 0 ? null : { schemaVersion: '1.0', year: shown.year, units };
}

/** The name of a format's file within the folder of its unit: 绩效自评报告.docx. */
const nameWithin = (id: OutputFormatId, language: Language): string =>
  outputFormats[id].name[language].replace(/^.*\//, '');

/** A file of a set by its name there; without bytes where it is asked for and nobody here can write it. */
interface SetFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** The files of the last version. */
async function currentFiles(plan: SubmissionPlan, set: SubmissionSet, making: SubmissionMaking): Promise<SetFile[]> {
  const { shown, result, options } = making;
  const { language, reportPer, style } = options;
  const [last, before] = plan.versions.toReversed();
  const version = { number: last?.version ?? 1, date: last?.date ?? null };
  const order: ReportOrder = { run: shown, result, language, style: style.style, version };
  const owners = [
    { owner: ownerOf(set, options), name: nameWithin('submittedReport', language) },
    ...(set.of === 'unit' && reportPer === 'project' ? projectOwners(set, making) : []),
  ];
  const files = set.of === 'unit' ? await formFiles(plan, set, making) : [];
  for (const { owner, name } of owners) {
    const report = submissionReport(order, owner);
    files.push({ name, bytes: await writeDocx(report) });
    if (!options.pdfAsked && options.pdf === null) continue;
    const place = `${plan.folder}/${name}`;
    const bytes = (await options.pdf?.document(report, `${shown.year}-12-31`, place)) ?? null;
    files.push({ name: name.replace(/\.docx$/, '.pdf'), bytes });
  }
  if (last !== undefined && before !== undefined) {
    const note = correctionNote(plan.unit, shown.year, [before, last], style.style, language);
    files.push({ name: nameWithin('correctionNote', language), bytes: await writeDocx(note) });
  }
  return files;
}

async function formFiles({ folder }: SubmissionPlan, set: SubmissionSet, { shown, options }: SubmissionMaking) {
  const { language, pdf, pdfAsked } = options;
  const forms = submittedWorkbook(shown, set, language);
  const name = nameWithin('submittedForms', language);
  const files: SetFile[] = [{ name, bytes: await writeXlsx(forms) }];
  if (pdfAsked || pdf !== null) {
    const bytes = (await pdf?.workbook(forms, `${folder}/${name}`)) ?? null;
    files.push({ name: nameWithin('submittedPdf', language), bytes });
  }
  return files;
}

function ownerOf({ of, unit, projects }: SubmissionSet, { style: { style } }: OutputOptions): ReportOwner {
  const subject = of === 'department' ? ({ of } as const) : ({ of, unit } as const);
  const sections = of === 'department' ? style.departmentSections : style.unitSections;
  return { subject, name: unit.name, about: null, projects, sections };
}

/** A report for each project that was carried out: 绩效自评报告-1.科普活动.docx. */
function projectOwners({ unit, projects }: SubmissionSet, { shown, options }: SubmissionMaking) {
  const { language, style } = options;
  const ending = '.docx';
  const stem = nameWithin('submittedReport', language).slice(0, -ending.length);
  const reported = projects.flatMap((project, at) => (isAbsent(project) ? [] : [{ project, number: at + 1 }]));
  const texts = reported.map(({ project, number }) => `${stem}-${number}.${project.project.name}`);
  const names = submittedNames(texts, ending);
  const owner = (project: ProjectScore): ReportOwner => ({
    subject: { of: 'project', index: placeAmong(shown.projects, project) },
    name: unit.name,
    about: project.project.name,
    projects: [project],
    sections: style.style.unitSections,
  });
  return reported.map(({ project }, at) => ({ owner: owner(project), name: names[at] ?? '' }));
}

/** Where what each unit and the department hand in is, or why there is nothing yet. */
export function submissionFolders(run: ScoreRun, language: Language): SubmissionFolder[] {
  return namedSets(run, language).map(({ set: { unit, heldBack }, folder }) => ({
    unit,
    folder: heldBack === null ? folder : null,
    heldBack,
  }));
}
