import type { WrittenScorecards } from '../../app/outputs/write-scorecards.ts';
import type { ScoredYear } from '../../app/score-year.ts';
import type { Language } from '../../findings/finding.ts';
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

/** `perf-score --year 2026`: scores a year and writes the scorecards. The default command. */
export const scoreCommand: Command = {
  words: ['$0', 'score'],
  summary: { zh: '按年度计分，写出自评表、报告和清单', en: 'score a year and write scorecards, report and manifest' },
  define: (yargs, language) => {
    const zh = language === 'zh';
    return inputOptions(yargs, language)
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: zh ? '输出文件夹' : 'output folder' })
      .option('json', {
        type: 'boolean',
        describe: zh ? '把 result.json 打印到标准输出' : 'print result.json to stdout',
      })
      .option('dry-run', { type: 'boolean', describe: zh ? '只计分，不写文件' : 'score, but write nothing' })
      .option('force', {
        type: 'boolean',
        describe: zh
          ? '输出文件夹被改动过也写（原文件夹改名保留）'
          : 'write although the output folder was changed (it is kept under another name)',
      })
      .option('department-in-charge', {
        type: 'string',
        requiresArg: true,
        describe: zh
          ? '自评表上的主管部门（目标表没有写明时）'
          : 'the department in charge, for the form, where the goal tables name none',
      })
      .option('fail-under', {
        type: 'string',
        requiresArg: true,
        describe: zh ? '有已定分的项目低于这个分数时以退出码 4 结束' : 'exit with 4 when a final project scores less',
      })
      .option('sign', {
        type: 'string',
        requiresArg: true,
        describe: zh
          ? '用 Ed25519 私钥（PEM 文件）签名清单'
          : 'sign the manifest with an Ed25519 private key (PEM file)',
      })
      .option('print-config', {
        type: 'boolean',
        describe: zh ? '打印合并后的设置及来源' : 'print the merged settings and where each is from',
      })
      .example(
        `perf-score template --year 2026 --goals ${zh ? '目标表.docx' : 'goals.docx'}`,
        zh
          ? '第一步：每个单位出一份空白填报表，用 WPS 或 Excel 填'
          : 'first: a blank workbook for each unit to fill in',
      )
      .example(
        `perf-score check templates/2026 --goals ${zh ? '目标表.docx' : 'goals.docx'}`,
        zh ? '第二步：填好后查一遍' : 'second: check what was filled in',
      )
      .example(
        `perf-score --year 2026 --goals ${zh ? '目标表.docx' : 'goals.docx'} --actuals templates/2026`,
        zh ? '第三步：计分，自评表和报告在 scorecards/2026' : 'third: score; the scorecards are in scorecards/2026',
      )
      .example('perf-score --year 2026', zh ? '文件都写在配置里时' : 'where the configuration names the files')
      .example(
        'perf-score --year 2026 --profile hubei --json --dry-run',
        zh ? '换一套方案试算' : 'try another profile',
      );
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
  const zh = context.language === 'zh';
  refuseSeveralYears({ year, years }, context.language);
  if (asked === null && year !== null)
    context.say(zh ? `年度：${year}（由目标表得知）\n` : `year: ${year}, as the goal tables say\n`);
  for (const { source, yearKnownFrom } of goals) {
    if (yearKnownFrom === null) continue;
    const from = yearKnownText(yearKnownFrom, context.language);
    const file = oneLine(source.file);
    context.say(zh ? `${file}：年度依据 ${from}\n` : `${file}: year known from ${from}\n`);
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
    onWait: () => {
      const text = {
        zh: '另一个运行正在写同一个文件夹，等它写完…',
        en: 'another run is writing the same folder; waiting for it …',
      };
      context.say(`${text[context.language]}\n`);
    },
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
  const zh = context.language === 'zh';
  if (written === null) {
    context.say(zh ? '没有写文件（--dry-run）\n' : 'nothing was written (--dry-run)\n');
    return;
  }
  for (const left of written.cleared)
    context.say(
      zh ? `已清理中断的运行留下的临时文件夹：${left}\n` : `removed what an interrupted run had left: ${left}\n`,
    );
  for (const left of written.left)
    context.say(
      zh
        ? `没有清理 ${left}：里面有不是本程序写的东西，或正被占用；不需要时请自行删除\n`
        : `left alone: ${left} holds what no run wrote, or is in use; delete it when nobody needs it\n`,
    );
  if (written.keptAs !== null)
    context.say(zh ? `原文件夹已改名保留：${written.keptAs}\n` : `the old folder is kept as ${written.keptAs}\n`);
  const { folder, files } = written;
  context.say(zh ? `\n已写入 ${folder}（${files.length} 个文件）\n` : `\nwrote ${folder} (${files.length} files)\n`);
  if (!json) tellNext(afterScoring(run, written, settings, context.language), context);
}

/** The files of a run that a person opens first, besides the workbooks of the units. */
function filesToOpen(files: readonly string[], language: Language): string {
  const { reportDocument, departmentWorkbook } = outputFormats;
  const open = [reportDocument, departmentWorkbook]
    .map(({ name }) => name[language])
    .filter((one) => files.includes(one));
  return open.map((one) => (language === 'zh' ? `“${one}”` : `"${one}"`)).join(language === 'zh' ? '和' : ' and ');
}

function afterScoring(
  run: Run,
  { folder, files }: WrittenScorecards,
  settings: Settings,
  language: Language,
): readonly NextStep[] {
  const zh = language === 'zh';
  const blocking = run.findings.filter((found) => found.severity === 'block').length;
  const open = run.projects.filter(({ state }) => state === 'draft' || state === 'blocked').length;
  const shown = shellWord(folder);
  const look = {
    does: zh
      ? `打开看：${folder} 里每个单位一份自评表（.xlsx），还有${filesToOpen(files, language)}`
      : `open ${folder}: a workbook for each unit, and ${filesToOpen(files, language)}`,
  };
  if (blocking === 0)
    return [
      look,
      {
        does: zh ? '别人可以核验：' : 'anybody can verify it:',
        command: `${programName(process.env)} verify ${shown}`,
      },
    ];
  return [
    look,
    {
      does: zh
        ? `${blocking} 条阻断问题，${open} 个项目还不能定分：按上面写的位置改好，再运行一次：`
        : `${blocking} blocking findings, ${open} projects not final: fix the cells listed above and run again:`,
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
  const zh = context.language === 'zh';
  if (failUnder !== null && final.length < run.projects.length) {
    const all = run.projects.length;
    context.fail(
      zh
        ? `--fail-under 只看已定分的 ${final.length} 个项目，共 ${all} 个\n`
        : `--fail-under counts the ${final.length} final projects of ${all} only\n`,
    );
  }
  if (below.length > 0) {
    const names = below.map((project) => `${project.project.name} ${project.total.score}`).join(zh ? '、' : ', ');
    context.fail(zh ? `低于 ${failUnder} 分：${names}\n` : `below ${failUnder}: ${names}\n`);
  }
  if (run.findings.some((found) => found.severity === 'block')) return exitCodes.blocked;
  return below.length > 0 ? exitCodes.gate : exitCodes.ok;
}
