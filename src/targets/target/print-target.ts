import type { Phrase } from '../../model/phrase.ts';
import type { ActualReading, Quantity, TargetReading } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import { dayAfter, isoDay, parseIsoDay } from '../dates/calendar.ts';
import { measureUnitPartAt } from '../measures/measures.ts';
import { imprecisePhrase } from './assumptions.ts';

function printQuantity(quantity: Quantity, assumptions: readonly Phrase[]): string {
  const { value, multiplier, unit } = quantity;
  const bare =
    unit !== null && assumptions.some(({ code, args }) => code === 'bare-money' && args['unit'] === unit.charAt(0));
  return `${value}${multiplier ?? ''}${bare ? unit.charAt(0) : (unit ?? '')}`;
}

function printDate(reading: TargetReading | ActualReading): string | null {
  if (reading.date === null) return null;
  if (reading.from !== null) return `${reading.from}至${reading.date}`;
  const phrase = imprecisePhrase(reading.assumptions);
  // «2026年底» names its year and is printed as written; «年底» needs the day it was read as.
  if (phrase !== null && /[0-9]{4}/.test(phrase)) return `${reading.comparator ?? ''}${phrase}`;
  const day = parseIsoDay(reading.date);
  if (reading.comparator === '<' && day !== null) return `<${isoDay(dayAfter(day))}`;
  return `${reading.comparator ?? ''}${reading.date}`;
}

/**
 * Words in brackets behind a number; where they could be taken for its unit or comparator an ellipsis stands before them, and where
 * 万 could be taken for money one stands before the brackets.
 */
function remark(words: string | null, { multiplier, unit }: Pick<Quantity, 'multiplier' | 'unit'>): string {
  if (words === null) return '';
  const count = unit === null && (multiplier === '万' || multiplier === '亿');
  const { text } = fold(words);
  // 8(人) and 8(不含税) would be read back as a unit and as a bound; the … before them keeps them words.
  const mistakable = measureUnitPartAt(text, 0) !== null || /^(?:不?含|本数)/.test(text);
  return `${count ? '…' : ''}(${mistakable ? '…' : ''}${words})`;
}

/**
 * Writes a reading in one standard spelling: ≥95%, 3.1万, 10人~20人, 2026-12-31; words that are part of it follow in brackets.
 * Reading the result again, in the same context, gives the same reading but for its text. What is no quantity and no date is
 * written with its own words.
 */
export function printTarget(reading: TargetReading): string {
  const { kind, value, amount, assumptions } = reading;
  switch (kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'range': {
      if (value === null || amount === null) return reading.words ?? reading.text;
      const low = printQuantity({ ...reading, value, amount }, assumptions);
      const printed = reading.upper === null ? low : `${low}~${printQuantity(reading.upper, assumptions)}`;
      return `${reading.comparator ?? ''}${printed}${remark(reading.words, reading)}`;
    }
    case 'date': {
      const printed = printDate(reading);
      return printed === null ? (reading.words ?? reading.text) : `${printed}${remark(reading.words, reading)}`;
    }
    case 'yes-no':
    case 'frequency':
    case 'budget-relative':
    case 'trend':
    case 'qualitative':
    case 'deferred':
    case 'unreadable':
      return reading.words ?? reading.text;
  }
}
