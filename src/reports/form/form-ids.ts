import type { IndicatorScore } from '../../model/result/result.ts';
import type { CellReference } from '../tables/output-sheet.ts';

/** Id of the form of the project at `index` (from 0) within its workbook. */
export function formSheetId(index: number): string {
  return `project-${index + 1}`;
}

/** True for the id of a project's form. */
export const isFormSheet = (id: string): boolean => /^project-\d+$/.test(id);

/** Cells of a form that other sheets read. */
export const formCells = {
  total: 'total.score',
  full: 'total.weight',
  grade: 'total.grade',
  initial: 'fund.total.initial',
  revised: 'fund.total.revised',
  executed: 'fund.total.executed',
  rate: 'execution.rate',
} as const;

/** The id of the money row; its cells are `.weight`, `.rate`, `.score`. */
export const executionId = 'execution';

/** The id of an indicator's row; its cells are `${id}.weight`, `.target`, `.actual`, `.score`. */
export function indicatorId(row: IndicatorScore): string {
  return `indicator-${row.indicator.ordinal}`;
}

/** The id of the cell of a deduction from the project as a whole. */
export function wholeId(index: number): string {
  return `whole-${index + 1}`;
}

/** A cell of the form of the project at `index`. */
export function onForm(index: number, cell: string): CellReference {
  return { cell, sheet: formSheetId(index) };
}
