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

/** A cell that gets another format. */
interface CellAt {
  readonly row: number;
  readonly column: number;
}

type Format<Cell extends CellAt> = (format: number, cell: Cell) => number;

// s="12"; anything else is damage, and such a cell keeps what it has.
const numberOf = (text: string | null): number | null => (text !== null && /^\d+$/.test(text) ? Number(text) : null);

/** Walks the rows and cells of a sheet once and notes the changes that give the wanted cells another format; missing ones are put in order. */
class CellFormatting<Cell extends CellAt> {
  readonly #xml: string;
  readonly #format: Format<Cell>;
  readonly #wanted: readonly Cell[];
  /** The first of the wanted cells that still waits. */
  #next = 0;
  readonly edits: Edit[] = [];
  #row = 0;
  #column = 0;
  #rowTag: Tag | null = null;
  #rowGrew = false;

  constructor(xml: string, cells: readonly Cell[], format: Format<Cell>) {
    this.#xml = xml;
    this.#format = format;
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
    return cells
      .map((cell) => `<${prefix}c r="${cellName(cell.row, cell.column)}" s="${this.#format(rowFormat, cell)}"/>`)
      .join('');
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

  /** True while a cell of the row that has begun still waits for its format. */
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
    this.#column = parseCell(attributeOf(this.#xml, tag, 'r') ?? '')?.column ?? this.#column + 1;
    const missing = this.#before(this.#row, this.#column);
    this.#rowGrew ||= missing.length > 0;
    this.#insert(tag.from, this.#cellsXml(missing, tag.prefix, this.#rowFormat()));
    const [wanted] = this.#before(this.#row, this.#column + 1);
    if (wanted === undefined) return;
    const format = numberOf(attributeOf(this.#xml, tag, 's')) ?? 0;
    const text = withAttribute(this.#xml, tag, 's', String(this.#format(format, wanted)));
    this.edits.push({ from: tag.from, to: tag.to, text });
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

/** Points cells of a worksheet at other formats; values, formulas and everything else stay as written. */
export function formatCells<Cell extends CellAt>(xml: string, cells: readonly Cell[], format: Format<Cell>): string {
  const formatting = new CellFormatting(xml, cells, format);
  const skip = (tag: Tag) => tag.depth === 2 && tag.name === 'row' && !formatting.wantsRow();
  for (const tag of tagsOf(xml, skip)) {
    if (tag.depth === 2 && tag.name === 'row') {
      if (tag.kind === 'close') formatting.endRow(tag);
      else formatting.startRow(tag);
    } else if (tag.depth === 3 && tag.name === 'c' && tag.kind !== 'close') formatting.cell(tag);
    else if (tag.depth === 1 && tag.name === 'sheetData' && tag.kind !== 'open') {
      formatting.endData(tag);
      break;
    }
  }
  return applyEdits(xml, formatting.edits);
}
