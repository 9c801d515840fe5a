import { measureUnitPartAt, rankWords } from '../measures/measures.ts';

/** Why a target or an actual can't be read. Each has its own wording in the catalogue of findings. */
export type Fault =
  | 'blank'
  | 'placeholder'
  | 'no-number'
  | 'malformed-number'
  | 'contradictory-comparators'
  | 'misread-comparator'
  | 'no-such-day'
  | 'date-direction'
  | 'reversed'
  | 'contradictory-units';

const blanks = new Set(['-', '--', '---', '/', '//', '\\', '无', '暂无', '空', '不适用', 'N/A', 'n/a', 'NA', '_', '~']);

/** True for a cell that holds nothing, or only the dash people put into an empty cell. */
export const isBlank = (text: string): boolean => text === '' || blanks.has(text);

/** True where a template's blank was never filled in: ≥**%, XX人, ____, ≥X, ……. */
export function hasPlaceholder(text: string): boolean {
  if (/\*{2}|×{2}|_{2}|[□○〇△]{2}|\?{2}|#{2}|待填|请填|填写/.test(text)) return true;
  // ≥……: a row of dots that was to be written over.
  if (/^[≥≤<>=:]*…+$/.test(text)) return true;
  if (/(?:^|[^A-Za-z])[Xx]{2,6}(?![A-Za-z])/.test(text)) return true;
  return /^[≥≤<>=]{1,2}[*×xXnN_?○□△](?![A-Za-z])/.test(text);
}

// 指标1：≥8次, 目标①、≥8次: the label is the form's, the value begins behind it.
const label = /^(?:绩效)?(?:指标|目标)(?:[0-9]{1,2}|[一二三四五六七八九十]|[①-⑩])?[:、.]/;
const listMark = /^(?:[0-9]{1,2}[、.)](?=[≥≤<>=])|[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)|\([0-9]{1,2}\)|[①-⑩])/;

/** The template's own label before a value (指标1：, ★, 1、); empty when there is none. */
export function labelOf(text: string): string {
  const stars = /^[★☆※]{1,9}/.exec(text)?.[0] ?? '';
  const rest = text.slice(stars.length, stars.length + 12);
  return stars + (label.exec(rest)?.[0] ?? listMark.exec(rest)?.[0] ?? '');
}

/**
 * True where ≥ may have been read as a digit in recognised print: 290% is most likely ≥90%. Seen: 2, 5 and 8 for ≥. Nobody can
 * tell from the text alone, so it is not repaired.
 */
export function looksMisread(value: string, unit: string | null): boolean {
  return unit === '%' && /^[258](?:[1-9][0-9]|100)(?:\.[0-9]+)?$/.test(value);
}

/** True for Latin letters and signs where a number should stand before a unit (M.8万元, IO次), and for a number with letters (15w). */
export function looksLikeDamagedNumber(text: string): boolean {
  if (/^[≥≤<>=]?[0-9.,]+[A-Za-z]{1,5}$/.test(text)) return true;
  // The first sign of a unit: 万元 in M.8万元. Damage is short; past a dozen characters it is prose.
  const at = text.search(/[\p{Script=Han}%‰]/u);
  if (at < 1 || at > 12) return false;
  const unit = measureUnitPartAt(text, at);
  // «A级» and «4A级» are ranks.
  return unit !== null && unit.end === text.length && !(unit.use !== null && rankWords.has(unit.use.unit));
}
