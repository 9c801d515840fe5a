import { type Sniffed, sniff } from '../containers/sniff.ts';
import type { Sheet } from '../containers/spreadsheet/sheet.ts';
import { readCsv } from '../containers/text/csv.ts';
import { jsonLines } from '../containers/text/json-lines.ts';
import { decodeText } from '../containers/text/text-encoding.ts';
import { isWorkbook, readWorkbook } from '../containers/workbook.ts';
import { refuseSize } from '../containers/zip/file-size.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import { parseJson } from '../model/json/json-text.ts';
import { utf8Text } from '../platform/bytes.ts';
import { indicatorKind, moneyKind, tablesIn } from '../readers/actuals/tables/actuals-table.ts';
import { readHiddenKeys } from '../readers/actuals/tables/hidden-keys.ts';
import { statedMonth } from '../readers/monitoring/read-monitoring.ts';
import { readGoals } from '../readers/read-goals.ts';
import type { GivenFile } from './given-file.ts';

/** What a file is taken for; `unknown` is nothing this program reads, and a finding says so. */
export type FilePurpose =
  | 'goals'
  | 'actuals'
  | 'monitoring'
  | 'round'
  | 'result'
  | 'manifest'
  | 'rules'
  | 'profile'
  | 'form'
  | 'configuration'
  | 'unknown';

/** A file with what it is taken for. */
export interface SortedFile {
  readonly file: GivenFile;
  readonly purpose: FilePurpose;
}

/** Files by what they are, in the order given, and a finding for each that is nothing this program reads. */
export interface SortedFiles {
  readonly files: readonly SortedFile[];
  readonly findings: readonly Finding[];
}

/** The keys at the top of each JSON file that no other of them has; the first whose keys are all there decides. */
const jsonMarks: readonly (readonly [FilePurpose, readonly string[]])[] = [
  ['manifest', ['outputs', 'inputs', 'tool']],
  ['result', ['summary', 'projects', 'tool']],
  ['round', ['asOf', 'projects', 'tool']],
  ['goals', ['documents']],
  ['rules', ['rules']],
  ['actuals', ['year', 'projects']],
  ['form', ['blocks', 'columns']],
  ['profile', ['id', 'version']],
];

/** What the configuration may name; it has no key of its own that must be there. */
const configurationKeys = new Set(['goals', 'actuals', 'profile', 'profiles', 'rules', 'output', 'templates']);

function jsonPurpose(text: string, elsewhere: readonly string[] = []): FilePurpose {
  const read = parseJson(text, () => undefined);
  const value = 'value' in read ? read.value : null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'unknown';
  const keys = new Set([...Object.keys(value), ...elsewhere]);
  const marked = jsonMarks.find(([, marks]) => marks.every((key) => keys.has(key)));
  if (marked !== undefined) return marked[0];
  return [...keys].some((key) => configurationKeys.has(key)) ? 'configuration' : 'unknown';
}

/** JSON by the line is read where it is a result, and nowhere else. */
function linesPurpose([first = new Uint8Array()]: Iterable<Uint8Array>): FilePurpose {
  return jsonPurpose(utf8Text(first), ['projects']);
}

/** Goal tables have a target for each indicator, actuals a project and a value that is reported: 实际完成值, 全年执行数. */
function holdsActuals(sheets: readonly Sheet[]): boolean {
  if (readHiddenKeys(sheets) !== null) return true;
  return tablesIn(sheets, indicatorKind).tables.length > 0 || tablesIn(sheets, moneyKind).tables.length > 0;
}

/** The sheets of a workbook or a CSV file; null where the file has none that can be read. */
function sheetsOf({ bytes, file }: GivenFile, { kind }: Sniffed): readonly Sheet[] | null {
  if (isWorkbook(kind)) return readWorkbook(bytes, file, kind).value?.sheets ?? null;
  return kind === 'csv' ? [readCsv(bytes, file).value] : null;
}

function sortFile(file: GivenFile): { readonly purpose: FilePurpose; readonly findings: readonly Finding[] } {
  const tooLarge = refuseSize(file.bytes.length, file.file);
  if (tooLarge !== null) return { purpose: 'unknown', findings: [tooLarge] };
  const sniffed = sniff(file.bytes);
  if (sniffed.kind === 'json') {
    const lines = jsonLines(file.bytes);
    // The first line of a result by the line is all but its projects, which are in the others.
    const purpose =
      lines === null ? jsonPurpose(decodeText(file.bytes, sniffed.encoding ?? 'utf-8')) : linesPurpose(lines);
    return { purpose, findings: purpose === 'unknown' ? [notKnown(file)] : [] };
  }
  const sheets = sheetsOf(file, sniffed);
  if (sheets !== null && statedMonth(sheets) !== null) return { purpose: 'monitoring', findings: [] };
  if (sheets !== null && holdsActuals(sheets)) return { purpose: 'actuals', findings: [] };
  const goals = readGoals(file.bytes, file.file, { otherYears: 'accept' });
  if (goals.value.some(({ projects, department }) => projects.length > 0 || department !== null))
    return { purpose: 'goals', findings: [] };
  const refused = goals.value.length === 0 && goals.findings.length > 0;
  // What can't be read at all has a finding that says why; what can be read is simply no goal table.
  return { purpose: 'unknown', findings: refused ? goals.findings : [notKnown(file)] };
}

const notKnown = ({ file }: GivenFile): Finding => finding('file-purpose-unknown', { file }, { place: { file } });

/**
 * Sorts files by what they hold, never by their names: goal tables, filled-in workbooks of the year's end and of a round of monitoring, results, rules, profiles, layouts of forms. The same bytes are
 * always taken for the same.
 */
export function sortFiles(files: readonly GivenFile[]): SortedFiles {
  const sorted = files.map((file) => ({ file, ...sortFile(file) }));
  return {
    files: sorted.map(({ file, purpose }) => ({ file, purpose })),
    findings: sorted.flatMap(({ findings }) => findings),
  };
}
