import type { DecimalText } from '../../model/decimal.ts';

/** A number as printed, without thousands separators, and where it ends. `malformed` says that the digits make no one number. */
export interface NumberMatch {
  readonly value: DecimalText;
  readonly end: number;
  readonly malformed: boolean;
}

/** Longest run of digits taken as a number: with it every product with a multiplier and a unit stays exact in 60 digits. */
const maxNumberLength = 30;

const isDigit = (text: string, at: number) => text.charAt(at) >= '0' && text.charAt(at) <= '9';

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end += 1;
  return end;
}

/** The end of groups such as ,000,000 or 000 000 after one to three digits; the first group says what stands between them. */
function groupsEnd(text: string, at: number, start: number): number {
  const sign = text.charAt(at);
  const grouped = sign === ',' || (sign === ' ' && text.charAt(start) !== '0');
  let end = at;
  while (grouped && at - start <= 3 && text.charAt(end) === sign && digitsEnd(text, end + 1) === end + 4) end += 4;
  return end;
}

// 1 234 567; not 2026 100, where two numbers stand side by side.
const spacedNumber = /(?<![0-9,. \t])[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9, \t])/;

/** The first number in a folded text whose thousands are set apart by spaces, as printed. */
export const spacedThousands = (text: string): string | null => spacedNumber.exec(text)?.[0] ?? null;

/** The number printed at a position: digits, thousands separators in groups of three, decimals, an optional sign. */
export function numberAt(text: string, at: number): NumberMatch | null {
  const sign = text.charAt(at);
  const start = sign === '-' || sign === '+' ? at + 1 : at;
  const wholeEnd = digitsEnd(text, start);
  if (wholeEnd === start) return null;
  let end = groupsEnd(text, wholeEnd, start);
  const whole = text.slice(start, end).replaceAll(/[, ]/g, '');
  let fraction = '';
  if (text.charAt(end) === '.' && isDigit(text, end + 1)) {
    const fractionEnd = digitsEnd(text, end + 1);
    fraction = text.slice(end, fractionEnd);
    end = fractionEnd;
  }
  const next = text.charAt(end);
  const goesOn = (next === '.' || next === ',' || next === ' ' || next === '\t') && isDigit(text, end + 1);
  const malformed = goesOn || whole.length + fraction.length > maxNumberLength;
  return { value: `${sign === '-' ? '-' : ''}${whole}${fraction}`, end, malformed };
}

const numeralDigits = '零一二三四五六七八九';
const numeralUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function digitOf(character: string): number | null {
  if (character === '两' || character === '俩') return 2;
  if (character === '〇') return 0;
  const at = numeralDigits.indexOf(character || '?');
  return at < 0 ? null : at;
}

/** A number in Chinese numerals below 万 at a position: 三, 十二, 一百零五, 九十五. Null when none stands there. */
export function numeralAt(text: string, at: number): NumberMatch | null {
  let total = 0;
  let digit: number | null = null;
  let end = at;
  for (; end - at < 9; end += 1) {
    const character = text.charAt(end);
    const unit = numeralUnits[character];
    const next = digitOf(character);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (next !== null && (digit === null || digit === 0)) digit = next;
    else break;
  }
  return end === at ? null : { value: String(total + (digit ?? 0)), end, malformed: false };
}
