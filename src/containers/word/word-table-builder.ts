import type { DocumentBlock, GridCell, GridRow, TableBlock } from './document-blocks.ts';

/** Word itself allows 63 columns; a span beyond this is damage and counts as this many. */
const spanLimit = 1000;

/** A span or offset attribute as a number of columns, at least `least`. */
export function columnCount(value: string | undefined, least: 0 | 1): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= least ? Math.min(number, spanLimit) : least;
}

type Merge = 'restart' | 'continue' | null;

/** A cell that is being read; its properties arrive before its content. */
export interface OpenCell {
  columns: number;
  vertical: Merge;
  horizontal: Merge;
  deleted: boolean;
  readonly blocks: DocumentBlock[];
}

interface OpenRow {
  before: number;
  deleted: boolean;
  hidden: boolean;
  readonly cells: OpenCell[];
}

/** The value of w:vMerge and w:hMerge: without a value it continues. */
export function mergeOf(value: string | undefined): Merge {
  return value === 'restart' ? 'restart' : 'continue';
}

function cellText(blocks: readonly DocumentBlock[]): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
}

/** The blocks of a cell in which tables stand; nothing for others, whose text says all. */
function innerOf(blocks: readonly DocumentBlock[]): Pick<GridCell, 'inner'> {
  return blocks.some((block) => block.kind === 'table') ? { inner: blocks } : {};
}

/** Puts the rows of one table together: grid columns, vertical and horizontal merges, deleted rows and cells. */
export class WordTableBuilder {
  readonly table: number;
  /** Texts that Word doesn't show because their row is hidden or their cell continues a merged one above. */
  readonly hidden: string[] = [];
  private readonly rows: GridRow[] = [];
  private open: OpenRow | null = null;
  /** Vertically merged cells that the next row may go on with: columns covered, by first column. */
  private merged: ReadonlyMap<number, number> = new Map();

  constructor(table: number) {
    this.table = table;
  }

  beginRow(): void {
    this.open = { before: 0, deleted: false, hidden: false, cells: [] };
  }

  skipColumns(columns: number): void {
    if (this.open !== null) this.open.before = columns;
  }

  deleteRow(): void {
    if (this.open !== null) this.open.deleted = true;
  }

  hideRow(): void {
    if (this.open !== null) this.open.hidden = true;
  }

  beginCell(): OpenCell {
    const cell: OpenCell = { columns: 1, vertical: null, horizontal: null, deleted: false, blocks: [] };
    this.open?.cells.push(cell);
    return cell;
  }

  get cell(): OpenCell | undefined {
    return this.open?.cells.at(-1);
  }

  endRow(): void {
    const { open } = this;
    this.open = null;
    if (open === null || open.deleted) return;
    if (open.hidden) {
      const texts = open.cells.map(({ blocks }) => cellText(blocks).trim()).filter((text) => text !== '');
      if (texts.length > 0) this.hidden.push(texts.join(' | '));
      return;
    }
    const cells: { readonly cell: GridCell; readonly more: OpenCell[] }[] = [];
    const merged = new Map<number, number>();
    let column = open.before;
    for (const cell of open.cells) {
      const at = column;
      column += cell.columns;
      if (cell.deleted) continue;
      const before = cells.at(-1);
      if (cell.horizontal === 'continue' && before !== undefined) before.more.push(cell);
      else cells.push({ cell: this.gridCell(cell, at, merged), more: [] });
    }
    this.merged = merged;
    this.rows.push({ row: this.rows.length + 1, cells: cells.map(({ cell, more }) => joined(cell, more)) });
  }

  private gridCell(cell: OpenCell, column: number, merged: Map<number, number>): GridCell {
    const { columns, blocks } = cell;
    const continued = cell.vertical === 'continue' && this.merged.get(column) === columns;
    if (cell.vertical !== null) merged.set(column, columns);
    const text = cellText(blocks);
    if (continued && text.trim() !== '') this.hidden.push(text.trim());
    return { text: continued ? '' : text, column, columns, continued, ...innerOf(blocks) };
  }

  finish(): TableBlock {
    return { kind: 'table', table: this.table, rows: this.rows };
  }
}

/** A cell with those that are merged to it from the right; Word shows the texts of all. */
function joined(left: GridCell, right: readonly OpenCell[]): GridCell {
  if (right.length === 0) return left;
  const texts = [left.text, ...right.map(({ blocks }) => cellText(blocks))];
  const before = left.inner ?? [{ kind: 'paragraph', text: left.text } as const];
  return {
    ...left,
    text: texts.filter((each) => each.trim() !== '').join('\n'),
    columns: right.reduce((sum, { columns }) => sum + columns, left.columns),
    ...innerOf([...before, ...right.flatMap(({ blocks }) => blocks)]),
  };
}
