import type { Words } from '../../findings/speak.ts';
import type { Review } from '../../model/review/review.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { listFlag, speakFor, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { definitionOptions, settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { tellFaults } from '../print/print-document.ts';

const words = {
  files: {
    zh: '填好的项目支出绩效自评表（Excel、Word 新旧格式、ODF、HTML）或其文件夹，一个文件可有多张表',
    en: 'filled-in self-evaluation forms (Excel and Word, old and new, ODF, HTML) or folders of them; a file may hold several',
  },
  profile: {
    zh: '计分方案的编号或文件；auto 或不写：找出与自评得分最吻合的方案',
    en: 'id or file of the scoring profile; auto, or none: the one that reproduces most claimed scores',
  },
  year: { zh: '年度；表中看不出年度时采用', en: 'the year, for forms that do not tell it' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  out: {
    zh: '写入文件：.xlsx 为复核人的工作簿，.json 为复核结果；与 --finish 一起时为文件夹',
    en: "write to a file: .xlsx is the reviewer's workbook, .json the result; with --finish a folder",
  },
  finish: {
    zh: '复核人填好的工作簿：检查后写出复核意见和复核报告（Word）',
    en: 'the workbook as the reviewer filled it in: checked, then opinion and report (Word) are written',
  },
  report: {
    zh: '自评报告（与 --finish 一起时为复核报告）：项目数、得分、执行率、占比、问题与建议与表核对',
    en: 'the report on the self-evaluation, with --finish on the review: counts, scores, rates, shares and suggestions are compared',
  },
  exampleReport: { zh: '连同自评报告一起核对', en: 'compare the report with the forms as well' },
  exampleReportLine: {
    zh: 'perf-score review 自评表/ --report 自评报告.docx',
    en: 'perf-score review forms/ --report report.docx',
  },
  both: { zh: '--finish 之外不用再给自评表', en: '--finish takes no forms beside it' },
  exampleBook: { zh: '写出复核人的工作簿', en: "write the reviewer's workbook" },
  exampleBookLine: { zh: 'perf-score review 自评表/ -o 复核.xlsx', en: 'perf-score review forms/ -o review.xlsx' },
  exampleFinish: {
    zh: '由填好的工作簿写出复核意见和复核报告',
    en: 'write opinion and report from the workbook filled in',
  },
  exampleFinishLine: { zh: 'perf-score review --finish 复核.xlsx', en: 'perf-score review --finish review.xlsx' },
  dryRun: { zh: '只说会写哪个文件，不写', en: 'say which file would be written, write nothing' },
  force: { zh: '覆盖已有的文件', en: 'replace a file that is there' },
  noFiles: { zh: '请给出填好的自评表', en: 'give the filled-in forms' },
  unknownEnding: { zh: '-o {out}：请用扩展名 .xlsx 或 .json', en: '-o {out}: end the name with .xlsx or .json' },
  exists: {
    zh: '{path} 已经存在，内容不同；要覆盖请加 --force',
    en: '{path} exists with other content; --force replaces it',
  },
  wouldWrite: {
    zh: '会写入 {path}；没有写文件（--dry-run）\n',
    en: 'would write {path}; nothing was written (--dry-run)\n',
  },
  wrote: { zh: '已写入 {path}\n', en: 'wrote {path}\n' },
  example: { zh: '复核自评表，自动找方案', en: 'review forms, finding the profile' },
  exampleLine: { zh: 'perf-score review 自评表/', en: 'perf-score review forms/' },
  exampleNamed: { zh: '按四川方案复核，输出 JSON', en: 'review under the profile of Sichuan, as JSON' },
  exampleNamedLine: {
    zh: 'perf-score review 自评表.xlsx --profile sichuan --json',
    en: 'perf-score review form.xlsx --profile sichuan --json',
  },
} as const satisfies Words;

/** What stands for "find the profile" where a profile may be named. */
const findIt = 'auto';

async function save(path: string, bytes: Uint8Array, flags: Flags, context: CliContext): Promise<void> {
  const { writeOutputFile } = await import('../../app/outputs/writing/write-output-file.ts');
  const dryRun = switchFlag(flags, 'dry-run');
  const outcome = await writeOutputFile(path, bytes, { force: switchFlag(flags, 'force'), dryRun });
  const { say } = context;
  if (outcome === 'refused') throw new UsageError(say(words.exists, { path }));
  context.tell(say(dryRun ? words.wouldWrite : words.wrote, { path }));
}

async function jsonText(review: Review, context: CliContext): Promise<string> {
  const { reviewJson } = await import('../../reports/review/review-json.ts');
  return `${JSON.stringify(reviewJson(review, context.language), null, 2)}\n`;
}

/** What a file of that ending holds. */
async function fileOf(out: string, review: Review, context: CliContext): Promise<Uint8Array> {
  if (/\.json$/i.test(out)) return new TextEncoder().encode(await jsonText(review, context));
  const [{ reviewWorkbook }, { writeXlsx }] = await Promise.all([
    import('../../reports/review/review-workbook.ts'),
    import('../../writers/xlsx/write-xlsx.ts'),
  ]);
  return writeXlsx(reviewWorkbook(review, context.language));
}

async function show(review: Review, flags: Flags, context: CliContext): Promise<void> {
  const out = textFlag(flags, 'out');
  // Without a form there is nothing to write; the findings say why.
  if (out !== undefined && review.forms.length > 0) await save(out, await fileOf(out, review, context), flags, context);
  if (switchFlag(flags, 'json')) {
    context.out(await jsonText(review, context));
    return;
  }
  const [{ printReview }, { printFindings }, { reviewFindings }] = await Promise.all([
    import('./review/print-review.ts'),
    import('../print/print-findings.ts'),
    import('../../model/review/review-findings.ts'),
  ]);
  const text = `${printReview(review, context)}${printFindings(reviewFindings(review), context)}`;
  if (out === undefined) context.out(text);
  else context.tell(text);
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const say = speakFor(flags);
  const files = listFlag(flags, 'files') ?? [];
  const reviewed = textFlag(flags, 'finish');
  if (reviewed !== undefined) {
    if (files.length > 0) throw new UsageError(say(words.both));
    return (await import('./review/finish.ts')).finish(reviewed, flags, context);
  }
  if (files.length === 0) throw new UsageError(say(words.noFiles));
  const out = textFlag(flags, 'out');
  if (out !== undefined && !/\.(?:json|xlsx)$/i.test(out)) throw new UsageError(say(words.unknownEnding, { out }));
  const found = textFlag(flags, 'profile') === findIt;
  const { settings, findings: faults } = await settingsOf(flags, found ? { profile: undefined } : {});
  const { reviewForms } = await import('../../app/review-forms.ts');
  const { review, findings } = await reviewForms(
    files,
    yearFlag(flags) ?? null,
    settings,
    found,
    textFlag(flags, 'report') ?? null,
  );
  if (review === null || faults.length > 0) {
    await tellFaults([...faults, ...findings], flags, context);
    return exitCodes.usage;
  }
  await show(review, flags, context);
  return findings.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
}

/** `perf-score review FORM…`: what filled-in forms claim against what the rule gives. Exit code 3 when a form can't be reviewed. */
export const reviewCommand: Command = {
  words: 'review [files..]',
  summary: {
    zh: '复核填好的自评表：逐格重算，说明哪里不一致、为什么',
    en: 'review filled-in forms: every figure recomputed, and why it differs',
  },
  define: (yargs, say) =>
    definitionOptions(yargs, say)
      .positional('files', { type: 'string', array: true, describe: say(words.files) })
      .option('profile', { type: 'string', requiresArg: true, describe: say(words.profile) })
      .option('year', { type: 'string', requiresArg: true, describe: say(words.year) })
      .option('finish', { type: 'string', requiresArg: true, describe: say(words.finish) })
      .option('report', { type: 'string', requiresArg: true, describe: say(words.report) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(words.out) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .example(say(words.exampleLine), say(words.example))
      .example(say(words.exampleBookLine), say(words.exampleBook))
      .example(say(words.exampleFinishLine), say(words.exampleFinish))
      .example(say(words.exampleReportLine), say(words.exampleReport))
      .example(say(words.exampleNamedLine), say(words.exampleNamed)),
  run,
};
