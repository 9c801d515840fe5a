import { finding } from '../../findings/finding.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { readXml, type XmlAttributes, type XmlHandlers } from '../xml/xml.ts';
import { scanXml } from '../xml/xml-scan.ts';
import { type Area, cellName, lastColumn, lastRow, parseArea, parseCell } from './cell-reference.ts';
import { type CellValue, isoDateValue, numberDress, numericValue, unescapeText } from './cell-value.ts';
import { disjointAreas } from './merged-areas.ts';
import { type FormatSection, patternFor } from './number-format.ts';
import { cellTextLimit, richText } from './shared-strings.ts';
import { type Sheet, type SheetCell, type SheetRow, sheetPlace } from './sheet.ts';
import { rowsInOrder, uncoveredRows } from './sheet-rows.ts';
import type { CellFormats } from './spreadsheet-styles.ts';

/** What a worksheet needs to know of its workbook. `room` is how many filled cells may still be kept. */
export interface WorksheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
  readonly room: number;
}

type Head = Pick<Sheet, 'file' | 'name' | 'part' | 'state'>;

/** The cell being read, as stored. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
}

/** Faults of single cells, counted by kind: the first place stands for all. */
type Fault = 'cell-damaged' | 'covered-cell-has-value' | 'cell-text-cut';

const isTrue = (attribute: string | undefined): boolean =>
  attribute === '1' || attribute === 'true' || attribute === 'on';

/**
 * Reads the rows of one worksheet. Cells without a value are left out, so a million formatted empty rows cost time but no
 * memory; cells beyond `room` are counted but not kept, and a finding says so.
 */
export function readWorksheet(bytes: Uint8Array, head: Head, context: WorksheetContext): Reading<Sheet> {
  const fast = new WorksheetReader(head, context);
  if (scanXml(bytes, fast.handlers)) return fast.finish([]);
  const careful = new WorksheetReader(head, context);
  return careful.finish(readXml(bytes, { file: head.file, part: head.part ?? '' }, careful.handlers));
}

/** A number with what its format makes of it; a negative one or zero may have another format, so it stays bare. */
function dressed(value: CellValue, sections: readonly FormatSection[]): CellValue {
  if (sections.length === 0 || (value.kind !== 'number' && value.kind !== 'percent')) return value;
  if (!/[1-9]/.test(value.text) || value.text.startsWith('-')) return value;
  const number = value.kind === 'percent' ? Number(value.text) / 100 : Number(value.text);
  const pattern = patternFor(sections, number);
  const dress = pattern === null ? null : numberDress(value.text, pattern);
  return dress === null ? value : { ...value, dress };
}

class WorksheetReader {
  readonly handlers: XmlHandlers = {
    open: (element, attributes) => this.#open(element, attributes),
    text: (text) => this.#text(text),
    close: (element) => this.#close(element),
  };
  readonly #head: Head;
  readonly #context: WorksheetContext;
  readonly #rows: SheetRow[] = [];
  readonly #areas: Area[] = [];
  readonly #hiddenColumns: { from: number; to: number }[] = [];
  readonly #inline = richText();
  readonly #cell: OpenCell = { column: 0, type: 'n', style: 0, value: null, formula: null };
  readonly #faults = new Map<Fault, { count: number; readonly row: number; readonly column: number }>();
  #row = 0;
  #rowHidden = false;
  #cells: SheetCell[] = [];
  #column = 0;
  #filled = 0;
  #ordered = true;
  #capture: 'value' | 'formula' | 'inline' | null = null;

  constructor(head: Head, context: WorksheetContext) {
    this.#head = head;
    this.#context = context;
  }

  #open(element: string, attributes: XmlAttributes): void {
    switch (element) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
      case 'is':
        // Of two values in one cell one would go unseen; programs show either the first or the last.
        if (this.#cell.value !== null) this.#fault('cell-damaged', this.#row, this.#column);
        this.#cell.value = '';
        this.#capture = element === 'v' ? 'value' : 'inline';
        break;
      case 'f':
        this.#cell.formula = '';
        this.#capture = 'formula';
        break;
      case 'row':
        this.#openRow(attributes);
        break;
      case 'mergeCell':
        this.#openMerge(attributes);
        break;
      case 'col':
        this.#openColumns(attributes);
        break;
      default:
        if (this.#capture === 'inline') this.#inline.open(element);
    }
  }

