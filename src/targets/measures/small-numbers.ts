import { numeralAt } from './numbers.ts';

/** A short run of decimal digits: its value, how many digits, and where it ends. */
export interface Digits {
  readonly value: number;
  readonly length: number;
  readonly end: number;
}

/** Reads 1 to 4 decimal digits; null when there are none or more. */
export function digitsAt(text: string, at: number): Digits | null {
  let end = at;
  while (end - at < 5 && text.charAt(end) >= '0' && text.charAt(end) <= '9') end += 1;
  const length = end - at;
  return length === 0 || length > 4 ? null : { value: Number(text.slice(at, end)), length, end };
}

/** A month or day of a month, in digits or in numerals (十二). */
export function smallNumberAt(text: string, at: number): Digits | null {
  const digits = digitsAt(text, at);
  if (digits !== null) return digits.length <= 2 ? digits : null;
  const numeral = numeralAt(text, at);
  if (numeral === null || numeral.end - at > 3) return null;
  return { value: Number(numeral.value), length: 2, end: numeral.end };
}

/** True for four digits that make a year of our time. */
export const plausibleYear = (digits: Digits | null): digits is Digits =>
  digits !== null && digits.length === 4 && digits.value >= 1950 && digits.value <= 2099;
