import { resolve } from 'node:path';
import type { MadeTemplates } from '../../app/make-templates.ts';
import type { Settings } from '../../app/settings/settings.ts';
import type { Language } from '../../findings/finding.ts';
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

type HelpKey =
  | 'year'
  | 'goals'
  | 'profile'
  | 'profiles'
  | 'lastYear'
  | 'out'
  | 'unit'
  | 'dryRun'
  | 'force'
  | 'json'
  | 'all'
  | 'one'
  | 'carried';

const help: Readonly<Record<Language, Readonly<Record<HelpKey, string>>>> = {
  zh: {
    year: '年度',
    goals: '绩效目标表文件或文件夹',
    profile: '计分方案的编号或文件（决定何时要写原因）',
    profiles: '自定义方案所在的文件夹',
    lastYear: '上年的结果文件夹或 result.json，用来填好“上年实际值”',
    out: '写到哪个文件夹',
    unit: '只做这个单位（编码或名称）',
    dryRun: '只说会写什么，不写文件',
    force: '已有人填过的同名文件改名保留，重新写空白表',
    json: '输出 JSON',
    all: '每个单位写一份空白填报表',
    one: '只写一个单位的',
    carried: '“上年实际值”用上年的结果填好',
  },
  en: {
    year: 'the year',
    goals: 'goal table files or folders',
    profile: 'id or file of the scoring profile (it decides where a reason is due)',
    profiles: 'folders with profiles of your own',
    lastYear: "the folder or result.json of last year's run, to fill in last year's values",
    out: 'the folder to write to',
    unit: 'this unit only (code or name)',
    dryRun: 'say what would be written, write nothing',
    force: 'keep files somebody has filled in under another name and write blank ones',
    json: 'print JSON',
    all: 'one blank workbook for each unit',
    one: 'that of one unit',
    carried: "with last year's values filled in from its result",
  },
};

/** `perf-score template --year 2026`: writes the blank workbooks that the units fill in. */
export const templateCommand: Command = {
  words: 'template',
  summary: {
    zh: '按绩效目标表写出各单位的空白填报表',
    en: 'write the blank workbook of each unit from the goal tables',
  },
  define: (yargs, language) => {
    const text = help[language];
    const one = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
    const several = (describe: string) => ({ ...one(describe), array: true }) as const;
    return yargs
      .option('year', one(text.year))
      .option('goals', several(text.goals))
      .option('profile', one(text.profile))
      .option('profiles', several(text.profiles))
      .option('last-year', one(text.lastYear))
      .option('out', { ...one(text.out), alias: 'o' })
      .option('unit', one(text.unit))
      .option('dry-run', { type: 'boolean', describe: text.dryRun })
      .option('force', { type: 'boolean', describe: text.force })
      .option('json', { type: 'boolean', describe: text.json })
      .example('perf-score template --year 2026', text.all)
      .example(`perf-score template --year 2026 --unit 405001 -o ${language === 'zh' ? '模板' : 'templates'}`, text.one)
      .example('perf-score template --year 2026 --last-year scorecards/2025', text.carried);
  },
  run,
};

/** The unit that was asked for; a usage error with the nearest name when there is none. */
async function chosenUnit(asked: string | undefined, goals: readonly GoalDocument[], language: Language) {
  if (asked === undefined) return null;
  const zh = language === 'zh';
  const { namesUnit, unitGroups } = await import('../../model/goals/unit-groups.ts');
  const units = unitGroups(goals.flatMap(({ projects }) => projects));
  const found = units.find((group) => namesUnit(group, asked));
  if (found !== undefined) return found;
  const names = units.flatMap(({ unit }) => [unit.code, unit.name].filter((name) => name !== null));
  const near = nearest(asked, names);
  const hint = near === null ? names.join(zh ? '、' : ', ') : near;
  throw new UsageError(
    zh
      ? `没有单位“${asked}”。${near === null ? '目标表里有：' : '是不是：'}${hint}`
      : `there is no unit "${asked}". ${near === null ? 'The goal tables have: ' : 'Did you mean '}${hint}`,
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
  const policy = await loadPolicy(settings);
  if (policy.profile === null) {
    await tellFaults(policy.findings, flags, context);
    return exitCodes.usage;
  }
  const { year, documents, years, findings } = await loadGoalsOfYear(settings, asked);
  refuseSeveralYears({ year, years }, context.language);
  if (year === null || documents.length === 0) {
    const configurationFault = false;
    return tellUnscored({ year, findings, configurationFault }, { settings, configFile, asked }, flags, context);
  }
  const unit = await chosenUnit(textFlag(flags, 'unit'), documents, context.language);
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
  const zh = context.language === 'zh';
  const found = looksInto(settings, folder, year);
  const shown = typedPath(folder);
  return [
    {
      does: zh
        ? `用 WPS 或 Excel 打开 ${shown} 里的表，只填有底色的格子，存盘`
        : `open the workbooks in ${shown} with WPS or Excel, fill in the coloured cells, save`,
    },
    {
      does: zh ? '查一遍：' : 'check them:',
      command: nextCommand(['check', ...(found ? [] : [shown])], { settings, year }),
    },
    {
      does: zh ? '计分，写出自评表和报告：' : 'score them and write the scorecards and the report:',
      command: nextCommand([], { settings, year, ...(found ? {} : { actuals: [folder] }) }),
    },
  ];
}

const states = {
  zh: { new: '新写', replaced: '重写', unchanged: '没有变化', refused: '未写（已有人保存过）' },
  en: { new: 'written', replaced: 'replaced', unchanged: 'unchanged', refused: 'refused (somebody has saved it)' },
} as const;

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
  const zh = context.language === 'zh';
  const headings = zh ? ['单位', '项目', '指标', '文件', '结果'] : ['unit', 'projects', 'indicators', 'file', 'result'];
  const rows = made.templates.map((one) => [
    one.unit.name,
    String(one.projects),
    String(one.indicators),
    one.keptAs === null ? one.file : `${one.file}\n${zh ? '原文件：' : 'old file: '}${one.keptAs}`,
    states[context.language][one.state],
  ]);
  const columns = headings.map((heading, at) => ({
    heading,
    align: at === 1 || at === 2 ? ('right' as const) : ('left' as const),
  }));
  context.out(textTable(columns, rows, context.columns));
  if (switchFlag(flags, 'dry-run')) context.say(zh ? '没有写文件（--dry-run）\n' : 'nothing was written (--dry-run)\n');
  context.fail(printFindings(findings, context));
}
