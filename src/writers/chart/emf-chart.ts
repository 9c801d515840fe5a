import { displayWidth } from '../../reports/tables/text-width.ts';
import { chartPaint, seriesColor } from './chart-paint.ts';
import { type Drawing, hatching, type Mark, textAnchor, textSize } from './drawing.ts';
import { type EmfWriter, emfWriter } from './emf-records.ts';

/** Draws a chart as a Windows metafile in the given font, on transparent ground. */
export function emfChart(drawing: Drawing, font: string): Uint8Array {
  const emf = emfWriter({
    width: drawing.width,
    height: drawing.height,
    font,
    fontSize: textSize,
    characterWidth: (character) => (displayWidth(character) * textSize) / 2,
  });
  for (const marks of [drawing.legend, drawing.axis, ...drawing.groups.map((group) => group.marks)]) {
    for (const mark of marks) draw(mark, emf);
  }
  return emf.finish();
}

function draw(mark: Mark, emf: EmfWriter): void {
  if (mark.kind === 'bar') {
    emf.box(mark.x, mark.y, mark.width, mark.height, seriesColor(mark.series));
    for (const { x1, y1, x2, y2 } of hatching(mark)) emf.line(x1, y1, x2, y2, chartPaint.hatch);
  } else if (mark.kind === 'text') {
    emf.text(mark.text, mark.x, mark.y, textAnchor[mark.role], chartPaint.text[mark.role]);
  } else {
    emf.line(mark.x, mark.top, mark.x, mark.bottom, chartPaint[mark.kind]);
  }
}
