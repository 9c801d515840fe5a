import { contentText } from '../../reports/tables/cell-text.ts';
import type { Cell, OutputSheet, Row } from '../../reports/tables/output-sheet.ts';
import { columnWidths, isUnbreakable, numberWidths } from '../column-widths.ts';
import { printedTables } from '../printed-tables.ts';
import { elementId, escapeHtml, escapeLines } from './escape-html.ts';

/** A table as HTML, and the style rules that give its columns their widths (kept out of the markup: no inline styles). */
export interface RenderedTable {
  readonly html: string;
  readonly css: string;
}

/** Renders a sheet with caption, column widths, repeated headings and cell roles as classes; an empty caption is visually hidden. */
export function renderTable(sheet: OutputSheet, caption: string, searchable: boolean): RenderedTable {
  const tables = printedTables(sheet);
  const rendered = tables.map((part) => renderPart(part, caption, tables[0] === part && caption !== ''));
  const label = captionId(tables[0] ?? sheet);
  return {
    css: rendered.map((part) => part.css).join(''),
    html: [
      `<div class="table${searchable ? ' searchable' : ''}" role="group" aria-labelledby="${label}" tabindex="0">`,
      ...rendered.map((part) => part.html),
      '</div>',
    ].join(''),
  };
}

function captionId(sheet: OutputSheet): string {
  return `${elementId('t', sheet.id)}-c`;
}

function renderPart(sheet: OutputSheet, caption: string, seen: boolean): RenderedTable {
  const id = elementId('t', sheet.id);
  const { columns, whole } = pageWidths(sheet);
  const rules = columns.map((width, index) => `#${id} col:nth-child(${index + 1}){width:${percent(width, whole)}}`);
  const heading = sheet.rows.slice(0, sheet.headingRows).map((row) => renderRow(row, columns.length));
  const body = sheet.rows.slice(sheet.headingRows).map((row) => renderRow(row, columns.length));
  const words = escapeHtml(caption === '' ? sheet.title : caption);
  return {
    css: `#${id}{min-width:${Math.round(whole)}em}${rules.join('')}`,
    html: [
      `<table id="${id}"><caption id="${captionId(sheet)}"${seen ? '' : ' class="unseen"'}>${words}</caption>`,
      `<colgroup>${'<col>'.repeat(columns.length)}</colgroup>`,
      heading.length > 0 ? `<thead>${heading.join('')}</thead>` : '',
      `<tbody>${body.join('')}</tbody></table>`,
    ].join(''),
  };
}

/** Width of a character of half width in em of the table; digits and signs in bold take at most 0.62. */
const emOfText = 0.42;
const emOfNumber = 0.62;
/** Both paddings of a cell and its border, in em. */
const emAround = 1.25;
/** What a window of 1,280 pixels leaves beside the contents of the page: 944 pixels, at 14 pixels an em. */
const emOfPage = 66;

/**
 * The widths of the columns in em, and the least width of the table. A table that would be wider than its page takes room from texts,
 * which break, and none from numbers, which don't.
 */
function pageWidths(sheet: OutputSheet): { readonly columns: readonly number[]; readonly whole: number } {
  const stated = columnWidths(sheet).map((width) => width * emOfText);
  const least = numberWidths(sheet).map((width) => (width === 0 ? 0 : width * emOfNumber + emAround));
  const wanted = stated.map((width, at) => Math.max(width, least[at] ?? 0));
  const over = sum(wanted) - emOfPage;
  if (over <= 0) return { columns: wanted, whole: sum(wanted) };
  const spare = wanted.map((width, at) => width - Math.max(least[at] ?? 0, Math.min(width, emOfWord)));
  const share = Math.min(1, over / Math.max(1, sum(spare)));
  const columns = wanted.map((width, at) => width - (spare[at] ?? 0) * share);
  return { columns, whole: sum(columns) };
}

/** A column of texts keeps the room of three Chinese characters. */
const emOfWord = 4.3;

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

function percent(width: number, whole: number): string {
  return `${((100 * width) / whole).toFixed(2)}%`;
}

function renderRow(row: Row, columns: number): string {
  const total = row.cells.length > 0 && row.cells.every((cell) => cell.role === 'total');
  const cells = row.cells.map((cell, index) => renderCell(cell, { columns, first: index === 0, total }));
  return `<tr${rowClass(row, total, columns)}>${cells.join('')}</tr>`;
}

/**
 * A row that is one label over all columns heads the rows below it; the search keeps them together. No page ends with it, nor with
 * the heads of columns.
 */
function rowClass(row: Row, total: boolean, columns: number): string {
  if (total) return ' class="total"';
  if (row.cells.length > 0 && row.cells.every((cell) => cell.role === 'heading')) return ' class="head"';
  const only = row.cells.length === 1 ? row.cells[0] : undefined;
  return only?.role === 'label' && (only.columns ?? 1) >= columns ? ' class="group"' : '';
}

interface CellAt {
  readonly columns: number;
  readonly first: boolean;
  readonly total: boolean;
}

function renderCell(cell: Cell, where: CellAt): string {
  const columns = Math.min(cell.columns ?? 1, where.columns);
  const rows = cell.rows ?? 1;
  const attributes = [
    columns > 1 ? ` colspan="${columns}"` : '',
    rows > 1 ? ` rowspan="${rows}"` : '',
    ` class="${classes(cell)}"`,
    cell.remark === undefined ? '' : ` title="${escapeHtml(cell.remark)}"`,
  ].join('');
  const scope = scopeOf(cell, where, columns, rows);
  const content = renderContent(cell);
  return scope === null ? `<td${attributes}>${content}</td>` : `<th scope="${scope}"${attributes}>${content}</th>`;
}

/** Headings of columns, groups of columns and rows are `th`, unless they say nothing; everything else is data. */
function scopeOf(cell: Cell, where: CellAt, columns: number, rows: number): string | null {
  if (cell.content.kind === 'empty') return null;
  if (cell.role === 'heading') return columns > 1 ? 'colgroup' : 'col';
  if (cell.role === 'label' || (where.total && where.first && columns < where.columns)) {
    return rows > 1 ? 'rowgroup' : 'row';
  }
  return null;
}

function classes(cell: Cell): string {
  const numeric = cell.content.kind === 'number' || cell.content.kind === 'percent';
  return [cell.role, numeric ? 'n' : '', isUnbreakable(cell) ? 'k' : '', cell.align ?? '']
    .filter((word) => word !== '')
    .join(' ');
}

function renderContent(cell: Cell): string {
  const text = escapeLines(contentText(cell.content));
  return cell.content.kind === 'link' ? `<a href="#${elementId('t', cell.content.sheet)}">${text}</a>` : text;
}
