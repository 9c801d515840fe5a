import type { Language } from '../../findings/finding.ts';
import { severities } from '../../findings/severity.ts';
import type { Finding } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { inChinese, listFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { goalsNamed } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { tellFaults } from '../print/print-document.ts';

const formats = ['text', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

const help: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    files: '绩效目标表（Word、Excel、CSV、HTML、文本、JSON）或其文件夹；不写则用配置里的',
    format: '输出格式；不写时按 --out 的扩展名，否则为 text',
    json: '同 --format json',
    out: '写入文件，不输出到屏幕',
    dryRun: '只说会写哪个文件，不写',
    force: '覆盖已有的文件',
    severity: '只列这一级和更严重的问题',
    only: '只列这些代码的问题',
    year: '年度；文件中看不出年度时采用',
    examplePlain: '列出设置不当的指标',
    exampleXlsx: '每条问题一行，写成 Excel',
  },
  en: {
    files:
      'goal tables (Word, Excel, CSV, HTML, text, JSON) or folders of them; without any, those of the configuration',
    format: 'output format; by default after the extension of --out, else text',
    json: 'the same as --format json',
    out: 'write to a file instead of the screen',
    dryRun: 'say which file would be written, write nothing',
    force: 'replace a file that is there',
    severity: 'only findings of this severity and worse',
    only: 'only findings with these codes',
    year: 'the year, for files that do not tell it',
    examplePlain: 'list badly set indicators',
    exampleXlsx: 'one row per finding, as Excel',
  },
};

const contradiction = (asked: Format, flags: Flags) =>
  new UsageError(
    inChinese(flags) ? `--json 和 --format ${asked} 只能用一个` : `--json and --format ${asked} contradict each other`,
  );

const endingOf = (format: Format) => (format === 'text' ? '.txt' : `.${format}`);

function unknownEnding(out: string, flags: Flags): UsageError {
  const endings = formats.map(endingOf);
  return new UsageError(
    inChinese(flags)
      ? `-o ${out}：看不出要什么格式；请用扩展名 ${endings.join('、')}，或加 --format`
      : `-o ${out}: the format is not clear; end the name with ${endings.join(', ')}, or add --format`,
  );
}

function formatOf(flags: Flags): Format {
  const out = textFlag(flags, 'out');
  const byName = formats.find((format) => out?.toLowerCase().endsWith(endingOf(format)));
  const asked = formats.find((format) => format === flags['format']);
  if (switchFlag(flags, 'json')) {
    if (asked !== undefined && asked !== 'json') throw contradiction(asked, flags);
    return 'json';
  }
  if (asked === undefined && byName === undefined && out !== undefined) throw unknownEnding(out, flags);
  return asked ?? byName ?? 'text';
}

async function chosenCodes(flags: Flags, zh: boolean): Promise<ReadonlySet<string> | null> {
  const only = listFlag(flags, 'only');
  if (only === undefined) return null;
  const [{ catalogue, isFindingCode }, { nearest }] = await Promise.all([
    import('../../findings/catalogue.ts'),
    import('../../model/nearest.ts'),
  ]);
  const codes = only.flatMap((word) => word.split(',')).filter((word) => word !== '');
  for (const code of codes) {
    if (isFindingCode(code)) continue;
    const near = nearest(code, Object.keys(catalogue));
    const hint = near === null ? '' : zh ? `是不是想用 ${near}？` : ` Did you mean ${near}?`;
    throw new UsageError(zh ? `没有代码 ${code}。${hint}` : `there is no code ${code}.${hint}`);
  }
  return new Set(codes);
}

async function filtered(findings: readonly Finding[], flags: Flags, zh: boolean): Promise<readonly Finding[]> {
  const [{ severities }, { severitySchema }] = await Promise.all([
    import('../../model/goals/goal-check-json.ts'),
    import('../../model/finding.ts'),
  ]);
  const asked = severitySchema.safeParse(flags['severity']);
  const worst = asked.success ? severities.slice(0, severities.indexOf(asked.data) + 1) : severities;
  const codes = await chosenCodes(flags, zh);
  return findings.filter(({ severity, code }) => worst.includes(severity) && (codes === null || codes.has(code)));
}

