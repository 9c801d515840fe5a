import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';
import { moneyLabel } from '../money/money-labels.ts';
import { chooseColumns } from './choose-columns.ts';
import { columnOfHeading, type GoalColumnId, plainHeading } from './goal-columns.ts';
import { cellAt } from './grid-columns.ts';
import type { ColumnUse, HeadingColumn, SpelledColumn } from './heading-column.ts';

/** A heading row with its columns from left to right, those nobody knows and those without a heading included. */
export interface Heading {
  readonly row: number;
  readonly columns: readonly HeadingColumn[];
  /** A heading that occurs twice with nothing to tell which one counts; null when there is none. */
  readonly duplicate: string | null;
}

/**
 * The cell whose text a heading cell shows: its own or, where it continues a merged cell, the one above it. A cell that is only
 * blank looks upwards too when enough of its row are headings (an export may have dropped the merge).
 */
function shownCell(rows: readonly GridRow[], at: number, cell: GridCell, blankGoesOn: boolean): GridCell {
  if (cell.text.trim() !== '' || !(cell.continued || blankGoesOn)) return cell;
  for (let above = at - 1; above >= 0 && above > at - 3; above -= 1) {
    const found = cellAt(rows[above], cell.column);
    if (found !== undefined && found.text.trim() !== '') return found;
  }
  return cell;
}

function textsAbove(rows: readonly GridRow[], at: number, cell: GridCell): string {
  return rows
    .slice(Math.max(0, at - 2), at)
    .map((row) => cellAt(row, cell.column)?.text.trim() ?? '')
    .join(' ');
}

/** 年度预算资金, 当年预算（元）: what the label of an amount is as the heading of a column. */
function moneyColumn(text: string): GoalColumnId | null {
  const label = moneyLabel(text);
  if (label === null || label.block || !['revised', 'initial', 'annual', 'plain'].includes(label.stage)) return null;
  const columns = { total: 'total', fiscal: 'fiscal', 'carry-over': 'carryOver', other: 'other' } as const;
  return label.fund === 'fiscal-part' ? null : columns[label.fund];
}

/** Bare headings whose meaning depends on where they stand. */
function byPosition(text: string, before: ReadonlySet<GoalColumnId>): GoalColumnId | null {
  switch (plainHeading(text)) {
    case '单位':
      return before.has('target') || before.has('level3') ? 'unit' : 'unitName';
    case '绩效指标':
      return before.has('level2') && !before.has('level3') ? 'level3' : 'group';
    case '目标':
      return before.has('level3') || before.has('description') || before.has('level2') ? 'target' : 'goal';
    default:
      return columnOfHeading(text) ?? moneyColumn(text);
  }
}

/** The columns of a row as its words name them; null when it names none. */
function spelledColumns(rows: readonly GridRow[], at: number): readonly SpelledColumn[] | null {
  const row = rows[at];
  const own = row?.cells.filter((cell) => columnOfHeading(cell.text) !== null).length ?? 0;
  if (row === undefined || own === 0) return null;
  const filled = row.cells.filter((cell) => cell.text.trim() !== '').length;
  // The lower row of a heading of two (性质 | 值 | 单位 under 指标值) may have two headings only, and nothing else.
  const blankGoesOn = own >= 3 || (own === 2 && filled === 2);
  const seen = new Set<GoalColumnId>();
  return row.cells.map((cell, group) => {
    const shown = shownCell(rows, at, cell, blankGoesOn);
    const text = shown.text.trim();
    const id = byPosition(text, seen);
    if (id !== null) seen.add(id);
    const range = { from: cell.column, to: cell.column + cell.columns, group, main: true };
    return { ...range, id, text, above: textsAbove(rows, at, cell), cell: shown };
  });
}

const has = (columns: readonly { readonly id: GoalColumnId | null }[], ...ids: readonly GoalColumnId[]): boolean =>
  columns.some(({ id }) => id !== null && ids.includes(id));

const levels = ['level1', 'level2', 'level3', 'description', 'target'] as const;

/** How many of the columns that make an indicator table a row names. */
const levelsNamed = (columns: readonly SpelledColumn[]): number => levels.filter((id) => has(columns, id)).length;

const uses = ({ columns }: Heading, ...wanted: readonly ColumnUse[]): boolean =>
  columns.some(({ use }) => wanted.includes(use));

/** What each row of a table turned out to be: several steps ask, and a wide row is dear. */
const asked = new WeakMap<readonly GridRow[], Map<number, Heading | null>>();

function headingOf(rows: readonly GridRow[], at: number): Heading | null {
  const known = asked.get(rows) ?? new Map<number, Heading | null>();
  asked.set(rows, known);
  const before = known.get(at);
  if (before !== undefined) return before;
  const heading = findHeading(rows, at);
  known.set(at, heading);
  return heading;
}

function findHeading(rows: readonly GridRow[], at: number): Heading | null {
  const spelled = spelledColumns(rows, at);
  if (spelled === null || levelsNamed(spelled) < 2) return null;
  return { row: rows[at]?.row ?? 0, ...chooseColumns(spelled, rows, at) };
}

/** The indicator table's heading in this row: what it is a table of (a level or a description), and targets, perhaps of several places. */
export function indicatorHeading(rows: readonly GridRow[], at: number): Heading | null {
  const heading = headingOf(rows, at);
  if (heading === null || !uses(heading, 'level1', 'level2', 'level3')) return null;
  if (!uses(heading, 'level2', 'level3', 'description')) return null;
  return uses(heading, 'target', 'place') ? heading : null;
}

/** Columns that only an indicator table has; a row of others («绩效目标» without its text) may belong to the upper part. */
const indicatorColumns: ReadonlySet<GoalColumnId> = new Set([
  'level1',
  'level2',
  'level3',
  'description',
  'target',
  'basis',
  'weight',
  'ordinal',
  'nature',
  'group',
  'remark',
  'history',
  'reported',
]);

/** 预算数 | 执行数 | 执行率 | 得分: headings of money, which may stand just above those of the indicators. */
function headsMoney(cells: readonly GridCell[]): boolean {
  const labels = cells.map(({ text }) => moneyLabel(text));
  const amounts = labels.filter((label) => label !== null && !label.block && label.stage !== 'mark');
  return amounts.length > 1 && labels.every((label) => label !== null);
}

/**
 * The upper row of an indicator heading of two or three rows («绩效指标» above its levels, «指标值» merged downwards): nothing but
 * headings, and the heading itself below it.
 */
export function beginsHeading(rows: readonly GridRow[], at: number): boolean {
  const filled = rows[at]?.cells.filter((cell) => cell.text.trim() !== '') ?? [];
  const ids = filled.map((cell) => columnOfHeading(cell.text));
  // 年度总体目标 | 预期目标 | 实际完成情况 stands above goals and what was reached, not above indicators.
  const ofGoals = ids.every((id) => id === 'goal' || id === 'reported');
  if (ofGoals || headsMoney(filled) || ids.includes(null) || !ids.some((id) => id !== null && indicatorColumns.has(id)))
    return false;
  return [at + 1, at + 2].some((below) => below < rows.length && indicatorHeading(rows, below) !== null);
}

/** A row that names levels like an indicator table's heading does, but lacks the columns needed to read it. */
export function incompleteHeading(rows: readonly GridRow[], at: number): Heading | null {
  return headingOf(rows, at);
}
