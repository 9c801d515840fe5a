import type { Project } from '../../../model/goals/goals.ts';
import { fold } from '../../../model/text/fold.ts';
import { dateAt } from '../../../targets/dates/dates.ts';
import { isBlankMark } from '../money/amounts.ts';
import type { RawPeriod } from './raw-project.ts';

type Period = NonNullable<Project['period']>;
type Days = Pick<Period, 'from' | 'to'>;

const unknown: Days = { from: null, to: null };

/** 2024-2026年, 2024年至2026年: whole years. */
const years = /^(20\d{2})年?度?[-~至到]+(20\d{2})年?度?$/;

function daysOf(text: string): Days | null {
  const [, first, last] = years.exec(text) ?? [];
  if (first !== undefined) return { from: `${first}-01-01`, to: `${last}-12-31` };
  const found = dateAt(text, 0, null);
  if (found === null || found.end !== text.length || found.fault === 'no-such-day') return null;
  return { from: found.from ?? found.earliest ?? found.date, to: found.date };
}

/** The first and the last day that a text such as «2025年1月至2025年12月» or «3年（2024-2026年）» names. */
function readDays(text: string): Days {
  const folded = fold(text).text.slice(0, 60).replace(/--+/g, '-');
  if (folded.startsWith('-')) return { from: null, to: readDays(folded.slice(1)).to };
  if (folded.endsWith('-')) return { from: readDays(folded.slice(0, -1)).from, to: null };
  // «三年（2026—2028年）» has the days in brackets, «2026—2028年（三年）» before them.
  const inside = /\(([^()]*)\)/.exec(folded)?.[1] ?? '';
  const outside = folded.replace(/\([^()]*\)/g, '');
  return daysOf(folded) ?? daysOf(inside) ?? daysOf(outside) ?? unknown;
}

/** The period of a project in the model's terms; absent where the table names none. */
export function readPeriod({ whole, from, to }: RawPeriod): Pick<Project, 'period'> {
  if (whole !== null && !isBlankMark(whole.text)) {
    return { period: { text: whole.text, ...readDays(whole.text), source: whole.place } };
  }
  const first = from ?? to;
  if (first === null) return {};
  const text = [from?.text ?? '', to?.text ?? ''].join('—');
  const days = { from: readDays(from?.text ?? '').from, to: readDays(to?.text ?? '').to };
  return { period: { text, ...days, source: first.place } };
}
