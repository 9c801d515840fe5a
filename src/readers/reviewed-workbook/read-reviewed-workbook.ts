import { sha256 } from '#platform';
import { refuseKind } from '../../containers/refuse-kind.ts';
import { sniff } from '../../containers/sniff.ts';
import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import type { Sheet, SheetRow } from '../../containers/spreadsheet/sheet.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import { refuseSize } from '../../containers/zip/file-size.ts';
import { listed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { DecimalText } from '../../model/decimal.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { type FactTexts, isOfTime, readFacts, reviewFacts, taskColumns } from '../../model/review/review-facts.ts';
import { type ReviewColumn, reviewColumns, reviewRows, reviewSheets } from '../../model/review/review-layout.ts';
import type {
  ReviewedIssue,
  ReviewedLine,
  ReviewedProject,
  ReviewedWorkbook,
} from '../../model/review/reviewed-workbook.ts';
import { readWeight } from '../goals/money/amounts.ts';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const isOneOf = (text: string, words: { readonly zh: string; readonly en: string }): boolean =>
  plain(text) === plain(words.zh) || plain(text) === plain(words.en);

/** What a formula comes to, by sheet and cell; null where there is none. The value that was saved with it may be an old one. */
export type ComputedText = (sheet: string, cell: string) => string | null;

const withComputed = (sheet: Sheet, computed: ComputedText): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.formula ? { ...cell, text: computed(sheet.name, cellName(row.number, cell.column)) ?? cell.text } : cell,
    ),
  })),
});

type Columns = ReadonlyMap<ReviewColumn, number>;

const names = Object.keys(reviewColumns) as ReviewColumn[];

function columnsOf(row: SheetRow): Columns {
  const found = new Map<ReviewColumn, number>();
  for (const { column, text } of row.cells) {
    const name = names.find((one) => isOneOf(text, reviewColumns[one]));
    if (name !== undefined && !found.has(name)) found.set(name, column);
  }
  return found;
}

/** Without these a row says nothing; the others may have been taken out. */
const needed: readonly ReviewColumn[] = ['level3', 'weight', 'self', 'score', 'remark'];

const textAt = (row: SheetRow, column: number | undefined): string =>
  row.cells.find((cell) => cell.column === column)?.text.trim() ?? '';

/** The language in which the columns of facts are headed. */
const languageOf = (row: SheetRow): keyof Bilingual =>
  row.cells.some(({ text }) => plain(text) === plain(reviewColumns.remark.en)) ? 'en' : 'zh';

function factsOf(text: (name: ReviewColumn) => string, language: keyof Bilingual) {
  const names = [...Object.keys(reviewFacts), ...Object.keys(taskColumns)] as (keyof FactTexts)[];
  const texts = Object.fromEntries(names.map((name) => [name, text(name)])) as unknown as FactTexts;
  const { adverse, unread } = readFacts(texts, isOfTime(text('level2')), language);
  return { found: adverse, unread: unread.map((name) => reviewColumns[name][language]) };
}

function lineOf(row: SheetRow, columns: Columns, sheet: Sheet, language: keyof Bilingual): ReviewedLine {
  const text = (name: ReviewColumn): string => textAt(row, columns.get(name));
  const number = (name: ReviewColumn): DecimalText | null => readWeight(text(name));
  const column = columns.get('score') ?? 1;
  return {
    level1: text('level1'),
    level2: text('level2'),
    name: text('level3'),
    // ≥, 40 and 公里 have a column each; 定性 and 预算数 are no part of a target.
    target: `${/^[≥≤<>=＝≧≦]/.test(text('nature')) ? text('nature') : ''}${text('target')}${text('unit')}`,
    claimedActual: text('actual'),
    reviewedActual: text('reviewed'),
    weight: number('weight'),
    self: number('self'),
    score: number('score'),
    scoreText: text('score'),
    // A tick, a word or a 1: whatever a reviewer puts there says that the row was looked at.
    ticked: text('ticked') !== '' && !/^(?:否|no|×|x|0)$/i.test(text('ticked')),
    remark: text('remark'),
    ...factsOf(text, language),
    place: { file: sheet.file, sheet: sheet.name, cell: cellName(row.number, column) },
  };
}

