import type { Argv } from 'yargs';
import type { Overrides, ResolvedSettings } from '../../app/settings/settings.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Flags } from '../command.ts';
import { listFlag, textFlag } from './flags.ts';
import { UsageError } from './usage-error.ts';

const words = {
  profile: { zh: '计分方案的编号或文件', en: 'id or file of the scoring profile' },
  lastYear: {
    zh: '上年的结果文件夹或 result.json，没有填的“上年实际值”从中取',
    en: "the folder or result.json of last year's run, for values of last year that nobody entered",
  },
  year: { zh: '年度', en: 'the year' },
  goals: { zh: '绩效目标表文件或文件夹', en: 'goal table files or folders' },
  actuals: { zh: '填好的工作簿、JSON 或文件夹', en: 'filled-in workbooks, JSON files or folders' },
  profiles: { zh: '自定义方案所在的文件夹', en: 'folders with profiles of your own' },
  form: { zh: '自评表的表样：编号或文件', en: 'layout of the forms: its id or a file' },
  forms: { zh: '自定义表样所在的文件夹', en: 'folders with form layouts of your own' },
  rules: { zh: '自定义规则文件或文件夹', en: 'rule files or folders of your own' },
  severalYears: {
    zh: '目标表属于多个年度：{years}；请用 --year 指明',
    en: 'goal tables of several years: {years}; choose with --year',
  },
} as const satisfies Words;

/** The options that say what is scored, by which profile; shared by every command that scores. */
export function inputOptions(yargs: Argv, say: Speak): Argv {
  const profiled = dataOptions(yargs, say).option('profile', {
    type: 'string',
    requiresArg: true,
    describe: say(words.profile),
  });
  const compared = profiled.option('last-year', {
    type: 'string',
    requiresArg: true,
    describe: say(words.lastYear),
  });
  return definitionOptions(compared, say);
}

/** The options that say what is scored. */
export function dataOptions(yargs: Argv, say: Speak): Argv {
  return yargs
    .option('year', { type: 'string', requiresArg: true, describe: say(words.year) })
    .option('goals', {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: say(words.goals),
    })
    .option('actuals', {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: say(words.actuals),
    });
}

/** The options that say where profiles and rules of one's own are. */
export function definitionOptions(yargs: Argv, say: Speak): Argv {
  return rulesOption(profilesOption(yargs, say), say);
}

/** Which layout the forms have, and where layouts of one's own are. */
export function formOptions(yargs: Argv, say: Speak): Argv {
  return formsOption(yargs, say).option('form', { type: 'string', requiresArg: true, describe: say(words.form) });
}

/** Where form layouts of one's own are. */
export function formsOption(yargs: Argv, say: Speak): Argv {
  return yargs.option('forms', { type: 'string', array: true, requiresArg: true, describe: say(words.forms) });
}

/** Where profiles of one's own are. */
export function profilesOption(yargs: Argv, say: Speak): Argv {
  return yargs.option('profiles', {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: say(words.profiles),
  });
}

/** Where rules of one's own are. */
export function rulesOption(yargs: Argv, say: Speak): Argv {
  return yargs.option('rules', {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: say(words.rules),
  });
}

/** The merged settings of a command: its flags over the environment over the configuration file over the defaults. */
export async function settingsOf(flags: Flags, more: Overrides = {}): Promise<ResolvedSettings> {
  const { resolveSettings } = await import('../../app/settings/settings.ts');
  return resolveSettings(
    {
      goals: listFlag(flags, 'goals'),
      actuals: listFlag(flags, 'actuals'),
      lastYear: textFlag(flags, 'last-year'),
      profile: textFlag(flags, 'profile'),
      profiles: listFlag(flags, 'profiles'),
      rules: listFlag(flags, 'rules'),
      form: textFlag(flags, 'form'),
      forms: listFlag(flags, 'forms'),
      ...more,
    },
    process.env,
    process.cwd(),
  );
}

/** What a command that reads goal tables reads: the files named, or those of the configuration. */
export async function goalsNamed(flags: Flags, year: number | null) {
  const files = listFlag(flags, 'files') ?? [];
  const { settings, findings } = await settingsOf(flags);
  // Without files the configuration must be right; with them it only says which profile is meant.
  if (files.length > 0) return { paths: files, required: true, settings, faults: [] };
  const { forYear } = await import('../../app/settings/setting-paths.ts');
  const { value, origin } = settings.goals;
  return {
    paths: value.map((path) => (year === null ? path : forYear(path, year))),
    required: origin.kind !== 'default',
    settings,
    faults: findings,
  };
}

/** Refuses to guess which year is meant when the goal tables belong to several and none was asked for. */
export function refuseSeveralYears(
  { year, years }: { readonly year: number | null; readonly years: readonly number[] },
  say: Speak,
): void {
  if (year !== null || years.length < 2) return;
  throw new UsageError(say(words.severalYears, { years: years.join(say.marks.and) }));
}
