/** Colours of a chart on white paper, as RRGGBB, for formats that carry them in the picture. */
export const chartPaint = {
  series: ['1F6FAE', 'D98324', '5B8C3A'],
  hatch: 'FFFFFF',
  axis: '555555',
  grid: 'D5DCE2',
  text: { label: '1B2733', tick: '55636F', value: '1B2733', legend: '1B2733' },
} as const;

/** The colour of a series, counted from 1; they repeat. */
export function seriesColor(series: number): string {
  return chartPaint.series[(series - 1) % chartPaint.series.length] ?? chartPaint.series[0];
}
