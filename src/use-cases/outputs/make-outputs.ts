import { sha256 } from '#platform';
import type { Language } from '../../findings/finding.ts';
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
import { isLarge } from '../../reports/run/large-run.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import { withGradeWords } from '../../reports/run/with-grade-words.ts';
import type { ReportDocument } from '../../reports/tables/document.ts';
import { scorecardWorkbook } from '../../reports/unit/scorecard-workbook.ts';
import { csvText } from '../../writers/csv/csv-text.ts';
import { writeDocx } from '../../writers/docx/write-docx.ts';
import { writeHtml } from '../../writers/html/write-html.ts';
import type { PdfWriter } from '../../writers/pdf/pdf-writer.ts';
import { writeXlsx } from '../../writers/xlsx/write-xlsx.ts';
import { type MadeFile, type OutputFile, wholeFile } from '../given-file.ts';
import { fileNames, unitText } from './file-name.ts';
import { fixedNames, manifestName, nameFor, type OutputFormatId, outputFormats } from './output-formats.ts';
import { type OutputOptions, outputOptions } from './output-options.ts';
import { printedForms } from './printed-forms.ts';
import { jsonBytes, jsonPieces, resultLines } from './result-text.ts';
import { makeSubmissions, submissionFolders } from './submissions/make-submissions.ts';

/** What a file is made from; the report is made once for both of its files. */
interface OutputMaking {
  readonly run: ScoreRun;
  /** The same as reports of the language print it. */
  readonly shown: ScoreRun;
  readonly language: Language;
  /** Made when the first of its files is. */
  readonly report: () => ReportDocument;
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
    (of: OutputMaking) => MadeFile['bytes'] | Promise<Uint8Array> | null
  >
> = {
  departmentWorkbook: ({ shown, language }) => writeXlsx(departmentWorkbook(shown, language)),
  departmentPage: ({ shown, language }) => utf8Bytes(writeHtml(departmentPage(shown, language))),
  reportDocument: ({ report }) => writeDocx(report()),
  reportPage: ({ report }) => utf8Bytes(writeHtml(report())),
  reportPdf: ({ report, run, language, pdf }) =>
    pdf?.document(report(), `${run.year}-12-31`, outputFormats.reportPdf.name[language]) ?? null,
  exchangeProjects: csvOf('项目'),
  exchangeGoals: csvOf('目标'),
  exchangeIndicators: csvOf('指标'),
  exchangeFunds: csvOf('资金'),
  exchangeJson: ({ run, exports }) => (exports.includes('json') ? jsonBytes(exchangeDocument(run)) : null),
  result: ({ result }) => jsonPieces(result),
  resultLines: ({ result }) => (isLarge(result.projects) ? resultLines(result) : null),
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
  const files: OutputFile[] = [];
  for await (const file of outputsOf(run, language, given)) files.push(wholeFile(file));
  return files;
}

/** The same one by one, each made when it is asked for: whoever writes each before the next never holds all of them. */
export async function* outputsOf(
  run: ScoreRun,
  language: Language,
  given: Partial<OutputOptions> = {},
): AsyncGenerator<MadeFile> {
  const options = outputOptions(language, given);
  const { pdf } = options;
  const shown = withGradeWords(run, language);
  const units = budgetUnitGroups(shown.projects).map(({ unit }) => unit);
  const unitNames = fileNames(units.map(unitText), nameFor('unitWorkbook', language, ''), fixedNames);
  for (const [index, unit] of units.entries()) {
    const workbook = scorecardWorkbook(shown, unit, language);
    const name = certain(unitNames[index], 'name of a workbook');
    yield { name, bytes: await writeXlsx(workbook) };
    if (pdf !== null) yield { name: pdfName(name), bytes: await pdf.workbook(printedForms(workbook), name) };
  }
  const record = yield* makeSubmissions({ shown, result: resultDocument(shown, language), options });
  let report: ReportDocument | null = null;
  const of: OutputMaking = {
    run,
    shown,
    language,
    report: () => {
      report ??= evaluationReport(shown, language);
      return report;
    },
    pdf,
    exports: options.exports,
    result: resultDocument(run, language),
  };
  for (const [id, make] of Object.entries(makers)) {
    const { name, needs } = outputFormats[id as keyof typeof makers];
    if (needs === 'several units' && units.length < 2) continue;
    const bytes = await make(of);
    // Whatever follows its files is made without it.
    if (id === 'reportPdf') report = null;
    if (bytes !== null) yield { name: name[language], bytes };
  }
  if (record !== null) yield { name: outputFormats.submissionRecord.name[language], bytes: jsonBytes(record) };
  yield* options.data?.files(run, language, dataFormatsOf(options.exports)) ?? [];
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
  given: Partial<OutputOptions> = {},
  notMade: readonly (readonly [at: number, output: Manifest['outputs'][number]])[] = [],
): OutputFile {
  const outputs = files.map(({ name, bytes }) => ({ file: name, sha256: sha256(bytes), bytes: bytes.length }));
  return manifestOf(run, outputs, profileFiles, options, given, notMade);
}

/** The same, of files that were written already and are known by their hashes. */
export function manifestOf(
  run: ScoreRun,
  written: Manifest['outputs'],
  profileFiles: readonly Source[],
  options: Manifest['options'],
  { style }: Partial<OutputOptions> = {},
  notMade: readonly (readonly [at: number, output: Manifest['outputs'][number]])[] = [],
): OutputFile {
  const outputs = [...written];
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
