import type { Cell, Sheet } from '../reports/sheet.ts';
import { displayWidth } from '../reports/text-width.ts';
import { contentText } from './xlsx/number-format.ts';

/** Room beside a text in its cell, in half-width characters. */
const padding = 2;
/** A heading up to this width stays on one line. */
const shortHeading = 8;

/**
 * The widths of a table's printed columns in half-width characters: as the sheet states them, but never too narrow for a number,
 * which must not break, or for a short heading.
 */
export function columnWidths(sheet: Sheet): number[] {
  const widths = sheet.columns.slice(0, sheet.printColumns ?? sheet.columns.length);
  forEachPlaced(sheet, (cell, column) => {
    if ((cell.columns ?? 1) > 1) return;
    widths[column] = Math.max(widths[column] ?? 0, leastWidth(cell));
  });
  return widths.slice(0, sheet.printColumns ?? sheet.columns.length);
}

function leastWidth(cell: Cell): number {
  const width = displayWidth(contentText(cell.content));
  const unbreakable = cell.content.kind === 'number' || cell.content.kind === 'percent';
  const bold = cell.role === 'total' ? 1.1 : 1;
  if (unbreakable) return width <= 24 ? Math.ceil(width * bold) + padding : 0;
  return cell.role === 'heading' && width <= shortHeading ? width + padding : 0;
}

/** Visits every cell with the column it stands in, counting room taken by cells that span rows. */
function forEachPlaced(sheet: Sheet, visit: (cell: Cell, column: number) => void): void {
  const busyUntil: number[] = [];
  sheet.rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while ((busyUntil[column] ?? 0) > index) column += 1;
      visit(cell, column);
      const columns = cell.columns ?? 1;
      for (let at = column; at < column + columns; at += 1) busyUntil[at] = index + (cell.rows ?? 1);
      column += columns;
    }
  });
}
