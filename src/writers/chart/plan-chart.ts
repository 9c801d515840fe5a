import type { Language } from '../../findings/finding.ts';
import { marks as marksOf } from '../../findings/marks.ts';
import { decimal, plain } from '../../model/decimal.ts';
import { largest } from '../../model/largest.ts';
import type { Chart } from '../../reports/tables/document.ts';
import { displayWidth } from '../../reports/tables/text-width.ts';
import { type ChartScale, chartScale, tickText } from './chart-scale.ts';
import { chartDescription, shortLabels, valueText } from './chart-words.ts';
import type { BarMark, Drawing, DrawnGroup, Mark, TextMark } from './drawing.ts';

/** Half of the width of a Chinese character, with the little that fonts differ by. */
const letter = 6.6;
const labelLetters = 34;
// Pixels: a bar as high as its label, the gap so that bars of one group are seen as one, room for title and legend.
const barHeight = 13;
const groupGap = 10;
const top = 26;
const bottom = 8;
const legendHeight = 24;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly scale: ChartScale;
  readonly groupHeight: number;
}

/**
 * Lays out a chart of horizontal bars, `width` pixels wide and as high as its groups need. Bars are in proportion to their values, every
 * value is printed with two decimals, an absent one has a dash and no bar. Numbers become binary floating point only here, as lengths.
 */
export function planChart(chart: Chart, width: number, language: Language): Drawing {
  const frame = frameOf(chart, width);
  const labels = shortLabels(
    chart.groups.map(({ label }) => label),
    labelLetters,
  );
  return {
    width,
    height: frame.height,
    title: chart.title,
    description: chartDescription(chart, language),
    legend: legend(chart, frame),
    axis: axis(frame),
    groups: chart.groups.map((_, index) => group(chart, frame, index, labels[index] ?? '', language)),
  };
}

/**
 * A chart as several, each at most `height` pixels high and all on the scale of the whole, for formats with pages. A chart that fits
 * is left alone.
 */
export function chartParts(chart: Chart, height: number): Chart[] {
  const room = Math.max(1, Math.floor((height - headHeight(chart) - bottom) / groupHeight(chart)));
  const count = Math.ceil(chart.groups.length / room);
  if (count < 2) return [chart];
  const size = Math.ceil(chart.groups.length / count);
  const maximum = plain(decimal(String(chartScale(chart).maximum)));
  return Array.from({ length: count }, (_, part) => ({
    ...chart,
    maximum,
    groups: chart.groups.slice(part * size, (part + 1) * size),
  }));
}

function headHeight(chart: Chart): number {
  return top + (chart.series.length > 1 ? legendHeight : 0);
}

function groupHeight(chart: Chart): number {
  return chart.series.length * barHeight + groupGap;
}

function frameOf(chart: Chart, width: number): Frame {
  const widest = largest(
    chart.groups.map(({ label }) => Math.min(labelLetters, displayWidth(label))),
    4,
  );
  const widestValue = largest(
    chart.groups.flatMap(({ values }) => values.map((value) => valueText(value).length)),
    4,
  );
  return {
    width,
    height: headHeight(chart) + chart.groups.length * groupHeight(chart) + bottom,
    left: Math.round(widest * letter) + 14,
    right: width - Math.round(widestValue * letter) - 12,
    top: headHeight(chart),
    scale: chartScale(chart),
    groupHeight: groupHeight(chart),
  };
}

function legend(chart: Chart, frame: Frame): Mark[] {
  if (chart.series.length < 2) return [];
  let x = frame.left;
  return chart.series.flatMap((name, index) => {
    const entry: Mark[] = [
      { kind: 'bar', series: index + 1, x, y: 6, width: 18, height: 12 },
      { kind: 'text', role: 'legend', x: x + 24, y: 16, text: name },
    ];
    x += 24 + displayWidth(name) * letter + 28;
    return entry;
  });
}

function axis(frame: Frame): Mark[] {
  const from = frame.top - 6;
  const marks: Mark[] = [];
  const { maximum, step } = frame.scale;
  for (let tick = 0; tick <= maximum * 1.000001; tick += step) {
    const x = position(tick, frame);
    marks.push({ kind: tick === 0 ? 'axis' : 'grid', x, top: from, bottom: frame.height - 6 });
    marks.push({ kind: 'text', role: 'tick', x, y: from - 4, text: tickText(tick) });
  }
  return marks;
}

function group(chart: Chart, frame: Frame, index: number, short: string, language: Language): DrawnGroup {
  const { label, values } = chart.groups[index] ?? { label: '', values: [] };
  const y = frame.top + index * frame.groupHeight + groupGap / 2;
  const middle = y + (frame.groupHeight - groupGap) / 2 + 4.5;
  const name: TextMark = {
    kind: 'text',
    role: 'label',
    x: frame.left - 8,
    y: middle,
    text: short,
  };
  return {
    title: `${label}${marksOf[language].colon}${values.map(valueText).join(' / ')}`,
    marks: [name, ...values.flatMap((value, at) => bar(value, at + 1, y + at * barHeight, frame))],
  };
}

function bar(value: string | null, series: number, y: number, frame: Frame): Mark[] {
  const end = value === null ? frame.left : position(Math.max(0, decimal(value).toNumber()), frame);
  const drawn: BarMark = { kind: 'bar', series, x: frame.left, y, width: end - frame.left, height: barHeight - 1 };
  const text: TextMark = { kind: 'text', role: 'value', x: end + 5, y: y + 10.5, text: valueText(value) };
  return drawn.width > 0 ? [drawn, text] : [text];
}

function position(value: number, frame: Frame): number {
  return frame.left + ((frame.right - frame.left) * value) / frame.scale.maximum;
}
