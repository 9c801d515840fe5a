import type { AnnotatedFiles } from '../../app/annotate-actuals.ts';
import type { CheckedYear } from '../../app/check-year.ts';
import type { WrittenNotices } from '../../app/write-notices.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { tellFolder, tellNext } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { dayFlag, isoDayFlag, listFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { inputOptions, refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { tellFaults } from '../print/print-document.ts';
import { tellProfile } from '../print/tell-profile.ts';
import { checkWords as words } from './check/check-words.ts';
import { dueOn } from './check/due.ts';
import { isDepartment, nextSteps, printJson, printText } from './check/tell-check.ts';

/** `perf-score check ACTUALS… --annotate --notices`: looks at filled-in workbooks as a reviewer would. */
export const checkCommand: Command = {
  words: 'check [files..]',
  summary: {
    zh: '检查填报内容和交表情况，可写批注副本和退回修改通知',
    en: 'check what was reported and by whom; writes annotated copies and notices to send back',
  },
  define: (yargs, say) => {
    return inputOptions(yargs, say)
      .positional('files', { type: 'string', array: true, describe: say(words.files) })
      .option('annotate', { type: 'boolean', describe: say(words.annotate) })
      .option('as-reviewer', { type: 'boolean', describe: say(words.asReviewer) })
      .option('notices', { type: 'boolean', describe: say(words.notices) })
      .option('return-by', { type: 'string', requiresArg: true, describe: say(words.returnBy) })
      .option('as-of', { type: 'string', requiresArg: true, describe: say(words.asOf) })
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(words.out) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score check', say(words.all))
      .example(say(words.exampleAnnotated), say(words.one))
      .example('perf-score check --notices --return-by 2027-01-15', say(words.allNotices));
  },
  run,
};

/** Switches that mean nothing where no copy and no notice is written. */
const onlyWriting = ['dry-run', 'force'] as const;

function refuseWithoutWriting(flags: Flags, { say }: CliContext): void {
  const notices = switchFlag(flags, 'notices');
  const dated = textFlag(flags, 'return-by') !== undefined;
  if (dated && !notices) throw new UsageError(say(words.onlyWith, { names: '--return-by', others: '--notices' }));
  if (notices || switchFlag(flags, 'annotate')) return;
  const alone = [
    ...(textFlag(flags, 'out') === undefined ? [] : ['-o']),
    ...onlyWriting.filter((name) => switchFlag(flags, name)).map((name) => `--${name}`),
  ];
  if (alone.length === 0) return;
  throw new UsageError(say(words.onlyWith, { names: alone.join(say.marks.and), others: say(words.annotateOrNotices) }));
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const asked = yearFlag(flags) ?? null;
  const files = listFlag(flags, 'files') ?? [];
  refuseWithoutWriting(flags, context);
  const returnBy = dayFlag(flags, 'return-by') ?? null;
  const asOf = isoDayFlag(flags, 'as-of');
  const found = await settingsOf(flags, files.length === 0 ? {} : { actuals: [...files] });
  const { settings, configFile, folder } = found;
  if (found.findings.length > 0) {
    await tellFaults(found.findings, flags, context);
    return exitCodes.usage;
  }
  const { checkYear } = await import('../../app/check-year.ts');
  const { progressLine } = await import('../print/progress-line.ts');
  const progress = progressLine(context);
  const checked = await checkYear(settings, asked, {
    onFile: progress.show,
    from: folder,
    asReviewer: switchFlag(flags, 'as-reviewer'),
  });
  progress.clear();
  tellFolder(folder, context);
  refuseSeveralYears(checked, context.say);
  if (checked.run === null) return tellUnscored(checked, { settings, configFile, asked }, flags, context);
  tellProfile(checked.run.profile, checked.run.profileChoice, context);
  const annotated = switchFlag(flags, 'annotate') ? await annotate(checked, flags, context) : null;
  const notices = switchFlag(flags, 'notices') ? await writeNotices(checked, returnBy, folder, flags, context) : null;
  const findings = [...checked.findings, ...(annotated?.findings ?? []), ...(notices?.findings ?? [])];
  const made = { annotated, notices, findings, due: dueOn(settings.selfEvaluationDue.value, asOf) };
  if (switchFlag(flags, 'json')) await printJson(checked, made, context);
  else {
    await printText(checked, made, switchFlag(flags, 'dry-run'), context);
    tellNext(nextSteps(files, settings, checked, made, context), context);
  }
  return findings.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
}

async function annotate(checked: CheckedYear, flags: Flags, context: CliContext): Promise<AnnotatedFiles> {
  const { annotateActuals } = await import('../../app/annotate-actuals.ts');
  return annotateActuals(checked.files, checked.findings, {
    language: context.language,
    folder: textFlag(flags, 'out') ?? null,
    force: switchFlag(flags, 'force'),
    dryRun: switchFlag(flags, 'dry-run'),
  });
}

async function writeNotices(
  { run: scored, submissions }: CheckedYear,
  returnBy: string | null,
  folder: string,
  flags: Flags,
  context: CliContext,
): Promise<WrittenNotices | null> {
  if (scored === null || submissions === null) return null;
  const { join } = await import('node:path');
  const { makeNotices } = await import('../../use-cases/notices.ts');
  const app = await import('../../app/write-notices.ts');
  const notices = await makeNotices(scored, {
    language: context.language,
    returnBy,
    chase: isDepartment(submissions),
  });
  return app.writeNotices(notices, {
    folder: textFlag(flags, 'out') ?? join(folder, 'notices', String(scored.year)),
    force: switchFlag(flags, 'force'),
    dryRun: switchFlag(flags, 'dry-run'),
  });
}