async function render(
  format: Format,
  documents: readonly GoalDocument[],
  findings: readonly Finding[],
  context: CliContext,
): Promise<string | Uint8Array> {
  const { goalCheckJson } = await import('../../reports/findings/checked-findings.ts');
  const result = goalCheckJson(documents, findings, context.language);
  switch (format) {
    case 'text':
      return (await import('../print/print-goal-check.ts')).printGoalCheck(result, context);
    case 'json':
      return `${JSON.stringify(result, null, 2)}\n`;
    case 'csv':
      return (await import('../../writers/findings/findings-csv.ts')).findingsCsv(result.findings, context.language);
    case 'xlsx': {
      const [{ findingsWorkbook }, { writeXlsx }] = await Promise.all([
        import('../../reports/findings/findings-workbook.ts'),
        import('../../writers/xlsx/write-xlsx.ts'),
      ]);
      return writeXlsx(findingsWorkbook(result.findings, context.language));
    }
  }
}

async function save(path: string, content: string | Uint8Array, flags: Flags, context: CliContext): Promise<void> {
  const { writeOutputFile } = await import('../../app/outputs/writing/write-output-file.ts');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const dryRun = switchFlag(flags, 'dry-run');
  const outcome = await writeOutputFile(path, bytes, { force: switchFlag(flags, 'force'), dryRun });
  const zh = context.language === 'zh';
  if (outcome === 'refused') {
    throw new UsageError(
      zh ? `${path} 已经存在，内容不同；要覆盖请加 --force` : `${path} exists with other content; --force replaces it`,
    );
  }
  if (dryRun)
    context.say(
      zh ? `会写入 ${path}；没有写文件（--dry-run）\n` : `would write ${path}; nothing was written (--dry-run)\n`,
    );
  else context.say(zh ? `已写入 ${path}\n` : `wrote ${path}\n`);
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const zh = context.language === 'zh';
  const format = formatOf(flags);
  const out = textFlag(flags, 'out');
  if (format === 'xlsx' && out === undefined) {
    throw new UsageError(zh ? 'xlsx 要写入文件：请加 -o 文件名.xlsx' : 'xlsx goes to a file: add -o NAME.xlsx');
  }
  const year = yearFlag(flags) ?? null;
  const { paths, required, faults } = await goalsNamed(flags, year);
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const { checkGoals } = await import('../../app/check-goals.ts');
  const { value, findings } = await checkGoals(paths, year, { required, flag: 'perf-score goals check FILE' });
  const listed = await filtered(findings, flags, zh);
  const paper: CliContext = { ...context, columns: 140, paint: (_, text) => text };
  const content = await render(format, value, listed, out === undefined ? context : paper);
  if (out !== undefined) await save(out, content, flags, context);
  else context.out(typeof content === 'string' ? content : new TextDecoder().decode(content));
  return findings.some(({ severity }) => severity === 'block') ? exitCodes.blocked : exitCodes.ok;
}

/** `perf-score goals check FILE…`: finds badly set indicators before they cost points; exit code 3 when one of them blocks. */
export const goalsCheckCommand: Command = {
  words: 'check [files..]',
  summary: { zh: '检查绩效指标设置，列出问题和建议', en: 'check how indicators are set, with suggestions' },
  define: (yargs, language) => {
    const text = (name: string) => help[language][name] ?? '';
    return yargs
      .positional('files', { type: 'string', array: true, describe: text('files') })
      .option('format', { type: 'string', requiresArg: true, choices: formats, describe: text('format') })
      .option('json', { type: 'boolean', describe: text('json') })
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: text('out') })
      .option('dry-run', { type: 'boolean', describe: text('dryRun') })
      .option('force', { type: 'boolean', describe: text('force') })
      .option('severity', {
        type: 'string',
        requiresArg: true,
        choices: severities,
        describe: text('severity'),
      })
      .option('only', { type: 'string', array: true, requiresArg: true, describe: text('only') })
      .option('year', { type: 'string', requiresArg: true, describe: text('year') })
      .example(
        language === 'zh' ? 'perf-score goals check 目标表.docx' : 'perf-score goals check goals.docx',
        text('examplePlain'),
      )
      .example(
        language === 'zh'
          ? 'perf-score goals check 绩效目标/ -o 问题清单.xlsx'
          : 'perf-score goals check goals/ -o findings.xlsx',
        text('exampleXlsx'),
      );
  },
  run,
};
