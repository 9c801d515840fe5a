import type { Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import type { Command } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { switchFlag, yearFlag } from '../options/flags.ts';
import { goalsNamed } from '../options/settings-options.ts';
import { tellFaults } from '../print/print-document.ts';
import { goalsCheckCommand } from './goals-check.ts';

/** The one JSON document of `goals --json`: everything that was read, and every finding in words. */
async function printJson(
  documents: readonly GoalDocument[],
  findings: readonly Finding[],
  context: CliContext,
): Promise<void> {
  const { goalsJson } = await import('../../use-cases/goals/goals-json.ts');
  context.out(`${JSON.stringify(goalsJson(documents, findings, context.language), null, 2)}\n`);
}

async function printText(
  documents: readonly GoalDocument[],
  findings: readonly Finding[],
  context: CliContext,
): Promise<void> {
  const [{ printGoals }, { printFindings }] = await Promise.all([
    import('../print/print-goals.ts'),
    import('../print/print-findings.ts'),
  ]);
  context.out(
    [...documents.map((document) => printGoals(document, context)), printFindings(findings, context)].join('\n'),
  );
}

async function run(flags: Readonly<Record<string, unknown>>, context: CliContext): Promise<ExitCode> {
  const year = yearFlag(flags) ?? null;
  const { paths, required, faults } = await goalsNamed(flags, year);
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const { loadGoals } = await import('../../app/inputs/load-goals.ts');
  const { value, findings } = await loadGoals(paths, { year, required, flag: 'perf-score goals FILE' });
  await (switchFlag(flags, 'json') ? printJson : printText)(value, findings, context);
  return findings.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
}

const words = {
  files: {
    zh: '绩效目标表（Word、Excel 新旧格式、CSV、HTML、文本、JSON）或其文件夹；不写则用配置里的',
    en: 'goal tables (Word and Excel, old and new, CSV, HTML, text, JSON) or folders of them; without any, those of the configuration',
  },
  json: { zh: '输出 JSON，可作为绩效目标表再次输入', en: 'print JSON, which is accepted wherever a goal table is' },
  year: { zh: '年度；文件中看不出年度时采用', en: 'the year, for files that do not tell it' },
  exampleTextLine: { zh: 'perf-score goals 目标表.docx', en: 'perf-score goals goals.docx' },
  exampleText: { zh: '看看目标表读成了什么', en: 'see how a goal table is read' },
  exampleJsonLine: {
    zh: 'perf-score goals 绩效目标/ --json > goals.json',
    en: 'perf-score goals goals/ --json > goals.json',
  },
  exampleJson: { zh: '把一个文件夹的目标表转成 JSON', en: 'turn a folder of goal tables into JSON' },
} as const satisfies Words;

/** `perf-score goals FILE…`: reads goal tables and shows what was understood. */
export const goalsCommand: Command = {
  words: 'goals [files..]',
  summary: { zh: '读取绩效目标表，列出项目和指标', en: 'read goal tables and list projects and indicators' },
  define: (yargs, say) =>
    yargs
      .positional('files', { type: 'string', array: true, describe: say(words.files) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .option('year', { type: 'string', requiresArg: true, describe: say(words.year) })
      .example(say(words.exampleTextLine), say(words.exampleText))
      .example(say(words.exampleJsonLine), say(words.exampleJson)),
  run,
  subcommands: [goalsCheckCommand],
};
