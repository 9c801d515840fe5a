import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';
import { columnOfHeading, type GoalColumnId, plainHeading } from './goal-columns.ts';

/** One recognised column of a heading row: what it holds and which grid columns it covers (`to` is exclusive). */
interface HeadingColumn {
  readonly id: GoalColumnId;
  readonly text: string;
  /** What stands above it in the rows just before, such as the name of a group of columns. */
  readonly above: string;
  readonly from: number;
  readonly to: number;
}

/** A heading row with its columns from left to right; `unknown` are headings that are no column we know. */
export interface Heading {
  readonly row: number;
  readonly columns: readonly HeadingColumn[];
  readonly unknown: readonly string[];
  /** A heading that occurs twice with nothing to tell which one counts; null when there is none. */
  readonly duplicate: string | null;
}

/** The cell of a row that covers a grid column. */
function cellAt(row: GridRow | undefined, column: number): GridCell | undefined {
  return row?.cells.find((cell) => cell.column <= column && column < cell.column + cell.columns);
}

/**
 * The text of a heading cell: its own or, where it goes on from a merged cell, that of the cells above it. A cell that is only
 * blank looks upwards too when enough of its row are headings (an export may have dropped the merge).
 */
function headingText(rows: readonly GridRow[], at: number, cell: GridCell, blankGoesOn: boolean): string {
  const own = cell.text.trim();
  if (own !== '' || !(cell.continued || blankGoesOn)) return own;
  for (let above = at - 1; above >= 0 && above > at - 3; above -= 1) {
    const text = cellAt(rows[above], cell.column)?.text.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

function textsAbove(rows: readonly GridRow[], at: number, cell: GridCell): string {
  return rows
    .slice(Math.max(0, at - 2), at)
    .map((row) => cellAt(row, cell.column)?.text.trim() ?? '')
    .join(' ');
}

/** Bare headings whose meaning depends on where they stand. */
function byPosition(text: string, before: ReadonlySet<GoalColumnId>): GoalColumnId | null {
  switch (plainHeading(text)) {
    case '单位':
      return before.has('target') || before.has('level3') ? 'unit' : 'unitName';
    case '绩效指标':
      return before.has('level2') && !before.has('level3') ? 'level3' : 'ignored';
    default:
      return columnOfHeading(text);
  }
}

function headingOf(rows: readonly GridRow[], at: number): Heading | null {
  const row = rows[at];
  if (row === undefined) return null;
  const own = row.cells.filter((cell) => columnOfHeading(cell.text) !== null).length;
  if (own === 0) return null;
  const columns: HeadingColumn[] = [];
  const unknown: string[] = [];
  const seen = new Set<GoalColumnId>();
  for (const cell of row.cells) {
    const text = headingText(rows, at, cell, own >= 3);
    const id = byPosition(text, seen);
    if (id === null) {
      if (text !== '') unknown.push(text);
      continue;
    }
    seen.add(id);
    columns.push({ id, text, above: textsAbove(rows, at, cell), from: cell.column, to: cell.column + cell.columns });
  }
  return { row: row.row, ...annualColumns(columns, rows, at), unknown };
}

/** What the words above a column say about its time: the forms of the ministry have medium-term and annual goals side by side. */
function termAbove(rows: readonly GridRow[], at: number, column: HeadingColumn): 'annual' | 'other' | null {
  for (let above = at - 1; above >= 0 && above > at - 6; above -= 1) {
    const text = cellAt(rows[above], column.from)?.text.trim() ?? '';
    if (text.length > 30) continue;
    if (/中期|长期|实施期|三年/.test(text)) return 'other';
    if (/年度|当年|本年/.test(text)) return 'annual';
  }
  return null;
}

const once: ReadonlySet<GoalColumnId> = new Set(['level1', 'level2', 'level3', 'description', 'target']);

/** Where a column occurs twice, the annual one of the two; `duplicate` is a heading for which that can't be told. */
function annualColumns(
  columns: readonly HeadingColumn[],
  rows: readonly GridRow[],
  at: number,
): Pick<Heading, 'columns' | 'duplicate'> {
  let duplicate: string | null = null;
  const kept = columns.filter((column) => {
    const same = columns.filter((each) => each.id === column.id);
    if (same.length === 1 || !once.has(column.id)) return true;
    const annual = same.filter((each) => termAbove(rows, at, each) === 'annual');
    if (annual.length !== 1) duplicate ??= column.text;
    return annual.length !== 1 || annual[0] === column;
  });
  return { columns: kept, duplicate };
}

const has = (heading: Heading, ...ids: readonly GoalColumnId[]): boolean =>
  heading.columns.some((column) => ids.includes(column.id));

/** The indicator table's heading in this row: a target column, and level 3 or a description to tell what it is the target of. */
export function indicatorHeading(rows: readonly GridRow[], at: number): Heading | null {
  const heading = headingOf(rows, at);
  if (heading === null || !has(heading, 'target') || !has(heading, 'level3', 'description')) return null;
  return has(heading, 'level1', 'level2', 'level3') ? heading : null;
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
  'ignored',
]);

/**
 * The upper row of an indicator heading of two or three rows («绩效指标» above its levels, «指标值» merged downwards): nothing but
 * headings, and the heading itself below it.
 */
export function beginsHeading(rows: readonly GridRow[], at: number): boolean {
  const filled = rows[at]?.cells.filter((cell) => cell.text.trim() !== '') ?? [];
  const ids = filled.map((cell) => columnOfHeading(cell.text));
  if (ids.includes(null) || !ids.some((id) => id !== null && indicatorColumns.has(id))) return false;
  return [at + 1, at + 2].some((below) => below < rows.length && indicatorHeading(rows, below) !== null);
}

/** A row that names levels like an indicator table's heading does, but lacks the columns needed to read it. */
export function incompleteHeading(rows: readonly GridRow[], at: number): Heading | null {
  const heading = headingOf(rows, at);
  if (heading === null) return null;
  const ids = new Set(heading.columns.map((column) => column.id));
  const levels = (['level1', 'level2', 'level3', 'description', 'target'] as const).filter((id) => ids.has(id));
  return levels.length >= 2 ? heading : null;
}
