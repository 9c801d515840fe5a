import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { dayNumber } from '../../model/spreadsheet-day.ts';
import { builtInFormatOf, formattedValue } from '../spreadsheet/cell-format.ts';
import { lastColumn, lastRow } from '../spreadsheet/cell-reference.ts';
import type { CellValue } from '../spreadsheet/cell-value.ts';
import { cellLimit, type Sheet, type SheetCell, sheetsOverLimit } from '../spreadsheet/sheet.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import type { Workbook } from '../spreadsheet/spreadsheet.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { OdfLine, odfSign, readOdf } from './odf-file.ts';
import type { OdfStyles } from './odf-styles.ts';

/** Elements whose paragraphs are no text of a cell: comments, drawings, what a check of the input says, changes. */
const aside = new Set([
  'office:annotation',
  'draw:frame',
  'table:shapes',
  'draw:custom-shape',
  'table:tracked-changes',
]);

interface OpenCell {
  readonly attributes: XmlAttributes;
  readonly covered: boolean;
  readonly lines: string[];
}

const timesOf = (attributes: XmlAttributes, name: string): number => {
  const times = Number(attributes[name] ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
};

/** A time of day or a span (PT08H30M00S) in days. */
function daysOf(span: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(\d{1,7})H(\d{1,2})M(\d{1,2}(?:\.\d{1,9})?)S$/.exec(span)?.map(Number) ?? [];
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** Puts the sheets of a workbook together from the elements of its content. */
class OdsReader {
  readonly sheets: Sheet[] = [];
  readonly findings: Finding[] = [];
  listed = 0;
  date1904 = false;
  readonly #file: string;
  readonly #styles: OdfStyles;
  #room = cellLimit;
  #sheet: SheetBuilder | null = null;
  #left = 0;
  /** Formats of cells that have none themselves, by column. */
  #columns: string[] = [];
  #row = 0;
  #column = 0;
  #rowAttributes: XmlAttributes = {};
  #cells: SheetCell[] = [];
  #cell: OpenCell | null = null;
  #aside = 0;
  readonly #line = new OdfLine();

  constructor(file: string, styles: OdfStyles) {
    this.#file = file;
    this.#styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || aside.has(name)) {
      this.#aside += 1;
      return;
    }
    const sign = this.#cell === null ? null : odfSign(name, attributes);
    if (sign !== null) this.#line.add(this.#line.fixed(sign));
    else if (name === 'table:null-date') this.date1904 = attributes['table:date-value'] === '1904-01-01';
    else if (name === 'table:table') this.#openSheet(attributes);
    else if (name === 'table:table-column') this.#openColumn(attributes);
    else if (name === 'table:table-row') {
      this.#rowAttributes = attributes;
      this.#cells = [];
      this.#column = 0;
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#cell = { attributes, covered: name === 'table:covered-table-cell', lines: [] };
    }
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#cell !== null) this.#line.add(this.#line.plain(text));
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside -= 1;
      return;
    }
    // A blank at the end of a paragraph isn't shown, and no two cells differ by it.
    if (name === 'text:p') this.#cell?.lines.push(this.#line.take());
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table') this.#closeSheet();
  }

  #openSheet(attributes: XmlAttributes): void {
    this.listed += 1;
    // A name is printed in findings: no control characters, and no more of it than a line holds.
    const text = (attributes['table:name'] ?? '').replace(/\p{C}/gu, '').trim().slice(0, 100);
    const name = text === '' ? `Sheet${this.listed}` : text;
    const hidden = this.#styles.said('table', attributes['table:style-name'], 'hidden') === true;
    const head = { file: this.#file, name, part: name, state: hidden ? 'hidden' : 'visible' } as const;
    this.#sheet = new SheetBuilder(head, this.#room);
    this.#left = this.#room;
    this.#columns = [];
    this.#row = 0;
  }

  #openColumn(attributes: XmlAttributes): void {
    const from = this.#columns.length + 1;
    const to = Math.min(lastColumn, from - 1 + timesOf(attributes, 'table:number-columns-repeated'));
    const style = attributes['table:default-cell-style-name'] ?? 'Default';
    while (this.#columns.length < to) this.#columns.push(style);
    const visible = attributes['table:visibility'] ?? 'visible';
    if (visible !== 'visible' && to >= from) this.#sheet?.hiddenColumns.push({ from, to });
  }

  #closeCell(): void {
    const cell = this.#cell;
    const from = this.#column + 1;
    this.#cell = null;
    this.#line.take();
    if (cell === null || this.#sheet === null) return;
    const { attributes } = cell;
    this.#column += timesOf(attributes, 'table:number-columns-repeated');
    const [columns, rows] = ['columns', 'rows'].map((what) => timesOf(attributes, `table:number-${what}-spanned`));
    const [right, bottom] = [from + (columns ?? 1) - 1, this.#row + (rows ?? 1)];
    if (!cell.covered && (columns !== 1 || rows !== 1))
      this.#sheet.areas.push({ top: this.#row + 1, left: from, bottom, right });
    const formula = attributes['table:formula'] !== undefined;
    for (let column = from; column <= Math.min(this.#column, lastColumn); column += 1) {
      const value = this.#value(cell, column);
      if (value === null || (value.text === '' && !formula)) break;
      if (this.#left < 0) break;
      this.#left -= 1;
      this.#sheet.put(this.#cells, column, value, formula);
    }
  }

  #value({ attributes, lines }: OpenCell, column: number): CellValue | null {
    const text = (): CellValue | null =>
      this.#sheet?.text(
        lines.length > 0 ? lines.join('\n') : (attributes['office:string-value'] ?? ''),
        this.#row + 1,
        column,
      ) ?? null;
    const formula = attributes['table:formula'];
    const style = attributes['table:style-name'] ?? this.#columns[column - 1] ?? 'Default';
    const format = this.#styles.cellFormat(style);
    const number = attributes['office:value'] ?? '';
    if (attributes['calcext:value-type'] === 'error') return { kind: 'error', text: lines.join('').slice(0, 40) };
    switch (attributes['office:value-type']) {
      case 'float':
      case 'currency':
        return formattedValue(number, format, this.date1904);
      case 'percentage':
        return formattedValue(number, format?.shows === 'percent' ? format : builtInFormatOf(10), false);
      case 'date': {
        const [day = '', clock] = (attributes['office:date-value'] ?? '').split('T');
        // 2026-06-30; a year such as -0044 or 12026 stays the text that is shown.
        if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return text();
        const part = daysOf((clock ?? '').replace(/^(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z?$/, 'PT$1H$2M$3S'));
        const isDay = format !== undefined && format.shows !== 'number' && format.shows !== 'percent';
        return formattedValue(String(dayNumber(day) + part), isDay ? format : builtInFormatOf(14), false);
      }
      case 'time':
        return formattedValue(String(daysOf(attributes['office:time-value'] ?? '')), builtInFormatOf(20), false);
      case 'boolean':
        return { kind: 'boolean', text: attributes['office:boolean-value'] === 'true' ? 'true' : 'false' };
      case undefined:
        // A formula that gave "" has a paragraph without text, and no type.
        if (formula === undefined || lines.length > 0) return text();
        return { kind: 'uncalculated', text: formula.replace(/^\w+:=/, '').slice(0, 200) };
      default:
        return text();
    }
  }

  /** A row that is said to stand several times does so only as far as it holds anything and there is room. */
  #closeRow(): void {
    const times = timesOf(this.#rowAttributes, 'table:number-rows-repeated');
    const hidden = (this.#rowAttributes['table:visibility'] ?? 'visible') !== 'visible';
    const first = this.#row + 1;
    this.#row = Math.min(lastRow, this.#row + times);
    if (this.#cells.length === 0 || this.#sheet === null) return;
    this.#sheet.addRow(first, hidden, this.#cells);
    for (let row = first + 1; row <= this.#row && this.#left >= 0; row += 1) {
      const again: SheetCell[] = [];
      for (const cell of this.#cells) this.#sheet.put(again, cell.column, cell, cell.formula);
      this.#left -= again.length === 0 ? this.#left + 1 : again.length;
      this.#sheet.addRow(row, hidden, again);
    }
  }

  #closeSheet(): void {
    if (this.#sheet === null) return;
    const { value, findings } = this.#sheet.finish([]);
    this.#sheet = null;
    append(this.findings, findings);
    if (findings.some(({ severity }) => severity === 'block')) return;
    this.sheets.push(value);
    this.#room -= value.rows.reduce((filled, row) => filled + row.cells.length, 0);
  }
}

/** Reads an OpenDocument workbook (.ods). Null, with a finding, when it can't be opened. */
export function readOds(bytes: Uint8Array, file: string): Reading<Workbook | null> {
  const { value, findings } = readOdf(bytes, file, '.xlsx', (styles) => new OdsReader(file, styles));
  if (value === null) return { value, findings };
  const { sheets, listed, date1904, findings: said } = value.body;
  const none = listed === 0 ? finding('workbook-without-sheets', { file }, { place: { file } }) : null;
  const refused = none ?? sheetsOverLimit(listed, file);
  if (refused !== null) return { value: null, findings: [refused] };
  return { value: { file, sheets, date1904, recalculationPending: false }, findings: said };
}
