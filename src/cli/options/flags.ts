import { type Speak, speak, type Words } from '../../findings/speak.ts';
import { dayText } from '../../reports/tables/day-text.ts';
import { parseIsoDay } from '../../targets/dates/calendar.ts';
import type { Flags } from '../command.ts';
import { chooseLanguage } from '../context.ts';
import { UsageError } from './usage-error.ts';

const words = {
  empty: { zh: '{shown} 是空的', en: '{shown} is empty' },
  noYear: {
    zh: '--{name} {text}：应为四位年份，例如 --{name} 2026',
    en: '--{name} {text}: a year of four digits is expected, as in --{name} 2026',
  },
  noDay: {
    zh: '--{name} {text}：应为实际存在的日期，例如 --{name} 2027-01-15',
    en: '--{name} {text}: a day of the calendar is expected, as in --{name} 2027-01-15',
  },
  noChoice: {
    zh: '--{name} {text}：应为 {choices}',
    en: '--{name} {text}: one of {choices} is expected',
  },
  noNumber: {
    zh: '--{name} {text}：应为 {least} 到 {most} 之间的数',
    en: '--{name} {text}: a number from {least} to {most} is expected',
  },
} as const satisfies Words;

/** The language of usage errors is that of the run. */
export function speakFor(flags: Flags): Speak {
  const { lang } = flags;
  return speak(chooseLanguage(typeof lang === 'string' ? lang : undefined, process.env));
}

/** Arguments of commands: they have no dashes. */
const positionals = new Set([
  'files',
  'folder',
  'before',
  'after',
  'id',
  'a',
  'b',
  'file',
  'what',
  'indicator',
  'shell',
]);

/** Refuses a value of nothing: as a path it would mean the folder one stands in, which nobody asked for. */
function notBlank(flags: Flags, name: string, value: string): string {
  if (value.trim() !== '') return value;
  const shown = positionals.has(name) ? `<${name}>` : `--${name}`;
  throw new UsageError(speakFor(flags)(words.empty, { shown }));
}

/** A required argument. */
export function requiredFlag(flags: Flags, name: string): string {
  return textFlag(flags, name) ?? notBlank(flags, name, '');
}

/** A text option; undefined when not given. */
export function textFlag(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  if (value === undefined || value === null) return undefined;
  return notBlank(flags, name, String(value));
}

/** An option that may be given several times or with several values; undefined when not given. */
export function listFlag(flags: Flags, name: string): readonly string[] | undefined {
  const value = flags[name];
  if (value === undefined || value === null) return undefined;
  return (Array.isArray(value) ? value : [value]).map((one) => notBlank(flags, name, String(one)));
}

/** A switch. */
export function switchFlag(flags: Flags, name: string): boolean {
  return flags[name] === true;
}

/** A switch that a configuration may set too; undefined when not given, false with --no- before it. */
export function settingSwitch(flags: Flags, name: string): boolean | undefined {
  const value = flags[name];
  return typeof value === 'boolean' ? value : undefined;
}

/** A year of four digits from 2000 to 2099; undefined when not given, a usage error otherwise. */
export function yearFlag(flags: Flags, name = 'year'): number | undefined {
  const text = textFlag(flags, name);
  if (text === undefined) return undefined;
  // 2026; 26 and ２０２６ are asked for again rather than guessed.
  if (!/^20\d\d$/.test(text)) throw new UsageError(speakFor(flags)(words.noYear, { name, text }));
  return Number(text);
}

/** An ISO day of the calendar (2027-01-15); undefined when not given, a usage error otherwise. */
export function isoDayFlag(flags: Flags, name: string): string | undefined {
  const text = textFlag(flags, name);
  if (text === undefined || parseIsoDay(text) !== null) return text;
  throw new UsageError(speakFor(flags)(words.noDay, { name, text }));
}

/** The same as the reader writes it: 2027年1月15日. */
export function dayFlag(flags: Flags, name: string): string | undefined {
  const text = isoDayFlag(flags, name);
  return text === undefined ? undefined : speakFor(flags)({ zh: dayText(text), en: text });
}

/** One of some words; undefined when not given, a usage error otherwise. */
export function choiceFlag<T extends string>(flags: Flags, name: string, choices: readonly T[]): T | undefined {
  const text = textFlag(flags, name);
  const chosen = choices.find((one) => one === text);
  if (text === undefined || chosen !== undefined) return chosen;
  throw new UsageError(speakFor(flags)(words.noChoice, { name, text, choices: choices.join(' | ') }));
}

/** A number between two bounds; undefined when not given, a usage error otherwise. */
export function numberFlag(flags: Flags, name: string, least: number, most: number): number | undefined {
  const text = textFlag(flags, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  // 12 or 0.5; Number() would take "" and 1e3 too.
  if (!/^\d+(?:\.\d+)?$/.test(text) || value < least || value > most) {
    throw new UsageError(speakFor(flags)(words.noNumber, { name, text, least, most }));
  }
  return value;
}
