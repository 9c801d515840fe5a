import type { WrittenScorecards } from '../../app/outputs/write-scorecards.ts';
import type { ScoredYear } from '../../app/score-year.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import { yearKnownText } from '../../readers/goals/document/year-known-from.ts';
import { outputFormats } from '../../use-cases/outputs/output-formats.ts';
import type { Command } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type NextStep, nextCommand, programName, shellWord, tellFolder, tellNext } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { numberFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { inputOptions, refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { oneLine } from '../print/display-width.ts';
import { tellFaults } from '../print/print-document.ts';
import { tellProfile } from '../print/tell-profile.ts';

const words = {
  out: { zh: '输出文件夹', en: 'output folder' },
  json: { zh: '把 result.json 打印到标准输出', en: 'print result.json to stdout' },
  dryRun: { zh: '只计分，不写文件', en: 'score, but write nothing' },
  force: {
    zh: '输出文件夹被改动过也写（原文件夹改名保留）',
    en: 'write although the output folder was changed (it is kept under another name)',
  },
  departmentInCharge: {
    zh: '自评表上的主管部门（目标表没有写明时）',
    en: 'the department in charge, for the form, where the goal tables name none',
  },
  failUnder: {
    zh: '有已定分的项目低于这个分数时以退出码 4 结束',
    en: 'exit with 4 when a final project scores less',
  },
  sign: {
    zh: '用 Ed25519 私钥（PEM 文件）签名清单',
    en: 'sign the manifest with an Ed25519 private key (PEM file)',
  },
  printConfig: { zh: '打印合并后的设置及来源', en: 'print the merged settings and where each is from' },
  goalsFile: { zh: '目标表.docx', en: 'goals.docx' },
  exampleTemplate: {
    zh: '第一步：每个单位出一份空白填报表，用 WPS 或 Excel 填',
    en: 'first: a blank workbook for each unit to fill in',
  },
  exampleCheck: { zh: '第二步：填好后查一遍', en: 'second: check what was filled in' },
  exampleScore: {
    zh: '第三步：计分，自评表和报告在 scorecards/2026',
    en: 'third: score; the scorecards are in scorecards/2026',
  },
  exampleConfigured: { zh: '文件都写在配置里时', en: 'where the configuration names the files' },
  exampleProfile: { zh: '换一套方案试算', en: 'try another profile' },
  yearFound: { zh: '年度：{year}（由目标表得知）\n', en: 'year: {year}, as the goal tables say\n' },
  yearKnown: { zh: '{file}：年度依据 {from}\n', en: '{file}: year known from {from}\n' },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
  waiting: {
    zh: '另一个运行正在写同一个文件夹，等它写完…\n',
    en: 'another run is writing the same folder; waiting for it …\n',
  },
  removed: {
    zh: '已清理中断的运行留下的临时文件夹：{folder}\n',
    en: 'removed what an interrupted run had left: {folder}\n',
  },
  leftAlone: {
    zh: '没有清理 {folder}：里面有不是本程序写的东西，或正被占用；不需要时请自行删除\n',
    en: 'left alone: {folder} holds what no run wrote, or is in use; delete it when nobody needs it\n',
  },
  kept: { zh: '原文件夹已改名保留：{folder}\n', en: 'the old folder is kept as {folder}\n' },
  wrote: { zh: '\n已写入 {folder}（{files} 个文件）\n', en: '\nwrote {folder} ({files} files)\n' },
  and: { zh: '和', en: ' and ' },
  open: {
    zh: '打开看：{folder} 里每个单位一份自评表（.xlsx），还有{files}',
    en: 'open {folder}: a workbook for each unit, and {files}',
  },
  verify: { zh: '别人可以核验：', en: 'anybody can verify it:' },
  blocked: {
    zh: '{blocking} 条阻断问题，{open} 个项目还不能定分：按上面写的位置改好，再运行一次：',
    en: '{blocking} blocking findings, {open} projects not final: fix the cells listed above and run again:',
  },
  onlyFinal: {
    zh: '--fail-under 只看已定分的 {final} 个项目，共 {all} 个\n',
    en: '--fail-under counts the {final} final projects of {all} only\n',
  },
  below: { zh: '低于 {failUnder} 分：{names}\n', en: 'below {failUnder}: {names}\n' },
} as const satisfies Words;

/** `perf-score --year 2026`: scores a year and writes the scorecards. The default command. */
export const scoreCommand: Command = {
  words: ['$0', 'score'],
  summary: { zh: '按年度计分，写出自评表、报告和清单', en: 'score a year and write scorecards, report and manifest' },
  define: (yargs, say) => {
    return inputOptions(yargs, say)
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(words.out) })
      .option('json', {
        type: 'boolean',
        describe: say(words.json),
      })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', {
        type: 'boolean',
        describe: say(words.force),
      })
      .option('department-in-charge', {
        type: 'string',
        requiresArg: true,
        describe: say(words.departmentInCharge),
      })
      .option('fail-under', {
        type: 'string',
        requiresArg: true,
        describe: say(words.failUnder),
      })
      .option('sign', {
        type: 'string',
        requiresArg: true,
        describe: say(words.sign),
      })
      .option('print-config', {
        type: 'boolean',
        describe: say(words.printConfig),
      })
      .example(`perf-score template --year 2026 --goals ${say(words.goalsFile)}`, say(words.exampleTemplate))
      .example(`perf-score check templates/2026 --goals ${say(words.goalsFile)}`, say(words.exampleCheck))
      .example(
        `perf-score --year 2026 --goals ${say(words.goalsFile)} --actuals templates/2026`,
        say(words.exampleScore),
      )
      .example('perf-score --year 2026', say(words.exampleConfigured))
      .example('perf-score --year 2026 --profile hubei --json --dry-run', say(words.exampleProfile));
  },
  run: async (flags, context) => {
    const asked = yearFlag(flags) ?? null;
    const failUnder = numberFlag(flags, 'fail-under', 0, 100);
    const { settings, configFile, folder, findings } = await settingsOf(flags, {
      output: textFlag(flags, 'out'),
      departmentInCharge: textFlag(flags, 'department-in-charge'),
      failUnder,
    });
    if (switchFlag(flags, 'print-config')) {
      context.out(`${JSON.stringify({ configFile, settings }, null, 2)}\n`);
      const { printFindings } = await import('../print/print-findings.ts');
      context.fail(printFindings(findings, context));
      return findings.length > 0 ? exitCodes.usage : exitCodes.ok;
    }
    if (findings.length > 0) {
      await tellFaults(findings, flags, context);
      return exitCodes.usage;
    }
    const { scoreYear } = await import('../../app/score-year.ts');
    const { progressLine } = await import('../print/progress-line.ts');
    const progress = progressLine(context);
    const scored = await scoreYear(settings, asked, { onFile: progress.show, from: folder });
    progress.clear();
    tellFolder(folder, context);
    tellYear(scored, asked, context);
    if (scored.run !== null) tellProfile(scored.run.profile, scored.run.profileChoice, context);
    if (scored.run === null) return tellUnscored(scored, { settings, configFile, asked }, flags, context);
    const options = {
      force: switchFlag(flags, 'force'),
      sign: textFlag(flags, 'sign'),
      keep: keptPaths(settings, scored.run.year, configFile),
    };
    const written = switchFlag(flags, 'dry-run') ? null : await write(scored, settings, options, context);
    const refused = written?.findings ?? [];
    const json = switchFlag(flags, 'json');
    await print(json ? { ...scored.run, findings: [...scored.run.findings, ...refused] } : scored.run, json, context);
    if (refused.length > 0) {
      const { printFindings } = await import('../print/print-findings.ts');
      if (!json) context.fail(printFindings(refused, context));
      return exitCodes.blocked;
    }
    const code = await verdict(scored.run, settings.failUnder.value, context);
    await tellOutcome(scored.run, written, settings, json, context);
    return code;
  },
};

