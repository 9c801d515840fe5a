import { sheetPlace } from '../../containers/sheet.ts';
import { sniff } from '../../containers/sniff.ts';
import { readSpreadsheet } from '../../containers/spreadsheet.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import type { Place } from '../../model/place.ts';
import { type CaseColumn, caseColumn, caseColumns, expectedColumns } from './case-columns.ts';

/** One row of a table of cases: the cells that are filled, by column, and where it stands. */
export interface RuleCase {
  readonly cells: Readonly<Partial<Record<CaseColumn, string>>>;
  readonly place: Place;
}

interface Line {
  readonly cells: readonly string[];
  readonly place: Place;
}

/** Reads tables of cases from Markdown or a workbook. Every row is a case or a finding with its place. */
export function readCases(bytes: Uint8Array, file: string): Reading<readonly RuleCase[]> {
  if (sniff(bytes).kind === 'xlsx') return readWorkbookCases(bytes, file);
  const cases: RuleCase[] = [];
  const findings: Finding[] = [];
  let profile: string | null = null;
  let table: Line[] = [];
  const flush = () => {
    const read = tableCases(table, profile);
    cases.push(...read.value);
    findings.push(...read.findings);
    table = [];
  };
  for (const [index, text] of [...new TextDecoder().decode(bytes).split(/\r?\n/), ''].entries()) {
    const line = text.trim();
    if (line.startsWith('|')) {
      if (!/^[|\s:-]+$/.test(line)) table.push({ cells: markdownCells(line), place: { file, line: index + 1 } });
      continue;
    }
    if (table.length > 0) flush();
    profile = /^(?:方案|profile)\s*[:：]\s*`?([\w.-]+)`?$/i.exec(line)?.[1] ?? profile;
  }
  return { value: cases, findings };
}

function markdownCells(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function readWorkbookCases(bytes: Uint8Array, file: string): Reading<readonly RuleCase[]> {
  const book = readSpreadsheet(bytes, file);
  const read = (book.value?.sheets ?? []).map((sheet) => {
    const lines = sheet.rows.map((row): Line => {
      const cells: string[] = [];
      for (const cell of row.cells) cells[cell.column - 1] = cell.kind === 'percent' ? `${cell.text}%` : cell.text;
      return { cells: Array.from(cells, (cell) => cell ?? ''), place: sheetPlace(sheet, row.number, null) };
    });
    return tableCases(lines, null);
  });
  return {
    value: read.flatMap((one) => one.value),
    findings: [...book.findings, ...read.flatMap((one) => one.findings)],
  };
}

function tableCases([head, ...rows]: readonly Line[], profile: string | null): Reading<readonly RuleCase[]> {
  if (head === undefined) return { value: [], findings: [] };
  const columns = head.cells.map(caseColumn);
  const findings = head.cells.flatMap((heading, index) =>
    columns[index] !== null || heading === '' ? [] : [unknownHeading(heading, head.place)],
  );
  const cases: RuleCase[] = [];
  for (const row of rows) {
    const cells: Partial<Record<CaseColumn, string>> = profile === null ? {} : { profile };
    for (const [index, text] of row.cells.entries()) {
      const column = columns[index];
      if (column && text.trim() !== '') cells[column] = text.trim();
    }
    const missing = missingPart(cells);
    if (missing === null) cases.push({ cells, place: row.place });
    else if (row.cells.some((cell) => cell.trim() !== '')) {
      findings.push(finding('case-incomplete', { missing }, { place: row.place }));
    }
  }
  return { value: cases, findings };
}

function missingPart(cells: RuleCase['cells']): string | null {
  if (cells.target === undefined && cells.executed === undefined && cells.revised === undefined)
    return '指标值或预算执行数';
  return expectedColumns.some((column) => cells[column] !== undefined) ? null : '得分、扣分、规则、结果或说明';
}

function unknownHeading(heading: string, place: Place): Finding {
  const allowed = Object.values(caseColumns).map(([name]) => name);
  const near = nearest(heading, Object.values(caseColumns).flat());
  const suggestion = near === null ? '' : ` → ${near}?`;
  return finding('case-heading-unknown', { heading, suggestion, allowed: allowed.join('、') }, { place });
}
