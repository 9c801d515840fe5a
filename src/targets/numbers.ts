import type { DecimalText } from '../model/decimal.ts';

/** A number as printed, without thousands separators, and where it ends. `malformed` says that the digits make no one number. */
export interface NumberMatch {
  readonly value: DecimalText;
  readonly end: number;
  readonly malformed: boolean;
}

/** Longest run of digits taken as a number: with it every product with a multiplier and a unit stays exact in 60 digits. */
const longestNumber = 30;

const isDigit = (text: string, at: number) => text.charAt(at) >= '0' && text.charAt(at) <= '9';

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end += 1;
  return end;
}

/** The end of groups such as ,000,000 after one to three digits. */
function groupsEnd(text: string, at: number, leading: number): number {
  let end = at;
  while (leading <= 3 && text.charAt(end) === ',' && digitsEnd(text, end + 1) === end + 4) end += 4;
  return end;
}

/** The number printed at a position: digits, thousands separators in groups of three, decimals, an optional sign. */
export function numberAt(text: string, at: number): NumberMatch | null {
  const sign = text.charAt(at);
  const start = sign === '-' || sign === '+' ? at + 1 : at;
  const wholeEnd = digitsEnd(text, start);
  if (wholeEnd === start) return null;
  let end = groupsEnd(text, wholeEnd, wholeEnd - start);
  const whole = text.slice(start, end).replaceAll(',', '');
  let fraction = '';
  if (text.charAt(end) === '.' && isDigit(text, end + 1)) {
    const fractionEnd = digitsEnd(text, end + 1);
    fraction = text.slice(end, fractionEnd);
    end = fractionEnd;
  }
  const next = text.charAt(end);
  const goesOn = (next === '.' || next === ',' || next === ' ') && isDigit(text, end + 1);
  const malformed = goesOn || whole.length + fraction.length > longestNumber;
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