type Settings = Awaited<ReturnType<typeof settingsOf>>['settings'];
type Run = NonNullable<ScoredYear['run']>;

function tellYear({ year, years, goals }: ScoredYear, asked: number | null, context: CliContext): void {
  const { say } = context;
  refuseSeveralYears({ year, years }, say);
  if (asked === null && year !== null) context.tell(say(words.yearFound, { year }));
  for (const { source, yearKnownFrom } of goals) {
    if (yearKnownFrom === null) continue;
    const from = yearKnownText(yearKnownFrom, context.language);
    const file = oneLine(source.file);
    context.tell(say(words.yearKnown, { file, from }));
  }
}

async function write(
  scored: ScoredYear,
  settings: Settings,
  options: { readonly force: boolean; readonly sign: string | undefined; readonly keep: readonly string[] },
  context: CliContext,
): Promise<WrittenScorecards | null> {
  const { run, policy } = scored;
  if (run === null) return null;
  const { writeScorecards } = await import('../../app/outputs/write-scorecards.ts');
  const { forYear } = await import('../../app/settings/setting-paths.ts');
  return writeScorecards(run, policy.profileFiles, forYear(settings.output.value, run.year), {
    language: context.language,
    force: options.force,
    signWith: options.sign ?? null,
    profile: settings.profile.value,
    keep: options.keep,
    onWait: () => context.tell(context.say(words.waiting)),
  });
}

