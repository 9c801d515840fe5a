import type { Words } from '../../../findings/speak.ts';
import { dayNumber } from '../../../model/spreadsheet-day.ts';
import { dayText } from '../../../reports/tables/day-text.ts';
import { isoDay } from '../../../targets/dates/calendar.ts';
import type { CliContext } from '../../context.ts';

const words = {
  left: {
    zh: '报送期限 {due}：还有 {days} 天（按 {asOf} 计）\n',
    en: 'due on {due}: {days} day(s) left as of {asOf}\n',
  },
  today: { zh: '报送期限 {due}：就是今天（按 {asOf} 计）\n', en: 'due on {due}: today, as of {asOf}\n' },
  over: {
    zh: '报送期限 {due}：已过 {days} 天（按 {asOf} 计）\n',
    en: 'due on {due}: overdue by {days} day(s) as of {asOf}\n',
  },
} as const satisfies Words;

/** When self-evaluations are due, in ISO days; `daysLeft` is negative once that day is over. */
export interface Due {
  readonly due: string;
  readonly asOf: string;
  readonly daysLeft: number;
}

/** How far off the due day is from the day given, else from today on this machine; null where the configuration states none. */
export function dueOn(due: string | null, asOf: string | undefined, now: Date = new Date()): Due | null {
  if (due === null) return null;
  const day = asOf ?? isoDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  return { due, asOf: day, daysLeft: dayNumber(due) - dayNumber(day) };
}

/** Says when self-evaluations are due. */
export function tellDue({ due, asOf, daysLeft }: Due, { say, tell }: CliContext): void {
  const shown = (day: string) => say({ zh: dayText(day), en: day });
  const dates = { due: shown(due), asOf: shown(asOf) };
  if (daysLeft === 0) tell(say(words.today, dates));
  else tell(say(daysLeft > 0 ? words.left : words.over, { ...dates, days: Math.abs(daysLeft) }));
}
