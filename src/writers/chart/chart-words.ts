import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import { decimal } from '../../model/decimal.ts';
import type { Chart } from '../../reports/tables/document.ts';
import { displayWidth } from '../../reports/tables/text-width.ts';

/** A value as charts print it: two decimals, and a dash where there is none. */
export function valueText(value: string | null): string {
  return value === null ? '—' : decimal(value).toFixed(2);
}

/** A label of at most `width` half-width characters, cut with “…” where it is longer. */
export function shortLabel(label: string, width: number): string {
  if (displayWidth(label) <= width) return label;
  let cut = '';
  for (const character of label) {
    if (displayWidth(cut + character) > width - 2) break;
    cut += character;
  }
  return `${cut}…`;
}

/** The data of a chart in words, for readers who can't see it. */
export function chartDescription(chart: Chart, language: Language): string {
  const { colon, comma, semicolon, stop } = marks[language];
  const groups = chart.groups.map(({ label, values }) => {
    const said = values.map((value, at) => `${chart.series[at] ?? ''} ${valueText(value)}`.trim());
    return `${label}${colon}${said.join(comma)}`;
  });
  return `${chart.title}${stop}${groups.join(semicolon)}`;
}
