import { relative, resolve, sep } from 'node:path';
import { forYear } from '../../app/settings/setting-paths.ts';
import type { Settings } from '../../app/settings/settings.ts';
import type { Words } from '../../findings/speak.ts';
import { append } from '../../model/append.ts';
import type { CliContext } from '../context.ts';
import { currentShell, quotedFor } from './shells.ts';

const texts = {
  namedFrom: {
    zh: '文件名都从配置文件所在的 {folder} 算起\n',
    en: 'files are named from {folder}, where the configuration is\n',
  },
  next: { zh: '下一步', en: 'next' },
} as const satisfies Words;

/** One thing to do, and the command that does it where there is one. */
export interface NextStep {
  readonly does: string;
  readonly command?: string;
}

/** A word as the shell takes it in which the program was called: in quotes where it has to be. */
export function shellWord(word: string): string {
  return quotedFor(currentShell(process.platform, process.env), word);
}

/** The program as it was called: people who run it by npx have no other. */
export function programName(environment: NodeJS.ProcessEnv): string {
  return environment['npm_command'] === 'exec' ? 'npx perf-score' : 'perf-score';
}

/** A path as one would type it here. */
export function typedPath(path: string): string {
  const near = relative(process.cwd(), path);
  const far = ['..', '..', '..'].join(sep);
  return near === '' ? '.' : near === far || near.startsWith(`${far}${sep}`) ? path : near;
}

/** A command to be run next, with the options of this run that it needs again; `actuals` names others than the settings do. */
export function nextCommand(
  words: readonly string[],
  { settings, year, actuals = null }: { settings: Settings; year: number | null; actuals?: readonly string[] | null },
): string {
  const parts = [programName(process.env), ...words.map(shellWord)];
  const add = (flag: string, values: readonly string[]) => {
    if (values.length > 0) append(parts, [flag], values.map(shellWord));
  };
  const paths = (values: readonly string[]) =>
    values.map((path) => typedPath(year === null ? path : forYear(path, year)));
  const isFlag = (key: keyof Settings) => settings[key].origin.kind === 'flag';
  if (year !== null) add('--year', [String(year)]);
  if (isFlag('goals')) add('--goals', paths(settings.goals.value));
  if (actuals !== null) add('--actuals', paths(actuals));
  else if (isFlag('actuals') && words[0] !== 'check') add('--actuals', paths(settings.actuals.value));
  if (isFlag('lastYear') && settings.lastYear.value !== null) add('--last-year', paths([settings.lastYear.value]));
  if (isFlag('profile'))
    add('--profile', [
      settings.profile.value.endsWith('.json') ? typedPath(settings.profile.value) : settings.profile.value,
    ]);
  if (isFlag('profiles')) add('--profiles', paths(settings.profiles.value));
  if (isFlag('rules') && words[0] !== 'template') add('--rules', paths(settings.rules.value));
  if (isFlag('departmentInCharge') && words.length === 0)
    add('--department-in-charge', [settings.departmentInCharge.value ?? '']);
  if (isFlag('output') && words.length === 0) add('-o', paths([settings.output.value]));
  return parts.join(' ');
}

/** Whether the actuals of the settings are looked for in a folder. */
export function looksInto({ actuals }: Settings, folder: string, year: number): boolean {
  return actuals.value.some((path) => forYear(path, year) === resolve(folder));
}

/** Tells by which folder files are named where that is not the one the person is in. */
export function tellFolder(folder: string, context: CliContext): void {
  if (folder === process.cwd()) return;
  const { say } = context;
  context.tell(say(texts.namedFrom, { folder }));
}

/** Tells a person what to do now; nothing under --quiet. */
export function tellNext(steps: readonly NextStep[], context: CliContext): void {
  if (steps.length === 0) return;
  // Whoever asked for a language gets the next steps in it.
  const asked = context.languageAsked === undefined ? '' : ` --lang ${context.languageAsked}`;
  const lines = steps.map(
    ({ does, command }) => `  ${does}\n${command === undefined ? '' : `    ${command}${asked}\n`}`,
  );
  context.tell(`\n${context.paint('bold', context.say(texts.next))}\n${lines.join('')}`);
}
