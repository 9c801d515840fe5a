import { measureUnitAt } from '../measures/measure-units.ts';
import { multiplierAt } from '../measures/multipliers.ts';
import { digitsAt, plausibleYear, smallNumberAt } from '../measures/small-numbers.ts';
import { type Day, daysInMonth, isDay } from './calendar.ts';
import { type YearHint, type YearPart, yearPartAt } from './year-part.ts';

/**
 * A day, month, quarter, half or whole year as printed. `year` is null where none is printed and none is known; `month1` to
 * `day2` span it. `span` says how exactly it was given.
 */
export interface Moment {
  readonly end: number;
  readonly year: number | null;
  readonly yearPrinted: boolean;
  readonly month1: number;
  readonly day1: number;
  readonly month2: number;
  /** null is the last day of month2. */
  readonly day2: number | null;
  readonly span: 'day' | 'month' | 'part' | 'quarter' | 'half' | 'year';
  readonly exists: boolean;
}

type Spread = Pick<Moment, 'month1' | 'day1' | 'month2' | 'day2' | 'span'>;
function moment(year: YearPart, end: number, spread: Spread): Moment {
  const known = year.year ?? 2000;
  const day = (month: number, of: number): Day => ({ year: known, month, day: of });
  const exists =
    isDay(day(spread.month1, spread.day1)) &&
    isDay(day(spread.month2, spread.day2 ?? daysInMonth(known, spread.month2)));
  return { end, year: year.year, yearPrinted: year.yearPrinted, ...spread, exists };
}

const wholeMonth = (month: number): Spread => ({ month1: month, day1: 1, month2: month, day2: null, span: 'month' });
const months = (first: number, last: number, span: Spread['span']): Spread => ({
  month1: first,
  day1: 1,
  month2: last,
  day2: null,
  span,
});

/** 2026.12.31, 2026-12-31, 2026/12, 2026.07: a printed year, a sign, a month and perhaps a day. */
function signedDateAt(text: string, at: number): Moment | null {
  const year = digitsAt(text, at);
  const sign = text.charAt(at + 4);
  if (!plausibleYear(year) || !'.-/'.includes(sign || '?')) return null;
  const month = digitsAt(text, year.end + 1);
  if (month === null || month.length > 2) return null;
  const part = { end: year.end, year: year.value, yearPrinted: true };
  const day = text.charAt(month.end) === sign ? digitsAt(text, month.end + 1) : null;
  if (day !== null && day.length <= 2) {
    const end = '日号'.includes(text.charAt(day.end) || '?') ? day.end + 1 : day.end;
    return moment(part, end, {
      month1: month.value,
      day1: day.value,
      month2: month.value,
      day2: day.value,
      span: 'day',
    });
  }
  if (day !== null || month.value < 1 || month.value > 12) return null;
  // «2023.07» is July, «2023.07万元» is money.
  if (text.charAt(month.end) !== '月' && (measureUnitAt(text, month.end) ?? multiplierAt(text, month.end)) !== null)
    return null;
  return moment(part, text.charAt(month.end) === '月' ? month.end + 1 : month.end, wholeMonth(month.value));
}

const parts: Readonly<Record<string, readonly [number, number | null]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, null],
  初: [1, 10],
};

function monthAt(text: string, year: YearPart): Moment | null {
  const month = smallNumberAt(text, year.end);
  if (month === null || text.charAt(month.end) !== '月') return null;
  const after = text.charAt(month.end + 1) === '份' ? month.end + 2 : month.end + 1;
  const day = smallNumberAt(text, after);
  if (day !== null) {
    const end = '日号'.includes(text.charAt(day.end) || '?') ? day.end + 1 : day.end;
    return moment(year, end, {
      month1: month.value,
      day1: day.value,
      month2: month.value,
      day2: day.value,
      span: 'day',
    });
  }
  if (month.value < 1 || month.value > 12) return null;
  const part = Object.entries(parts).find(([word]) => text.startsWith(word, after));
  if (part !== undefined) {
    const [word, [day1, day2]] = part;
    return moment(year, after + word.length, { month1: month.value, day1, month2: month.value, day2, span: 'part' });
  }
  return moment(year, after, wholeMonth(month.value));
}

const quarterNumbers = '一二三四';

function quarterOrHalfAt(text: string, year: YearPart): Moment | null {
  if (text.startsWith('上半年', year.end)) return moment(year, year.end + 3, months(1, 6, 'half'));
  if (text.startsWith('下半年', year.end)) return moment(year, year.end + 3, months(7, 12, 'half'));
  const start = text.charAt(year.end) === '第' ? year.end + 1 : year.end;
  const number = text.charAt(start);
  const quarter = quarterNumbers.includes(number || '?') ? quarterNumbers.indexOf(number) + 1 : Number(number || 'x');
  if (!(quarter >= 1 && quarter <= 4) || !text.startsWith('季度', start + 1)) return null;
  return moment(year, start + 3, months(quarter * 3 - 2, quarter * 3, 'quarter'));
}

/** The moment printed at a position of a folded text; null when none stands there. `exists` is false for a 30 February. */
export function momentAt(text: string, at: number, hint: YearHint): Moment | null {
  const signed = signedDateAt(text, at);
  if (signed !== null) return signed;
  const year = yearPartAt(text, at, hint);
  const within = monthAt(text, year) ?? quarterOrHalfAt(text, year);
  if (within !== null) return within;
  if (year.end === at) return null;
  // «年底» is a date, «年度计划» is not.
  const isDate = year.yearPrinted || /^[底末内前]|^[以之]前/.test(text.slice(year.end, year.end + 2));
  return isDate ? moment(year, year.end, months(1, 12, 'year')) : null;
}

/** The second half of a period may be shorter: 12.31 after 2021.1.1, 5日 after 3月1日. */
export function laterMomentAt(text: string, at: number, first: Moment): Moment | null {
  const inherited = { year: first.year, printed: first.yearPrinted };
  const full = momentAt(text, at, { known: first.year, inherited });
  if (full !== null) return full;
  const part: YearPart = { end: at, year: first.year, yearPrinted: first.yearPrinted };
  const one = digitsAt(text, at);
  if (one === null || one.length > 2) return null;
  const sign = text.charAt(one.end);
  const two = sign === '.' || sign === '/' ? digitsAt(text, one.end + 1) : null;
  if (two !== null && two.length <= 2) {
    return moment(part, two.end, {
      month1: one.value,
      day1: two.value,
      month2: one.value,
      day2: two.value,
      span: 'day',
    });
  }
  if (first.span === 'day' && (sign === '日' || sign === '号')) {
    const month = first.month2;
    return moment(part, one.end + 1, { month1: month, day1: one.value, month2: month, day2: one.value, span: 'day' });
  }
  return null;
}
