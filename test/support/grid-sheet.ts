import { columnName, parseCell } from '../../src/containers/spreadsheet/cell-reference.ts';
import { type SheetXml, workbook } from './workbook.ts';

type Value = string | number | null;

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(value: Value, reference: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (value.startsWith('#')) return `<c r="${reference}" t="e"><v>${value}</v></c>`;
  if (/^=./.test(value)) return `<c r="${reference}"><f>${xmlText(value.slice(1))}</f></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/**
 * A sheet from its values, row by row; blank cells are null or "". Texts that begin with «=» are formulas without a result, those
 * that begin with «#» errors. Merged areas are given as "A1:B2".
 */
export function gridSheet(name: string, rows: readonly (readonly Value[])[], merges: readonly string[] = []): SheetXml {
  const lines = rows.map((cells, at) => {
    const inner = cells.map((value, column) => cellXml(value, `${columnName(column + 1)}${at + 1}`)).join('');
    return `<row r="${at + 1}">${inner}</row>`;
  });
  for (const merge of merges)
    for (const end of merge.split(':')) if (parseCell(end) === null) throw new TypeError(merge);
  const after =
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map((merge) => `<mergeCell ref="${merge}"/>`).join('')}</mergeCells>`;
  return { name, rows: lines.join(''), after };
}

/** A workbook of one such sheet. */
export function gridWorkbook(rows: readonly (readonly Value[])[], merges: readonly string[] = []): Uint8Array {
  return workbook([gridSheet('绩效目标', rows, merges)]);
}
