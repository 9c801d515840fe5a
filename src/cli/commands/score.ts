import type { ScoredYear } from '../../app/score-year.ts';
import type { Command } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { numberFlag, switchFlag, textFlag, yearFlag } from '../flags.ts';
import { tellFaults } from '../print-document.ts';
import { inputOptions, refuseSeveralYears, settingsOf } from '../settings-options.ts';

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
        describe: zh ? '有项目低于这个分数时以退出码 4 结束' : 'exit with 4 when a project scores less',
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
    const { settings, configFile, findings } = await settingsOf(flags, {
      output: textFlag(flags, 'out'),
      departmentInCharge: textFlag(flags, 'department-in-charge'),
      failUnder,
    });
    if (switchFlag(flags, 'print-config')) {
      context.out(`${JSON.stringify({ configFile, settings }, null, 2)}\n`);
      const { printFindings } = await import('../print-findings.ts');
      context.fail(printFindings(findings, context));
      return findings.length > 0 ? exitCodes.usage : exitCodes.ok;
    }
    if (findings.length > 0) {
      await tellFaults(findings, flags, context);
      return exitCodes.usage;
    }
    const { scoreYear } = await import('../../app/score-year.ts');
    const { progressLine } = await import('../progress-line.ts');
    const progress = progressLine(context);
    const scored = await scoreYear(settings, asked, { onFile: progress.show });
    progress.clear();
    tellYear(scored, asked, context);
    if (scored.run === null) {
      await tellFaults(scored.findings, flags, context);
      return scored.configurationFault ? exitCodes.usage : exitCodes.blocked;
    }
    const written = switchFlag(flags, 'dry-run')
      ? exitCodes.ok
      : await write(scored, settings, { force: switchFlag(flags, 'force'), sign: textFlag(flags, 'sign') }, context);
    await print(scored.run, switchFlag(flags, 'json'), context);
    if (written !== exitCodes.ok) return written;
    return verdict(scored.run, settings.failUnder.value, context);
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
    if (yearKnownFrom !== null)
      context.say(
        zh ? `${source.file}：年度依据 ${yearKnownFrom}\n` : `${source.file}: year known from ${yearKnownFrom}\n`,
      );
  }
}

async function write(
  scored: ScoredYear,
  settings: Settings,
  options: { readonly force: boolean; readonly sign: string | undefined },
  context: CliContext,
): Promise<ExitCode> {
  const { run, policy } = scored;
  if (run === null) return exitCodes.blocked;
  const { writeScorecards } = await import('../../app/write-scorecards.ts');
  const { forYear } = await import('../../app/settings.ts');
  const { printFindings } = await import('../print-findings.ts');
  const zh = context.language === 'zh';
  const done = await writeScorecards(run, policy.profileFiles, forYear(settings.output.value, run.year), {
    language: context.language,
    force: options.force,
    signWith: options.sign ?? null,
    profile: settings.profile.value,
  });
  if (done.findings.length > 0) {
    context.fail(printFindings(done.findings, context));
    return exitCodes.blocked;
  }
  for (const left of done.cleared)
    context.say(
      zh ? `已清理中断的运行留下的临时文件夹：${left}\n` : `removed what an interrupted run had left: ${left}\n`,
    );
  if (done.keptAs !== null)
    context.say(zh ? `原文件夹已改名保留：${done.keptAs}\n` : `the old folder is kept as ${done.keptAs}\n`);
  context.say(zh ? `已写入 ${done.folder}（${done.files} 个文件）\n` : `wrote ${done.folder} (${done.files} files)\n`);
  return exitCodes.ok;
}

async function print(run: Run, json: boolean, context: CliContext): Promise<void> {
  if (json) {
    const { resultDocument } = await import('../../reports/result-document.ts');
    context.out(`${JSON.stringify(resultDocument(run, context.language), null, 2)}\n`);
    return;
  }
  if (context.quiet) {
    const { printFindings } = await import('../print-findings.ts');
    context.fail(
      printFindings(
        run.findings.filter((found) => found.severity === 'block'),
        context,
      ),
    );
    return;
  }
  const { printSummary } = await import('../print-summary.ts');
  context.out(printSummary(run, context));
}

async function verdict(run: Run, failUnder: number | null, context: CliContext): Promise<ExitCode> {
  const { decimal } = await import('../../model/decimal.ts');
  if (run.findings.some((found) => found.severity === 'block')) return exitCodes.blocked;
  const below = failUnder === null ? [] : run.projects.filter((project) => decimal(project.total.score).lt(failUnder));
  if (below.length === 0) return exitCodes.ok;
  const zh = context.language === 'zh';
  const names = below.map((project) => `${project.project.name} ${project.total.score}`).join(zh ? '、' : ', ');
  context.fail(zh ? `低于 ${failUnder} 分：${names}\n` : `below ${failUnder}: ${names}\n`);
  return exitCodes.gate;
}
