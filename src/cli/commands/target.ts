import type { Words } from '../../findings/speak.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { listFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { UsageError } from '../options/usage-error.ts';

const words = {
  text: {
    zh: '指标值，可多个；- 表示从标准输入每行读一个',
    en: 'target words; - reads one a line from standard input',
  },
  year: { zh: '没有写年份的日期属于哪一年', en: 'the year of dates that name none' },
  actual: { zh: '对照每条指标值读一个实际完成值', en: 'an actual value to read against each target' },
  unit: { zh: '单独一栏的计量单位', en: 'the unit, where it stands in a column of its own' },
  comparator: { zh: '单独一栏的比较符', en: 'the comparator, where it stands in a column of its own' },
  json: { zh: '输出一个 JSON 文档', en: 'print one JSON document' },
  exampleTexts: { zh: '读两条指标值', en: 'read two target words' },
  exampleActual: { zh: '连同实际完成值一起读', en: 'read a target with an actual value' },
  exampleLines: { zh: '每行一条', en: 'one target a line' },
  textMissing: {
    zh: '请写出要读的指标值，例如 perf-score target "≤3.1万"',
    en: 'name a target text: perf-score target "≤3.1万"',
  },
} as const satisfies Words;

interface InputText {
  readonly text: string;
  readonly line: number | null;
}

/** The texts of standard input, one a line; blank lines say nothing. */
async function linesOfInput(): Promise<readonly InputText[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    // Windows Editor puts a byte order mark in front; line ends are those of any system.
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
  return lines.map((text, at) => ({ text, line: at + 1 })).filter(({ text }) => text.trim() !== '');
}

/** `perf-score target '≤3.1万'`: prints how target texts are understood. */
export const targetCommand: Command = {
  words: 'target [text..]',
  summary: { zh: '说明一条指标值被读成什么', en: 'show how a target text is understood' },
  define: (yargs, say) => {
    return yargs
      .positional('text', {
        type: 'string',
        array: true,
        describe: say(words.text),
      })
      .option('year', {
        type: 'string',
        requiresArg: true,
        describe: say(words.year),
      })
      .option('actual', {
        type: 'string',
        requiresArg: true,
        describe: say(words.actual),
      })
      .option('unit', {
        type: 'string',
        requiresArg: true,
        describe: say(words.unit),
      })
      .option('comparator', {
        type: 'string',
        requiresArg: true,
        describe: say(words.comparator),
      })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .example("perf-score target '≤3.1万' 2026.12.31", say(words.exampleTexts))
      .example("perf-score target '≥95%' --actual 95.5%", say(words.exampleActual))
      .example('perf-score target --json < targets.txt', say(words.exampleLines));
  },
  run: async (flags, context) => {
    // Words behind «--», such as -5%, are no positionals for yargs; and it drops a lone dash.
    const behind = (listFlag(flags, '_') ?? []).slice(1);
    const given = [...((flags['text'] as readonly string[] | undefined) ?? []).map(String), ...behind].filter(
      (text) => text !== '-',
    );
    const year = yearFlag(flags) ?? null;
    const dash = process.argv.slice(2).includes('-');
    const reads = dash || (given.length === 0 && process.stdin.isTTY !== true);
    if (given.length === 0 && !reads) {
      throw new UsageError(context.say(words.textMissing));
    }
    const texts = [...given.map((text) => ({ text, line: null })), ...(reads ? await linesOfInput() : [])];
    const { readTexts } = await import('../../use-cases/read-texts.ts');
    const readings = readTexts(texts, {
      year,
      unit: textFlag(flags, 'unit') ?? null,
      comparator: textFlag(flags, 'comparator') ?? null,
      actual: textFlag(flags, 'actual') ?? null,
    });
    if (switchFlag(flags, 'json')) {
      const { readingsJson } = await import('../../use-cases/read-texts.ts');
      context.out(`${JSON.stringify(readingsJson(readings, context.language), null, 2)}\n`);
    } else {
      const { printReadings } = await import('../print/print-readings.ts');
      context.out(printReadings(readings, context));
    }
    const blocked = readings.some(({ findings }) => findings.some((found) => found.severity === 'block'));
    return blocked ? exitCodes.blocked : exitCodes.ok;
  },
};
