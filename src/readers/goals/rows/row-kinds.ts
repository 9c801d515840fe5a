import type { GridRow, TableBlock } from '../../../containers/word/document-blocks.ts';
import { indicatorHeading } from '../columns/headings.ts';
import { projectLabel } from '../projects/project-labels.ts';
import { type GoalTitle, goalTitle } from '../projects/titles.ts';

// «单位：万元», «金额单位：元»: the line above a table of money.
const moneyUnit = /^\s*(?:金额)?单位\s*[:：]/;

const filledTexts = (row: Pick<GridRow, 'cells'>): string[] =>
  row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');

/** How many cells of a row have text. */
export const filledCells = (row: Pick<GridRow, 'cells'>): number => filledTexts(row).length;

// «项目名称：道路养护» has label and value in one cell.
const labelOf = (text: string): ReturnType<typeof projectLabel> => projectLabel(text.split(/[:：]/)[0] ?? '');

const hasMoneyUnit = (row: GridRow): boolean => filledTexts(row).some((text) => moneyUnit.test(text));

/** A row that belongs to the upper part of a goal table: it has one of the labels that only stand there. */
function isHeadRow(row: GridRow): boolean {
  return filledTexts(row).some((text) => {
    const label = labelOf(text);
    return (label !== null && label !== 'unused' && label !== 'block') || moneyUnit.test(text);
  });
}

/** A row that begins the upper part of the next project below indicator rows. */
export function beginsProject(row: GridRow): boolean {
  const texts = filledTexts(row);
  const label = labelOf(texts[0] ?? '');
  const begins = label === 'name' || label === 'code' || label === 'unitName' || label === 'unitCode';
  return begins || hasMoneyUnit(row);
}

/** The title that a row of one text is; null when it is none. */
export function titleOfRow(row: GridRow): GoalTitle | null {
  const [text, ...others] = filledTexts(row);
  return text === undefined || others.length > 0 ? null : goalTitle(text);
}

/** How sure it is that a table is the upper part of a goal table: one row with a known label may be chance. */
export type HeadLikeness = 'none' | 'maybe' | 'sure';

/** Whether a table holds an indicator heading, and whether it holds anything of the upper part of a goal table. */
export function tableKind(table: TableBlock): { readonly indicators: boolean; readonly head: HeadLikeness } {
  const labelled = table.rows.filter(isHeadRow);
  const sure = labelled.length > 1 || labelled.some(hasMoneyUnit) || table.rows.some((row) => titleOfRow(row) !== null);
  return {
    indicators: table.rows.some((_, at) => indicatorHeading(table.rows, at) !== null),
    head: sure ? 'sure' : labelled.length > 0 ? 'maybe' : 'none',
  };
}
