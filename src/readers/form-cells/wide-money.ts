import type { Heading } from '../goals/columns/headings.ts';
import { moneyLabel, unitInBrackets } from '../goals/money/money-labels.ts';
import type { FormFigure, FormFund, FormMoneyCell } from './form-cells.ts';
import type { FormGrid } from './form-grid.ts';
import { figureOf } from './money-cells.ts';

const funds: Readonly<Record<string, FormFund>> = { fiscal: 'fiscal', carryOver: 'carry-over', other: 'other' };

/** What a column of a sheet with a project in each row holds of its money; null for any other column. */
function wideFigure(use: string, text: string): { readonly fund: FormFund; readonly figure: FormFigure } | null {
  const fund = funds[use];
  if (fund !== undefined) return { fund, figure: 'revised' };
  const label = moneyLabel(text);
  if (label === null || (use !== 'total' && use !== 'reported' && use !== 'unknown' && use !== 'again')) return null;
  const figure = figureOf(text, label);
  // 得分 and 分值 beside indicators are theirs.
  return figure === null || figure === 'score' || figure === 'weight' ? null : { fund: 'total', figure };
}

/** The figures of a project's money in its rows of a wide sheet, where its columns stand beside those of the indicators. */
export function wideMoney(
  grid: FormGrid,
  heading: Heading,
  rows: readonly number[],
  unit: string | null,
): readonly FormMoneyCell[] {
  return heading.columns.flatMap(({ use, text, above, from, main }): FormMoneyCell[] => {
    const found = main ? wideFigure(use, text) : null;
    if (found === null) return [];
    const own = unitInBrackets(`${text} ${above}`) ?? unit;
    return rows.map((row) => ({ ...grid.cell(row, from), ...found, unit: own, inPercent: /[%％]/.test(text) }));
  });
}
