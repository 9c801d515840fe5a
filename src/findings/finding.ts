import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { catalogue, type FindingCode } from './catalogue.ts';
import { type About, type Args, findingOf } from './finding-kind.ts';
import { fill } from './wording.ts';

export type Language = 'zh' | 'en';

/** Makes a finding of a known kind; the compiler asks for exactly the args its wording names. */
export const finding = <C extends FindingCode>(
  code: C,
  args: Args<(typeof catalogue)[C]>,
  about: About = {},
): Finding => findingOf({ code, wording: catalogue[code] }, args, about);

const words = {
  table: { zh: '第{at}表', en: 'table {at}' },
  row: { zh: '第{at}行', en: 'row {at}' },
  line: { zh: '第{at}行', en: 'line {at}' },
} as const;

/** A place as a person writes it: 文件!表!单元格 or 文件 第3表第2行. */
export function placeText(place: Place | null, language: Language): string {
  if (place === null) return '';
  const parts = [place.file];
  if (place.sheet !== undefined) parts.push(place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`);
  else if (place.cell !== undefined) parts.push(place.cell);
  if (place.table !== undefined) parts.push(fill(words.table[language], { at: place.table }));
  if (place.row !== undefined) parts.push(fill(words.row[language], { at: place.row }));
  if (place.line !== undefined) parts.push(fill(words.line[language], { at: place.line }));
  if (place.path !== undefined) parts.push(place.path);
  return parts.join(' ');
}
