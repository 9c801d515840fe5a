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
function beginsProject({ text }: TextToken): boolean {
  // «单位：某某局» stands above the project's name in some forms.
  const label = projectLabel(text);
  return label === 'name' || label === 'code' || /^\s*单位\s*[:：]/.test(text);
}

/** No heading of a goal table has more cells; a longer run of cells is taken apart without looking for one in the whole of it. */
const widestHeading = 100;

/** The cells of a text between two paragraphs, with what is asked of them again and again found once, from the last one up. */
class TextCells {
  readonly #cells: readonly TextToken[];
  /** For each cell: where its group ends (behind the cell that blank lines follow), where headings end, where a project begins. */
  readonly #groupEnd: number[];
  readonly #headingEnd: number[];
  readonly #nextProject: number[];

  constructor(cells: readonly TextToken[]) {
    const { length } = cells;
    this.#cells = cells;
    this.#groupEnd = new Array<number>(length).fill(length);
    this.#headingEnd = new Array<number>(length).fill(length);
    this.#nextProject = new Array<number>(length).fill(length);
    for (let at = length - 1; at >= 0; at -= 1) {
      const cell = cells[at];
      if (cell === undefined) continue;
      this.#groupEnd[at] = cell.gap === 0 ? (this.#groupEnd[at + 1] ?? length) : at + 1;
      this.#headingEnd[at] = columnOfHeading(cell.text) === null ? at : (this.#headingEnd[at + 1] ?? length);
      this.#nextProject[at] = beginsProject(cell) ? at : (this.#nextProject[at + 1] ?? length);
    }
  }

  get length(): number {
    return this.#cells.length;
  }

  slice(from: number, to: number): readonly TextToken[] {
    return this.#cells.slice(from, to);
  }

  groupEnd(from: number): number {
    return this.#groupEnd[from] ?? from;
  }

  beginsProject(from: number): boolean {
    return (this.#nextProject[from] ?? from) < this.groupEnd(from);
  }

  /**
   * Where a full row of `width` cells ends: groups are joined until they make one; a group of several full rows (the blank lines
   * between them were lost) is taken apart. When it never fits exactly, the group stays as it is.
   */
  rowEnd(from: number, width: number): number {
    const first = this.groupEnd(from);
    if (first - from > width && (first - from) % width === 0) return from + width;
    let end = first;
    while (end - from < width) {
      if (end >= this.length || this.beginsProject(end)) return first;
      end = this.groupEnd(end);
    }
    return end - from === width ? end : first;
  }

  /** The heading cells at the front of a group, which the blank line after them may have been lost from; null when there are none. */
  heading(from: number): readonly TextToken[] | null {
    const end = this.groupEnd(from);
    const front = Math.min(end, this.#headingEnd[from] ?? from);
    for (const to of [front, end]) {
      if (to - from > widestHeading || to === from || (end - from) % (to - from) !== 0) continue;
      const cells = this.slice(from, to);
      if (indicatorHeading([gridRow(1, cells, 0)], 0) !== null) return cells;
    }
    return null;
  }
}

/** A blank line inside a cell of the text form looks like the end of a row; in indicator tables the heading's width decides. */
function tablesOf(tokens: readonly TextToken[], firstTable: number): TableBlock[] {
  const cells = new TextCells(tokens);
  const tables: TableBlock[] = [];
  let rows: GridRow[] = [];
  let width = 0;
  const finish = (): void => {
    if (rows.length > 0) tables.push({ kind: 'table', table: firstTable + tables.length, rows });
    rows = [];
  };
  for (let at = 0; at < cells.length; ) {
    const heading = cells.heading(at);
    if (heading !== null || (width > 0 && cells.beginsProject(at))) finish();
    if (heading !== null) width = heading.length;
    else if (cells.beginsProject(at)) width = 0;
    const row = heading ?? cells.slice(at, width > 0 ? cells.rowEnd(at, width) : cells.groupEnd(at));
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
