import type { Speak } from '../../findings/speak.ts';
import type { Cell, Row } from '../tables/output-sheet.ts';
import type { KnownNumber, WorkingCell } from './known-number.ts';

/** What a form is made for: to be checked, with notes and working figures, or to be handed in, where only what the unit says stands on it. */
export type FormUse = 'checking' | 'submission';

/** A row of the form before the working columns of the sheet are known. */
export interface FormRow {
  readonly cells: readonly Cell[];
  readonly working: readonly WorkingCell[];
  readonly height?: number;
}

/** A row without working cells. */
export const plainRow = (cells: readonly Cell[], height?: number): FormRow => ({
  cells,
  working: [],
  ...(height === undefined ? {} : { height }),
});

/** A block of the form: its rows and the numbers in its cells that formulas of other blocks may read. */
export interface FormBlock {
  readonly rows: readonly FormRow[];
  readonly known: readonly KnownNumber[];
}

const columnOrder = [
  'assumption',
  'rule',
  'completion',
  'target',
  'target-upper',
  'actual',
  'last-year',
  'budget',
  'adjusted',
  'initial',
  'revised',
  'executed',
  'survey-size',
  'chosen',
  'yes',
  'band-share',
  'score',
  'setting',
  'weight',
  'automatic',
  'other-deductions',
  'before',
  'cap',
  'in-force',
  'by-rule',
  'told',
] as const satisfies readonly WorkingCell['column'][];

/** The heading of a working column. */
export function workingTitle(column: WorkingCell['column'], say: Speak): string {
  switch (column) {
    case 'assumption':
      return say({ zh: '指标值的理解', en: 'how the target was read' });
    case 'rule':
      return say({ zh: '所用规则', en: 'rule' });
    case 'completion':
      return say({ zh: '完成率', en: 'completion' });
    case 'target':
      return say({ zh: '指标值（数）', en: 'target (number)' });
    case 'target-upper':
      return say({ zh: '指标值上限', en: 'upper target' });
    case 'actual':
      return say({ zh: '实际值（数）', en: 'actual (number)' });
    case 'last-year':
      return say({ zh: '上年实际值', en: "last year's actual" });
    case 'budget':
      return say({ zh: '预算数', en: 'budget' });
    case 'adjusted':
      return say({ zh: '调整后预算数', en: 'adjusted budget' });
    case 'initial':
      return say({ zh: '年初预算数', en: 'initial budget' });
    case 'revised':
      return say({ zh: '全年预算数', en: 'revised budget' });
    case 'executed':
      return say({ zh: '全年执行数', en: 'executed' });
    case 'survey-size':
      return say({ zh: '调查样本数', en: 'survey size' });
    case 'chosen':
      return say({ zh: '评定（从列表选）', en: 'judged (choose)' });
    case 'yes':
      return say({ zh: '是＝1，否＝0', en: 'yes = 1, no = 0' });
    case 'band-share':
      return say({ zh: '评定比例', en: 'share judged' });
    case 'score':
      return say({ zh: '规则前得分', en: 'score before' });
    case 'setting':
      return say({ zh: '方案参数', en: 'profile setting' });
    case 'weight':
      return say({ zh: '计算分值', en: 'weight' });
    case 'automatic':
      return say({ zh: '自动得分', en: 'automatic score' });
    case 'other-deductions':
      return say({ zh: '其他扣分', en: 'other deductions' });
    case 'before':
      return say({ zh: '封顶前合计', en: 'total before the cap' });
    case 'cap':
      return say({ zh: '封顶分', en: 'cap' });
    case 'in-force':
      return say({ zh: '计分用完成值', en: 'actual in force' });
    case 'by-rule':
      return say({ zh: '按规则得分', en: 'score by the rule' });
    case 'told':
      return say({ zh: '偏差', en: 'difference' });
  }
}

/** The working columns that some row of the sheet needs, in a fixed order. */
export function usedColumns(rows: readonly FormRow[]): WorkingCell['column'][] {
  const used = new Set(rows.flatMap(({ working }) => working.map(({ column }) => column)));
  return columnOrder.filter((column) => used.has(column));
}

/** A form row with its working cells in the columns right of the print area, after one empty column. */
export function withWorking(row: FormRow, columns: readonly WorkingCell['column'][]): Row {
  const height = row.height === undefined ? {} : { height: row.height };
  if (!row.working.some(({ column }) => columns.includes(column))) return { cells: row.cells, ...height };
  const empty: Cell = { content: { kind: 'empty' }, role: 'note' };
  const cells = columns.map((column) => row.working.find((one) => one.column === column)?.cell ?? empty);
  return { cells: [...row.cells, empty, ...cells], ...height };
}
