import type { GridCell, GridRow } from '../../containers/document-blocks.ts';
import { columnOfHeading, type GoalColumnId, plainHeading } from './goal-columns.ts';

/** One recognised column of a heading row: what it holds and which grid columns it covers (`to` is exclusive). */
export interface HeadingColumn {
  readonly id: GoalColumnId;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A heading row with its columns from left to right; `unknown` are headings that are no column we know. */
export interface Heading {
  readonly row: number;
  readonly columns: readonly HeadingColumn[];
  readonly unknown: readonly string[];
  /** How many cells the heading row has, which is how many a full row of the text form has. */
  readonly width: number;
}

/** The cell of a row that covers a grid column. */
export function cellAt(row: GridRow | undefined, column: number): GridCell | undefined {
  return row?.cells.find((cell) => cell.column <= column && column < cell.column + cell.columns);
}

/** The text of a heading cell: its own or, under a merged or blank cell, that of the cells above it. */
function headingText(rows: readonly GridRow[], at: number, cell: GridCell): string {
  for (let above = at; above >= 0 && above > at - 3; above -= 1) {
    const text = (above === at ? cell : cellAt(rows[above], cell.column))?.text.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
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
  const columns: HeadingColumn[] = [];
  const unknown: string[] = [];
  const seen = new Set<GoalColumnId>();
  for (const cell of row.cells) {
    const text = headingText(rows, at, cell);
    const id = byPosition(text, seen);
    if (id === null) {
      if (text !== '') unknown.push(text);
      continue;
    }
    seen.add(id);
    columns.push({ id, text, from: cell.column, to: cell.column + cell.columns });
  }
  return { row: row.row, columns, unknown, width: row.cells.length };
}

const has = (heading: Heading, ...ids: readonly GoalColumnId[]): boolean =>
  heading.columns.some((column) => ids.includes(column.id));

/** The indicator table's heading in this row: a target column, and level 3 or a description to tell what it is the target of. */
export function indicatorHeading(rows: readonly GridRow[], at: number): Heading | null {
  const own = new Set(rows[at]?.cells.map((cell) => columnOfHeading(cell.text)));
  if (!own.has('level1') && !own.has('level2') && !own.has('level3') && !own.has('description')) return null;
  const heading = headingOf(rows, at);
  return heading !== null && has(heading, 'target') && has(heading, 'level3', 'description') ? heading : null;
}

/** A row that names levels like an indicator table's heading does, but lacks the columns needed to read it. */
export function incompleteHeading(rows: readonly GridRow[], at: number): Heading | null {
  const heading = headingOf(rows, at);
  if (heading === null) return null;
  const ids = new Set(heading.columns.map((column) => column.id));
  const levels = (['level1', 'level2', 'level3', 'description', 'target'] as const).filter((id) => ids.has(id));
  return levels.length >= 2 ? heading : null;
}
