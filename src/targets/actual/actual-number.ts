import type { TargetReading } from '../../model/target/target.ts';
import { dayOfSerial, daysInMonth, isDay, isoDay } from '../dates/calendar.ts';
import { measureAt } from '../measures/measures.ts';
import { assumed } from '../target/assumptions.ts';
import { leavesLatenessOpen } from './actual-doubts.ts';
import { type ActualFields, type ActualOutcome, dated } from './actual-fields.ts';
import { actualQuantity } from './actual-quantity.ts';

/** 20261231, or a day number of a spreadsheet in the 1900 system: what a number means against a date. */
export function dayFromNumber(text: string): ActualFields | null {
  const compact = /^(20[0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text);
  if (compact !== null) {
    const day = { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
    return isDay(day) ? dated(isoDay(day), null, [assumed('compact-date', { text })], null) : null;
  }
  // 46203: a day that a spreadsheet kept as its count of days; before 2000 it is more likely an amount of something.
  const day = /^[0-9]{5}$/.test(text) ? dayOfSerial(Number(text)) : null;
  if (day === null || day.year < 2000) return null;
  return dated(isoDay(day), null, [assumed('serial-date', { text, date: isoDay(day) })], null);
}

/** 12.31 or 12-31 against a date: month and day of the year in question. */
export function dayWithoutYear(text: string, year: number | null): ActualFields | null {
  const found = /^([0-9]{1,2})[.\-/]([0-9]{1,2})$/.exec(text);
  if (found === null || year === null) return null;
  const day = { year, month: Number(found[1]), day: Number(found[2]) };
  return isDay(day) ? dated(isoDay(day), null, [assumed('year', { year: String(year) })], null) : null;
}

/**
 * 2026.11 in a number cell: a month against a date, where that decides it whatever the day. 2026.1 may have been 2026.10, whose zero a
 * number cell drops, so both months must be in time.
 */
function monthFromNumber(text: string, target: TargetReading): ActualFields | null {
  const found = /^(20[0-9]{2})\.([0-9]{1,2})$/.exec(text);
  if (found === null || target.kind !== 'date' || target.date === null) return null;
  const [year, first] = [Number(found[1]), Number(found[2])];
  const last = found[2] === '1' ? 10 : first;
  if (first < 1 || last > 12) return null;
  const end = isoDay({ year, month: last, day: daysInMonth(year, last) });
  if (leavesLatenessOpen(isoDay({ year, month: first, day: 1 }), end, target)) return null;
  if (first === last) return dated(end, null, [assumed('last-day', { text })], null);
  return end > target.date
    ? null
    : dated(end, null, [assumed('lost-zero', { text, year: String(year), date: end })], null);
}

function answerFromNumber(text: string): ActualFields | null {
  if (text !== '1' && text !== '0') return null;
  const yes = text === '1';
  return { kind: 'yes-no', yes, assumptions: [yes ? assumed('yes', { text }) : assumed('no', { text })] };
}

/** A plain decimal in a number cell: a day against a date, 1 and 0 against yes/no, else a quantity in the target's unit. */
export function actualNumber(text: string, target: TargetReading): ActualOutcome {
  const printed = measureAt(text, 0);
  if (printed === null || printed.malformed) return { fault: 'malformed-number' };
  const day = target.kind === 'date' ? (dayFromNumber(text) ?? monthFromNumber(text, target)) : null;
  const answer = target.kind === 'yes-no' ? answerFromNumber(text) : null;
  return day ?? answer ?? actualQuantity(printed, target, null);
}
