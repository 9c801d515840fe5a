import type { Argv } from 'yargs';
import type { Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { requiredFlag, switchFlag, yearFlag } from '../options/flags.ts';
import {
  dataOptions,
  definitionOptions,
  profilesOption,
  refuseSeveralYears,
  settingsOf,
} from '../options/settings-options.ts';
import { printDocument, tellFaults } from '../print/print-document.ts';

const options = (yargs: Argv, language: Language) =>
  profilesOption(yargs, language).option('json', {
    type: 'boolean',
    describe: language === 'zh' ? '输出 JSON' : 'print JSON',
  });

async function finish(
  data: object,
  text: string,
  findings: readonly Finding[],
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  if (switchFlag(flags, 'json')) {
    await printDocument(data, findings, context);
  } else {
    const { printFindings } = await import('../print/print-findings.ts');
    context.out(text);
    context.fail(printFindings(findings, context));
  }
  return findings.some((one) => one.severity === 'block') ? exitCodes.usage : exitCodes.ok;
}

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
  return finish({ profiles: data }, printProfiles(profiles, context), all, flags, context);
}

async function show(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, findings: faults } = await settingsOf(flags);
  const [{ inspectProfile }, { printProfile }] = await Promise.all([
    import('../../app/inspect-definitions.ts'),
    import('../print/print-profiles.ts'),
  ]);
  const { profile, findings } = await inspectProfile(requiredFlag(flags, 'id'), settings);
  const text = profile === null ? '' : printProfile(profile, context);
  return finish({ profile }, text, [...faults, ...findings], flags, context);
}

const listCommand: Command = {
  words: 'list',
  summary: { zh: '列出全部评分方案', en: 'list the scoring profiles' },
  define: (yargs, language) =>
    options(yargs, language)
      .example('perf-score profiles list', language === 'zh' ? '列出自带的方案' : 'list the built-in profiles')
      .example(
        `perf-score profiles list --profiles ${language === 'zh' ? '我的方案' : 'my-profiles'}`,
        language === 'zh' ? '连同自己的方案一起列' : 'and those of your own',
      ),
  run: list,
};

const showCommand: Command = {
  words: 'show <id>',
  summary: { zh: '显示一个方案的全部取值和依据', en: 'show a profile with where each value comes from' },
  define: (yargs, language) =>
    options(yargs, language)
      .positional('id', {
        type: 'string',
        demandOption: true,
        describe: language === 'zh' ? '方案的编号或文件' : 'id or file of the profile',
      })
      .example('perf-score profiles show hubei', language === 'zh' ? '湖北方案的全部取值' : 'everything Hubei says'),
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
    refuseSeveralYears(scored, context.language);
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
  define: (yargs, language) => {
    const zh = language === 'zh';
    const what = zh ? '方案的编号或文件' : 'id or file of a profile';
    return definitionOptions(dataOptions(yargs, language), language)
      .positional('a', { type: 'string', demandOption: true, describe: what })
      .positional('b', { type: 'string', demandOption: true, describe: what })
      .option('json', { type: 'boolean', describe: zh ? '输出 JSON' : 'print JSON' })
      .example(
        'perf-score profiles diff mof-2020 hubei --year 2026',
        zh ? '部标准与湖北方案' : 'the ministry and Hubei',
      );
  },
  run: diff,
};

/** `perf-score profiles list | show ID | diff A B`: the scoring profiles there are, what one says, and what another would change. */
export const profilesCommand: Command = {
  words: 'profiles',
  summary: { zh: '查看评分方案', en: 'look at the scoring profiles' },
  define: (yargs, language) =>
    options(yargs, language)
      .example('perf-score profiles list', language === 'zh' ? '列出全部方案' : 'list the profiles')
      .example(
        'perf-score profiles show hubei',
        language === 'zh' ? '一个方案的全部取值' : 'everything a profile says',
      ),
  run: list,
  subcommands: [listCommand, showCommand, diffCommand],
};
