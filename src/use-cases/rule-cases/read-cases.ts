import type { SheetCell } from '../../containers/spreadsheet/sheet.ts';
import { finding } from '../../findings/finding.ts';
import { suggestion } from '../../findings/read-definition.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import { findColumns, headingLookup } from '../../readers/actuals/tables/find-columns.ts';
import type { GivenFile } from '../given-file.ts';
import { type CaseColumn, caseColumns, expectationColumns } from './case-columns.ts';
import { type CaseLine, readCaseLines } from './case-lines.ts';
import { readCaseRow } from './case-row.ts';
import { readSettings } from './case-settings.ts';
import type { CaseContext, RuleCase } from './rule-case.ts';

/** The year dates without a year are read in, where the file states none. */
const plainYear = 2026;

const lookup = headingLookup<CaseColumn>(caseColumns);
type TableLine = Extract<CaseLine, { kind: 'headings' | 'row' }>;

/** Reads the cases of a file. Everything that is not understood (heading, cell, row, table) is a finding with its place. */
export function readCases(input: GivenFile): Reading<readonly RuleCase[]> {
  const { value: lines, findings: faults } = readCaseLines(input);
  const findings: Finding[] = [...faults];
  const cases: RuleCase[] = [];
  let context: CaseContext = { titles: [], year: plainYear, profile: null, settings: {} };
  let columns: ReadonlyMap<number, CaseColumn> | null = null;
  for (const line of lines) {
    if (line.kind === 'text') context = readStatement(line, context, findings);
    else if (line.kind === 'headings') columns = readHeadings(line, findings);
    else if (columns !== null) {
      const read = readCaseRow(line.cells, line.at, columns, context);
      append(findings, read.findings);
      if (read.value !== null) cases.push(read.value);
    }
  }
  if (cases.length === 0 && findings.length === 0) {
    findings.push(finding('case-file-empty', { file: input.file }, { place: { file: input.file } }));
  }
  return { value: cases, findings };
}

/** A line before a table: a title, the profile, settings or the year of what follows; anything else is prose for people. */
function readStatement(
  { text, place }: Extract<CaseLine, { kind: 'text' }>,
  context: CaseContext,
  findings: Finding[],
): CaseContext {
  // «## 方案»: the number of marks is the depth.
  const marks = /^#+/.exec(text)?.[0] ?? '';
  // A title may be closed by marks as well: «## 方案 ##».
  const title = text
    .slice(marks.length)
    .trim()
    .replace(/(?<!#)#+$/, '')
    .trimEnd();
  if (marks !== '' && title !== '') {
    const depth = marks.length;
    // A new heading ends what was said about the tables under the one before it.
    const own = { titles: [...context.titles.slice(0, depth - 1), title], settings: {} };
    return depth === 1 ? { ...context, ...own, profile: null, year: plainYear } : { ...context, ...own };
  }
  // «方案：hebei», «Year: 2026»: lines that hold for the tables below them; other text is for readers.
  const stated = /^(方案|计分方案|profile|设置|settings?|年度|year)\s*[：:](.*)$/i.exec(text);
  if (stated === null) return context;
  const value = (stated[2] ?? '')
    .trim()
    .replace(/[。.]$/, '')
    .trim()
    .replace(/^`(.*)`$/, '$1')
    .trim();
  const word = (stated[1] ?? '').toLowerCase();
  if (word === '年度' || word === 'year') {
    // The years that the option --year takes as well.
    if (/^20\d\d$/.test(value)) return { ...context, year: Number(value) };
    findings.push(finding('case-cell-not-read', { heading: word, value, allowed: '2000–2099' }, { place }));
    return context;
  }
  if (word.startsWith('设置') || word.startsWith('setting')) {
    const read = readSettings(value, place);
    append(findings, read.findings);
    return { ...context, settings: read.value };
  }
  return { ...context, profile: value === '' ? null : value, settings: {} };
}

/** Which column means what; null for a table that is no case table, which is a finding. */
function readHeadings({ cells, at }: TableLine, findings: Finding[]): ReadonlyMap<number, CaseColumn> | null {
  const row = { number: 0, hidden: false, cells };
  const { columns, twice, others } = findColumns(row, lookup);
  const place = (cell: SheetCell) => ({ place: at(cell.column) });
  const expects = expectationColumns.some((id) => columns.has(id));
  if (!expects) {
    const headings = cells.map((cell) => cell.text).join(' | ');
    findings.push(finding('case-table-not-read', { headings }, { place: at(null) }));
    return null;
  }
  const known = caseColumns.flatMap(({ heading, aliases }) => [heading, ...aliases]);
  for (const cell of others) {
    const args = { heading: cell.text, suggestion: suggestion(nearest(cell.text, known)) };
    findings.push(finding('case-heading-unknown', args, place(cell)));
  }
  for (const { cell } of twice) findings.push(finding('case-heading-twice', { heading: cell.text }, place(cell)));
  return new Map([...columns].map(([id, cell]) => [cell.column, id]));
}
