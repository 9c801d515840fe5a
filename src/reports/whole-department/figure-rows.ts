import type { Speak } from '../../findings/speak.ts';
import type { DecimalText } from '../../model/decimal.ts';
import { figureSheetColumns } from '../../model/whole-department/department-layout.ts';
import { type FigureColumn, figureColumns, figureName, figureRows } from '../../model/whole-department/figures.ts';
import { blankCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputSheet, Row } from '../tables/output-sheet.ts';

/** The id of the sheet with the base data, which formulas of the scorecard read. */
export const figuresSheetId = 'figures';

/** A number as it was entered, so that no digit is lost. */
export const figureCell = (value: DecimalText, role: Cell['role'], id: string): Cell => ({
  content: { kind: 'number', value, decimals: 'as-is' },
  role,
  id,
});

/** What a sheet of base data shows: the entered figures, or blank cells to enter them. */
interface FigureSheet {
  readonly title: string;
  readonly cellOf: (name: string) => Cell;
  /** Figures that formulas of the layout need are marked. */
  readonly needed: ReadonlySet<string>;
}

const dash = (): Cell => textCell('—', 'muted', { align: 'center' });

/** 部门整体支出绩效评价基础数据表: a figure has one cell, whose id is its name; what a row has not is a dash. */
export function figureSheet({ title, cellOf, needed }: FigureSheet, say: Speak): OutputSheet {
  const cell = (id: string, columns: readonly FigureColumn[], column: FigureColumn): Cell =>
    columns.includes(column) ? cellOf(figureName(id, column)) : dash();
  const rows = figureRows.map(({ id, name, unit, columns, part }): Row => {
    const isNeeded = columns.some((column) => needed.has(figureName(id, column)));
    const label = part ? `其中：${name.zh}` : name.zh;
    const remark = isNeeded ? say({ zh: '所选方案的公式要用', en: 'used by formulas of the layout' }) : '';
    return {
      cells: [
        textCell(label, 'body', { align: 'left', ...(part ? { indent: 2 } : {}), remark: say(name) }),
        textCell(unit, 'body', { align: 'center' }),
        ...figureColumns.map((column) => cell(id, columns, column)),
        textCell(remark, 'note', { align: 'left' }),
      ],
    };
  });
  return {
    id: figuresSheetId,
    title,
    columns: [34, 10, 14, 14, 14, 14, 14, 30],
    rows: [{ cells: figureSheetColumns.map(({ heading }) => textCell(heading, 'heading')), height: 28 }, ...rows],
    headingRows: 1,
    orientation: 'landscape',
  };
}

/** A cell for a figure that nobody entered. */
export const openFigure = (role: Cell['role'], id: string): Cell => blankCell(role, { id });
