import { type DateMatch, dateAt } from '../dates/dates.ts';
import { type Bound, boundAt } from '../measures/bounds.ts';
import { comparatorBefore } from '../measures/comparators.ts';
import { type Span, spanAt } from '../measures/spans.ts';

/** Something with a number in it that was found inside a text. */
export type Item =
  | { readonly type: 'date'; readonly start: number; readonly end: number; readonly date: DateMatch }
  | { readonly type: 'span'; readonly start: number; readonly end: number; readonly span: Span }
  | { readonly type: 'bound'; readonly start: number; readonly end: number; readonly bound: Bound };

const digit = /[0-9]/;
/** Characters after which digits are a name, an ordinal or a list mark and no quantity. */
const notBefore = /[A-Za-z第№"“‘《〔.]/;

/** The item that begins exactly at a position: a date, a range or a bound, in this order. */
export function itemAt(text: string, at: number, year: number | null): Item | null {
  const date = dateAt(text, at, year);
  if (date !== null) return { type: 'date', start: at, end: date.end, date };
  const span = spanAt(text, at);
  if (span !== null) return { type: 'span', start: at, end: span.end, span };
  const bound = boundAt(text, at);
  return bound === null ? null : { type: 'bound', start: at, end: bound.end, bound };
}

function mayBegin(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (digit.test(character)) return !notBefore.test(text.charAt(at - 1));
  if (character === '±') return true;
  if (text.startsWith('百分之', at)) return true;
  return comparatorBefore(text, at) !== null;
}

/** An ordinal or list mark such as «1.» or «1、» before words. */
// «1、完成检查；2、培训» numbers its items: digits at the start of a clause, with a mark behind them.
const isListMark = (text: string, item: Item) =>
  item.type === 'bound' &&
  item.bound.comparator === null &&
  item.bound.use === null &&
  /[.、:)]/.test(text.charAt(item.end)) &&
  (item.start === 0 || /[。;;\n(]/.test(text.charAt(item.start - 1)));

/** The length of a list mark that runs into a year: «1.» in «1.2026年，…»; 0 when none stands here. */
function yearMark(text: string, at: number): number {
  if (at > 0 && !/[。;]/.test(text.charAt(at - 1))) return 0;
  return /^[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}

function skipDigits(text: string, at: number): number {
  let end = at + 1;
  if (!digit.test(text.charAt(at))) return end;
  while (digit.test(text.charAt(end)) || (text.charAt(end) === '.' && digit.test(text.charAt(end + 1)))) end += 1;
  return end;
}

const fromNumeral = (item: Item) =>
  item.type === 'bound' && item.bound.numeral !== null && item.bound.use?.unit !== '%' && item.bound.use?.unit !== '‰';

/** Every date, range and bound in a text from left to right; each character is looked at a bounded number of times. */
export function itemsIn(text: string, year: number | null): readonly Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < text.length) {
    at += yearMark(text, at);
    if (!mayBegin(text, at)) {
      at = skipDigits(text, at);
      continue;
    }
    const item = itemAt(text, at, year);
    if (item === null || item.end <= at || fromNumeral(item)) at = skipDigits(text, at);
    else {
      if (!isListMark(text, item)) items.push(item);
      at = item.end;
    }
  }
  return items;
}
