import { sha256 } from '#platform';
import type { Language } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import { certain } from '../../model/certain.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import type { Source } from '../../model/place.ts';
import { dataFormatsOf, type ExportFormat } from '../../model/policy/export-format.ts';
import type { Manifest, ManifestOptions } from '../../model/result/manifest.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { utf8Bytes } from '../../platform/bytes.ts';
import { departmentPage } from '../../reports/department/department-page.ts';
import { departmentWorkbook } from '../../reports/department/department-workbook.ts';
import { evaluationReport } from '../../reports/evaluation-report.ts';
import { type ExchangeTable, exchangeDocument, exchangeTables } from '../../reports/exchange/exchange-tables.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import { withGradeWords } from '../../reports/run/with-grade-words.ts';
import type { ReportDocument } from '../../reports/tables/document.ts';
import { scorecardWorkbook } from '../../reports/unit/scorecard-workbook.ts';
import { csvText } from '../../writers/csv/csv-text.ts';
import { writeDocx } from '../../writers/docx/write-docx.ts';
import { writeHtml } from '../../writers/html/write-html.ts';
import type { PdfWriter } from '../../writers/pdf/pdf-writer.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import type { OutputFile } from '../given-file.ts';
import { fileNames, unitText } from './file-name.ts';
import { fixedNames, manifestName, nameFor, type OutputFormatId, outputFormats } from './output-formats.ts';
import { type OutputOptions, outputOptions } from './output-options.ts';
import { printedForms } from './printed-forms.ts';
import { makeSubmissions, submissionFolders } from './submissions/make-submissions.ts';

/** JSON as the outputs hold it: two spaces, a line break at the end. */
function jsonBytes(value: unknown): Uint8Array {
  return utf8Bytes(`${JSON.stringify(value, null, 2)}\n`);
}

/** What a file is made from; the report is made once for both of its files. */
interface OutputMaking {
  readonly run: ScoreRun;
  /** The same as reports of the language print it. */
  readonly shown: ScoreRun;
  readonly language: Language;
  readonly report: ReportDocument;
  /** Null where no PDF files are asked for, or nobody here can write them. */
  readonly pdf: PdfWriter | null;
  readonly exports: readonly ExportFormat[];
  readonly result: ResultJson;
}

/** A table of the exchange as CSV, where it is asked for. */
const csvOf =
  (name: ExchangeTable['name']) =>
  ({ run, exports }: OutputMaking): Uint8Array | null => {
    if (!exports.includes('csv')) return null;
    const { headings, rows } = certain(
      exchangeTables(run).find((one) => one.name === name),
      'table of the exchange',
    );
    return utf8Bytes(csvText([headings, ...rows]));
  };

/** What stands in the folders of units under 报送. */
type SubmittedId =
  | 'submittedForms'
  | 'submittedPdf'
  | 'submittedReport'
  | 'submittedReportPdf'
  | 'correctionNote'
  | 'departmentReport'
  | 'submissionRecord';

/** How each file of a run is made that is neither a unit's nor about the others. */
const makers: Readonly<
  Record<
    Exclude<OutputFormatId, 'unitWorkbook' | 'unitPdf' | SubmittedId | 'manifest'>,
    (of: OutputMaking) => Uint8Array | Promise<Uint8Array> | null
  >
> = {
  departmentWorkbook: ({ shown, language }) => writeXlsx(departmentWorkbook(shown, language)),
  departmentPage: ({ shown, language }) => utf8Bytes(writeHtml(departmentPage(shown, language))),
  reportDocument: ({ report }) => writeDocx(report),
  reportPage: ({ report }) => utf8Bytes(writeHtml(report)),
  reportPdf: ({ report, run, language, pdf }) =>
    pdf?.document(report, `${run.year}-12-31`, outputFormats.reportPdf.name[language]) ?? null,
  exchangeProjects: csvOf('项目'),
  exchangeGoals: csvOf('目标'),
  exchangeIndicators: csvOf('指标'),
  exchangeFunds: csvOf('资金'),
  exchangeJson: ({ run, exports }) => (exports.includes('json') ? jsonBytes(exchangeDocument(run)) : null),
  result: ({ result }) => jsonBytes(result),
};

