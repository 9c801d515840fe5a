/**
 * What a number format makes of a number: `percent` shows it times 100; `date` a day; `month` and `year` a day of which only
 * year and month, or the year, are shown; `time` a time of day or an elapsed time; `number` anything else.
 */
export type FormatClass = 'number' | 'percent' | 'date' | 'month' | 'year' | 'time';

/** Built-in formats by id (ECMA-376 part 1, number formats; 27–36 and 50–58 as in Chinese editions of the programs). */
const builtIn = new Map<number, FormatClass>([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'date'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'month'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
]);

/** The class of a built-in format. */
export function builtInFormat(id: number): FormatClass {
  return builtIn.get(id) ?? 'number';
}

/** Quoted text, escaped signs, padding, and what stands in brackets: colours, locales, conditions, elapsed time. */
const aside = /"[^"]*"?|\\.|[_*].|\[([^\]]*)\]?/g;

/** The first section of a format code without what is only shown; elapsed hours `[h]` stay as letters. */
function bareSection(code: string): string {
  const bare = code.replace(aside, (_whole, inside?: string) =>
    /^(?:h+|m+|s+)$/i.test(inside ?? '') ? (inside ?? '') : '',
  );
  return bare.split(';', 1)[0] ?? '';
}

/** The class of a format code such as `0.0%` or `yyyy"年"m"月"d"日"`. Codes over 255 signs are read to that length. */
export function formatClass(code: string): FormatClass {
  const bare = bareSection(code.slice(0, 255))
    .replace(/general|G\/通用格式|E[+-]/gi, '')
    .toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (/[0#?]/.test(bare.replace(/s\.0+/g, ''))) return 'number';
  if (bare.includes('d')) return 'date';
  if (/[hs]/.test(bare)) return /y/.test(bare) ? 'month' : 'time';
  if (/m/.test(bare)) return /\[m+\]/i.test(code) ? 'time' : 'month';
  return /[ye]/.test(bare) ? 'year' : 'number';
}

/** What a number format shows around a number: `"≥"0"次"` shows 7 as ≥7次. `scaled` formats show another number: 0!.0, shows 375000 as 37.5. */
export interface NumberDress {
  readonly before: string;
  readonly after: string;
  readonly scaled: boolean;
}

/** One piece of a format: quoted, escaped, padding or in brackets; the places of digits; or a single sign. */
const pieces = /"([^"]*)"?|[\\!](.)|[_*].|\[[^\]]*\]?|([0#?][0#?,]*(?:\.[0#?]*)?)|[\s\S]/g;

/** Signs of money add nothing that a goal table would not say, and amounts are read without them. */
const noWords = /[\s¥￥$]+/g;

/**
 * What the first section of a format shows beside the digits of a number; null where it shows nothing. Sections with a condition, for
 * dates or with no digits at all show nothing here.
 */
export function formatDress(code: string): NumberDress | null {
  const section = /^(?:"[^"]*"?|[\\!_*].|[^;])*/.exec(code.slice(0, 255))?.[0] ?? '';
  const shows = formatClass(section);
  if (/\[[<>=]|E[+-]|\//i.test(section) || (shows !== 'number' && shows !== 'percent')) return null;
  const literals = ['', ''];
  let digits = 0;
  let scaled = false;
  for (const [piece, quoted, escaped, places] of section.matchAll(pieces)) {
    if (places !== undefined) {
      scaled ||= digits > 0 || /,\.|,$/.test(places);
      digits += 1;
      continue;
    }
    const literal = quoted ?? escaped ?? (/[\p{Script=Han}≥≤±]/u.test(piece) ? piece : '');
    literals[digits > 0 ? 1 : 0] += literal;
    scaled ||= piece === ',';
  }
  const [before, after] = literals.map((literal) => literal.replace(noWords, ''));
  if (digits === 0 || (before === '' && after === '' && !scaled)) return null;
  return { before: before ?? '', after: after ?? '', scaled };
}
