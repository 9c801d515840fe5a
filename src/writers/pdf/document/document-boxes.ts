import { largest } from '../../../model/largest.ts';
import type { KeyFigure } from '../../../reports/tables/document.ts';
import { breakLines } from '../break-lines.ts';
import { printable } from '../typesetter.ts';
import type { DocumentFlow } from './document-flow.ts';

// Three fields hold a label such as 年度预算执行率 in one line on A4.
const perRow = 3;
const fieldLooks = {
  label: { size: 9, line: 13, colour: '#555555' },
  value: { size: 15, line: 21, bold: true, colour: '#1F4E79' },
  note: { size: 8.5, line: 12, colour: '#555555' },
} as const;
const fieldPad = 6;

/** Key figures as a grid: label, figure, remark in each field. */
export function setFigures(figures: readonly KeyFigure[], flow: DocumentFlow): void {
  const width = flow.width / perRow;
  for (let from = 0; from < figures.length; from += perRow) {
    const fields = figures.slice(from, from + perRow).map((figure) =>
      (['label', 'value', 'note'] as const).flatMap((part) => {
        const look = fieldLooks[part];
        const text = figure[part];
        if (text === undefined) return [];
        const shown = breakLines(printable(text), (width - 2 * fieldPad) / look.size, flow.setter.widthOf);
        return shown.map((line) => ({ line, look }));
      }),
    );
    const height = largest(fields.map((lines) => lines.reduce((sum, { look }) => sum + look.line, 0))) + 2 * fieldPad;
    flow.need(height);
    const top = flow.take(height);
    fields.forEach((lines, column) => {
      const x = flow.left + column * width;
      let y = top + fieldPad;
      const marks = lines.map(({ line, look }) => {
        y += look.line;
        const baseline = y - look.line * 0.28;
        return { line, look, baseline };
      });
      flow.page.marks.push((surface) => {
        surface.frame(x, top, width, height, '#B8C4CE');
        for (const { line, look, baseline } of marks) surface.text(line, x + fieldPad, baseline, look);
      });
    });
  }
  flow.skip(8);
}
