import type { Finding, Reading } from '../../model/finding.ts';
import { readXml, type XmlAttributes, type XmlHandlers } from '../xml/xml.ts';
import { scanXml } from '../xml/xml-scan.ts';
import { formattedValue } from './cell-format.ts';
import { cellName, lastColumn, lastRow, parseArea, parseCell } from './cell-reference.ts';
import { type CellValue, isoDateValue, unescapeText } from './cell-value.ts';
import { richText } from './shared-strings.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { SheetBuilder } from './sheet-builder.ts';
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
  /** Its reference, where that is outside any sheet. */
  outside: string | null;
}

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

class WorksheetReader {
  readonly handlers: XmlHandlers = {
    open: (element, attributes) => this.#open(element, attributes),
    text: (text) => this.#text(text),
    close: (element) => this.#close(element),
  };
  readonly #context: WorksheetContext;
  readonly #sheet: SheetBuilder;
  readonly #inline = richText();
  readonly #cell: OpenCell = { column: 0, type: 'n', style: 0, value: null, formula: null, outside: null };
  #row = 0;
  /** The number that the row states, where no sheet has it. */
  #rowOutside: number | null = null;
  #rowHidden = false;
  #cells: SheetCell[] = [];
  #column = 0;
  #capture: 'value' | 'formula' | 'inline' | null = null;

  constructor(head: Head, context: WorksheetContext) {
    this.#sheet = new SheetBuilder(head, context.room);
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
        if (this.#cell.value !== null) this.#sheet.fault('cell-damaged', this.#row, this.#column);
        this.#cell.value = '';
        this.#capture = element === 'v' ? 'value' : 'inline';
        break;
      case 'f':
        // The same holds for formulas.
        if (this.#cell.formula !== null) this.#sheet.fault('cell-damaged', this.#row, this.#column);
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
        this.#sheet.addRow(this.#row, this.#rowHidden, this.#cells);
        this.#cells = [];
        break;
      default:
        if (this.#capture === 'inline') this.#inline.close(element);
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const stated = Number(attributes['r'] ?? this.#row + 1);
    const number = Number.isInteger(stated) && stated > 0 && stated <= lastRow ? stated : this.#row + 1;
    if (number <= this.#row || number !== stated) this.#sheet.ordered = false;
    this.#row = number;
    this.#rowOutside = stated > lastRow ? stated : null;
    this.#column = 0;
    this.#rowHidden = isTrue(attributes['hidden']);
    this.#cells = [];
  }

  /** A cell without a reference stands right of the one before it, as some writers leave it to be understood. */
  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    const stated = reference === undefined ? null : parseCell(reference);
    const column = stated?.row === this.#row ? stated.column : this.#column + 1;
    if (column <= this.#column || (reference !== undefined && stated?.row !== this.#row)) this.#sheet.ordered = false;
    this.#column = column;
    const cell = this.#cell;
    cell.column = column;
    cell.outside = this.#outside(reference, column);
    cell.type = attributes['t'] ?? 'n';
    cell.style = Number(attributes['s'] ?? 0);
    cell.value = null;
    cell.formula = null;
  }

  /** The reference of a cell beyond the last row or column of any sheet, which no program shows; null for any other. */
  #outside(reference: string | undefined, column: number): string | null {
    const own = cellName(this.#rowOutside ?? this.#row, column);
    if (this.#rowOutside !== null || column > lastColumn) return reference ?? own;
    // XFE1 and A1048577 are no references; what is none in any other way stands right of the cell before it.
    const beyond =
      reference !== undefined && /^[A-Z]{1,7}[1-9]\d{0,9}$/.test(reference) && parseCell(reference) === null;
    return beyond ? reference : null;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#capture = null;
    if (cell.value === null && cell.formula === null) return;
    const value = this.#value(cell);
    if (cell.outside === null) this.#sheet.put(this.#cells, cell.column, value, cell.formula !== null);
    else if (value !== null && value.text !== '') this.#sheet.odd.add('cell-outside-sheet', cell.outside);
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
        return formattedValue(stored, format, this.#context.date1904);
      }
    }
  }

  #shared(value: string): CellValue | null {
    const text = this.#context.strings[Number(value)];
    if (text !== undefined && value.trim() !== '') return this.#bounded(text);
    this.#sheet.fault('cell-damaged', this.#row, this.#column);
    return null;
  }

  #bounded(text: string): CellValue {
    return this.#sheet.text(text, this.#row, this.#column);
  }

  #openMerge(attributes: XmlAttributes): void {
    const area = parseArea(attributes['ref'] ?? '');
    if (area !== null) this.#sheet.areas.push(area);
  }

  #openColumns(attributes: XmlAttributes): void {
    const from = Number(attributes['min']);
    const to = Number(attributes['max']);
    if (isTrue(attributes['hidden']) && from >= 1 && to >= from) this.#sheet.hiddenColumns.push({ from, to });
  }

  finish(damage: readonly Finding[]): Reading<Sheet> {
    return this.#sheet.finish(damage);
  }
}
