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

/** The built-in formats that round a number or show it in per cent; other ids show no fewer decimals than the number has. */
const builtInCodes = new Map<number, string>([
  ...[1, 3, 37, 38, 41, 42].map((id) => [id, '#,##0'] as const),
  ...[2, 4, 39, 40, 43, 44].map((id) => [id, '#,##0.00'] as const),
  [9, '0%'],
  [10, '0.00%'],
]);

/** What a built-in format makes of a number, as a format code; "" where it shows the number as it is. */
export function builtInCode(id: number): string {
  return builtInCodes.get(id) ?? '';
}

/** Quoted text, escaped signs, padding, and what stands in brackets: colours, locales, conditions, elapsed time. */
const aside = /"[^"]*"?|\\.|[_*].|\[([^\]]*)\]?/g;

/** The first section of a format code without what is only shown; elapsed hours `[h]` stay as letters. */
function bareSection(code: string): string {
  // [h]:mm counts hours; [红色] and [$-804] are colour and language.
  const bare = code.replace(aside, (_whole, inside?: string) =>
    /^(?:h+|m+|s+)$/i.test(inside ?? '') ? (inside ?? '') : '',
  );
  return bare.split(';', 1)[0] ?? '';
}

/** The class of a format code such as `0.0%` or `yyyy"年"m"月"d"日"`. Codes over 255 signs are read to that length. */
export function formatClass(code: string): FormatClass {
  const bare = bareSection(code.slice(0, 255))
    // The e of General and of 0.00E+00 is no year.
    .replace(general, '')
    .replace(/E[+-]/gi, '')
    .toLowerCase();
  if (bare.includes('%')) return 'percent';
  // ss.00 shows parts of a second, not a number.
  if (/[0#?]/.test(bare.replace(/s\.0+/g, ''))) return 'number';
  if (bare.includes('d')) return 'date';
  if (/[hs]/.test(bare)) return /y/.test(bare) ? 'month' : 'time';
  if (/m/.test(bare)) return /\[m+\]/i.test(code) ? 'time' : 'month';
  return /[ye]/.test(bare) ? 'year' : 'number';
}

/**
 * How a format shows a number: `"≥"0"次"` shows 7 as ≥7次. `power` is by how many places the point is moved to the left (0!.0, shows
 * 375000 as 37.5: 4), null where that can't be told; `decimals` how many places are shown, null for all.
 */
export interface NumberPattern {
  readonly before: string;
  readonly after: string;
  readonly power: number | null;
  readonly decimals: number | null;
}

/** One section of a format code, and the numbers it is for: `[>=10000]0!.0,"万"`. */
export interface FormatSection {
  readonly condition: { readonly operator: string; readonly limit: string } | null;
  readonly pattern: NumberPattern | null;
}

/** General, the number as it is; Chinese programs write it out. */
const general = /General|G\/通用格式/gi;

/** One piece of a format: quoted, escaped, padding or in brackets; the places of digits; the number as it is; or a single sign. */
const pieces = /"([^"]*)"?|[\\!](.)|[_*].|\[[^\]]*\]?|([0#?][0#?,]*(?:\.[0#?]*)?)|(General|G\/通用格式)|[\s\S]/gi;

/** Signs of money add nothing that a goal table would not say, and amounts are read without them. */
const noWords = /[\s¥￥$]+/g;

/** Counts what the digits of a section do to a number, piece by piece. */
class DigitPlaces {
  groups = 0;
  /** Commas behind the digits: each divides by a thousand. */
  private commas = 0;
  private decimals = 0;
  private all = false;

  digits(places: string): void {
    this.groups += 1;
    const [whole = '', fraction = ''] = places.split('.');
    const shown = fraction.replaceAll(',', '').length;
    const end = fraction === '' ? whole : fraction;
    for (let at = end.length - 1; end.charAt(at) === ','; at -= 1) this.commas += 1;
    // Digits behind a point that is mere text («0"."0») are decimals to the reader.
    this.decimals += this.groups === 1 ? shown : whole.replaceAll(',', '').length + shown;
  }

  /** General"次" shows every decimal that there is. */
  asIs(): void {
    this.groups += 1;
    this.all = true;
  }

  comma(): void {
    this.commas += 1;
  }

  /** `inner` is what stands between the digits. */
  pattern(inner: string): Pick<NumberPattern, 'power' | 'decimals'> {
    if (this.groups === 1 && this.all) return { power: this.commas * 3, decimals: null };
    if (this.groups === 1) return { power: this.commas * 3, decimals: this.decimals };
    return inner === '.'
      ? { power: this.commas * 3 + this.decimals, decimals: this.decimals }
      : { power: null, decimals: null };
  }
}

/** The pattern of one section; null where it shows no plain number: dates, fractions, exponents. */
function sectionPattern(section: string): NumberPattern | null {
  const shows = formatClass(section);
  // 0.00E+00 and # ?/? show no plain number; a / within quotation marks («"元/人"») is text.
  if (
    /E[+-]|\//i.test(section.replace(/"[^"]*"?/g, '').replace(general, '')) ||
    (shows !== 'number' && shows !== 'percent')
  )
    return null;
  const places = new DigitPlaces();
  const literals = ['', ''];
  let inner = '';
  for (const [piece, quoted, escaped, digits, asIs] of section.matchAll(pieces)) {
    if (digits !== undefined || asIs !== undefined) {
      inner += literals[1];
      literals[1] = '';
      if (digits === undefined) places.asIs();
      else places.digits(digits);
      continue;
    }
    if (piece === ',') places.comma();
    // ≥0 and 0次 typed without quotation marks are shown all the same; other bare signs belong to the format.
    literals[places.groups > 0 ? 1 : 0] += quoted ?? escaped ?? (/[\p{Script=Han}≥≤±]/u.test(piece) ? piece : '');
  }
  if (places.groups === 0) return null;
  const [before, after] = literals.map((literal) => literal.replace(noWords, ''));
  return { before: before ?? '', after: after ?? '', ...places.pattern(inner.replace(noWords, '')) };
}

// 0.0;-0.0;"无": a ; in quotation marks, in brackets or behind \ ends no section.
const sectionsOf = /(?:"[^"]*"?|\[[^\]]*\]?|[\\!_*].|[^;"[\\!_*])+/g;

/** The sections of a format code, at most four, codes over 255 signs read to that length. */
export function formatSections(code: string): readonly FormatSection[] {
  return (code.slice(0, 255).match(sectionsOf) ?? []).slice(0, 4).map((section) => {
    // [>=10000]0.0,"万": from which number on the section holds.
    const [, operator = '', limit = ''] = /\[([<>=]{1,2})(-?\d{1,15}(?:\.\d{1,15})?)\]/.exec(section) ?? [];
    return { condition: operator === '' ? null : { operator, limit }, pattern: sectionPattern(section) };
  });
}

function holds(number: number, { operator, limit }: { readonly operator: string; readonly limit: string }): boolean {
  const other = Number(limit);
  switch (operator) {
    case '>=':
      return number >= other;
    case '>':
      return number > other;
    case '<=':
      return number <= other;
    case '<':
      return number < other;
    case '=':
      return number === other;
    default:
      return number !== other;
  }
}

/** The pattern by which a positive number is shown: that of the first section whose condition it meets, else of the first without one. */
export function patternFor(sections: readonly FormatSection[], number: number): NumberPattern | null {
  const met = sections.find(({ condition }) => condition !== null && holds(number, condition));
  return (met ?? sections.find(({ condition }) => condition === null))?.pattern ?? null;
}
