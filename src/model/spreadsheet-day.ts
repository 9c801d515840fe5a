// Milliseconds.
const dayLength = 86_400_000;
const days = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayLength;

const zero1900 = days(1899, 12, 30);
const zeroBeforeLeap = days(1899, 12, 31);
const zero1904 = days(1904, 1, 1);
const lastDay = days(9999, 12, 31);

/** The number a spreadsheet of the 1900 system has for an ISO day: 46387 for 2026-12-31. Right from 1900-03-01 (61) on. */
export function dayNumber(iso: string): number {
  const [year = '0', month = '1', day = '1'] = iso.split('-');
  return days(Number(year), Number(month), Number(day)) - zero1900;
}

/** ISO days by days since 1970: a workbook repeats the same few hundred. Emptied when it grows beyond a lifetime of days. */
const isoDays = new Map<number, string>();

function isoOf(since1970: number): string {
  const known = isoDays.get(since1970);
  if (known !== undefined) return known;
  const iso = new Date(since1970 * dayLength).toISOString().slice(0, 10);
  // More than a century of days: only a hostile file has more, and then they are worked out again.
  if (isoDays.size > 40_000) isoDays.clear();
  isoDays.set(since1970, iso);
  return iso;
}

/**
 * The ISO day of a spreadsheet's day number, the time of day left out; null for what is no day: negative, day 0 and the 29 February 1900
 * of the 1900 system (which never was), anything after 9999.
 */
export function isoDayOf(dayNumber: number, date1904 = false): string | null {
  const whole = Math.floor(dayNumber);
  // A comparison is false for NaN, so that no number at all is no day either.
  if (!(whole >= 0) || (!date1904 && (whole === 0 || whole === 60))) return null;
  const since1970 = whole + (date1904 ? zero1904 : whole < 60 ? zeroBeforeLeap : zero1900);
  return since1970 <= lastDay ? isoOf(since1970) : null;
}
