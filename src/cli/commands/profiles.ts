import type { Argv } from 'yargs';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { requiredFlag, switchFlag, yearFlag } from '../options/flags.ts';
import {
  dataOptions,
  definitionOptions,
  goalsNamed,
  profilesOption,
  refuseSeveralYears,
  settingsOf,
} from '../options/settings-options.ts';
import { printListing, tellFaults } from '../print/print-document.ts';

const words = {
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleList: { zh: '列出自带的方案', en: 'list the built-in profiles' },
  ownFolder: { zh: '我的方案', en: 'my-profiles' },
  exampleOwn: { zh: '连同自己的方案一起列', en: 'and those of your own' },
  profile: { zh: '方案的编号或文件', en: 'id or file of the profile' },
  exampleHubei: { zh: '湖北方案的全部取值', en: 'everything Hubei says' },
  compared: { zh: '方案的编号或文件', en: 'id or file of a profile' },
  exampleDiff: { zh: '部标准与湖北方案', en: 'the ministry and Hubei' },
  whichFiles: {
    zh: '绩效目标表或其文件夹；不写则用配置里的',
    en: 'goal tables or folders of them; without any, those of the configuration',
  },
  whichYear: { zh: '年度；不写则用目标表的', en: 'the year; without it that of the goal tables' },
  exampleWhichLine: { zh: 'perf-score profiles which 目标表.docx', en: 'perf-score profiles which goals.docx' },
  exampleWhich: { zh: '哪些方案适合这张目标表', en: 'which profiles fit a goal table' },
  exampleAll: { zh: '列出全部方案', en: 'list the profiles' },
  exampleOne: { zh: '一个方案的全部取值', en: 'everything a profile says' },
} as const satisfies Words;

const options = (yargs: Argv, say: Speak) =>
  profilesOption(yargs, say).option('json', {
    type: 'boolean',
    describe: say(words.json),
  });

async function list(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, findings: faults } = await settingsOf(flags);
  const [{ inspectProfiles }, { printProfiles }] = await Promise.all([
    import('../../app/inspect-definitions.ts'),
    import('../print/print-profiles.ts'),
  ]);
  const { profiles, findings } = await inspectProfiles(settings);
  const all = [...faults, ...findings, ...profiles.flatMap((one) => one.findings)];
  const data = profiles.map(({ summary, profile }) => ({
    ...summary,
    version: profile?.version ?? null,
    title: profile?.title ?? null,
    effective: profile?.effective ?? null,
    usable: profile !== null,
  }));
  return printListing({ profiles: data }, printProfiles(profiles, context), all, flags, context);
}

async function show(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, findings: faults } = await settingsOf(flags);
  const [{ inspectProfile }, { printProfile }] = await Promise.all([
    import('../../app/inspect-definitions.ts'),
    import('../print/print-profiles.ts'),
  ]);
  const { profile, findings } = await inspectProfile(requiredFlag(flags, 'id'), settings);
  const text = profile === null ? '' : printProfile(profile, context);
  return printListing({ profile }, text, [...faults, ...findings], flags, context);
}

const listCommand: Command = {
  words: 'list',
  summary: { zh: '列出全部评分方案', en: 'list the scoring profiles' },
  define: (yargs, say) =>
    options(yargs, say)
      .example('perf-score profiles list', say(words.exampleList))
      .example(`perf-score profiles list --profiles ${say(words.ownFolder)}`, say(words.exampleOwn)),
  run: list,
};

const showCommand: Command = {
  words: 'show <id>',
  summary: { zh: '显示一个方案的全部取值和依据', en: 'show a profile with where each value comes from' },
  define: (yargs, say) =>
    options(yargs, say)
      .positional('id', {
        type: 'string',
        demandOption: true,
        describe: say(words.profile),
      })
      .example('perf-score profiles show hubei', say(words.exampleHubei)),
  run: show,
};

