import { sha256 } from '#platform';
import { readOdt } from '../containers/open-document/odt.ts';
import { refuseKind } from '../containers/refuse-kind.ts';
import { type Sniffed, sniff } from '../containers/sniff.ts';
import type { Workbook } from '../containers/spreadsheet/spreadsheet.ts';
import { readCsv } from '../containers/text/csv.ts';
import { readHtmlTables } from '../containers/text/html-tables.ts';
import { htmlOfMail } from '../containers/text/mail-page.ts';
import { decodeText, type TextEncoding } from '../containers/text/text-encoding.ts';
import { readTextTables } from '../containers/text/text-tables.ts';
import type { DocumentBlock } from '../containers/word/document-blocks.ts';
import { readWord } from '../containers/word/word.ts';
import { readDoc } from '../containers/word-binary/doc.ts';
import { isWorkbook, readWorkbook } from '../containers/workbook.ts';
import { refuseSize } from '../containers/zip/file-size.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { GoalDocument } from '../model/goals/goals.ts';
import { goalLog, reportAll } from './finding-log.ts';
import { sheetBlocks } from './goals/columns/sheet-blocks.ts';
import { sameAcross } from './goals/document/same-across.ts';
import { type GoalBlocks, type GoalTables, toGoalDocument } from './goals/document/to-document.ts';
import { readGoalsJson } from './goals/json/read-goals-json.ts';
import { goalTitle } from './goals/projects/titles.ts';
import { countDocRows } from './goals/rows/count-doc-rows.ts';
import { countHtmlRows } from './goals/rows/count-html-rows.ts';
import { countOdfRows } from './goals/rows/count-odf-rows.ts';
import { countTextRows } from './goals/rows/count-text-rows.ts';
import { countDocumentRows } from './goals/rows/count-word-rows.ts';
import { directionFindings } from './goals/rows/direction-findings.ts';
import type { Counted } from './goals/rows/row-counter.ts';
import { textBlocks } from './goals/rows/text-rows.ts';
import { withOfficialWords } from './self-evaluations/english-forms.ts';

/**
 * `year` is the year the caller expects; it counts where a document doesn't tell its own. A document of another year keeps its
 * own: with a finding, unless `otherYears` says that the caller chooses among years itself.
 */
export interface GoalReadingOptions {
  readonly year?: number | null;
  readonly otherYears?: 'report' | 'accept';
}

/** The formats a goal table is read from. */
const goalFormats = '.docx / .doc / .odt / .xlsx / .xls / .ods / .csv / .html / .txt / .json';

/** The formats a filled form is read from: those of goal tables but for our own JSON. */
const filledFormats = '.docx / .doc / .odt / .xlsx / .xls / .ods / .csv / .html / .txt';

function csvForm(bytes: Uint8Array, file: string): Reading<GoalBlocks> {
  const { value, findings } = readCsv(bytes, file);
  const { value: blocks, findings: more } = sheetBlocks([value]);
  return { value: blocks, findings: [...findings, ...more] };
}

/** A text without a single cell may still be a CSV file that begins with a title; or it is mere prose. */
function textForm(bytes: Uint8Array, file: string, encoding: TextEncoding): Reading<GoalBlocks> {
  const text = decodeText(bytes, encoding).replace(/\p{Cf}/gu, '');
  const tokens = readTextTables(text, (line) => goalTitle(line) !== null);
  if (tokens.some((token) => token.kind === 'cell')) {
    return { value: { blocks: textBlocks(tokens), present: { rows: countTextRows(text) } }, findings: [] };
  }
  const asCsv = csvForm(bytes, file);
  const isGrid = asCsv.value.blocks.some(
    (block) => block.kind === 'table' && block.rows.some((row) => row.cells.length > 2),
  );
  return isGrid ? asCsv : { value: { blocks: textBlocks(tokens), present: { rows: 0 } }, findings: [] };
}

/** The blocks of a document with its rows and cells counted a second way. */
function documentForm<Document extends Pick<GoalBlocks, 'blocks'>>(
  { value, findings }: Reading<Document | null>,
  count: (document: Document) => Counted,
): Reading<GoalBlocks | null> {
  return { value: value === null ? null : { blocks: value.blocks, present: count(value) }, findings };
}

