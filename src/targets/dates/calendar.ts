import { isoDayOf } from '../../model/spreadsheet-day.ts';

/** A day of the calendar; months and days from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in a month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** True when the day exists. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The day before. */
export function dayBefore({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  if (month > 1) return { year, month: month - 1, day: daysInMonth(year, month - 1) };
  return { year: year - 1, month: 12, day: 31 };
}

/** The day after. */
export function dayAfter({ year, month, day }: Day): Day {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

const padded = (value: number, length: number) => String(value).padStart(length, '0');

/** The day as ISO text: 2026-12-31. */
export const isoDay = ({ year, month, day }: Day): string => `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/** Reads an ISO day; null when it is none or does not exist. */
export function parseIsoDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return null;
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDay(day) ? day : null;
}

/** The calendar day of a spreadsheet day number in the 1900 system (1 = 1900-01-01, with its fictitious 29 February 1900). */
export function dayOfSerial(serial: number): Day | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 73_050) return null;
  return parseIsoDay(isoDayOf(serial) ?? '');
}
