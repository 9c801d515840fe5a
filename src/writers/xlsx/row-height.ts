import { contentText } from '../../reports/tables/cell-text.ts';
import type { Cell } from '../../reports/tables/output-sheet.ts';
import { linesNeeded } from '../../reports/tables/text-width.ts';
import { fontSize } from '../cell-looks.ts';

/** Points per line for each point of font size; 宋体 needs about 1.3, the rest is slack for WPS and other screen scalings. */
const linePerPoint = 1.42;
const padding = 5;
/** Half-width characters that cell borders, inner margins and the indent take away. */
const margin = 2.6;

/** The height in points that a cell's text needs in a column of `width` half-width characters of the default font. */
export function neededHeight(cell: Cell, width: number): number {
  const size = fontSize(cell.role);
  const room = ((width - margin) * 10.5) / size;
  return linesNeeded(contentText(cell.content), room) * size * linePerPoint + padding;
}
