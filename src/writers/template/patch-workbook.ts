import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import { type Decimal, plain } from '../../model/decimal.ts';
import type { Reading } from '../../model/finding.ts';
import { changeCells } from '../annotate/patch/patch-cells.ts';
import { changeSheets, openWorkbook } from '../annotate/patch/workbook-patch.ts';
import {
  applyEdits,
  escaped,
  findElement,
  isSheetData,
  opened,
  type Tag,
  tagsOf,
  withAttribute,
  withoutAttribute,
} from '../annotate/patch/xml-tags.ts';

/** What a cell of a sheet comes to hold: a number, a text, nothing; `result` is that of the formula it has, which stays. */
export interface SheetContent {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Decimal | string | null;
  readonly result?: true;
}

/** What stands in a cell beside its formula, and its attribute t. */
function stored({ value, result }: SheetContent, p: string): readonly [type: string | null, inner: string] {
  if (value === null) return [null, ''];
  if (typeof value !== 'string') return [null, `<${p}v>${plain(value)}</${p}v>`];
  if (result === true) return ['str', `<${p}v>${escaped(value)}</${p}v>`];
  return ['inlineStr', `<${p}is><${p}t xml:space="preserve">${escaped(value)}</${p}t></${p}is>`];
}

/** Puts values into cells of a worksheet; formats and all other cells stay as written. */
const putValues = (xml: string, cells: readonly SheetContent[]): string =>
  changeCells(xml, cells, {
    added: (cell, rowFormat, p) => {
      const [type, inner] = stored(cell, p);
      const attributes = `${rowFormat === 0 ? '' : ` s="${rowFormat}"`}${type === null ? '' : ` t="${type}"`}`;
      return inner === '' ? '' : `<${p}c r="${cellName(cell.row, cell.column)}"${attributes}>${inner}</${p}c>`;
    },
    changed: (cell, whole, open, close) => {
      const p = open.prefix;
      const [type, inner] = stored(cell, p);
      const tag = whole.slice(open.from, open.to);
      const start = ['t', 'cm', 'vm'].reduce(withoutAttribute, close === null ? opened(tag) : tag);
      // <f>A1+1</f>, <f t="shared" si="0"/>: what else stands in the cell is the result of before.
      const kept = cell.result === true ? formulaIn(whole.slice(open.to, close?.from ?? open.to), p) : '';
      const typed = type === null ? start : start.replace(/>$/, ` t="${type}">`);
      return { from: open.from, to: (close ?? open).to, text: `${typed}${kept}${inner}</${p}c>` };
    },
  });

/** The element of the formula among what a cell holds, looked for by hand since its prefix is the file's own; empty where there is none. */
function formulaIn(inner: string, prefix: string): string {
  const name = `<${prefix}f`;
  const from = inner.indexOf(name);
  const end = from < 0 ? -1 : inner.indexOf('>', from);
  // <f…> or <f>: <formula> would be another element.
  if (end < 0 || !/[\s/>]/.test(inner.charAt(from + name.length))) return '';
  if (inner.charAt(end - 1) === '/') return inner.slice(from, end + 1);
  const closing = `</${prefix}f>`;
  const close = inner.indexOf(closing, end);
  return close < 0 ? '' : inner.slice(from, close + closing.length);
}

/** What may stand in front of calcPr in a workbook, whose children have an order. */
const beforeCalculation = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** Asks whoever opens the workbook to compute every formula again: what they refer to was changed. */
function withRecalculation(xml: string): string {
  const known = findElement(xml, 'calcPr', 1);
  if (known !== null) {
    const { open } = known;
    return applyEdits(xml, [{ from: open.from, to: open.to, text: withAttribute(xml, open, 'fullCalcOnLoad', '1') }]);
  }
  let after: Tag | null = null;
  for (const tag of tagsOf(xml, isSheetData))
    if (tag.depth === 1 && tag.kind !== 'open' && beforeCalculation.has(tag.name)) after = tag;
  if (after === null) return xml;
  const text = `<${after.prefix}calcPr fullCalcOnLoad="1"/>`;
  return applyEdits(xml, [{ from: after.to, to: after.to, text }]);
}

/**
 * A person's workbook with values in some of its cells. It is patched as a zip of XML: formats, notes, widths, formulas, other sheets and every
 * entry that isn't touched keep their bytes. Null, with findings, when the file is no workbook or a part of it can't be changed safely.
 */
export function patchWorkbook(
  bytes: Uint8Array,
  file: string,
  cells: readonly SheetContent[],
): Reading<Uint8Array | null> {
  if (cells.length === 0) return { value: bytes, findings: [] };
  const { value: book, findings } = openWorkbook(bytes, file);
  if (book === null) return { value: null, findings };
  const { patch, part } = book;
  changeSheets(book, cells, putValues);
  const xml = patch.text(part);
  if (xml !== null) patch.set(part, withRecalculation(xml));
  const written = patch.write();
  return { value: written, findings: patch.findings };
}
