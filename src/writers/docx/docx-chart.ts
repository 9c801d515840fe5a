import type { ChartRun } from 'docx/charts';
import { decimal } from '../../model/decimal.ts';
import type { Chart } from '../../reports/document.ts';
import { chartScale } from '../chart/chart-scale.ts';
import { chartDescription, shortLabel } from '../chart/chart-words.ts';
import { cleanText } from '../clean-text.ts';
import type { DocxKit } from './docx-kit.ts';

const seriesColors = ['1F6FAE', 'D98324', '5B8C3A'] as const;
const barPixels = 14;
const gapPixels = 9;
const framePixels = 104;
/** The height of a picture that still fits a page under a line of text; a longer chart goes on in a second picture. */
const mostPixels = 860;
const twipsPerPixel = 15;
const labelLetters = 32;
/** The axis goes on past its last label, so that the number beside the longest bar stays inside the picture. */
const roomForLabels = 1.1;

/**
 * Draws a chart as Word's own kind of picture (DrawingML): sharp, in the reader's fonts, with its data and a description inside. Numbers
 * become binary floating point only here, as lengths of bars; the labels show two decimals. A long chart gives several.
 */
export function docxCharts(chart: Chart, textWidth: number, kit: DocxKit): ChartRun[] {
  const bars = chart.kind === 'grouped-bars' ? chart.series.length : 1;
  const groupPixels = bars * barPixels + gapPixels;
  const parts = Math.max(1, Math.ceil((chart.groups.length * groupPixels) / (mostPixels - framePixels)));
  const size = Math.ceil(chart.groups.length / parts);
  const { maximum, step } = chartScale(chart);
  return Array.from({ length: parts }, (_, part) => {
    const groups = chart.groups.slice(part * size, (part + 1) * size);
    const title = parts === 1 ? chart.title : `${chart.title} ${part + 1}/${parts}`;
    return new kit.charts.ChartRun({
      type: 'bar',
      title: { text: cleanText(title), font: { name: 'SimHei', size: 12 } },
      font: { name: 'SimSun' },
      categories: groups.map(({ label }) => cleanText(shortLabel(label, labelLetters))),
      series: chart.series.map((name, index) => ({
        name: cleanText(name),
        values: groups.map(({ values }) => barLength(values[index] ?? null)),
        color: seriesColors[index % seriesColors.length] ?? '1F6FAE',
      })),
      stacking: chart.kind === 'stacked-bars' ? 'stacked' : 'none',
      categoryAxis: { reverseOrder: true },
      valueAxis: { minimum: 0, maximum: maximum * roomForLabels, interval: step, crossesAt: 'maximum' },
      dataLabels: { value: true, numberFormat: '0.00' },
      legend: chart.series.length > 1 ? { position: 'top' } : false,
      gapWidth: 60,
      overlap: 0,
      transformation: {
        width: Math.floor(textWidth / twipsPerPixel) - 4,
        height: framePixels + groups.length * groupPixels,
      },
      altText: { name: cleanText(title), description: cleanText(chartDescription({ ...chart, groups })) },
    });
  });
}

function barLength(value: string | null): number | null {
  return value === null ? null : decimal(value).toNumber();
}
