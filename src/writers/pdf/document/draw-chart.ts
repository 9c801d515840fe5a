import type { Chart } from '../../../reports/tables/document.ts';
import { chartPaint, seriesColor } from '../../chart/chart-paint.ts';
import { type Drawing, hatching, type Mark, textAnchor, textSize } from '../../chart/drawing.ts';
import { chartParts, planChart } from '../../chart/plan-chart.ts';
import type { Surface } from '../pdf-file.ts';
import { printable, type Typesetter } from '../typesetter.ts';
import type { DocumentFlow } from './document-flow.ts';

/** Points in a pixel of a drawing. */
const pixel = 0.75;

/** Draws a chart under its caption, on one page with it; one that is higher than a page goes on in further pictures. */
export function drawChart(chart: Chart, language: 'zh' | 'en', flow: DocumentFlow): void {
  const { caption } = flow.look.paragraphs;
  const head = (caption.before ?? 0) + caption.line * 2 + (caption.after ?? 0);
  chartParts(chart, (flow.fullHeight - head) / pixel).forEach((part, index, all) => {
    const drawing = planChart(part, Math.floor(flow.width / pixel), language);
    const height = drawing.height * pixel;
    flow.need(height + head);
    flow.paragraph(all.length === 1 ? chart.title : `${chart.title} ${index + 1}/${all.length}`, caption);
    const y = flow.take(height);
    const { left, setter } = flow;
    flow.page.marks.push((surface) => draw(drawing, { x: left, y }, surface, setter));
    flow.skip(10);
  });
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function draw(drawing: Drawing, corner: Corner, surface: Surface, setter: Typesetter): void {
  for (const marks of [drawing.legend, drawing.axis, ...drawing.groups.map((group) => group.marks)]) {
    for (const mark of marks) drawMark(mark, corner, surface, setter);
  }
}

function drawMark(mark: Mark, { x, y }: Corner, surface: Surface, setter: Typesetter): void {
  const across = (pixels: number) => x + pixels * pixel;
  const down = (pixels: number) => y + pixels * pixel;
  switch (mark.kind) {
    case 'bar':
      surface.box(
        across(mark.x),
        down(mark.y),
        mark.width * pixel,
        mark.height * pixel,
        `#${seriesColor(mark.series)}`,
      );
      for (const { x1, y1, x2, y2 } of hatching(mark)) {
        surface.line(across(x1), down(y1), across(x2), down(y2), `#${chartPaint.hatch}`, pixel);
      }
      break;
    case 'text': {
      const size = textSize * pixel;
      const text = printable(mark.text).replaceAll('\n', ' ');
      const share = { start: 0, middle: 0.5, end: 1 }[textAnchor[mark.role]];
      const begin = across(mark.x) - setter.widthOf(text) * size * share;
      surface.text(text, begin, down(mark.y), { size, colour: `#${chartPaint.text[mark.role]}` });
      break;
    }
    case 'axis':
    case 'grid':
      surface.line(
        across(mark.x),
        down(mark.top),
        across(mark.x),
        down(mark.bottom),
        `#${chartPaint[mark.kind]}`,
        pixel,
      );
      break;
    default:
      mark satisfies never;
  }
}
