import { resolve } from 'node:path';
import type { Words } from '../../findings/speak.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { listFlag, switchFlag, textFlag } from '../options/flags.ts';
import { printDocument } from '../print/print-document.ts';

const words = {
  out: { zh: '写到哪个文件（默认 perf-score.html）', en: 'the file to write (perf-score.html if left out)' },
  given: {
    zh: '一并放进网页的文件：绩效目标表、自己的规则和方案，单位只要放自己的填报表',
    en: 'files to put into the page: goal tables, own rules and profiles, so that a unit only drops its workbook',
  },
  dryRun: { zh: '只说会写什么', en: 'say what would be written' },
  force: { zh: '覆盖内容不同的同名文件', en: 'overwrite another file of that name' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleCopy: {
    zh: '一个文件，双击即用，不用安装也不用联网',
    en: 'one file: a double click opens it, with nothing installed and no network',
  },
  exampleGivenLine: {
    zh: 'perf-score page --with 目标表.docx -o 填报核对.html',
    en: 'perf-score page --with goals.docx -o check.html',
  },
  exampleGiven: { zh: '带上目标表发给各单位', en: 'with the goal tables in it, for the units' },
  wrote: { zh: '已写入 {file}（{size} KB）', en: 'wrote {file} ({size} KB)' },
  wouldWrite: { zh: '会写入 {file}（{size} KB）', en: 'would write {file} ({size} KB)' },
  holds: { zh: '里面带有：{files}', en: 'it holds {files}' },
} as const satisfies Words;

/** `perf-score page`: copies out the page that works without the program. */
export const pageCommand: Command = {
  words: 'page',
  summary: {
    zh: '取出单文件网页：不装软件、不联网，在浏览器里核对打分',
    en: 'copy out the page: check and score in a browser, offline, with nothing installed',
  },
  define: (yargs, say) => {
    return yargs
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(words.out) })
      .option('with', { type: 'string', array: true, requiresArg: true, describe: say(words.given) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example('perf-score page', say(words.exampleCopy))
      .example(say(words.exampleGivenLine), say(words.exampleGiven));
  },
  run: async (flags, context) => {
    const { makePage } = await import('../../app/make-page.ts');
    const { say } = context;
    const dryRun = switchFlag(flags, 'dry-run');
    const out = resolve(textFlag(flags, 'out') ?? 'perf-score.html');
    const order = { out, given: listFlag(flags, 'with') ?? [], force: switchFlag(flags, 'force'), dryRun };
    const { page, findings } = await makePage(order);
    if (switchFlag(flags, 'json')) {
      await printDocument({ page }, findings, context);
      return page === null ? exitCodes.blocked : exitCodes.ok;
    }
    const { printFindings } = await import('../print/print-findings.ts');
    context.fail(printFindings(findings, context));
    if (page === null) return exitCodes.blocked;
    const size = Math.ceil(page.bytes / 1024);
    context.tell(`${say(dryRun ? words.wouldWrite : words.wrote, { file: page.file, size })}\n`);
    if (page.given.length > 0) context.tell(`${say(words.holds, { files: page.given.join(say.marks.and) })}\n`);
    context.out(`SHA-256 ${page.sha256}\n`);
    return exitCodes.ok;
  },
};
