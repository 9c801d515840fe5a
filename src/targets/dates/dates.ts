import type { Phrase } from '../../model/phrase.ts';
import type { Comparator } from '../../model/target/target.ts';
import { comparatorBefore } from '../measures/comparators.ts';
import { digitsAt } from '../measures/small-numbers.ts';
import { assumed } from '../target/assumptions.ts';
import { type Day, dayBefore, daysInMonth, isoDay } from './calendar.ts';
import { laterMomentAt, type Moment, momentAt } from './moments.ts';

/**
 * A date as printed at a position: the last day that still meets it (ISO), the first day where a period is printed.
 * `date` is null when no year is printed or known. `marked` is true where a word such as 前 or 底 makes it a deadline.
 */
export interface DateMatch {
  readonly end: number;
  readonly comparator: Comparator | null;
  readonly date: string | null;
  readonly from: string | null;
  /** The first day it may be where the text names a month, a quarter or a year and no day. */
  readonly earliest: string | null;
  readonly assumptions: readonly Phrase[];
  readonly marked: boolean;
  readonly fault: 'no-such-day' | 'date-direction' | 'reversed' | null;
}

const leads = '不晚于 不迟于 不得晚于 不得迟于 最迟 最晚 截至 截止到 截止 于 在 到 至 按'.split(' ');
const startsOf = (text: string, at: number, words: readonly string[]) =>
  words.find((word) => text.startsWith(word, at));

const firstDay = (moment: Moment, year: number): Day => ({ year, month: moment.month1, day: moment.day1 });
const lastDay = (moment: Moment, year: number): Day => ({
  year,
  month: moment.month2,
  day: moment.day2 ?? daysInMonth(year, moment.month2),
});

interface Edge {
  readonly end: number;
  readonly kind: 'end-of' | 'before' | 'none';
}

/** What follows a moment: 底前, 末, 前, 以前, 内. */
function edgeAt(text: string, at: number): Edge {
  const closing = startsOf(text, at, ['月底', '年底', '底', '末']);
  const rest = at + (closing?.length ?? 0);
  const before = startsOf(text, rest, ['(含)以前', '(含)之前', '(含)前', '以前', '之前', '前', '内', '为止', '止']);
  const end = rest + (before?.length ?? 0);
  if (closing !== undefined || before === '内' || before === '止' || before === '为止') return { end, kind: 'end-of' };
  return { end, kind: before === undefined ? 'none' : 'before' };
}

const yearAssumption = (moment: Moment): readonly Phrase[] => {
  if (moment.yearPrinted) return [];
  return [moment.year === null ? assumed('year-unknown') : assumed('year', { year: String(moment.year) })];
};

function deadline(moment: Moment, edge: Edge, text: string, start: number): Omit<DateMatch, 'comparator' | 'fault'> {
  const printed = text.slice(start, edge.end);
  const assumptions = [...yearAssumption(moment)];
  const strict = edge.kind === 'before' && moment.span !== 'day';
  if (strict)
    assumptions.push(assumed('before', { text: printed, month: String(moment.month1), day: String(moment.day1) }));
  if (edge.kind === 'none' && moment.span !== 'day') assumptions.push(assumed('last-day', { text: printed }));
  const day =
    moment.year === null ? null : strict ? dayBefore(firstDay(moment, moment.year)) : lastDay(moment, moment.year);
  const open = edge.kind === 'none' && moment.span !== 'day' && moment.year !== null;
  const earliest = open ? isoDay(firstDay(moment, moment.year)) : null;
  return { end: edge.end, date: day && isoDay(day), from: null, earliest, assumptions, marked: edge.kind !== 'none' };
}

const separators = ['--', '-', '~', '至', '到'];

function periodAfter(text: string, first: Moment): { readonly second: Moment; readonly end: number } | null {
  const separator = startsOf(text, first.end, separators);
  if (separator === undefined) return null;
  const second = laterMomentAt(text, first.end + separator.length, first);
  return second === null ? null : { second, end: edgeAt(text, second.end).end };
}

