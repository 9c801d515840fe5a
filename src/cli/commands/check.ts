import type { AnnotatedFiles } from '../../app/annotate-actuals.ts';
import type { CheckedYear } from '../../app/check-year.ts';
import type { Settings } from '../../app/settings/settings.ts';
import type { Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type NextStep, nextCommand, tellFolder, tellNext } from '../guidance/next-steps.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { listFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { inputOptions, refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { printDocument, tellFaults } from '../print/print-document.ts';

type HelpKey = 'files' | 'annotate' | 'out' | 'dryRun' | 'force' | 'json' | 'all' | 'one';

const help: Readonly<Record<Language, Readonly<Record<HelpKey, string>>>> = {
  zh: {
    files: '填好的工作簿、JSON 或文件夹；不写就检查配置里的',
    annotate: '给每份工作簿写一个带批注的副本（….annotated.xlsx），原文件不动',
    out: '批注副本写到哪个文件夹（缺省在原文件旁边）',
    dryRun: '只说会写哪些批注副本，不写文件',
    force: '批注副本已经有人改过也覆盖',
    json: '输出 JSON',
    all: '检查配置里的全部填报文件',
    one: '检查一份并写批注副本',
  },
  en: {
    files: 'filled-in workbooks, JSON files or folders; without any, those of the configuration',
    annotate: 'write an annotated copy of each workbook (….annotated.xlsx); the originals stay as they are',
    out: 'the folder for annotated copies (beside the originals by default)',
    dryRun: 'say which annotated copies would be written, write nothing',
    force: 'overwrite annotated copies that somebody has changed',
    json: 'print JSON',
    all: 'check all actuals of the configuration',
    one: 'check one file and write an annotated copy',
  },
};

/** `perf-score check ACTUALS… --annotate`: looks at filled-in workbooks as a reviewer would. */
export const checkCommand: Command = {
  words: 'check [files..]',
  summary: {
    zh: '检查填报内容，可在工作簿副本上写批注',
    en: 'check what was reported; notes can be written into a copy of the workbook',
  },
  define: (yargs, language) => {
    const text = help[language];
    return inputOptions(yargs, language)
      .positional('files', { type: 'string', array: true, describe: text.files })
      .option('annotate', { type: 'boolean', describe: text.annotate })
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: text.out })
      .option('dry-run', { type: 'boolean', describe: text.dryRun })
      .option('force', { type: 'boolean', describe: text.force })
      .option('json', { type: 'boolean', describe: text.json })
      .example('perf-score check', text.all)
      .example(
        language === 'zh' ? 'perf-score check 填报.xlsx --annotate' : 'perf-score check filled-in.xlsx --annotate',
        text.one,
      );
  },
  run,
};

/** Switches that mean nothing where no copy is written. */
const onlyAnnotating = ['dry-run', 'force'] as const;

function refuseWithoutCopies(flags: Flags, { language }: CliContext): void {
  const alone = [
    ...(textFlag(flags, 'out') === undefined ? [] : ['-o']),
    ...onlyAnnotating.filter((name) => switchFlag(flags, name)).map((name) => `--${name}`),
  ];
  if (alone.length === 0) return;
  const names = alone.join(language === 'zh' ? '、' : ', ');
  throw new UsageError(language === 'zh' ? `${names} 要和 --annotate 一起用` : `use ${names} with --annotate`);
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
  refuseSeveralYears(checked, context.language);
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
  { language }: CliContext,
): readonly NextStep[] {
  const zh = language === 'zh';
  if (!blocked) {
    const actuals = files.length === 0 ? {} : { actuals: settings.actuals.value };
    return [{ does: zh ? '可以计分了：' : 'score them:', command: nextCommand([], { settings, year, ...actuals }) }];
  }
  const again = nextCommand(['check', ...files], { settings, year });
  return [
    ...(annotates
      ? []
      : [
          {
            does: zh ? '把问题标在工作簿的副本上：' : 'mark what was found in copies of the workbooks:',
            command: `${again} --annotate`,
          },
        ]),
    { does: zh ? '改好填报表再查一遍：' : 'mend the workbooks and check again:', command: again },
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
    annotated:
      annotated?.files.flatMap(({ file, copy, remarks }) => (copy === null ? [] : { file, copy, remarks })) ?? [],
  };
  await printDocument(document, findings, context);
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What nobody can mend in the files that were checked, in a line: who sent nothing, and how much the goal tables leave open. */
function tellElsewhere(elsewhere: readonly Finding[], { language, say }: CliContext): void {
  const zh = language === 'zh';
  const unsent = elsewhere.filter(({ severity }) => severity === 'block');
  const units = new Set(unsent.map(({ project }) => project?.unit)).size;
  if (unsent.length > 0)
    say(
      zh
        ? `另有${units}个单位的${unsent.length}个项目没有填报\n`
        : `nothing was reported for ${counted(unsent.length, 'project')} of ${counted(units, 'other unit')}\n`,
    );
  const goals = elsewhere.length - unsent.length;
  if (goals > 0)
    say(
      zh
        ? `绩效目标表里另有${goals}条不影响定分的问题，用 perf-score goals 看\n`
        : `the goal tables have ${counted(goals, 'finding')} that block nothing: see perf-score goals\n`,
    );
}

async function printText(
  checked: CheckedYear,
  annotated: AnnotatedFiles | null,
  findings: readonly Finding[],
  dryRun: boolean,
  context: CliContext,
): Promise<void> {
  const { printFindings } = await import('../print/print-findings.ts');
  const zh = context.language === 'zh';
  const elsewhere = new Set(checked.elsewhere);
  const shown = findings.filter((found) => !elsewhere.has(found));
  if (shown.length > 0) context.out(printFindings(shown, { ...context, verbose: true }));
  const count = checked.files.length;
  context.say(
    zh
      ? `检查了${count}个文件，${shown.length === 0 ? '没有发现问题' : `共${shown.length}条`}\n`
      : `${counted(count, 'file')} checked, ${shown.length === 0 ? 'nothing found' : counted(shown.length, 'finding')}\n`,
  );
  tellElsewhere(checked.elsewhere, context);
  for (const { file, copy, remarks } of annotated?.files ?? []) {
    if (copy === null) continue;
    const [done, written] = dryRun ? ['会写入', 'to be written to'] : ['写入', 'written to'];
    context.say(
      zh
        ? `${file}：${remarks}处批注，${done} ${copy}\n`
        : `${file}: ${counted(remarks, 'note')}, ${written} ${copy}\n`,
    );
  }
  if (dryRun) context.say(zh ? '没有写文件（--dry-run）\n' : 'nothing was written (--dry-run)\n');
}
