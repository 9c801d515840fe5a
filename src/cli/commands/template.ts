import { resolve } from 'node:path';
import type { MadeTemplates } from '../../app/make-templates.ts';
import type { Settings } from '../../app/settings/settings.ts';
import { nearestText } from '../../findings/args.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalDocument, Project } from '../../model/goals/goals.ts';
import { unitId } from '../../model/goals/project-ref.ts';
import { nearest } from '../../model/nearest.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { looksInto, type NextStep, nextCommand, tellNext, typedPath } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { printDocument, tellFaults } from '../print/print-document.ts';
import { tellProfile } from '../print/tell-profile.ts';
import type { TextColumn } from '../print/text-table.ts';

const words = {
  year: { zh: '年度', en: 'the year' },
  goals: { zh: '绩效目标表文件或文件夹', en: 'goal table files or folders' },
  profile: {
    zh: '计分方案的编号或文件（决定何时要写原因）',
    en: 'id or file of the scoring profile (it decides where a reason is due)',
  },
  profiles: { zh: '自定义方案所在的文件夹', en: 'folders with profiles of your own' },
  lastYear: {
    zh: '上年的结果文件夹或 result.json，用来填好“上年实际值”',
    en: "the folder or result.json of last year's run, to fill in last year's values",
  },
  out: { zh: '写到哪个文件夹', en: 'the folder to write to' },
  unit: { zh: '只做这个单位（编码或名称）', en: 'this unit only (code or name)' },
  dryRun: { zh: '只说会写什么，不写文件', en: 'say what would be written, write nothing' },
  force: {
    zh: '已有人填过的同名文件改名保留，重新写空白表',
    en: 'keep files somebody has filled in under another name and write blank ones',
  },
  json: { zh: '输出 JSON', en: 'print JSON' },
  all: { zh: '每个单位写一份空白填报表', en: 'one blank workbook for each unit' },
  one: { zh: '只写一个单位的', en: 'that of one unit' },
  carried: { zh: '“上年实际值”用上年的结果填好', en: "with last year's values filled in from its result" },
  folder: { zh: '模板', en: 'templates' },
  unknownUnit: {
    zh: '没有单位“{asked}”。目标表里有：{names}',
    en: 'there is no unit "{asked}". The goal tables have: {names}',
  },
  nearUnit: { zh: '没有单位“{asked}”。是不是：{near}', en: 'there is no unit "{asked}". Did you mean {near}' },
  fillIn: {
    zh: '用 WPS 或 Excel 打开 {shown} 里的表，只填有底色的格子，存盘',
    en: 'open the workbooks in {shown} with WPS or Excel, fill in the coloured cells, save',
  },
  check: { zh: '查一遍：', en: 'check them:' },
  score: { zh: '计分，写出自评表和报告：', en: 'score them and write the scorecards and the report:' },
  oldFile: { zh: '原文件：{file}', en: 'old file: {file}' },
  unitColumn: { zh: '单位', en: 'unit' },
  projects: { zh: '项目', en: 'projects' },
  indicators: { zh: '指标', en: 'indicators' },
  file: { zh: '文件', en: 'file' },
  result: { zh: '结果', en: 'result' },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
} as const satisfies Words;

/** `perf-score template --year 2026`: writes the blank workbooks that the units fill in. */
export const templateCommand: Command = {
  words: 'template',
  summary: {
    zh: '按绩效目标表写出各单位的空白填报表',
    en: 'write the blank workbook of each unit from the goal tables',
  },
  define: (yargs, say) => {
    const one = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
    const several = (describe: string) => ({ ...one(describe), array: true }) as const;
    return yargs
      .option('year', one(say(words.year)))
      .option('goals', several(say(words.goals)))
      .option('profile', one(say(words.profile)))
      .option('profiles', several(say(words.profiles)))
      .option('last-year', one(say(words.lastYear)))
      .option('out', { ...one(say(words.out)), alias: 'o' })
      .option('unit', one(say(words.unit)))
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score template --year 2026', say(words.all))
      .example(`perf-score template --year 2026 --unit 405001 -o ${say(words.folder)}`, say(words.one))
      .example('perf-score template --year 2026 --last-year scorecards/2025', say(words.carried));
  },
  run,
};

/** The unit that was asked for; a usage error with the nearest name when there is none. */
async function chosenUnit(asked: string | undefined, goals: readonly GoalDocument[], say: Speak) {
  if (asked === undefined) return null;
  const { namesUnit, budgetUnitGroups } = await import('../../model/goals/budget-unit-groups.ts');
  const units = budgetUnitGroups(goals.flatMap(({ projects }) => projects));
  const found = units.find((group) => namesUnit(group, asked));
  if (found !== undefined) return found;
  const names = units.flatMap(({ unit }) => [unit.code, unit.name].filter((name) => name !== null));
  const near = nearest(asked, names);
  throw new UsageError(
    near === null
      ? say(words.unknownUnit, { asked, names: nearestText(asked, names, say.language) })
      : say(words.nearUnit, { asked, near }),
  );
}

