import type { TextToken } from '../../../containers/text/text-tables.ts';
import type { DocumentBlock, GridRow, TableBlock } from '../../../containers/word/document-blocks.ts';
import { append } from '../../../model/append.ts';
import { columnOfHeading } from '../columns/goal-columns.ts';
import { indicatorHeading } from '../columns/headings.ts';
import { projectLabel } from '../projects/project-labels.ts';

const gridRow = (row: number, cells: readonly TextToken[], width: number): GridRow => ({
  row,
  cells: cells.map((cell, column) => ({ text: cell.text, column, columns: 1, continued: false })),
  ...(width > 0 && cells.length !== width ? { ragged: true } : {}),
});

/** The upper part of the next table begins here, without a title between. */
function beginsProject(cells: readonly TextToken[]): boolean {
  return cells.some(({ text }) => {
    const label = projectLabel(text);
    return label === 'name' || label === 'code' || /^\s*单位\s*[:：]/.test(text);
  });
}

/** Cells up to and including the one that blank lines follow. */
function group(cells: readonly TextToken[], from: number): TextToken[] {
  let to = from;
  while (to < cells.length - 1 && cells[to]?.gap === 0) to += 1;
  return cells.slice(from, to + 1);
}

/**
 * Groups are joined until they make a full row of `width` cells; a group of several full rows (the blank lines between them were
 * lost) is taken apart. When it never fits exactly, the group stays as it is.
 */
function fullRow(cells: readonly TextToken[], from: number, width: number): TextToken[] {
  const first = group(cells, from);
  if (first.length > width && first.length % width === 0) return first.slice(0, width);
  let row = first;
  while (row.length < width) {
    const next = group(cells, from + row.length);
    if (next.length === 0 || beginsProject(next)) return first;
    row = [...row, ...next];
  }
  return row.length === width ? row : first;
}

/** The heading cells at the front of a group, which the blank line after them may have been lost from; null when there are none. */
function headingCells(cells: readonly TextToken[]): readonly TextToken[] | null {
  const end = cells.findIndex(({ text }) => columnOfHeading(text) === null);
  const front = end < 0 ? cells : cells.slice(0, end);
  for (const each of [front, cells]) {
    if (indicatorHeading([gridRow(1, each, 0)], 0) !== null && cells.length % each.length === 0) return each;
  }
  return null;
}

/** A blank line inside a cell of the text form looks like the end of a row; in indicator tables the heading's width decides. */
function tablesOf(cells: readonly TextToken[], firstTable: number): TableBlock[] {
  const tables: TableBlock[] = [];
  let rows: GridRow[] = [];
  let width = 0;
  const finish = (): void => {
    if (rows.length > 0) tables.push({ kind: 'table', table: firstTable + tables.length, rows });
    rows = [];
  };
  for (let at = 0; at < cells.length; ) {
    const asGroup = group(cells, at);
    const heading = headingCells(asGroup);
    if (heading !== null || (width > 0 && beginsProject(asGroup))) finish();
    if (heading !== null) width = heading.length;
    else if (beginsProject(asGroup)) width = 0;
    const row = heading ?? (width > 0 ? fullRow(cells, at, width) : asGroup);
    rows.push(gridRow(rows.length + 1, row, width));
    at += row.length;
  }
  finish();
  return tables;
}

/** Makes tables of the cells of a text form: rows end at blank lines, an indicator heading begins a table of its own. */
export function textBlocks(tokens: readonly TextToken[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let tables = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'paragraph') {
      blocks.push({ kind: 'paragraph', text: token.text, line: token.line });
      at += 1;
      continue;
    }
    let end = at;
    while (tokens[end]?.kind === 'cell') end += 1;
    const made = tablesOf(tokens.slice(at, end), tables + 1);
    tables += made.length;
    append(blocks, made);
    at = end;
  }
  return blocks;
}