/** What a run reads, and must never replace. */
function keptPaths(settings: Settings, year: number, configFile: string | null): readonly string[] {
  const { goals, actuals, profiles, rules } = settings;
  const named = [goals, actuals, profiles, rules].flatMap(({ value }) => value);
  const paths = named.map((path) => path.replaceAll('{year}', String(year)));
  return configFile === null ? paths : [...paths, configFile];
}

/** Says what was written and what to do with it, below everything else, where a person looks first. */
async function tellOutcome(
  run: Run,
  written: WrittenScorecards | null,
  settings: Settings,
  json: boolean,
  context: CliContext,
): Promise<void> {
  const { say } = context;
  if (written === null) {
    context.tell(say(words.nothingWritten));
    return;
  }
  for (const left of written.cleared) context.tell(say(words.removed, { folder: left }));
  for (const left of written.left) context.tell(say(words.leftAlone, { folder: left }));
  if (written.keptAs !== null) context.tell(say(words.kept, { folder: written.keptAs }));
  const { folder, files } = written;
  context.tell(say(words.wrote, { folder, files: files.length }));
  if (!json) tellNext(afterScoring(run, written, settings, context.say), context);
}

/** The files of a run that a person opens first, besides the workbooks of the units. */
function filesToOpen(files: readonly string[], say: Speak): string {
  const { reportDocument, departmentWorkbook } = outputFormats;
  const open = [reportDocument, departmentWorkbook].map(({ name }) => say(name)).filter((one) => files.includes(one));
  return open.map(say.marks.quoted).join(say(words.and));
}

function afterScoring(
  run: Run,
  { folder, files }: WrittenScorecards,
  settings: Settings,
  say: Speak,
): readonly NextStep[] {
  const blocking = run.findings.filter((found) => found.severity === 'block').length;
  const open = run.projects.filter(({ state }) => state === 'draft' || state === 'blocked').length;
  const shown = shellWord(folder);
  const look = {
    does: say(words.open, { folder, files: filesToOpen(files, say) }),
  };
  if (blocking === 0)
    return [
      look,
      {
        does: say(words.verify),
        command: `${programName(process.env)} verify ${shown}`,
      },
    ];
  return [
    look,
    {
      does: say(words.blocked, { blocking, open }),
      command: nextCommand([], { settings, year: run.year }),
    },
  ];
}

async function print(run: Run, json: boolean, context: CliContext): Promise<void> {
  if (json) {
    const { resultDocument } = await import('../../reports/run/result-document.ts');
    context.out(`${JSON.stringify(resultDocument(run, context.language), null, 2)}\n`);
    return;
  }
  if (context.quiet) {
    const { printFindings } = await import('../print/print-findings.ts');
    context.fail(
      printFindings(
        run.findings.filter((found) => found.severity === 'block'),
        context,
      ),
    );
    return;
  }
  const { printSummary } = await import('../print/print-summary.ts');
  context.out(printSummary(run, context));
}

async function verdict(run: Run, failUnder: number | null, context: CliContext): Promise<ExitCode> {
  const { decimal } = await import('../../model/decimal.ts');
  const final = run.projects.filter(({ state }) => state === 'final');
  const below = failUnder === null ? [] : final.filter((project) => decimal(project.total.score).lt(failUnder));
  const { say } = context;
  if (failUnder !== null && final.length < run.projects.length) {
    context.fail(say(words.onlyFinal, { final: final.length, all: run.projects.length }));
  }
  if (below.length > 0) {
    const names = below.map((project) => `${project.project.name} ${project.total.score}`).join(say.marks.and);
    context.fail(say(words.below, { failUnder: failUnder ?? '', names }));
  }
  if (run.findings.some((found) => found.severity === 'block')) return exitCodes.blocked;
  return below.length > 0 ? exitCodes.gate : exitCodes.ok;
}
