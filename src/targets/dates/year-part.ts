import { digitsAt, plausibleYear } from '../measures/small-numbers.ts';

/** Which year is meant where none is printed: `known` is the year of the document or the run. */
export interface YearHint {
  readonly known: number | null;
  /** The year of the first half of a period, which counts as printed for the second. */
  readonly inherited?: { readonly year: number | null; readonly printed: boolean };
}

/** A year as printed before a month; `end` is where the month begins. */
export interface YearPart {
  readonly end: number;
  readonly year: number | null;
  readonly yearPrinted: boolean;
}

const relativeYears: readonly (readonly [string, number])[] = [
  ['本年度', 0],
  ['当年度', 0],
  ['本年', 0],
  ['当年', 0],
  ['今年', 0],
  ['次年', 1],
  ['下一年度', 1],
  ['下年度', 1],
  ['明年', 1],
  ['上年度', -1],
  ['年度', 0],
  ['年', 0],
];

/** The year before a month: 2026年, 当年, 次年, or none, when the hint says which. */
export function yearPartAt(text: string, at: number, hint: YearHint): YearPart {
  const digits = digitsAt(text, at);
  if (plausibleYear(digits) && text.charAt(digits.end) === '年') {
    const end = text.charAt(digits.end + 1) === '度' ? digits.end + 2 : digits.end + 1;
    return { end, year: digits.value, yearPrinted: true };
  }
  const relative = relativeYears.find(([word]) => text.startsWith(word, at));
  if (relative !== undefined && hint.inherited === undefined) {
    const year = hint.known === null ? null : hint.known + relative[1];
    return { end: at + relative[0].length, year, yearPrinted: false };
  }
  const given = hint.inherited ?? { year: hint.known, printed: false };
  return { end: at, year: given.year, yearPrinted: given.printed };
}