function workbookForm({ value, findings }: Reading<Workbook | null>): Reading<GoalBlocks | null> {
  if (value === null) return { value, findings };
  const { value: blocks, findings: more } = sheetBlocks(value.sheets);
  return { value: blocks, findings: [...findings, ...more] };
}

function htmlForm(text: string, file: string): Reading<GoalBlocks | null> {
  const { value: blocks, findings } = readHtmlTables(text, file);
  if (blocks === null) return { value: null, findings };
  return { value: { blocks, present: countHtmlRows(text) }, findings };
}

function readBlocks(bytes: Uint8Array, file: string, { kind, encoding }: Sniffed): Reading<GoalBlocks | null> {
  if (isWorkbook(kind)) return workbookForm(readWorkbook(bytes, file, kind));
  switch (kind) {
    case 'docx':
      return documentForm(readWord(bytes, file), countDocumentRows);
    case 'doc':
    case 'wps':
      return documentForm(readDoc(bytes, file), countDocRows);
    case 'odt':
      return documentForm(readOdt(bytes, file), ({ content }) => countOdfRows(content));
    case 'csv':
      return csvForm(bytes, file);
    case 'html':
      return htmlForm(decodeText(bytes, encoding ?? 'utf-8'), file);
    case 'mhtml':
      return htmlForm(htmlOfMail(decodeText(bytes, encoding ?? 'utf-8')) ?? '', file);
    case 'text':
      return textForm(bytes, file, encoding ?? 'utf-8');
    default:
      return { value: null, findings: [refuseKind(kind, file, goalFormats)] };
  }
}

/** The paragraphs and tables of a document as they are read, whatever stands in them; none where it can't be opened. */
export function documentBlocks(bytes: Uint8Array, file: string): readonly DocumentBlock[] {
  return readBlocks(bytes, file, sniff(bytes)).value?.blocks ?? [];
}

function bounded(file: string, ...lists: readonly (readonly Finding[])[]): readonly Finding[] {
  const log = goalLog(file);
  reportAll(log, ...lists);
  return log.findings();
}

function withinTables(
  bytes: Uint8Array,
  file: string,
  options: GoalReadingOptions,
  spoken: (blocks: readonly DocumentBlock[]) => readonly DocumentBlock[] = (blocks) => blocks,
): Reading<GoalTables | null> {
  const source = { file, sha256: sha256(bytes) };
  const { value: read, findings } = readBlocks(bytes, file, sniff(bytes));
  if (read === null) return { value: null, findings };
  const blocks = { ...read, blocks: spoken(read.blocks) };
  const { value, findings: met } = toGoalDocument(blocks, source, options);
  const documents = value === null ? [] : [value.document];
  const across = [...directionFindings(documents), ...sameAcross(documents)];
  return { value, findings: bounded(file, findings, met, across) };
}

/**
 * Reads the tables of a file as {@link readGoals} does, and keeps of each project what a self-evaluation filled in; null where there is
 * none.
 */
export function readFilledTables(
  bytes: Uint8Array,
  file: string,
  options: GoalReadingOptions = {},
): Reading<GoalTables | null> {
  const tooLarge = refuseSize(bytes.length, file);
  if (tooLarge !== null) return { value: null, findings: [tooLarge] };
  const { kind } = sniff(bytes);
  if (kind === 'json') return { value: null, findings: [refuseKind(kind, file, filledFormats)] };
  return withinTables(bytes, file, options, withOfficialWords);
}

/**
 * Reads the goal tables of a file, whose bytes decide the format: Word, Excel, CSV, HTML, the plain text form, or the JSON that
 * `perf-score goals --json` prints (which may hold several documents). Never throws; whatever was not understood is a finding.
 */
export function readGoals(
  bytes: Uint8Array,
  file: string,
  options: GoalReadingOptions = {},
): Reading<readonly GoalDocument[]> {
  const source = { file, sha256: sha256(bytes) };
  const tooLarge = refuseSize(bytes.length, file);
  if (tooLarge !== null) return { value: [], findings: [tooLarge] };
  const sniffed = sniff(bytes);
  if (sniffed.kind === 'json') {
    const { value, findings } = readGoalsJson(decodeText(bytes, sniffed.encoding ?? 'utf-8'), source, options);
    return { value, findings: bounded(file, findings, directionFindings(value), sameAcross(value)) };
  }
  const { value, findings } = withinTables(bytes, file, options);
  return { value: value === null ? [] : [value.document], findings };
}
