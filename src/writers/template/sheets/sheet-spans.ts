import { columnName } from '../../../containers/spreadsheet/cell-reference.ts';
import { actualsSheets, fundRows, indicatorColumns, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import type { IndicatorColumnId } from '../indicator-plan.ts';
import { firstDataRow } from './sheet-parts.ts';

export type MoneyColumnId = (typeof moneyColumns)[number]['id'];

/** The letters of a column of the indicator sheet. */
export const indicatorLetters = (id: IndicatorColumnId) =>
  columnName(indicatorColumns.findIndex((column) => column.id === id) + 1);

/** The letters of a column of the money sheet. */
export const moneyLetters = (id: MoneyColumnId) => columnName(moneyColumns.findIndex((column) => column.id === id) + 1);

/** References into the two input sheets; they stretch when somebody inserts rows inside. */
export interface Spans {
  readonly indicator: (id: IndicatorColumnId) => string;
  readonly money: (id: MoneyColumnId) => string;
}

/** The spans of sheets with so many rows. */
export function spansOf(indicators: number, money: number): Spans {
  const span = (sheet: string, letters: string, rows: number) =>
    `'${sheet}'!$${letters}$${firstDataRow}:$${letters}$${firstDataRow + Math.max(0, rows - 1)}`;
  return {
    indicator: (id) => span(actualsSheets.indicators, indicatorLetters(id), indicators),
    money: (id) => span(actualsSheets.money, moneyLetters(id), money),
  };
}

/** The spans of the sheets that projects make. */
export const spansOfProjects = (projects: readonly { readonly indicators: readonly unknown[] }[]): Spans =>
  spansOf(
    projects.reduce((count, { indicators }) => count + indicators.length, 0),
    projects.length * fundRows.length,
  );

/** The cells of a row that say which project it is of. */
interface ProjectCells {
  readonly code: string;
  readonly name: string;
}

/** Rows of a project: code and name are compared as texts, for codes are longer than a number can be. */
export const ownIndicators = (spans: Spans, { code, name }: ProjectCells): string =>
  `(${spans.indicator('code')}=${code})*(${spans.indicator('name')}=${name})`;
export const ownMoney = (spans: Spans, { code, name }: ProjectCells): string =>
  `(${spans.money('code')}=${code})*(${spans.money('name')}=${name})*(${spans.money('source')}="${fundRows[0].label}")`;
