import type { AnnotatedFiles } from '../../app/annotate-actuals.ts';
import type { CheckedYear } from '../../app/check-year.ts';
import type { Settings } from '../../app/settings/settings.ts';
import type { Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { Submissions } from '../../model/result/submission.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type NextStep, nextCommand, tellFolder, tellNext } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { listFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { inputOptions, refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { printDocument, tellFaults } from '../print/print-document.ts';

const words = {
  files: {
    zh: '填好的工作簿、JSON 或文件夹；不写就检查配置里的',
    en: 'filled-in workbooks, JSON files or folders; without any, those of the configuration',
  },
  annotate: {
    zh: '给每份工作簿写一个带批注的副本（….annotated.xlsx），原文件不动',
    en: 'write an annotated copy of each workbook (….annotated.xlsx); the originals stay as they are',
  },
  out: {
    zh: '批注副本写到哪个文件夹（缺省在原文件旁边）',
    en: 'the folder for annotated copies (beside the originals by default)',
  },
  dryRun: { zh: '只说会写哪些批注副本，不写文件', en: 'say which annotated copies would be written, write nothing' },
  force: { zh: '批注副本已经有人改过也覆盖', en: 'overwrite annotated copies that somebody has changed' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  all: { zh: '检查配置里的全部填报文件', en: 'check all actuals of the configuration' },
  one: { zh: '检查一份并写批注副本', en: 'check one file and write an annotated copy' },
  exampleAnnotated: {
    zh: 'perf-score check 填报.xlsx --annotate',
    en: 'perf-score check filled-in.xlsx --annotate',
  },
  onlyWithAnnotate: { zh: '{names} 要和 --annotate 一起用', en: 'use {names} with --annotate' },
  score: { zh: '可以计分了：', en: 'score them:' },
  annotateThem: { zh: '把问题标在工作簿的副本上：', en: 'mark what was found in copies of the workbooks:' },
  again: { zh: '改好填报表再查一遍：', en: 'mend the workbooks and check again:' },
  checked: { zh: '检查了{files}个文件，{found}\n', en: 'files checked: {files}; {found}\n' },
  nothingFound: { zh: '没有发现问题', en: 'nothing found' },
  found: { zh: '共{count}条', en: 'findings: {count}' },
  annotated: { zh: '{file}：{notes}处批注，写入 {copy}\n', en: '{file}: {notes} note(s), written to {copy}\n' },
  wouldAnnotate: {
    zh: '{file}：{notes}处批注，会写入 {copy}\n',
    en: '{file}: {notes} note(s), to be written to {copy}\n',
  },
  unsent: {
    zh: '另有{units}个单位的{projects}个项目没有填报\n',
    en: 'nothing was reported for {projects} project(s) of {units} other unit(s)\n',
  },
  inGoals: {
    zh: '绩效目标表里另有{findings}条不影响定分的问题，用 perf-score goals 看\n',
    en: 'the goal tables have {findings} finding(s) that block nothing: see perf-score goals\n',
  },
  nothingWritten: { zh: '没有写文件（--dry-run）\n', en: 'nothing was written (--dry-run)\n' },
} as const satisfies Words;

/** `perf-score check ACTUALS… --annotate`: looks at filled-in workbooks as a reviewer would. */
export const checkCommand: Command = {
  words: 'check [files..]',
  summary: {
    zh: '检查填报内容，可在工作簿副本上写批注',
    en: 'check what was reported; notes can be written into a copy of the workbook',
  },
  define: (yargs, say) => {
    return inputOptions(yargs, say)
      .positional('files', { type: 'string', array: true, describe: say(words.files) })
      .option('annotate', { type: 'boolean', describe: say(words.annotate) })
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(words.out) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score check', say(words.all))
      .example(say(words.exampleAnnotated), say(words.one));
  },
  run,
};

/** Switches that mean nothing where no copy is written. */
const onlyAnnotating = ['dry-run', 'force'] as const;

function refuseWithoutCopies(flags: Flags, { say }: CliContext): void {
  const alone = [
    ...(textFlag(flags, 'out') === undefined ? [] : ['-o']),
    ...onlyAnnotating.filter((name) => switchFlag(flags, name)).map((name) => `--${name}`),
  ];
  if (alone.length === 0) return;
  const names = alone.join(say.marks.and);
  throw new UsageError(say(words.onlyWithAnnotate, { names }));
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const asked = yearFlag(flags) ?? null;
  const files = listFlag(flags, 'files') ?? [];
  const annotates = switchFlag(flags, 'annotate');
  if (!annotates) refuseWithoutCopies(flags, context);
  const {
    settings,
    configFile,
    folder,
    findings: faults,
  } = await settingsOf(flags, files.length === 0 ? {} : { actuals: [...files] });
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const { checkYear } = await import('../../app/check-year.ts');
  const { progressLine } = await import('../print/progress-line.ts');
  const progress = progressLine(context);
  const checked = await checkYear(settings, asked, { onFile: progress.show, from: folder });
  progress.clear();
  tellFolder(folder, context);
  refuseSeveralYears(checked, context.say);
  if (!checked.checked) return tellUnscored(checked, { settings, configFile, asked }, flags, context);
  const annotated = annotates ? await annotate(checked, flags, context) : null;
  const all = [...checked.findings, ...(annotated?.findings ?? [])];
  if (switchFlag(flags, 'json')) await printJson(checked, annotated, all, context);
  else await printText(checked, annotated, all, switchFlag(flags, 'dry-run'), context);
  const blocks = (found: Finding) => found.severity === 'block';
  const inFiles = all.filter((found) => !checked.elsewhere.includes(found)).some(blocks);
  if (!switchFlag(flags, 'json')) tellNext(nextSteps(files, inFiles, annotates, settings, checked, context), context);
  return all.some(blocks) ? exitCodes.blocked : exitCodes.ok;
}

/** What a clerk does with what was found. */
function nextSteps(
  files: readonly string[],
  blocked: boolean,
  annotates: boolean,
  settings: Settings,
  { year }: CheckedYear,
  { say }: CliContext,
): readonly NextStep[] {
  if (!blocked) {
    const actuals = files.length === 0 ? {} : { actuals: settings.actuals.value };
    return [{ does: say(words.score), command: nextCommand([], { settings, year, ...actuals }) }];
  }
  const again = nextCommand(['check', ...files], { settings, year });
  return [
    ...(annotates
      ? []
      : [
          {
            does: say(words.annotateThem),
            command: `${again} --annotate`,
          },
        ]),
    { does: say(words.again), command: again },
  ];
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

async function printJson(
  checked: CheckedYear,
  annotated: AnnotatedFiles | null,
  findings: readonly Finding[],
  context: CliContext,
): Promise<void> {
  const document = {
    year: checked.year,
    files: checked.files.map(({ file, sha256 }) => ({ file, sha256 })),
    ...(checked.submissions === null ? {} : { submissions: checked.submissions }),
    annotated:
      annotated?.files.flatMap(({ file, copy, remarks }) => (copy === null ? [] : { file, copy, remarks })) ?? [],
  };
  await printDocument(document, findings, context);
}

/** True where several units handed something in, so that somebody collects; who checks one workbook is not asked to chase the others. */
function isDepartment({ units, strays }: Submissions): boolean {
  return units.length > 1 && units.filter(({ files }) => files.length > 0).length + strays.length > 1;
}

/** What nobody can mend in the files that were checked, in a line: who sent nothing, and how much the goal tables leave open. */
function tellElsewhere(elsewhere: readonly Finding[], chased: boolean, { say, tell }: CliContext): void {
  const unsent = elsewhere.filter(({ severity }) => severity === 'block');
  const units = new Set(unsent.map(({ project }) => project?.unit)).size;
  if (unsent.length > 0 && !chased) tell(say(words.unsent, { units, projects: unsent.length }));
  const goals = elsewhere.length - unsent.length;
  if (goals > 0) tell(say(words.inGoals, { findings: goals }));
}

async function printText(
  checked: CheckedYear,
  annotated: AnnotatedFiles | null,
  findings: readonly Finding[],
  dryRun: boolean,
  context: CliContext,
): Promise<void> {
  const { printFindings } = await import('../print/print-findings.ts');
  const { say } = context;
  const elsewhere = new Set(checked.elsewhere);
  const shown = findings.filter((found) => !elsewhere.has(found));
  if (shown.length > 0) context.out(printFindings(shown, { ...context, verbose: true }));
  const found = shown.length === 0 ? say(words.nothingFound) : say(words.found, { count: shown.length });
  const { submissions } = checked;
  const many = submissions !== null && isDepartment(submissions);
  if (many) {
    const { printSubmissions } = await import('../print/print-submissions.ts');
    context.out(printSubmissions(submissions, context));
  }
  context.tell(say(words.checked, { files: checked.files.length, found }));
  tellElsewhere(checked.elsewhere, many, context);
  for (const { file, copy, remarks } of annotated?.files ?? []) {
    if (copy !== null)
      context.tell(say(dryRun ? words.wouldAnnotate : words.annotated, { file, notes: remarks, copy }));
  }
  if (dryRun) context.tell(say(words.nothingWritten));
}