  #text(text: string): void {
    if (this.#capture === 'value') this.#cell.value += text;
    else if (this.#capture === 'formula') this.#cell.formula += text;
    else if (this.#capture === 'inline') this.#inline.text(text);
  }

  #close(element: string): void {
    switch (element) {
      case 'c':
        this.#closeCell();
        break;
      case 'v':
      case 'f':
        this.#capture = null;
        break;
      case 'is':
        this.#cell.value = this.#inline.take();
        this.#capture = null;
        break;
      case 'row':
        if (this.#cells.length > 0) {
          this.#rows.push({ number: this.#row, hidden: this.#rowHidden, cells: this.#cells });
        }
        this.#cells = [];
        break;
      default:
        if (this.#capture === 'inline') this.#inline.close(element);
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const stated = Number(attributes['r'] ?? this.#row + 1);
    const number = Number.isInteger(stated) && stated > 0 && stated <= lastRow ? stated : this.#row + 1;
    if (number <= this.#row) this.#ordered = false;
    this.#row = number;
    this.#column = 0;
    this.#rowHidden = isTrue(attributes['hidden']);
    this.#cells = [];
  }

  /** A cell without a reference stands right of the one before it, as some writers leave it to be understood. */
  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    const stated = reference === undefined ? null : parseCell(reference);
    const column = stated?.row === this.#row ? stated.column : this.#column + 1;
    if (column <= this.#column || (reference !== undefined && stated?.row !== this.#row)) this.#ordered = false;
    this.#column = column;
    const cell = this.#cell;
    cell.column = column;
    cell.type = attributes['t'] ?? 'n';
    cell.style = Number(attributes['s'] ?? 0);
    cell.value = null;
    cell.formula = null;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#capture = null;
    if ((cell.value === null && cell.formula === null) || cell.column > lastColumn) return;
    const value = this.#value(cell);
    if (value === null || (value.text === '' && cell.formula === null)) return;
    this.#filled += 1;
    if (this.#filled > this.#context.room) return;
    const formula = cell.formula !== null;
    const { kind, text, dress } = value;
    this.#cells.push(
      dress === undefined
        ? { column: cell.column, kind, text, formula }
        : { column: cell.column, kind, text, formula, dress },
    );
  }

  /** What stands in the cell; null for a blank or damaged one. */
  #value(cell: OpenCell): CellValue | null {
    const { type, value } = cell;
    if (cell.formula !== null && (value === null || (value === '' && type !== 'str'))) {
      return { kind: 'uncalculated', text: cell.formula.slice(0, 200) };
    }
    if (value === null) return null;
    switch (type) {
      case 's':
        return this.#shared(value);
      case 'str':
        return this.#bounded(unescapeText(value));
      case 'inlineStr':
        return this.#bounded(value);
      case 'b':
        return { kind: 'boolean', text: isTrue(value.trim()) ? 'true' : 'false' };
      case 'e':
        return { kind: 'error', text: value.trim().slice(0, 40) };
      case 'd':
        return isoDateValue(value);
      default: {
        const stored = value.trim();
        const format = this.#context.formats[cell.style];
        if (stored === '') return null;
        return dressed(numericValue(stored, format?.shows ?? 'number', this.#context.date1904), format?.sections ?? []);
      }
    }
  }

  #shared(value: string): CellValue | null {
    const text = this.#context.strings[Number(value)];
    if (text !== undefined && value.trim() !== '') return this.#bounded(text);
    this.#fault('cell-damaged', this.#row, this.#column);
    return null;
  }

  #bounded(text: string): CellValue {
    if (text.length <= cellTextLimit) return { kind: 'text', text };
    this.#fault('cell-text-cut', this.#row, this.#column);
    return { kind: 'text', text: text.slice(0, cellTextLimit) };
  }

  #openMerge(attributes: XmlAttributes): void {
    const area = parseArea(attributes['ref'] ?? '');
    if (area !== null) this.#areas.push(area);
  }

  #openColumns(attributes: XmlAttributes): void {
    const from = Number(attributes['min']);
    const to = Number(attributes['max']);
    if (isTrue(attributes['hidden']) && from >= 1 && to >= from) this.#hiddenColumns.push({ from, to });
  }

  #fault(code: Fault, row: number, column: number): void {
    const tally = this.#faults.get(code);
    if (tally === undefined) this.#faults.set(code, { count: 1, row, column });
    else tally.count += 1;
  }

  /** The sheet as read, and what was wrong with it. */
  finish(damage: readonly Finding[]): Reading<Sheet> {
    const rows = this.#ordered ? this.#rows : rowsInOrder(this.#rows);
    const merges = disjointAreas(this.#areas);
    const sheet: Sheet = {
      ...this.#head,
      rows: uncoveredRows(rows, merges, (row, column) => this.#fault('covered-cell-has-value', row, column)),
      merges,
      hiddenColumns: this.#hiddenColumns,
    };
    const about = { place: sheetPlace(sheet, null, null) };
    const { name } = sheet;
    const findings: Finding[] = [...damage];
    const { room } = this.#context;
    if (this.#filled > room) findings.push(finding('cells-over-limit', { sheet: name, limit: `${room}` }, about));
    if (!this.#ordered) findings.push(finding('cells-out-of-order', { sheet: name }, about));
    for (const [code, { count, row, column }] of this.#faults) {
      const cell = cellName(row, column);
      findings.push(finding(code, { cell, count: `${count}` }, { place: sheetPlace(sheet, row, column) }));
    }
    return { value: sheet, findings };
  }
}
