import type { FilledExport } from '../../app/fill-export.ts';
import type { Words } from '../../findings/speak.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { requiredFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { settingsOf } from '../options/settings-options.ts';
import { printDocument, tellFaults } from '../print/print-document.ts';

const words = {
  file: { zh: '系统导出的自评表（xlsx、xls、et、ods）', en: 'the form that a system exported (xlsx, xls, et, ods)' },
  from: {
    zh: '结果文件夹或 result.json；不写则用配置里的结果文件夹',
    en: 'folder of results or result.json; by default the folder of results of the configuration',
  },
  year: {
    zh: '年度，用来找结果文件夹；不写则看导出表',
    en: 'the year, to find the folder of results; by default that of the form',
  },
  out: {
    zh: '写到哪个文件；不写则在原文件旁边加 .filled',
    en: 'the file to write; by default beside the export, with .filled in its name',
  },
  replace: {
    zh: '单元格里已有别的内容时也换成结果（公式不动）',
    en: 'replace what cells hold already (never formulas)',
  },
  dryRun: { zh: '只说会填什么，不写', en: 'say what would be filled, write nothing' },
  force: { zh: '覆盖已有的文件', en: 'replace a file that is there' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleLine: {
    zh: 'perf-score fill 自评表导出.xlsx --from scorecards/2026',
    en: 'perf-score fill export.xlsx --from scorecards/2026',
  },
  example: { zh: '把结果填进系统导出的自评表', en: 'put the result into the exported form' },
  exampleDryLine: { zh: 'perf-score fill 自评表导出.xlsx --dry-run', en: 'perf-score fill export.xlsx --dry-run' },
  exampleDry: { zh: '先看对不上的', en: 'see first what does not match' },
  wrote: { zh: '已填 {count} 个单元格，写入 {out}\n', en: 'filled {count} cells, wrote {out}\n' },
  wouldWrite: {
    zh: '会填 {count} 个单元格，写入 {out}（--dry-run，没有写）\n',
    en: 'would fill {count} cells and write {out} (--dry-run: nothing was written)\n',
  },
  already: { zh: '{count} 个单元格已经是这些内容\n', en: '{count} cells already hold what they should\n' },
  paste: {
    zh: '这是一份位置相同的新工作簿：请把有底色的单元格按相同位置粘贴回 {file}\n',
    en: 'this is a new workbook with the same places: paste its coloured cells at the same places of {file}\n',
  },
  cell: { zh: '{cell}  {heading}：{value}{before}\n', en: '{cell}  {heading}: {value}{before}\n' },
  before: { zh: '（原为 {held}）', en: ' (was {held})' },
} as const satisfies Words;

/** Where the result is: where --from says, else the folder of results of the year; `{year}` stays where nobody states one. */
async function resultPath(flags: Flags): Promise<string> {
  const from = textFlag(flags, 'from');
  if (from !== undefined) return from;
  const { settings } = await settingsOf(flags);
  const year = yearFlag(flags) ?? settings.year.value;
  const { value } = settings.output;
  const { forYear } = await import('../../app/settings/setting-paths.ts');
  return year === null ? value : forYear(value, year);
}

async function cellsOf({ fills }: FilledExport) {
  const { cellName } = await import('../../containers/spreadsheet/cell-reference.ts');
  return fills.map(({ sheet, row, column, heading, value, held, project, indicator }) => ({
    sheet,
    cell: cellName(row, column),
    heading,
    value: value.text,
    held: held === '' ? null : held,
    project,
    indicator,
  }));
}

async function tell(filled: FilledExport, flags: Flags, context: CliContext): Promise<void> {
  const { say } = context;
  const { printFindings } = await import('../print/print-findings.ts');
  context.tell(printFindings(filled.findings, context));
  if (context.verbose || switchFlag(flags, 'dry-run')) {
    for (const { sheet, cell, heading, value, held } of await cellsOf(filled)) {
      const before = held === null ? '' : say(words.before, { held });
      context.tell(say(words.cell, { cell: `${sheet}!${cell}`, heading, value, before }));
    }
  }
  if (filled.same > 0) context.tell(say(words.already, { count: filled.same }));
  const { out, fills, file } = filled;
  if (out === null) return;
  context.out(say(switchFlag(flags, 'dry-run') ? words.wouldWrite : words.wrote, { count: fills.length, out }));
  if (filled.toPaste) context.tell(say(words.paste, { file }));
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const from = await resultPath(flags);
  const { fillExport } = await import('../../app/fill-export.ts');
  const filled = await fillExport({
    file: requiredFlag(flags, 'file'),
    from,
    out: textFlag(flags, 'out') ?? null,
    replace: switchFlag(flags, 'replace'),
    force: switchFlag(flags, 'force'),
    dryRun: switchFlag(flags, 'dry-run'),
  });
  const blocked = filled.findings.some(({ severity }) => severity === 'block');
  if (blocked && filled.result === null) await tellFaults(filled.findings, flags, context);
  else if (switchFlag(flags, 'json')) {
    const { file, result, out, toPaste, same, findings } = filled;
    await printDocument({ file, result, out, toPaste, same, cells: await cellsOf(filled) }, findings, context);
  } else await tell(filled, flags, context);
  return blocked ? exitCodes.blocked : exitCodes.ok;
}

/** `perf-score fill EXPORT --from RESULTS`: puts a result into the form that a bureau's system exported. */
export const fillCommand: Command = {
  words: 'fill <file>',
  summary: {
    zh: '把结果填进系统导出的自评表，按名称对应，别的一个字节也不动',
    en: 'put a result into the form that a system exported, by names, and change nothing else',
  },
  define: (yargs, say) => {
    return yargs
      .positional('file', { type: 'string', demandOption: true, describe: say(words.file) })
      .option('from', { type: 'string', requiresArg: true, describe: say(words.from) })
      .option('year', { type: 'string', requiresArg: true, describe: say(words.year) })
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(words.out) })
      .option('replace', { type: 'boolean', describe: say(words.replace) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example(say(words.exampleLine), say(words.example))
      .example(say(words.exampleDryLine), say(words.exampleDry));
  },
  run,
};
