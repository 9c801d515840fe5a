/** Why a target or an actual can't be read. Each has its own wording in the catalogue of findings. */
export type Fault =
  | 'blank'
  | 'placeholder'
  | 'label-only'
  | 'no-number'
  | 'malformed-number'
  | 'contradictory-comparators'
  | 'misread-comparator'
  | 'no-such-day'
  | 'date-direction'
  | 'reversed'
  | 'contradictory-units'
  | 'signs-only';

const blanks = new Set([
  '-',
  '--',
  '/',
  '\\',
  '无',
  '暂无',
  '无。',
  '空',
  '不适用',
  'N/A',
  'n/a',
  'NA',
  '.',
  '、',
  '——',
  '_',
]);

/** True for a cell that holds nothing, or only the dash people put into an empty cell. */
export const isBlank = (text: string): boolean => text === '' || blanks.has(text);

/** True where a template's blank was never filled in: ≥**%, XX人, ____. */
export function hasPlaceholder(text: string): boolean {
  if (/\*{2}|×{2}|_{2}|[□○〇△]{2}|\?{2}|#{2}|待填|请填|填写/.test(text)) return true;
  if (text.endsWith('…') || text.endsWith('...')) return true;
  if (/(?:^|[^A-Za-z])[Xx]{2,6}(?![A-Za-z])/.test(text)) return true;
  return /^[≥≤<>=]{1,2}(?:[*×xXnN_?○□△])(?![A-Za-z])/.test(text);
}

const labelPattern = /^(?:指标|目标|绩效指标)(?:[0-9]{1,2}|[一二三四五六七八九十]|[①-⑩])?[:、.．]/;

/** The template's own label before a value (指标1：, ★); empty when there is none. */
export function labelOf(text: string): string {
  const stars = /^[★☆]{1,9}/.exec(text)?.[0] ?? '';
  return stars + (labelPattern.exec(text.slice(stars.length))?.[0] ?? '');
}

/**
 * True where ≥ may have been read as a digit in recognised print: 290% is most likely ≥90%. Seen: 2, 5 and 8 for ≥. Nobody can
 * tell from the text alone, so it is not repaired.
 */
export function looksMisread(value: string, unit: string | null): boolean {
  return unit === '%' && /^[258](?:[1-9][0-9]|100)(?:\.[0-9]+)?$/.test(value);
}
