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

/** The number of a list in front of a label: 12 科普活动. */
const listNumber = /^\d+ /;

/** Where two texts begin to differ, in characters. */
function sharedStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((character, at) => character !== b[at]);
  return differs === -1 ? a.length : differs;
}

/** A label cut in its middle, so that what follows from character `from` on is still read. */
function cutInside(label: string, from: number, width: number): string {
  const characters = [...label];
  const tail = shortLabel(characters.slice(Math.max(0, from - 1)).join(''), Math.floor(width * 0.6));
  let head = '';
  for (const character of characters) {
    if (displayWidth(head + character) > width - displayWidth(tail) - 2) break;
    head += character;
  }
  return `${head}…${tail}`;
}

/** Labels of at most `width` half-width characters that can be told apart: where the beginnings of two are the same, the cut is before they differ. */
export function shortLabels(labels: readonly string[], width: number): string[] {
  const short = labels.map((label) => shortLabel(label, width));
  const same = new Map<string, number[]>();
  for (const [at, label] of short.entries()) {
    const key = label.replace(listNumber, '');
    same.set(key, [...(same.get(key) ?? []), at]);
  }
  for (const own of same.values()) {
    const bare = own.map((at) => [...(labels[at] ?? '').replace(listNumber, '')]);
    const [first] = bare;
    if (first === undefined || own.length < 2) continue;
    const starts = bare.slice(1).map((other) => sharedStart(first, other));
    const from = starts.reduce((least, start) => Math.min(least, start), first.length);
    for (const at of own) {
      const label = labels[at] ?? '';
      const number = (listNumber.exec(label)?.[0] ?? '').length;
      if (displayWidth(label) > width) short[at] = cutInside(label, from + number, width);
    }
  }
  return short;
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
