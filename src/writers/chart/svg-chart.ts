import { escapeHtml } from '../html/escape-html.ts';
import { type BarMark, type Drawing, hatching, type Mark, type textAnchor } from './drawing.ts';

/** What paints the marks: classes that a page colours, or colours in the marks themselves. */
export interface SvgLook {
  /** Attributes of the outermost element. */
  readonly root: string;
  bar(series: number): string;
  readonly hatch: string;
  line(kind: 'axis' | 'grid'): string;
  text(role: keyof typeof textAnchor): string;
}

/** Draws a chart as SVG; the look says how marks are painted. Text and names are escaped; `id` makes the ids unique in a page. */
export function svgChart(drawing: Drawing, look: SvgLook, id: string): string {
  const { width, height } = drawing;
  const draw = (marks: readonly Mark[]) => marks.map((mark) => drawMark(mark, look)).join('');
  const groups = drawing.groups.map(({ title, marks }) => `<g><title>${escapeHtml(title)}</title>${draw(marks)}</g>`);
  return [
    `<svg ${look.root} role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-t ${id}-d" xmlns="http://www.w3.org/2000/svg">`,
    `<title id="${id}-t">${escapeHtml(drawing.title)}</title><desc id="${id}-d">${escapeHtml(drawing.description)}</desc>`,
    `<g>${draw(drawing.legend)}</g><g>${draw(drawing.axis)}</g>`,
    ...groups,
    '</svg>',
  ].join('');
}

function drawMark(mark: Mark, look: SvgLook): string {
  switch (mark.kind) {
    case 'bar':
      return drawBar(mark, look);
    case 'text':
      return `<text ${look.text(mark.role)} x="${at(mark.x)}" y="${at(mark.y)}">${escapeHtml(mark.text)}</text>`;
    case 'axis':
    case 'grid':
      return `<line ${look.line(mark.kind)} x1="${at(mark.x)}" x2="${at(mark.x)}" y1="${at(mark.top)}" y2="${at(mark.bottom)}"/>`;
    default: {
      const never: never = mark;
      return never;
    }
  }
}

function drawBar(bar: BarMark, look: SvgLook): string {
  const hatch = hatching(bar).map(({ x1, y1, x2, y2 }) => `M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`);
  const box = `<rect ${look.bar(bar.series)} x="${at(bar.x)}" y="${at(bar.y)}" width="${at(bar.width)}" height="${at(bar.height)}"/>`;
  return hatch.length === 0 ? box : `${box}<path ${look.hatch} d="${hatch.join('')}"/>`;
}

function at(length: number): string {
  return String(Number(length.toFixed(1)));
}

/** For a page: classes `s1`, `s2`… for series, and one for every other kind of mark, so that its own style colours them. */
export const classLook: SvgLook = {
  root: 'class="chart"',
  bar: (series) => `class="s${series}"`,
  hatch: 'class="hatch"',
  line: (kind) => `class="${kind}"`,
  text: (role) => `class="${role}"`,
};
