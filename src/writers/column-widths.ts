import { contentText } from '../reports/tables/cell-text.ts';
import type { Cell, OutputSheet } from '../reports/tables/output-sheet.ts';
import { displayWidth } from '../reports/tables/text-width.ts';
import { placeCells } from './printed-tables.ts';

/** Room beside a text in its cell, in half-width characters. */
const padding = 2;
/** A heading up to this width stays on one line. */
const shortHeading = 8;

/**
 * The widths of a table's printed columns in half-width characters: as the sheet states them, but never too narrow for a number,
 * which must not break, or for a short heading.
 */
export function columnWidths(sheet: OutputSheet): number[] {
  const widths = sheet.columns.slice(0, sheet.printColumns ?? sheet.columns.length);
  for (const { cell, column } of placeCells(sheet.rows)) {
    if ((cell.columns ?? 1) === 1) widths[column] = Math.max(widths[column] ?? 0, minWidth(cell));
  }
  return widths.slice(0, sheet.printColumns ?? sheet.columns.length);
}

/** A number with its signs and its unit; a longer one has a text about it, which may break. */
const maxNumberLength = 24;

/** Numbers that stand in a cell as text: 84/85, 98.42%, −0.30, 36.82 / 37.50. */
const numberText = /^[−+-]?[\d.,]+%?(?: ?\/ ?[\d.,]+%?)?$/;

/** True for a cell whose content must stay on one line. */
export function isUnbreakable({ content }: Cell): boolean {
  const text = contentText(content);
  if (displayWidth(text) > maxNumberLength) return false;
  return content.kind === 'number' || content.kind === 'percent' || (content.kind === 'text' && numberText.test(text));
}

/** The widest number of each printed column in half-width characters; 0 where there is none. */
export function numberWidths(sheet: OutputSheet): number[] {
  const widths = sheet.columns.slice(0, sheet.printColumns ?? sheet.columns.length).map(() => 0);
  for (const { cell, column } of placeCells(sheet.rows)) {
    if ((cell.columns ?? 1) > 1 || column >= widths.length || !isUnbreakable(cell)) continue;
    widths[column] = Math.max(widths[column] ?? 0, displayWidth(contentText(cell.content)));
  }
  return widths;
}

function minWidth(cell: Cell): number {
  const width = displayWidth(contentText(cell.content));
  const bold = cell.role === 'total' ? 1.1 : 1;
  if (isUnbreakable(cell)) return Math.ceil(width * bold) + padding;
  return cell.role === 'heading' && width <= shortHeading ? width + padding : 0;
}
