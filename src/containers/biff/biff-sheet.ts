import { formattedValue } from '../spreadsheet/cell-format.ts';
import type { CellValue } from '../spreadsheet/cell-value.ts';
import type { SheetCell } from '../spreadsheet/sheet.ts';
import type { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import type { BiffGlobals } from './biff-globals.ts';
import { BiffDamage, type BiffRecord, olderCells, record, recordsFrom } from './biff-records.ts';
import { TextWalker } from './biff-text.ts';

/** Error values by their codes (MS-XLS 2.5.10). */
const errors: ReadonlyMap<number, string> = new Map([
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
]);

/** Records that may stand between a formula and the text it gave: shared formulas, arrays, tables of results. */
const betweenFormulaAndText: ReadonlySet<number> = new Set([0x4bc, 0x221, 0x236]);

/** Worksheets of these versions have no more columns. */
const columnLimit = 256;

const scratch = new DataView(new ArrayBuffer(8));

/** A number in four bytes: a whole number or the upper half of another one, either of them in hundredths (MS-XLS 2.5.217). */
function shortNumber(stored: number): number {
  scratch.setInt32(4, stored & ~3, true);
  const number = stored & 2 ? stored >> 2 : scratch.getFloat64(0, true);
  return stored & 1 ? number / 100 : number;
}

const truth = (value: number): CellValue => ({ kind: 'boolean', text: value === 0 ? 'false' : 'true' });

interface At {
  readonly row: number;
  readonly column: number;
}

/** Reads the records of one worksheet into a sheet. */
export class BiffSheetReader {
  /** Cells that hold a text of the workbook's table. */
  stringsUsed = 0;
  /** The program left formulas of this sheet to be computed. */
  uncalculated = false;
  /** Cells beyond the area that the sheet says it fills. */
  outside = 0;
  readonly #globals: BiffGlobals;
  readonly #sheet: SheetBuilder;
  readonly #rows: { readonly number: number; readonly cells: SheetCell[] }[] = [];
  readonly #hiddenRows = new Set<number>();
  #area: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } | null = null;
  /** A formula whose text is still to come. */
  #awaited: At | null = null;
  #column = 0;

  constructor(globals: BiffGlobals, sheet: SheetBuilder) {
    this.#globals = globals;
    this.#sheet = sheet;
  }

  /** Reads from where the sheet begins to its end. Throws {@link BiffDamage} where either isn't there. */
  read(stream: Uint8Array, at: number): void {
    const { name } = this.#sheet.head;
    let depth = 0;
    for (const one of recordsFrom(stream, at, name)) {
      if (one.kind === record.begin) depth += 1;
      else if (one.kind === record.end) depth -= 1;
      // Charts inside the sheet have records of their own.
      else if (depth === 1) this.#take(one);
      if (depth > 0) continue;
      if (one.kind !== record.end) break;
      this.#finish();
      return;
    }
    throw new BiffDamage(name);
  }

  #finish(): void {
    this.#awaitNoText();
    const area = this.#area;
    for (const { number, cells } of this.#rows) {
      this.#sheet.addRow(number, this.#hiddenRows.has(number), cells);
      if (area === null) continue;
      const isOutside = number <= area.top || number > area.bottom;
      for (const { column } of cells) if (isOutside || column <= area.left || column > area.right) this.outside += 1;
    }
  }

  #take(one: BiffRecord): void {
    const { kind, view } = one;
    if (kind === record.formulaText) {
      this.#formulaText(one);
      return;
    }
    if (!betweenFormulaAndText.has(kind)) this.#awaitNoText();
    switch (kind) {
      case record.row:
        if ((view.getUint16(12, true) & 0x20) !== 0) this.#hiddenRows.add(view.getUint16(0, true) + 1);
        break;
      case record.columns:
        if ((view.getUint16(8, true) & 1) === 0) break;
        this.#sheet.hiddenColumns.push({ from: view.getUint16(0, true) + 1, to: view.getUint16(2, true) + 1 });
        break;
      case record.merges:
        this.#merges(view);
        break;
      case record.dimensions:
        this.#dimensions(view);
        break;
      case record.uncalculated:
        this.uncalculated = true;
        break;
      default:
        this.#cell(one);
    }
  }

  #merges(view: DataView): void {
    const number = (at: number): number => view.getUint16(at, true) + 1;
    for (let at = 2, left = view.getUint16(0, true); left > 0; at += 8, left -= 1) {
      const area = { top: number(at), left: number(at + 4), bottom: number(at + 2), right: number(at + 6) };
      const isArea = area.top <= area.bottom && area.left <= area.right && area.right <= columnLimit;
      if (!isArea) throw new BiffDamage(this.#sheet.head.name);
      this.#sheet.areas.push(area);
    }
  }

  #dimensions(view: DataView): void {
    const wide = this.#globals.version === 8;
    const at = wide ? 8 : 4;
    this.#area = {
      top: wide ? view.getUint32(0, true) : view.getUint16(0, true),
      bottom: wide ? view.getUint32(4, true) : view.getUint16(2, true),
      left: view.getUint16(at, true),
      right: view.getUint16(at + 2, true),
    };
  }

  #cell(one: BiffRecord): void {
    const { kind, data, view } = one;
    const at = (): At => ({ row: view.getUint16(0, true) + 1, column: view.getUint16(2, true) + 1 });
    switch (kind) {
      case record.stringCell:
        this.stringsUsed += 1;
        this.#put(at(), this.#shared(at(), view.getUint32(6, true)), false);
        break;
      case record.text:
      case record.richText:
        this.#put(at(), this.#sheet.text(this.#text(one, 6), at().row, at().column), false);
        break;
      case record.number:
        this.#put(at(), this.#number(at(), view.getFloat64(6, true), view.getUint16(4, true)), false);
        break;
      case record.shortNumber:
        this.#put(at(), this.#number(at(), shortNumber(view.getInt32(6, true)), view.getUint16(4, true)), false);
        break;
      case record.manyNumbers:
        this.#manyNumbers(at(), data, view);
        break;
      case record.truth:
        this.#put(at(), data[7] === 1 ? this.#error(at(), data[6]) : truth(view.getUint8(6)), false);
        break;
      case record.formula:
        this.#formula(at(), data, view);
        break;
      default:
        if (olderCells.has(kind)) this.#sheet.fault('cell-damaged', at().row, at().column);
    }
  }

  #manyNumbers({ row, column }: At, data: Uint8Array, view: DataView): void {
    const last = view.getUint16(data.length - 2, true) + 1;
    if ((last - column + 1) * 6 + 6 !== data.length) throw new BiffDamage(this.#sheet.head.name);
    for (let each = column, from = 4; each <= last; each += 1, from += 6) {
      const at = { row, column: each };
      this.#put(at, this.#number(at, shortNumber(view.getInt32(from + 2, true)), view.getUint16(from, true)), false);
    }
  }

  /** A formula with the value it had when the file was saved. */
  #formula(at: At, data: Uint8Array, view: DataView): void {
    if (view.getUint16(12, true) !== 0xffff) {
      this.#put(at, this.#number(at, view.getFloat64(6, true), view.getUint16(4, true)), true);
      return;
    }
    if (data[6] === 0) this.#awaited = at;
    else if (data[6] === 1) this.#put(at, truth(view.getUint8(8)), true);
    else if (data[6] === 2) this.#put(at, this.#error(at, data[8]), true);
    else this.#put(at, { kind: 'text', text: '' }, true);
  }

  #formulaText(one: BiffRecord): void {
    const at = this.#awaited;
    this.#awaited = null;
    if (at !== null) this.#put(at, this.#sheet.text(this.#text(one, 0), at.row, at.column), true);
  }

  #awaitNoText(): void {
    if (this.#awaited !== null) this.#sheet.fault('cell-damaged', this.#awaited.row, this.#awaited.column);
    this.#awaited = null;
  }

  #text(one: BiffRecord, at: number): string {
    const { name } = this.#sheet.head;
    if (this.#globals.version === 8) return new TextWalker(one, at, name).text(2);
    const end = at + 2 + one.view.getUint16(at, true);
    if (end > one.data.length) throw new BiffDamage(name);
    return this.#globals.pages.decode(one.data.subarray(at + 2, end));
  }

  #shared({ row, column }: At, index: number): CellValue | null {
    const text = this.#globals.strings[index];
    if (text !== undefined) return this.#sheet.text(text, row, column);
    this.#sheet.fault('cell-damaged', row, column);
    return null;
  }

  #number({ row, column }: At, value: number, style: number): CellValue | null {
    const { formats, date1904 } = this.#globals;
    // Small exporters write no styles at all; a style that others don't have is damage: 46387 may be a day.
    if (formats.length > 0 && style >= formats.length) this.#sheet.fault('cell-damaged', row, column);
    if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
    return formattedValue(String(value), formats[style], date1904);
  }

  #error({ row, column }: At, code: number | undefined): CellValue | null {
    const text = errors.get(code ?? -1);
    if (text !== undefined) return { kind: 'error', text };
    this.#sheet.fault('cell-damaged', row, column);
    return null;
  }

  #put({ row, column }: At, value: CellValue | null, formula: boolean): void {
    let last = this.#rows.at(-1);
    if (last === undefined || last.number !== row) {
      if (last !== undefined && row < last.number) this.#sheet.ordered = false;
      last = { number: row, cells: [] };
      this.#rows.push(last);
      this.#column = 0;
    }
    if (column <= this.#column) this.#sheet.ordered = false;
    this.#column = column;
    this.#sheet.put(last.cells, column, value, formula);
  }
}
