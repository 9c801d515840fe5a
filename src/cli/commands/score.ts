import type { WrittenScorecards } from '../../app/outputs/write-scorecards.ts';
import type { ScoredYear } from '../../app/score-year.ts';
import type { Settings } from '../../app/settings/settings.ts';
import { type ExportFormat, exportFormats } from '../../model/policy/export-format.ts';
import { yearKnownText } from '../../readers/goals/document/year-known-from.ts';
import type { OutputOptions } from '../../use-cases/outputs/output-options.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { tellFolder } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import {
  choiceFlag,
  isoDayFlag,
  listFlag,
  numberFlag,
  settingSwitch,
  switchFlag,
  textFlag,
  yearFlag,
} from '../options/flags.ts';
import { formOptions, inputOptions, refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { oneLine } from '../print/display-width.ts';
import { tellFaults } from '../print/print-document.ts';
import { tellProfile } from '../print/tell-profile.ts';
import { scoreWords as words } from './score/score-words.ts';
import { printRun, tellOutcome, verdict } from './score/tell-score.ts';

/** `perf-score --year 2026`: scores a year and writes the scorecards. The default command. */
export const scoreCommand: Command = {
  words: ['$0', 'score'],
  summary: { zh: '按年度计分，写出自评表、报告和清单', en: 'score a year and write scorecards, report and manifest' },
  define: (yargs, say) => {
    return formOptions(inputOptions(yargs, say), say)
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
      .option('as-reviewer', { type: 'boolean', describe: say(words.asReviewer) })
      .option('export', {
        type: 'string',
        array: true,
        requiresArg: true,
        choices: exportFormats,
        describe: say(words.export),
      })
      .option('pdf', { type: 'boolean', describe: say(words.pdf) })
      .option('report-style', { type: 'string', requiresArg: true, describe: say(words.reportStyle) })
      .option('report-per', { type: 'string', requiresArg: true, describe: say(words.reportPer) })
      .option('as-of', { type: 'string', requiresArg: true, describe: say(words.asOf) })
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
      pdf: settingSwitch(flags, 'pdf'),
      export: exportsNamed(flags),
      failUnder,
      reportStyle: textFlag(flags, 'report-style'),
      reportPer: choiceFlag(flags, 'report-per', ['unit', 'project']),
    });
    const asOf = isoDayFlag(flags, 'as-of') ?? null;
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
    const style = await styleOf(settings, folder);
    if (style.value === null) {
      await tellFaults(style.findings, flags, context);
      return exitCodes.usage;
    }
    const { scoreYear } = await import('../../app/score-year.ts');
    const { progressLine } = await import('../print/progress-line.ts');
    const progress = progressLine(context);
    let scored = await scoreYear(settings, asked, { onFile: progress.show, from: folder });
    progress.clear();
    tellFolder(folder, context);
    tellYear(scored, asked, context);
    if (scored.run !== null) tellProfile(scored.run.profile, scored.run.profileChoice, context);
    if (scored.run === null) return tellUnscored(scored, { settings, configFile, asked }, flags, context);
    if (switchFlag(flags, 'as-reviewer')) scored = await reviewedYear(scored);
    if (scored.run === null) return exitCodes.blocked;
    const options = {
      force: switchFlag(flags, 'force'),
      sign: textFlag(flags, 'sign'),
      keep: keptPaths(settings, scored.run.year, configFile),
      style: style.value,
      asOf,
    };
    const written = switchFlag(flags, 'dry-run') ? null : await write(scored, settings, options, context);
    const refused = written?.findings ?? [];
    const remarks = [...refused, ...(written?.remarks ?? [])];
    const json = switchFlag(flags, 'json');
    await printRun(
      json ? { ...scored.run, findings: [...scored.run.findings, ...remarks] } : scored.run,
      json,
      context,
    );
    if (remarks.length > 0 && !json) {
      const { printFindings } = await import('../print/print-findings.ts');
      context.fail(printFindings(remarks, context));
    }
    if (refused.length > 0) return exitCodes.blocked;
    const code = await verdict(scored.run, settings.failUnder.value, context);
    await tellOutcome(scored.run, written, settings, json, context);
    return code;
  },
};

/** The year with what a reviewer would give its projects. */
async function reviewedYear(scored: ScoredYear): Promise<ScoredYear> {
  const { withReviewer } = await import('../../use-cases/as-reviewer.ts');
  return scored.run === null ? scored : { ...scored, run: withReviewer(scored.run, scored.policy) };
}

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

/** What the command was asked for, beside what the settings say. */
interface AskedToWrite {
  readonly force: boolean;
  readonly sign: string | undefined;
  readonly keep: readonly string[];
  readonly style: OutputOptions['style'];
  readonly asOf: string | null;
}

async function styleOf({ reportStyle }: Settings, folder: string) {
  const { loadReportStyle } = await import('../../app/inputs/load-report-style.ts');
  return loadReportStyle(reportStyle.value, folder);
}

async function write(
  scored: ScoredYear,
  settings: Settings,
  options: AskedToWrite,
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
    pdf: settings.pdf.value,
    exports: settings.export.value,
    profile: settings.profile.value,
    keep: options.keep,
    style: options.style,
    asOf: options.asOf,
    reportPer: settings.reportPer.value,
    onWait: () => context.tell(context.say(words.waiting)),
  });
}

/** The forms named by --export; undefined where none is. */
function exportsNamed(flags: Flags): readonly ExportFormat[] | undefined {
  const named = listFlag(flags, 'export');
  return named === undefined ? undefined : exportFormats.filter((one) => named.includes(one));
}

/** What a run reads, and must never replace. */
function keptPaths(settings: Settings, year: number, configFile: string | null): readonly string[] {
  const { goals, actuals, profiles, rules, forms, reportStyle } = settings;
  const named = [goals, actuals, profiles, rules, forms, reportStyle].flatMap(({ value }) => value ?? []);
  const paths = named.map((path) => path.replaceAll('{year}', String(year)));
  return configFile === null ? paths : [...paths, configFile];
}