/** What the hidden sheet says of a form: unit, year, profile, project. */
type Key = Pick<ReviewedProject, 'name' | 'unit' | 'year' | 'profile'>;

function keysOf(sheets: readonly Sheet[]): ReadonlyMap<string, Key> {
  const own = sheets.find(({ name }) => name === reviewSheets.key.zh);
  const rows = (own?.rows ?? []).map((row) => [1, 2, 3, 4, 5, 6, 7].map((column) => textAt(row, column)));
  return new Map(
    rows.flatMap(([kind, sheet = '', unit = '', year = '', profile = '', , name = '']): [string, Key][] => {
      if (kind !== 'form') return [];
      return [[sheet, { name, unit, profile, year: /^\d{4}$/.test(year) ? Number(year) : null }]];
    }),
  );
}

function projectOf(sheet: Sheet, key: Key | undefined): Reading<ReviewedProject | null> {
  const at = sheet.rows.findIndex((row) => columnsOf(row).has('score') && columnsOf(row).size >= 5);
  const heading = sheet.rows[at];
  if (heading === undefined) return { value: null, findings: [] };
  const columns = columnsOf(heading);
  const place = { file: sheet.file, sheet: sheet.name };
  const lacking = needed.filter((name) => !columns.has(name)).map((name) => reviewColumns[name].zh);
  if (lacking.length > 0) {
    const args = { sheet: sheet.name, ...listed('columns', lacking) };
    return { value: null, findings: [finding('review-columns-missing', args, { place })] };
  }
  const below = sheet.rows.slice(at + 1);
  const end = below.findIndex((row) => row.cells.some(({ text }) => isOneOf(text, reviewRows.total)));
  const lines = (end < 0 ? below : below.slice(0, end))
    .map((row) => lineOf(row, columns, sheet, languageOf(heading)))
    .filter(({ name, level1, weight }) => name !== '' || level1 !== '' || weight !== null);
  // A sheet that was renamed says its project in its title.
  const title = sheet.rows[0]?.cells[0]?.text.replace(/(?:项目支出)?绩效自评复核表$/, '') ?? sheet.name;
  const known = key ?? { name: title, unit: '', year: null, profile: '' };
  return { value: { ...known, lines, place }, findings: [] };
}

function issuesOf(sheets: readonly Sheet[]): readonly ReviewedIssue[] {
  const own = sheets.find(({ name }) => isOneOf(name, reviewSheets.issues));
  return (own?.rows.slice(1) ?? []).map((row) => [1, 2, 3, 4, 5, 6, 7, 8].map((column) => textAt(row, column)));
}

/** Reads a reviewer's workbook back, whatever was moved or renamed in it: columns by heading, sheets by what stands on them. */
export function readReviewedWorkbook(
  bytes: Uint8Array,
  file: string,
  computed: ComputedText = () => null,
): Reading<ReviewedWorkbook | null> {
  const tooLarge = refuseSize(bytes.length, file);
  if (tooLarge !== null) return { value: null, findings: [tooLarge] };
  const { kind } = sniff(bytes);
  if (!isWorkbook(kind)) return { value: null, findings: [refuseKind(kind, file, '.xlsx')] };
  const { value, findings } = readWorkbook(bytes, file, kind);
  if (value === null) return { value: null, findings };
  const sheets = value.sheets.map((sheet) => withComputed(sheet, computed));
  const keys = keysOf(sheets);
  const read = sheets.map((sheet) => projectOf(sheet, keys.get(sheet.name)));
  const projects = read.flatMap((one) => one.value ?? []);
  const met: Finding[] = [...findings, ...read.flatMap((one) => one.findings)];
  if (projects.length === 0 && !met.some(({ severity }) => severity === 'block'))
    met.push(finding('review-not-a-workbook', { file }, { place: { file } }));
  return { value: { source: { file, sha256: sha256(bytes) }, projects, issues: issuesOf(sheets) }, findings: met };
}
