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
    if ((cell.columns ?? 1) === 1) widths[column] = Math.max(widths[column] ?? 0, leastWidth(cell));
  }
  return widths.slice(0, sheet.printColumns ?? sheet.columns.length);
}

function leastWidth(cell: Cell): number {
  const width = displayWidth(contentText(cell.content));
  const unbreakable = cell.content.kind === 'number' || cell.content.kind === 'percent';
  const bold = cell.role === 'total' ? 1.1 : 1;
  if (unbreakable) return width <= 24 ? Math.ceil(width * bold) + padding : 0;
  return cell.role === 'heading' && width <= shortHeading ? width + padding : 0;
}
