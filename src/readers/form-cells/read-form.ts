import { sniff } from '../../containers/sniff.ts';
import type { Sheet } from '../../containers/spreadsheet/sheet.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import type { Reading } from '../../model/finding.ts';
import type { Indicator, Project } from '../../model/goals/goals.ts';
import { cellAt } from '../goals/columns/grid-columns.ts';
import type { Heading } from '../goals/columns/headings.ts';
import { sheetBlocks } from '../goals/columns/sheet-blocks.ts';
import { isWide } from '../goals/columns/wide-table.ts';
import { readGoals } from '../read-goals.ts';
import { type Form, type FormCell, type FormField, type FormProject, type FormRow, sheetOf } from './form-cells.ts';
import { FormGrid, indicatorRange, rowOf } from './form-grid.ts';
import { moneyCells, moneyUnitIn } from './money-cells.ts';
import { reportedField } from './reported-field.ts';
import { wideMoney } from './wide-money.ts';

/** 总分, 合　计, 总得分: the row that the scores of a form are added in. */
const totalWords = /^(?:总\s*分|合\s*计|总\s*计|总得分|自评总分|得分合计)\s*[:：]?$/;

/** The columns that are filled in, left to right; one whose field another has too is said to be there twice. */
function fieldsOf(grid: FormGrid, { columns }: Heading, row: number): readonly FormField[] {
  const fields = columns.flatMap(({ use, text, from, main }): FormField[] => {
    const field = main && (use === 'reported' || use === 'unknown') ? reportedField(text) : null;
    if (field === null) return [];
    return [{ ...grid.cell(row, from), field, heading: text, inPercent: /[%％]/.test(text), twice: false }];
  });
  return fields.map((one) => ({ ...one, twice: fields.some((other) => other !== one && other.field === one.field) }));
}

function formRow(grid: FormGrid, indicator: Indicator): FormRow {
  const row = rowOf(indicator.source);
  const heading = grid.headingOf(row);
  if (heading === null) return { indicator, fields: [], unitApart: false };
  const unit = heading.columns.find(({ use }) => use === 'unit');
  const said = unit === undefined ? '' : (cellAt(grid.row(row), unit.from)?.text ?? '');
  return { indicator, fields: fieldsOf(grid, heading, row), unitApart: said.trim() !== '' };
}

/** The score in the row 总分 below the indicators, before the next project begins. */
function totalCell(grid: FormGrid, last: number, end: number): FormCell | null {
  const heading = grid.headingOf(last);
  const score = heading === null ? undefined : fieldsOf(grid, heading, last).find(({ field }) => field === 'score');
  if (score === undefined || score.twice) return null;
  for (const { row, cells } of grid.between(last + 1, end)) {
    const [first] = cells.filter(({ text }) => text.trim() !== '');
    if (first !== undefined && totalWords.test(first.text.trim())) return grid.cell(row, score.column - 1);
  }
  return null;
}

/** The rows of a wide sheet that state the project's money: its first, and further ones that name it again. */
function statingRows(grid: FormGrid, heading: Heading, project: Project): readonly number[] {
  const name = heading.columns.find(({ use }) => use === 'name' || use === 'code');
  const rows = [...new Set(project.indicators.map(({ source }) => rowOf(source)))];
  return rows.filter((row, at) => {
    if (at === 0 || name === undefined) return at === 0;
    const cell = cellAt(grid.row(row), name.from);
    return cell !== undefined && !cell.continued && cell.text.trim() !== '';
  });
}

function formProject(grid: FormGrid, project: Project, end: number): FormProject {
  const range = indicatorRange(project);
  if (range === null) return { project, rows: [], money: [], total: null };
  const rows = project.indicators.map((indicator) => formRow(grid, indicator));
  const heading = grid.headingOf(range.first);
  const wide = heading !== null && isWide(heading);
  const money =
    wide && heading !== null
      ? wideMoney(grid, heading, statingRows(grid, heading, project), moneyUnitIn(grid.between(0, heading.row)))
      : moneyCells(grid, grid.between(rowOf(project.source), heading?.row ?? range.first));
  return { project, rows, money, total: wide ? null : totalCell(grid, range.last, end) };
}

function grids(sheets: readonly Sheet[]): ReadonlyMap<string, FormGrid> {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const found = new Map<string, FormGrid>();
  for (const block of sheetBlocks(sheets).value.blocks) {
    if (block.kind !== 'table' || block.sheet === undefined) continue;
    const sheet = byName.get(block.sheet);
    if (sheet !== undefined) found.set(block.sheet, new FormGrid(sheet, block.rows));
  }
  return found;
}

/**
 * Reads a workbook with self-evaluation forms and finds the cells that are filled in, whatever stands in them now: beside each
 * indicator, in the money block, and the total. Null, with findings, for a file that is no workbook or holds no goal table.
 */
export function readForm(bytes: Uint8Array, file: string, year: number | null = null): Reading<Form | null> {
  const { kind } = sniff(bytes);
  const book = isWorkbook(kind) ? readWorkbook(bytes, file, kind) : null;
  const goals = readGoals(bytes, file, { year, otherYears: 'accept' });
  const [document] = goals.value;
  if (book === null || book.value === null || document === undefined) return { value: null, findings: goals.findings };
  const bySheet = grids(book.value.sheets);
  const found: FormProject[] = [];
  /** The row in which the project below begins, by sheet. */
  const ends = new Map<string, number>();
  for (const project of document.projects.toReversed()) {
    const sheet = sheetOf(project.source);
    const grid = bySheet.get(sheet);
    if (grid !== undefined) found.push(formProject(grid, project, ends.get(sheet) ?? Number.MAX_SAFE_INTEGER));
    ends.set(sheet, rowOf(project.source));
  }
  const form = { sheets: book.value.sheets, year: document.year, projects: found.toReversed() };
  return { value: form, findings: goals.findings };
}