/** The values of last year's result, where one was named. */
async function lastYearOf(setting: string | null, year: number, projects: readonly Project[]) {
  if (setting === null) return { values: null, findings: [] };
  const { loadLastYear } = await import('../../app/inputs/load-last-year.ts');
  return loadLastYear(setting, year, projects);
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const asked = yearFlag(flags) ?? null;
  const {
    settings,
    configFile,
    findings: faults,
  } = await settingsOf({ ...flags, actuals: undefined, rules: undefined });
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const [{ loadGoalsOfYear }, { loadPolicy }, { makeTemplates }, { forYear }] = await Promise.all([
    import('../../app/inputs/load-goals.ts'),
    import('../../app/score-year.ts'),
    import('../../app/make-templates.ts'),
    import('../../app/settings/setting-paths.ts'),
  ]);
  const { year, documents, years, findings: read } = await loadGoalsOfYear(settings, asked);
  const policy = await loadPolicy(settings, process.cwd(), documents);
  if (policy.profile === null) {
    await tellFaults(policy.findings, flags, context);
    return exitCodes.usage;
  }
  const findings = [...read, ...policy.findings, ...policy.unplaced];
  refuseSeveralYears({ year, years }, context.say);
  if (year === null || documents.length === 0) {
    const configurationFault = false;
    return tellUnscored({ year, findings, configurationFault }, { settings, configFile, asked }, flags, context);
  }
  tellProfile(policy.profile, policy.profileChoice, context);
  const unit = await chosenUnit(textFlag(flags, 'unit'), documents, context.say);
  const wanted = unit?.members ?? documents.flatMap(({ projects }) => projects);
  const before = await lastYearOf(settings.lastYear.value, year, wanted);
  if (before.findings.some(({ severity }) => severity === 'block')) {
    await tellFaults(before.findings, flags, context);
    return exitCodes.blocked;
  }
  const out = textFlag(flags, 'out');
  const folder = resolve(out ?? forYear(settings.templates.value, year));
  const made = await makeTemplates({
    year,
    goals: documents,
    only: unit === null ? null : unitId(unit.unit),
    profile: policy.profile,
    lastYear: before.values,
    language: context.language,
    folder,
    force: switchFlag(flags, 'force'),
    dryRun: switchFlag(flags, 'dry-run'),
  });
  const all = [...findings, ...before.findings, ...made.findings];
  await print(made, all, year, flags, context);
  const blocked = all.some(({ severity }) => severity === 'block');
  const wrote = !blocked && !switchFlag(flags, 'dry-run');
  if (wrote && !switchFlag(flags, 'json')) tellNext(nextSteps(folder, settings, year, context), context);
  return blocked ? exitCodes.blocked : exitCodes.ok;
}

/** What a clerk does with blank workbooks. */
function nextSteps(folder: string, settings: Settings, year: number, context: CliContext): readonly NextStep[] {
  const { say } = context;
  const found = looksInto(settings, folder, year);
  const shown = typedPath(folder);
  return [
    {
      does: say(words.fillIn, { shown }),
    },
    {
      does: say(words.check),
      command: nextCommand(['check', ...(found ? [] : [shown])], { settings, year }),
    },
    {
      does: say(words.score),
      command: nextCommand([], { settings, year, ...(found ? {} : { actuals: [folder] }) }),
    },
  ];
}

const states = {
  new: { zh: '新写', en: 'written' },
  replaced: { zh: '重写', en: 'replaced' },
  unchanged: { zh: '没有变化', en: 'unchanged' },
  refused: { zh: '未写（已有人保存过）', en: 'refused (somebody has saved it)' },
} as const satisfies Words;

async function print(
  made: MadeTemplates,
  findings: readonly Finding[],
  year: number,
  flags: Flags,
  context: CliContext,
): Promise<void> {
  if (switchFlag(flags, 'json')) {
    await printDocument({ year, templates: made.templates }, findings, context);
    return;
  }
  const { printFindings } = await import('../print/print-findings.ts');
  const { textTable } = await import('../print/text-table.ts');
  const { say } = context;
  const rows = made.templates.map((one) => [
    one.unit.name,
    String(one.projects),
    String(one.indicators),
    one.keptAs === null ? one.file : `${one.file}\n${say(words.oldFile, { file: one.keptAs })}`,
    say(states[one.state]),
  ]);
  const columns: TextColumn[] = [
    { heading: say(words.unitColumn) },
    { heading: say(words.projects), align: 'right' },
    { heading: say(words.indicators), align: 'right' },
    { heading: say(words.file) },
    { heading: say(words.result) },
  ];
  context.out(textTable(columns, rows, context.columns));
  if (switchFlag(flags, 'dry-run')) context.tell(say(words.nothingWritten));
  context.fail(printFindings(findings, context));
}