async function diff(flags: Flags, context: CliContext): Promise<ExitCode> {
  const [{ scoreYear }, { diffRuns }, { resultDocument }] = await Promise.all([
    import('../../app/score-year.ts'),
    import('../../reports/run/run-diff.ts'),
    import('../../reports/run/result-document.ts'),
  ]);
  const results = [];
  for (const name of ['a', 'b'] as const) {
    const { settings, folder, findings } = await settingsOf(flags, { profile: requiredFlag(flags, name) });
    const scored = await scoreYear(settings, yearFlag(flags) ?? null, { from: folder });
    refuseSeveralYears(scored, context.say);
    if (scored.run === null) {
      await tellFaults([...findings, ...scored.findings], flags, context);
      return scored.configurationFault ? exitCodes.usage : exitCodes.blocked;
    }
    results.push(resultDocument(scored.run, context.language));
  }
  const [before, after] = results;
  if (before === undefined || after === undefined) return exitCodes.internal;
  const moved = diffRuns(before, after);
  if (switchFlag(flags, 'json')) {
    context.out(`${JSON.stringify(moved, null, 2)}\n`);
  } else {
    const { printDiff } = await import('../print/print-diff.ts');
    context.out(printDiff(moved, context));
  }
  return exitCodes.ok;
}

const diffCommand: Command = {
  words: 'diff <a> <b>',
  summary: {
    zh: '同一批数据按两个方案各算一遍，列出哪些指标变了、变多少、为什么',
    en: 'score the same data under two profiles and list what moves, by how much, and why',
  },
  define: (yargs, say) => {
    const what = say(words.compared);
    return definitionOptions(dataOptions(yargs, say), say)
      .positional('a', { type: 'string', demandOption: true, describe: what })
      .positional('b', { type: 'string', demandOption: true, describe: what })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score profiles diff mof-2020 hubei --year 2026', say(words.exampleDiff));
  },
  run: diff,
};

async function which(flags: Flags, context: CliContext): Promise<ExitCode> {
  const year = yearFlag(flags) ?? null;
  const { paths, required, settings, faults } = await goalsNamed(flags, year);
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const [{ loadGoals }, { inspectProfiles }, { whichProfile }, { printWhichProfile }] = await Promise.all([
    import('../../app/inputs/load-goals.ts'),
    import('../../app/inspect-definitions.ts'),
    import('../../use-cases/which-profile.ts'),
    import('../print/print-which-profile.ts'),
  ]);
  const read = await loadGoals(paths, { year, required, flag: 'perf-score profiles which FILE' });
  const { profiles, findings } = await inspectProfiles(settings);
  const usable = profiles.flatMap(({ profile }) => profile ?? []);
  const fits = whichProfile(usable, read.value, year);
  // What else is wrong with the tables is for `goals check` to say; here only what kept them from being read.
  const blocking = read.findings.filter(({ severity }) => severity === 'block' && read.value.length === 0);
  const all = [...findings, ...profiles.flatMap((one) => one.findings), ...blocking];
  return printListing({ profiles: fits }, printWhichProfile(fits, context), all, flags, context);
}

const whichCommand: Command = {
  words: 'which [files..]',
  summary: {
    zh: '看哪些方案适合目标表：类别、分值、年度',
    en: 'which profiles fit goal tables: categories, points, year',
  },
  define: (yargs, say) =>
    options(yargs, say)
      .positional('files', { type: 'string', array: true, describe: say(words.whichFiles) })
      .option('year', { type: 'string', requiresArg: true, describe: say(words.whichYear) })
      .example(say(words.exampleWhichLine), say(words.exampleWhich)),
  run: which,
};

/** `perf-score profiles list | show ID | diff A B | which FILE…`: the profiles there are, what one says, what another changes, which fit. */
export const profilesCommand: Command = {
  words: 'profiles',
  summary: { zh: '查看评分方案', en: 'look at the scoring profiles' },
  define: (yargs, say) =>
    options(yargs, say)
      .example('perf-score profiles list', say(words.exampleAll))
      .example('perf-score profiles show hubei', say(words.exampleOne)),
  run: list,
  subcommands: [listCommand, showCommand, diffCommand, whichCommand],
};
