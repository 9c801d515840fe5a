import type { Sheet } from '../../containers/spreadsheet/sheet.ts';
import type { Indicator, Project } from '../../model/goals/goals.ts';
import type { Place } from '../../model/place.ts';
import type { ReportedField } from './reported-field.ts';

/** A cell of a workbook by its numbers from 1; of a merged area its first one. */
export interface FormCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a figure of the money block is of, as results call it. */
export type FormFund = 'total' | 'fiscal' | 'carry-over' | 'other';
export type FormFigure = 'initial' | 'revised' | 'executed' | 'weight' | 'rate' | 'score';

/** A cell of the money block; `unit` is what its heading, its row or its form names (万元, 元), null where nothing does. */
export interface FormMoneyCell extends FormCell {
  readonly fund: FormFund;
  readonly figure: FormFigure;
  readonly unit: string | null;
  /** Its heading says %: 执行率（%）. */
  readonly inPercent: boolean;
}

/** A column that is filled in; `twice` where another one of the row asks for the same. */
export interface FormField extends FormCell {
  readonly field: ReportedField;
  readonly heading: string;
  readonly inPercent: boolean;
  readonly twice: boolean;
}

/** The row of an indicator with the cells that a self-evaluation fills in, filled or not. */
export interface FormRow {
  readonly indicator: Indicator;
  readonly fields: readonly FormField[];
  /** The unit stands in a column of its own, so that values are numbers without it. */
  readonly unitApart: boolean;
}

/** A project of a form: its goal table as it is read, and where its figures stand. `total` is the score in the row 总分. */
export interface FormProject {
  readonly project: Project;
  readonly rows: readonly FormRow[];
  readonly money: readonly FormMoneyCell[];
  readonly total: FormCell | null;
}

/** A form of a workbook with its cells. */
export interface Form {
  readonly sheets: readonly Sheet[];
  readonly year: number | null;
  readonly projects: readonly FormProject[];
}

/** The place of a cell for a finding. */
export const fieldKey = ({ sheet, row, column }: FormCell): string => JSON.stringify([sheet, row, column]);

/** The sheet that a place is in; a goal table of a workbook always has one. */
export const sheetOf = ({ sheet }: Place): string => sheet ?? '';
