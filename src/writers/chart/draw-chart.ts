import { decimal } from '../../model/decimal.ts';
import type { Chart } from '../../reports/document.ts';
import { displayWidth } from '../../reports/text-width.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { type ChartScale, chartScale, tickText } from './chart-scale.ts';
import { chartDescription, shortLabel, valueText } from './chart-words.ts';

const width = 760;
const letter = 6.6;
const labelLetters = 34;
const barHeight = 13;
const groupGap = 10;
const top = 26;

interface Frame {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly scale: ChartScale;
  readonly groupHeight: number;
  readonly legendHeight: number;
}

/**
 * Draws a chart of horizontal bars as SVG without any style of its own but classes (`s1`, `s2`… for series, `axis`, `grid`, `value`), so
 * that the page colours it. Series differ by hatching too, every bar carries its number, and the data stands in the description.
 */
export function drawChart(chart: Chart, id: string): string {
  const frame = frameOf(chart, id);
  const height = top + frame.legendHeight + chart.groups.length * frame.groupHeight + 8;
  const parts = [
    `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-t ${id}-d" xmlns="http://www.w3.org/2000/svg">`,
    `<title id="${id}-t">${escapeHtml(chart.title)}</title>`,
    `<desc id="${id}-d">${escapeHtml(chartDescription(chart))}</desc>`,
    patterns(chart, id),
    legend(chart, frame),
    axis(frame, height),
    ...chart.groups.map((_, index) => group(chart, frame, index)),
    '</svg>',
  ];
  return parts.join('');
}

function frameOf(chart: Chart, id: string): Frame {
  const widest = Math.max(4, ...chart.groups.map(({ label }) => Math.min(labelLetters, displayWidth(label))));
  const bars = chart.kind === 'grouped-bars' ? chart.series.length : 1;
  return {
    id,
    left: Math.round(widest * letter) + 14,
    right: width - 62,
    scale: chartScale(chart),
    groupHeight: bars * barHeight + groupGap,
    legendHeight: chart.series.length > 1 ? 24 : 0,
  };
}

/** The hatching of the second and later series; the first is plain. */
function patterns(chart: Chart, id: string): string {
  const made = chart.series.slice(1).map((_, index) => {
    const series = index + 2;
    const angle = index % 2 === 0 ? 45 : 135;
    return `<pattern id="${id}-p${series}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect class="s${series}" width="6" height="6"/><rect class="hatch" width="2" height="6"/></pattern>`;
  });
  return made.length === 0 ? '' : `<defs>${made.join('')}</defs>`;
}

function paint(id: string, series: number): string {
  return series === 1 ? 'class="s1"' : `fill="url(#${id}-p${series})"`;
}

function legend(chart: Chart, frame: Frame): string {
  if (chart.series.length < 2) return '';
  let x = frame.left;
  const entries = chart.series.map((name, index) => {
    const entry = `<rect ${paint(frame.id, index + 1)} x="${x}" y="6" width="18" height="12"/><text x="${x + 24}" y="16">${escapeHtml(name)}</text>`;
    x += 24 + displayWidth(name) * letter + 28;
    return entry;
  });
  return `<g class="legend">${entries.join('')}</g>`;
}

function position(value: number, frame: Frame): number {
  return frame.left + ((frame.right - frame.left) * value) / frame.scale.maximum;
}

function at(value: number): string {
  return String(Number(value.toFixed(1)));
}

function axis(frame: Frame, height: number): string {
  const from = top + frame.legendHeight - 6;
  const lines: string[] = [];
  for (let tick = 0; tick <= frame.scale.maximum * 1.000001; tick += frame.scale.step) {
    const x = at(position(tick, frame));
    lines.push(
      `<line class="${tick === 0 ? 'axis' : 'grid'}" x1="${x}" x2="${x}" y1="${from}" y2="${height - 6}"/><text class="tick" x="${x}" y="${from - 4}">${tickText(tick)}</text>`,
    );
  }
  return `<g>${lines.join('')}</g>`;
}

function group(chart: Chart, frame: Frame, index: number): string {
  const { label, values } = chart.groups[index] ?? { label: '', values: [] };
  const y = top + frame.legendHeight + index * frame.groupHeight + groupGap / 2;
  const middle = y + (frame.groupHeight - groupGap) / 2 + 4.5;
  const bars = chart.kind === 'stacked-bars' ? stacked(values, frame, y) : side(values, frame, y);
  return `<g><title>${escapeHtml(`${label}: ${values.map(valueText).join(' / ')}`)}</title><text class="label" x="${frame.left - 8}" y="${at(middle)}">${escapeHtml(shortLabel(label, labelLetters))}</text>${bars}</g>`;
}

function side(values: readonly (string | null)[], frame: Frame, y: number): string {
  return values
    .map((value, index) => {
      const barTop = y + index * barHeight;
      const end = value === null ? frame.left : position(Math.max(0, decimal(value).toNumber()), frame);
      const bar =
        value === null || end === frame.left
          ? ''
          : `<rect ${paint(frame.id, index + 1)} x="${frame.left}" y="${at(barTop)}" width="${at(end - frame.left)}" height="${barHeight - 1}"/>`;
      return `${bar}<text class="value" x="${at(end + 5)}" y="${at(barTop + 10.5)}">${valueText(value)}</text>`;
    })
    .join('');
}

function stacked(values: readonly (string | null)[], frame: Frame, y: number): string {
  let sum = 0;
  const bars = values.map((value, index) => {
    const from = position(sum, frame);
    sum += value === null ? 0 : Math.max(0, decimal(value).toNumber());
    const to = position(sum, frame);
    return `<rect ${paint(frame.id, index + 1)} x="${at(from)}" y="${at(y)}" width="${at(to - from)}" height="${barHeight - 1}"/>`;
  });
  const label = values.map(valueText).join(' + ');
  return `${bars.join('')}<text class="value" x="${at(position(sum, frame) + 5)}" y="${at(y + 10.5)}">${label}</text>`;
}