/**
 * Every file of a run but its manifest, as {@link outputFormats} lists them, PDF files and tables of data only with a writer of them. The same run gives the
 * same bytes.
 */
export async function makeOutputs(
  run: ScoreRun,
  language: Language,
  given: Partial<OutputOptions> = {},
): Promise<OutputFile[]> {
  const options = outputOptions(language, given);
  const { pdf } = options;
  const shown = withGradeWords(run, language);
  const units = budgetUnitGroups(shown.projects).map(({ unit }) => unit);
  const unitNames = fileNames(units.map(unitText), nameFor('unitWorkbook', language, ''), fixedNames);
  const files: OutputFile[] = [];
  for (const [index, unit] of units.entries()) {
    const workbook = scorecardWorkbook(shown, unit, language);
    const name = certain(unitNames[index], 'name of a workbook');
    files.push({ name, bytes: await writeXlsx(workbook) });
    if (pdf !== null) files.push({ name: pdfName(name), bytes: await pdf.workbook(printedForms(workbook), name) });
  }
  const result = resultDocument(run, language);
  const submissions = await makeSubmissions({ shown, result: resultDocument(shown, language), options });
  for (const file of submissions.files) files.push(file);
  const { exports } = options;
  const of: OutputMaking = { run, shown, language, report: evaluationReport(shown, language), pdf, exports, result };
  for (const [id, make] of Object.entries(makers)) {
    const { name, needs } = outputFormats[id as keyof typeof makers];
    if (needs === 'several units' && units.length < 2) continue;
    const bytes = await make(of);
    if (bytes !== null) files.push({ name: name[language], bytes });
  }
  const { record } = submissions;
  if (record !== null) files.push({ name: outputFormats.submissionRecord.name[language], bytes: jsonBytes(record) });
  append(files, options.data?.files(run, language, dataFormatsOf(exports)) ?? []);
  return files;
}

/** 405001-某单位.pdf beside 405001-某单位.xlsx. */
const pdfName = (workbook: string): string => workbook.replace(/\.xlsx$/, '.pdf');

/** What a run was asked for, as its manifest states it. */
export function manifestOptions(
  run: ScoreRun,
  language: Language,
  given: Partial<OutputOptions> = {},
): ManifestOptions {
  const { departmentInCharge, profile, profileChoice, form } = run;
  const { reportPer, pdfAsked, exports } = outputOptions(language, given);
  return {
    language,
    profile: profile.id,
    profileChosenBy: profileChoice,
    ...(departmentInCharge === null ? {} : { departmentInCharge }),
    ...(pdfAsked ? { pdf: true } : {}),
    ...(reportPer === 'unit' ? {} : { reportPer }),
    ...(exports.length === 0 ? {} : { export: exports.join(',') }),
    ...(form?.isNamed === true ? { form: form.layout.id } : {}),
    ...(run.reviewer === undefined ? {} : { asReviewer: true }),
  };
}

/**
 * The manifest of a run and its files. `profileFiles` are the profile and all it extends; the style of reports counts among the inputs.
 * `notMade` are outputs, each with its place among all, that are stated without being made here.
 */
export function makeManifest(
  run: ScoreRun,
  files: readonly OutputFile[],
  profileFiles: readonly Source[],
  options: Manifest['options'],
  { style }: Partial<OutputOptions> = {},
  notMade: readonly (readonly [at: number, output: Manifest['outputs'][number]])[] = [],
): OutputFile {
  const outputs = files.map(({ name, bytes }) => ({ file: name, sha256: sha256(bytes), bytes: bytes.length }));
  for (const [at, output] of notMade) outputs.splice(at, 0, output);
  const manifest: Manifest = {
    schemaVersion: '1.0',
    tool: run.tool,
    year: run.year,
    options,
    profile: { id: run.profile.id, version: run.profile.version, files: profileFiles },
    rules: run.rules.map((rule) => rule.source),
    ...(run.form?.source == null ? {} : { forms: [run.form.source] }),
    inputs: style?.source == null ? run.inputs : [...run.inputs, { role: 'report-style', ...style.source }],
    outputs,
    submissionSets: submissionFolders(run, options['language'] === 'en' ? 'en' : 'zh'),
  };
  return { name: manifestName, bytes: jsonBytes(manifest) };
}
