import { resolve } from 'node:path';
import type { MadeTemplates } from '../../app/make-templates.ts';
import type { Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import { type AsOf, asOfText, readAsOf } from '../../model/monitoring/monitored.ts';
import type { GoalsOfYear } from '../../use-cases/goals/read-goal-files.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { programName, tellNext, typedPath } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { listFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { printDocument, tellFaults } from '../print/print-document.ts';

const words = {
  files: {
    zh: '填好的监控填报表或其文件夹；不写则读空白表所在的文件夹',
    en: 'filled-in workbooks or folders; without any, those where the blank ones went',
  },
  year: { zh: '年度', en: 'the year' },
  goals: { zh: '绩效目标表文件或文件夹', en: 'goal table files or folders' },
  asOf: { zh: '截至哪个月：2026-07 就是 1-7 月', en: 'up to which month: 2026-07 is January to July' },
  profile: {
    zh: '监控方案：pace、sichuan-2025、jilin-2024，或方案文件',
    en: 'monitoring profile: pace, sichuan-2025, jilin-2024, or a file',
  },
  template: { zh: '写出空白填报表', en: 'write the blank workbooks' },
  before: { zh: '前一次监控的结果文件夹，用来对比执行率', en: 'the folder of an earlier round, to compare rates' },
  yearEnd: {
    zh: '年底自评结果的文件夹或 result.json：与这次监控对照',
    en: 'the folder or result.json of the year-end run: held against this round',
  },
  exampleYearEnd: { zh: '年底：自评结果与 7 月监控对照', en: 'at year end: the results against the round of July' },
  agrees: { zh: '自评结果与{month}的监控没有矛盾。\n', en: 'the results do not contradict the round of {month}.\n' },
  out: { zh: '写到哪个文件夹', en: 'the folder to write to' },
  force: { zh: '改过的旧文件改名保留，重新写', en: 'keep changed files under another name and write anew' },
  dryRun: { zh: '只看结果，不写文件', en: 'show the result, write nothing' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleTemplates: { zh: '写出各单位 1-7 月的空白填报表', en: 'the blank workbooks for January to July' },
  exampleRound: {
    zh: '填好以后，出监控表、汇总表、预警清单和报告',
    en: 'once they are filled in: forms, summary, warnings, report',
  },
  exampleCompare: { zh: '与 7 月那次对比', en: 'compared with the round of July' },
  month: { zh: '请写截至哪个月，例如 --as-of 2026-07', en: 'say up to which month, such as --as-of 2026-07' },
  wrongMonth: { zh: '“{given}”不是年-月，例如 --as-of 2026-07', en: '"{given}" is no year and month such as 2026-07' },
  otherYear: { zh: '--as-of 是 {month}，年度却是 {year}', en: '--as-of is {month}, but the year is {year}' },
  none: {
    zh: '{folder} 里没有填好的监控填报表；空白的这样写出来：',
    en: 'there are no filled-in workbooks in {folder}; blank ones are written like this:',
  },
  made: { zh: '空白填报表 {count} 份在 {folder}\n', en: '{count} blank workbooks in {folder}\n' },
  refused: { zh: '没有写：{count} 份已有人填过\n', en: 'nothing was written: {count} have been filled in\n' },
  wrote: { zh: '已写入 {folder}：{files}\n', en: 'wrote {folder}: {files}\n' },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
  fillIn: { zh: '填好后，出监控表和预警：', en: 'once they are filled in:' },
} as const satisfies Words;

/** `perf-score monitor --as-of 2026-07`: blank workbooks for a round of monitoring, and what comes of them. */
export const monitorCommand: Command = {
  words: 'monitor [files..]',
  summary: {
    zh: '绩效运行监控：空白填报表、监控表、汇总、预警和报告',
    en: 'monitoring in the course of the year: blank workbooks, forms, summary, warnings, report',
  },
  define: (yargs, say) => {
    const one = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
    return yargs
      .positional('files', { type: 'string', array: true, describe: say(words.files) })
      .option('year', one(say(words.year)))
      .option('as-of', one(say(words.asOf)))
      .option('goals', { ...one(say(words.goals)), array: true })
      .option('profile', one(say(words.profile)))
      .option('template', { type: 'boolean', describe: say(words.template) })
      .option('before', one(say(words.before)))
      .option('year-end', one(say(words.yearEnd)))
      .option('out', { ...one(say(words.out)), alias: 'o' })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score monitor --as-of 2026-07 --template', say(words.exampleTemplates))
      .example('perf-score monitor --as-of 2026-07', say(words.exampleRound))
      .example('perf-score monitor --as-of 2026-09 --before monitoring/2026-07', say(words.exampleCompare))
      .example('perf-score monitor --as-of 2026-07 --year-end scorecards/2026', say(words.exampleYearEnd));
  },
  run,
};

/** The month that was asked for; a usage error where none was, or one of another year. */
function monthOf(flags: Flags, { say }: CliContext): AsOf {
  const given = textFlag(flags, 'as-of');
  if (given === undefined) throw new UsageError(say(words.month));
  const asOf = readAsOf(given);
  if (asOf === null) throw new UsageError(say(words.wrongMonth, { given }));
  const year = yearFlag(flags);
  if (year !== undefined && year !== asOf.year) {
    throw new UsageError(say(words.otherYear, { month: given, year: String(year) }));
  }
  return asOf;
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const asOf = monthOf(flags, context);
  const result = textFlag(flags, 'year-end');
  if (result !== undefined) return yearEnd(result, asOf, flags, context);
  const { settings, configFile, findings: faults } = await settingsOf({ goals: flags['goals'] });
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const { loadGoalsOfYear } = await import('../../app/inputs/load-goals.ts');
  const goals = await loadGoalsOfYear(settings, asOf.year);
  if (goals.documents.length === 0) {
    const unscored = { year: asOf.year, findings: goals.findings, configurationFault: false };
    return tellUnscored(unscored, { settings, configFile, asked: asOf.year }, flags, context);
  }
  const blanks = settings.templates.value.replaceAll('{year}', asOfText(asOf));
  const folder = resolve(textFlag(flags, 'out') ?? blanks);
  return switchFlag(flags, 'template')
    ? templates(goals, asOf, folder, flags, context)
    : round(goals, asOf, blanks, flags, context);
}

/** Holds a year-end result against the round: its folder, or that of --before. */
async function yearEnd(path: string, asOf: AsOf, flags: Flags, context: CliContext): Promise<ExitCode> {
  const [{ loadEarlierRound, roundFolder }, { loadResult }, { yearEndFindings }] = await Promise.all([
    import('../../app/monitor.ts'),
    import('../../app/inputs/load-result.ts'),
    import('../../monitoring/year-end-checks.ts'),
  ]);
  const round = await loadEarlierRound(textFlag(flags, 'before') ?? roundFolder(asOf));
  const result = await loadResult(path);
  if (round.value === null || result.value === null) {
    await tellFaults([...round.findings, ...result.findings], flags, context);
    return exitCodes.usage;
  }
  const findings = [...result.findings, ...yearEndFindings(round.value.document, result.value)];
  if (switchFlag(flags, 'json')) {
    await printDocument({ asOf: round.value.document.asOf }, findings, context);
    return exitCodes.ok;
  }
  const { printFindings } = await import('../print/print-findings.ts');
  context.out(printFindings(findings, context));
  if (findings.length === 0) context.out(context.say(words.agrees, { month: round.value.document.asOf }));
  return exitCodes.ok;
}

async function templates(
  goals: GoalsOfYear,
  asOf: AsOf,
  folder: string,
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  const { makeMonitoringTemplates } = await import('../../app/monitor.ts');
  const made = await makeMonitoringTemplates(goals, asOf, {
    folder,
    force: switchFlag(flags, 'force'),
    dryRun: switchFlag(flags, 'dry-run'),
    language: context.language,
  });
  const findings = [...goals.findings, ...made.findings];
  if (switchFlag(flags, 'json')) await printDocument({ templates: made.templates }, findings, context);
  else await tellTemplates(made, findings, folder, asOf, flags, context);
  return made.findings.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
}

async function tellTemplates(
  { templates: made }: MadeTemplates,
  findings: readonly Finding[],
  folder: string,
  asOf: AsOf,
  flags: Flags,
  context: CliContext,
): Promise<void> {
  const { printFindings } = await import('../print/print-findings.ts');
  const { say } = context;
  const refused = made.filter(({ state }) => state === 'refused').length;
  context.fail(printFindings(findings, context));
  if (refused > 0) context.fail(say(words.refused, { count: String(refused) }));
  else if (switchFlag(flags, 'dry-run')) context.out(say(words.nothingWritten));
  else {
    context.out(say(words.made, { count: String(made.length), folder: typedPath(folder) }));
    const command = [programName(process.env), 'monitor', '--as-of', asOfText(asOf)].join(' ');
    tellNext([{ does: say(words.fillIn), command }], context);
  }
}

async function round(
  goals: GoalsOfYear,
  asOf: AsOf,
  blanks: string,
  flags: Flags,
  context: CliContext,
): Promise<ExitCode> {
  const { loadEarlierRound, monitoringProfile, monitorRound, roundFolder, writeRound } = await import(
    '../../app/monitor.ts'
  );
  const { say } = context;
  const policy = await monitoringProfile(textFlag(flags, 'profile'));
  const before = textFlag(flags, 'before');
  const earlier = before === undefined ? { value: null, findings: [] } : await loadEarlierRound(before);
  if (policy.value === null || policy.source === null || (before !== undefined && earlier.value === null)) {
    await tellFaults([...policy.findings, ...earlier.findings], flags, context);
    return exitCodes.usage;
  }
  const files = listFlag(flags, 'files') ?? [];
  const paths = files.length > 0 ? files : [blanks];
  const order = { goals, asOf, profile: policy.value, earlier: earlier.value };
  const { run: made, findings } = await monitorRound(paths, files.length > 0, order);
  if (made === null) {
    await tellFaults(findings, flags, context);
    const command = [programName(process.env), 'monitor', '--as-of', asOfText(asOf), '--template'].join(' ');
    if (!switchFlag(flags, 'json'))
      tellNext([{ does: say(words.none, { folder: typedPath(blanks) }), command }], context);
    return exitCodes.blocked;
  }
  const folder = resolve(textFlag(flags, 'out') ?? roundFolder(asOf));
  const options = { language: context.language, force: switchFlag(flags, 'force'), keep: paths };
  const dryRun = switchFlag(flags, 'dry-run');
  const written = dryRun ? { findings: [], files: [] } : await writeRound(made, policy.source, folder, options);
  const all = [...findings, ...made.findings, ...written.findings];
  if (switchFlag(flags, 'json')) {
    const { monitoringDocument } = await import('../../reports/monitoring/monitoring-document.ts');
    context.out(`${JSON.stringify(monitoringDocument({ ...made, findings: all }, context.language), null, 2)}\n`);
  } else {
    const [{ printMonitoring }, { printFindings }] = await Promise.all([
      import('../print/print-monitoring.ts'),
      import('../print/print-findings.ts'),
    ]);
    context.out(printMonitoring(made, context));
    context.fail(printFindings(all, context));
    const shown = { folder: typedPath(folder), files: written.files.join(say.marks.and) };
    if (dryRun) context.out(say(words.nothingWritten));
    else if (written.files.length > 0) context.out(say(words.wrote, shown));
  }
  return all.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
}
