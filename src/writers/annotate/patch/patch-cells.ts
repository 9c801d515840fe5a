import { cellName, parseCell } from '../../../containers/spreadsheet/cell-reference.ts';
import { grouped } from '../../../model/grouped.ts';
import {
  applyEdits,
  attributeOf,
  type Edit,
  opened,
  type Tag,
  tagsOf,
  withAttribute,
  withoutAttribute,
} from './xml-tags.ts';

/** A cell that is changed. */
interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** How wanted cells are changed: one that the sheet lacks, in the format of its row, and one that is there (`close` null: an empty tag). */
export interface CellChange<Cell extends CellAt> {
  readonly added: (cell: Cell, rowFormat: number, prefix: string) => string;
  readonly changed: (cell: Cell, xml: string, open: Tag, close: Tag | null) => Edit;
}

// s="12"; anything else is damage, and such a cell keeps what it has.
export const numberOf = (text: string | null): number | null =>
  text !== null && /^\d+$/.test(text) ? Number(text) : null;

/** Walks the rows and cells of a sheet once and notes the changes of the wanted cells; missing ones are put in order. */
class CellChanges<Cell extends CellAt> {
  readonly #xml: string;
  readonly #change: CellChange<Cell>;
  readonly #wanted: readonly Cell[];
  /** The first of the wanted cells that still waits. */
  #next = 0;
  readonly edits: Edit[] = [];
  #row = 0;
  #column = 0;
  #rowTag: Tag | null = null;
  #rowGrew = false;
  /** A wanted cell whose end has not come yet. */
  #open: { readonly cell: Cell; readonly tag: Tag } | null = null;

  constructor(xml: string, cells: readonly Cell[], change: CellChange<Cell>) {
    this.#xml = xml;
    this.#change = change;
    this.#wanted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** The waiting cells that come before a position; they wait no longer. */
  #before(row: number, column: number): readonly Cell[] {
    const from = this.#next;
    for (let one = this.#wanted[this.#next]; one !== undefined; one = this.#wanted[this.#next]) {
      if (one.row > row || (one.row === row && one.column >= column)) break;
      this.#next += 1;
    }
    return this.#wanted.slice(from, this.#next);
  }

  #cellsXml(cells: readonly Cell[], prefix: string, rowFormat: number): string {
    return cells.map((cell) => this.#change.added(cell, rowFormat, prefix)).join('');
  }

  #rowsXml(cells: readonly Cell[], prefix: string): string {
    return [...grouped(cells, (one) => one.row)]
      .map(([row, own]) => `<${prefix}row r="${row}">${this.#cellsXml(own, prefix, 0)}</${prefix}row>`)
      .join('');
  }

  #rowFormat(): number {
    const tag = this.#rowTag;
    return tag === null ? 0 : (numberOf(attributeOf(this.#xml, tag, 's')) ?? 0);
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ from: at, to: at, text });
  }

  startRow(tag: Tag): void {
    this.#row = numberOf(attributeOf(this.#xml, tag, 'r')) ?? this.#row + 1;
    this.#column = 0;
    this.#rowTag = tag;
    this.#rowGrew = false;
    this.#insert(tag.from, this.#rowsXml(this.#before(this.#row, 0), tag.prefix));
    if (tag.kind !== 'empty') return;
    const own = this.#before(this.#row + 1, 0);
    if (own.length === 0) return;
    const open = opened(withoutAttribute(this.#xml.slice(tag.from, tag.to), 'spans'));
    const inner = this.#cellsXml(own, tag.prefix, this.#rowFormat());
    this.edits.push({ from: tag.from, to: tag.to, text: `${open}${inner}</${tag.prefix}row>` });
  }

  /** True while a cell of the row that has begun still waits. */
  wantsRow(): boolean {
    return this.#wanted[this.#next]?.row === this.#row;
  }

  endRow(tag: Tag): void {
    const own = this.#before(this.#row + 1, 0);
    this.#rowGrew ||= own.length > 0;
    this.#insert(tag.from, this.#cellsXml(own, tag.prefix, this.#rowFormat()));
    if (!this.#rowGrew || this.#rowTag === null) return;
    const { from, to } = this.#rowTag;
    this.edits.push({ from, to, text: withoutAttribute(this.#xml.slice(from, to), 'spans') });
  }

  cell(tag: Tag): void {
    if (tag.kind === 'close') {
      if (this.#open !== null) this.edits.push(this.#change.changed(this.#open.cell, this.#xml, this.#open.tag, tag));
      this.#open = null;
      return;
    }
    this.#column = parseCell(attributeOf(this.#xml, tag, 'r') ?? '')?.column ?? this.#column + 1;
    const missing = this.#before(this.#row, this.#column);
    this.#rowGrew ||= missing.length > 0;
    this.#insert(tag.from, this.#cellsXml(missing, tag.prefix, this.#rowFormat()));
    const [wanted] = this.#before(this.#row, this.#column + 1);
    if (wanted === undefined) return;
    if (tag.kind === 'open') this.#open = { cell: wanted, tag };
    else this.edits.push(this.#change.changed(wanted, this.#xml, tag, null));
  }

  endData(tag: Tag): void {
    const rows = this.#rowsXml(this.#before(Number.MAX_SAFE_INTEGER, 0), tag.prefix);
    if (tag.kind === 'close') this.#insert(tag.from, rows);
    else if (rows !== '') {
      const open = opened(this.#xml.slice(tag.from, tag.to));
      this.edits.push({ from: tag.from, to: tag.to, text: `${open}${rows}</${tag.prefix}sheetData>` });
    }
  }
}

/** Changes cells of a worksheet; everything else stays as written. */
export function changeCells<Cell extends CellAt>(
  xml: string,
  cells: readonly Cell[],
  change: CellChange<Cell>,
): string {
  const changes = new CellChanges(xml, cells, change);
  // A row of which no cell is wanted any more is passed over whole.
  const skip = (tag: Tag) => tag.depth === 2 && tag.name === 'row' && !changes.wantsRow();
  for (const tag of tagsOf(xml, skip)) {
    if (tag.depth === 2 && tag.name === 'row') {
      if (tag.kind === 'close') changes.endRow(tag);
      else changes.startRow(tag);
    } else if (tag.depth === 3 && tag.name === 'c') changes.cell(tag);
    else if (tag.depth === 1 && tag.name === 'sheetData' && tag.kind !== 'open') {
      changes.endData(tag);
      break;
    }
  }
  return applyEdits(xml, changes.edits);
}

/** Points cells of a worksheet at other formats; values and formulas stay as written. */
export function formatCells<Cell extends CellAt>(
  xml: string,
  cells: readonly Cell[],
  format: (format: number, cell: Cell) => number,
): string {
  return changeCells(xml, cells, {
    added: (cell, rowFormat, prefix) =>
      `<${prefix}c r="${cellName(cell.row, cell.column)}" s="${format(rowFormat, cell)}"/>`,
    changed: (cell, whole, tag) => {
      const own = numberOf(attributeOf(whole, tag, 's')) ?? 0;
      return { from: tag.from, to: tag.to, text: withAttribute(whole, tag, 's', String(format(own, cell))) };
    },
  });
}
