import { sha256 } from '#platform';
import type { Language } from '../../findings/finding.ts';
import { speak } from '../../findings/speak.ts';
import type { Source } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import type { DepartmentRun } from '../../model/whole-department/department-run.ts';
import { utf8Bytes } from '../../platform/bytes.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import { departmentDocument, goalsResultName } from '../../reports/whole-department/department-document.ts';
import { departmentReport } from '../../reports/whole-department/department-report.ts';
import { departmentTemplate } from '../../reports/whole-department/department-template.ts';
import { departmentWorkbook } from '../../reports/whole-department/department-workbook.ts';
import { proposeGoals } from '../../whole-department/propose-goals.ts';
import { writeDocx } from '../../writers/docx/write-docx.ts';
import { sealed } from '../../writers/seal.ts';
import { stampZip } from '../../writers/stamp-zip.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import type { OutputFile } from '../given-file.ts';
import { fileNames } from '../outputs/file-name.ts';
import { departmentResultName, manifestName } from '../outputs/output-formats.ts';
import type { Template } from '../templates.ts';
import type { DepartmentOrder } from './department-files.ts';

/** The names of what a department gets. */
const names = {
  workbook: { zh: '部门整体自评.xlsx', en: 'department.xlsx' },
  report: { zh: '部门整体自评报告.docx', en: 'department-report.docx' },
} as const;

const json = (value: unknown): Uint8Array => utf8Bytes(`${JSON.stringify(value, null, 2)}\n`);

/** The blank workbook of a department. The same goals and layout give the same bytes. */
export async function departmentTemplates(
  { department, year, goals, prepared }: Pick<DepartmentOrder, 'department' | 'year' | 'goals' | 'prepared'>,
  language: Language,
): Promise<Template[]> {
  const proposed = proposeGoals(goals.documents, year);
  const bytes = await writeXlsx(departmentTemplate({ department, year, prepared, proposed }, speak(language)));
  const [name = 'department.xlsx'] = fileNames([`${year}-${department}-部门整体`], '.xlsx');
  const unit = { code: null, name: department };
  return [{ unit, projects: [], findings: [], name, bytes: stampZip(sealed(bytes, '空白填报表')) }];
}

/** Every file of a scored department: the workbook, the report, its goals and all of it as data. */
export async function departmentOutputs(run: DepartmentRun, language: Language): Promise<OutputFile[]> {
  const goals = run.goals === null ? [] : [{ name: goalsResultName, bytes: json(resultDocument(run.goals, language)) }];
  const document = departmentDocument(run, language);
  return [
    { name: names.workbook[language], bytes: await writeXlsx(departmentWorkbook(run, language)) },
    { name: names.report[language], bytes: await writeDocx(departmentReport(run, speak(language))) },
    ...goals,
    { name: departmentResultName, bytes: json(document) },
  ];
}

/** What a scorecard was made from and what it wrote, so that it can be made again and compared. */
export function departmentManifest(
  run: DepartmentRun,
  {
    layout,
    profile,
    rules,
  }: { readonly layout: Source; readonly profile: readonly Source[]; readonly rules: readonly Source[] },
  files: readonly OutputFile[],
  language: Language,
): OutputFile {
  const { id, version } = run.prepared.profile;
  const manifest: Manifest = {
    schemaVersion: '1.0',
    tool: run.tool,
    year: run.year,
    options: { language, profile: id, department: run.department },
    profile: { id, version, files: [layout, ...profile] },
    rules,
    inputs: run.inputs,
    outputs: files.map(({ name, bytes }) => ({ file: name, sha256: sha256(bytes), bytes: bytes.length })),
  };
  return { name: manifestName, bytes: json(manifest) };
}
