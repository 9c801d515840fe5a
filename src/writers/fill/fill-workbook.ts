import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import { Decimal, plain } from '../../model/decimal.ts';
import type { Reading } from '../../model/finding.ts';
import { dayNumber } from '../../model/spreadsheet-day.ts';
import { changeCells, formatCells, numberOf } from '../annotate/patch/patch-cells.ts';
import { changeSheets, openWorkbook, stylesOf } from '../annotate/patch/workbook-patch.ts';
import { attributeOf, escaped, opened, tagsOf, withAttribute, withoutAttribute } from '../annotate/patch/xml-tags.ts';
import { safeText } from '../xlsx/safe-text.ts';
import type { CellFill, FillValue } from './fill-value.ts';
import { type CellShows, cellShows } from './number-formats.ts';

/** A stored number, or a text. */
type Stored = { readonly kind: 'number'; readonly value: string } | { readonly kind: 'text'; readonly value: string };

const asText = ({ text }: FillValue): Stored => ({ kind: 'text', value: text });

/** How a value is stored under the format of its cell, among the other cells of its column. */
function storedAs({ value, among }: CellFill, shows: CellShows, date1904: boolean): Stored {
  const { number, date, bare } = value;
  if (shows === 'text') return asText(value);
  if (date !== null) {
    // The 1904 system counts from 1462 days later.
    const day = dayNumber(date) - (date1904 ? 1462 : 0);
    return shows === 'date' ? { kind: 'number', value: String(day) } : asText(value);
  }
  if (number === null) return asText(value);
  if (shows === 'percent') {
    return number.percent ? { kind: 'number', value: plain(new Decimal(number.value).div(100)) } : asText(value);
  }
  // A format of days or hours would show 12 as a day of 1900.
  if (shows !== 'number' || among === 'texts') return asText(value);
  return bare || among === 'numbers' ? { kind: 'number', value: number.value } : asText(value);
}

/** What stands inside a cell, and its attribute t. */
function content({ kind, value }: Stored, p: string): { readonly type: string | null; readonly inner: string } {
  if (kind === 'number') return { type: null, inner: `<${p}v>${value}</${p}v>` };
  const inner = `<${p}is><${p}t xml:space="preserve">${escaped(safeText(value))}</${p}t></${p}is>`;
  return { type: 'inlineStr', inner };
}

/** The format of a column, for cells that its sheet lacks: `<col min="3" max="5" style="7"/>`. */
function columnFormats(xml: string): (column: number) => number {
  const columns: { readonly min: number; readonly max: number; readonly style: number }[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') break;
    if (tag.name !== 'col' || tag.kind === 'close') continue;
    const of = (name: string): number => numberOf(attributeOf(xml, tag, name)) ?? 0;
    columns.push({ min: of('min'), max: of('max'), style: of('style') });
  }
  return (column) => columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
}

function fillSheet(xml: string, fills: readonly CellFill[], shows: readonly CellShows[], date1904: boolean): string {
  const columnFormat = columnFormats(xml);
  const showsOf = (format: number): CellShows => shows[format] ?? 'number';
  return changeCells(xml, fills, {
    added: (fill, rowFormat, p) => {
      const format = rowFormat || columnFormat(fill.column);
      const { type, inner } = content(storedAs(fill, showsOf(format), date1904), p);
      const style = format === 0 ? '' : ` s="${format}"`;
      const typed = type === null ? '' : ` t="${type}"`;
      return `<${p}c r="${cellName(fill.row, fill.column)}"${style}${typed}>${inner}</${p}c>`;
    },
    changed: (fill, whole, open, close) => {
      const format = numberOf(attributeOf(whole, open, 's')) ?? 0;
      const p = open.prefix;
      const { type, inner } = content(storedAs(fill, showsOf(format), date1904), p);
      const tag =
        type === null ? withoutAttribute(whole.slice(open.from, open.to), 't') : withAttribute(whole, open, 't', type);
      const start = close === null ? opened(tag) : tag;
      return { from: open.from, to: (close ?? open).to, text: `${start}${inner}</${p}c>` };
    },
  });
}

/**
 * Puts values into cells of a workbook and changes nothing else: other entries of the package keep their bytes, other cells of the
 * sheets theirs. Texts stand in their cells, not in the table of shared strings. Null, with findings, where a part can't be changed.
 */
export function fillWorkbook(bytes: Uint8Array, file: string, fills: readonly CellFill[]): Reading<Uint8Array | null> {
  const { value: book, findings } = openWorkbook(bytes, file);
  if (book === null) return { value: null, findings };
  const { patch, styles, date1904 } = book;
  const stylesXml = styles === null ? null : patch.text(styles);
  const shows = stylesXml === null ? [] : cellShows(stylesXml);
  changeSheets(book, fills, (xml, own) => fillSheet(xml, own, shows, date1904));
  return { value: patch.write(), findings: patch.findings };
}

/** Colours the filled cells of a workbook that was made anew, so that somebody sees what to copy. */
export function colourFilled(bytes: Uint8Array, file: string, fills: readonly CellFill[]): Reading<Uint8Array | null> {
  const { value: book, findings } = openWorkbook(bytes, file);
  if (book === null) return { value: null, findings };
  const { patch } = book;
  const known = stylesOf(book);
  if (known !== null) {
    const { part, styles } = known;
    changeSheets(book, fills, (xml, own) => formatCells(xml, own, (format) => styles.coloured(format, 'note')));
    patch.set(part, styles.write());
  }
  return { value: patch.write(), findings: patch.findings };
}