/** 1-12月 and 2023年1-12月: the first month stands without its 月. */
function monthsPeriodAt(text: string, at: number, known: number | null): { first: Moment; second: Moment } | null {
  const year = momentAt(text, at, { known });
  const start = year !== null && year.span === 'year' ? year.end : at;
  const month = digitsAt(text, start);
  if (month === null || month.length > 2 || month.value < 1 || month.value > 12) return null;
  const separator = startsOf(text, month.end, separators);
  if (separator === undefined) return null;
  const base = year !== null && year.span === 'year' ? year : null;
  const hint = base === null ? { known } : { known, inherited: { year: base.year, printed: base.yearPrinted } };
  const second = momentAt(text, month.end + separator.length, hint);
  if (second === null || second.span !== 'month') return null;
  return { first: { ...second, month1: month.value, month2: month.value }, second };
}

function period(first: Moment, second: Moment, end: number): DateMatch {
  const from = first.year === null ? null : isoDay(firstDay(first, first.year));
  const date = second.year === null ? null : isoDay(lastDay(second, second.year));
  const fault = from !== null && date !== null && from > date ? 'reversed' : null;
  return { end, comparator: null, date, from, earliest: null, assumptions: yearAssumption(first), marked: true, fault };
}

/** 11月至2027.3.31: a beginning without a year, where none is known, is the last such day that is not after the end. */
function begun(first: Moment, second: Moment): Moment {
  if (first.year !== null || second.year === null) return first;
  const { year, yearPrinted } = second;
  const isAfter = isoDay(firstDay(first, year)) > isoDay(lastDay(second, year));
  return { ...first, year: isAfter ? year - 1 : year, yearPrinted };
}

function existing(match: DateMatch, ...moments: readonly Moment[]): DateMatch {
  if (moments.every((moment) => moment.exists)) return match;
  return { ...match, date: null, from: null, earliest: null, fault: 'no-such-day' };
}

/** The date or period printed at a position of a folded text; `known` is the year to assume where none is printed. */
export function dateAt(text: string, at: number, known: number | null): DateMatch | null {
  const sign = comparatorBefore(text, at);
  const lead = sign === null ? startsOf(text, at, leads) : undefined;
  const start = sign?.end ?? at + (lead?.length ?? 0);
  const several = monthsPeriodAt(text, start, known);
  if (several !== null && sign === null) {
    const end = edgeAt(text, several.second.end).end;
    return existing(period(several.first, several.second, end), several.first, several.second);
  }
  const first = momentAt(text, start, { known });
  if (first === null) return null;
  const later = sign === null ? periodAfter(text, first) : null;
  if (later !== null) return existing(period(begun(first, later.second), later.second, later.end), first, later.second);
  const edge = edgeAt(text, first.end);
  // «≤12月» is twelve months, not December; «≥2023.07» is a number.
  const decimal = text.charAt(start + 4) === '.' && text.charAt(first.end - 1) !== '月';
  const length = (first.span === 'month' || first.span === 'quarter') && (!first.yearPrinted || decimal);
  if (sign !== null && edge.kind === 'none' && length) return null;
  const plainMatch = { ...deadline(first, edge, text, start), comparator: sign?.comparator ?? null, fault: null };
  const match = existing({ ...plainMatch, marked: plainMatch.marked || sign !== null || lead !== undefined }, first);
  return sign === null ? match : compared(match, sign.comparator, first, edge);
}

/** `≤2026.12.31` and `<2026.12.31`; a date with ≥ does not say what is due when. */
function compared(match: DateMatch, comparator: Comparator, moment: Moment, edge: Edge): DateMatch {
  if (comparator === '≥' || comparator === '>') return { ...match, date: null, fault: 'date-direction' };
  if (comparator !== '<' || moment.year === null || match.date === null) return match;
  const named = edge.kind === 'end-of' ? lastDay(moment, moment.year) : firstDay(moment, moment.year);
  return { ...match, date: isoDay(dayBefore(named)), assumptions: yearAssumption(moment) };
}
