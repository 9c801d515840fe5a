import type { OutputSheet } from '../../../reports/tables/output-sheet.ts';
import { bodySize } from '../../cell-looks.ts';
import { columnWidths } from '../../column-widths.ts';
import { printedTables } from '../../printed-tables.ts';
import { drawTable } from '../table/draw-table.ts';
import { layOutTable } from '../table/table-layout.ts';
import { tablePages } from '../table/table-pages.ts';
import { printable } from '../typesetter.ts';
import type { DocumentFlow } from './document-flow.ts';

/** Text sizes tried for a table, in points; the largest that leaves the columns their stated widths is taken. */
const tableSizes = [bodySize, 9, 8, 7] as const;
/** Points that one half-width character takes at 1 pt, and by how much a table may be wider than that before its text is set smaller. */
const perLetter = 0.52;
const tolerance = 1.12;

/** A table as wide as the text; where its caption would be left alone at the foot of a page both go on to the next. */
export function setTable(sheet: OutputSheet, caption: string, flow: DocumentFlow): void {
  printedTables(sheet).forEach((part, index) => {
    setTablePart(part, index === 0 ? caption : '', flow);
  });
  flow.skip(8);
}

function setTablePart(part: OutputSheet, caption: string, flow: DocumentFlow): void {
  const columns = columnWidths(part);
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const size = tableSizes.find((points) => whole * points * perLetter <= flow.width * tolerance) ?? 7;
  const widths = columns.map((width) => (flow.width * width) / whole);
  // Its head is at its beginning now, wherever it stood on the sheet.
  const { repeatRows: _, ...own } = part;
  const layout = layOutTable(own, widths, size / bodySize, flow.setter);
  const style = flow.look.paragraphs.caption;
  const above =
    caption === ''
      ? 0
      : (style.before ?? 0) + (style.after ?? 0) + flow.lines(printable(caption), style).length * style.line;
  let slices = tablePages(layout, flow.room - above, flow.fullHeight);
  if (slices[0]?.length === 0) {
    flow.need(flow.fullHeight);
    slices = tablePages(layout, flow.room - above, flow.fullHeight);
  }
  if (caption !== '') flow.paragraph(caption, style);
  const places = slices.map((rows, index) => {
    if (index > 0) flow.need(flow.fullHeight);
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    return { page: flow.page, x: flow.left, y: flow.take(height) };
  });
  drawTable(layout, slices, { places, setter: flow.setter, anchors: new Set() });
}
