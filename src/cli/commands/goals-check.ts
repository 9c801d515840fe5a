import { severities } from '../../findings/severity.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { listFlag, speakFor, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { goalsNamed, profilesOption } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { tellFaults } from '../print/print-document.ts';
import { tellProfile } from '../print/tell-profile.ts';

const formats = ['text', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

const words = {
  files: {
    zh: '绩效目标表（Word、Excel 新旧格式、CSV、HTML、文本、JSON）或其文件夹；不写则用配置里的',
    en: 'goal tables (Word and Excel, old and new, CSV, HTML, text, JSON) or folders of them; without any, those of the configuration',
  },
  format: {
    zh: '输出格式；不写时按 --out 的扩展名，否则为 text',
    en: 'output format; by default after the extension of --out, else text',
  },
  json: { zh: '同 --format json', en: 'the same as --format json' },
  out: { zh: '写入文件，不输出到屏幕', en: 'write to a file instead of the screen' },
  dryRun: { zh: '只说会写哪个文件，不写', en: 'say which file would be written, write nothing' },
  force: { zh: '覆盖已有的文件', en: 'replace a file that is there' },
  severity: { zh: '只列这一级和更严重的问题', en: 'only findings of this severity and worse' },
  only: { zh: '只列这些代码的问题', en: 'only findings with these codes' },
  profile: {
    zh: '计分方案的编号或文件：指出方案里没有的一级指标',
    en: 'id or file of the scoring profile: names each level 1 that it lacks',
  },
  year: { zh: '年度；文件中看不出年度时采用', en: 'the year, for files that do not tell it' },
  examplePlain: { zh: '列出设置不当的指标', en: 'list badly set indicators' },
  exampleXlsx: { zh: '每条问题一行，写成 Excel', en: 'one row per finding, as Excel' },
  contradiction: {
    zh: '--json 和 --format {asked} 只能用一个',
    en: '--json and --format {asked} contradict each other',
  },
  unknownEnding: {
    zh: '-o {out}：看不出要什么格式；请用扩展名 {endings}，或加 --format',
    en: '-o {out}: the format is not clear; end the name with {endings}, or add --format',
  },
  didYouMean: { zh: '是不是想用 {near}？', en: ' Did you mean {near}?' },
  unknownCode: { zh: '没有代码 {code}。{hint}', en: 'there is no code {code}.{hint}' },
  exists: {
    zh: '{path} 已经存在，内容不同；要覆盖请加 --force',
    en: '{path} exists with other content; --force replaces it',
  },
  wouldWrite: {
    zh: '会写入 {path}；没有写文件（--dry-run）\n',
    en: 'would write {path}; nothing was written (--dry-run)\n',
  },
  wrote: { zh: '已写入 {path}\n', en: 'wrote {path}\n' },
  xlsxNeedsFile: { zh: 'xlsx 要写入文件：请加 -o 文件名.xlsx', en: 'xlsx goes to a file: add -o NAME.xlsx' },
  examplePlainLine: { zh: 'perf-score goals check 目标表.docx', en: 'perf-score goals check goals.docx' },
  exampleXlsxLine: {
    zh: 'perf-score goals check 绩效目标/ -o 问题清单.xlsx',
    en: 'perf-score goals check goals/ -o findings.xlsx',
  },
} as const satisfies Words;

const contradiction = (asked: Format, flags: Flags) => new UsageError(speakFor(flags)(words.contradiction, { asked }));

const endingOf = (format: Format) => (format === 'text' ? '.txt' : `.${format}`);

function unknownEnding(out: string, flags: Flags): UsageError {
  const endings = formats.map(endingOf);
  const say = speakFor(flags);
  return new UsageError(say(words.unknownEnding, { out, endings: endings.join(say.marks.and) }));
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

async function chosenCodes(flags: Flags, say: Speak): Promise<ReadonlySet<string> | null> {
  const only = listFlag(flags, 'only');
  if (only === undefined) return null;
  const [{ allWordings, isFindingCode }, { nearest }] = await Promise.all([
    import('../../wordings/all-wordings.ts'),
    import('../../model/nearest.ts'),
  ]);
  const codes = only.flatMap((word) => word.split(',')).filter((word) => word !== '');
  for (const code of codes) {
    if (isFindingCode(code)) continue;
    const near = nearest(code, Object.keys(allWordings));
    const hint = near === null ? '' : say(words.didYouMean, { near });
    throw new UsageError(say(words.unknownCode, { code, hint }));
  }
  return new Set(codes);
}

async function filtered(findings: readonly Finding[], flags: Flags, say: Speak): Promise<readonly Finding[]> {
  const asked = (severities as readonly unknown[]).indexOf(flags['severity']);
  const worst: readonly Severity[] = asked < 0 ? severities : severities.slice(0, asked + 1);
  const codes = await chosenCodes(flags, say);
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
  const { say } = context;
  if (outcome === 'refused') {
    throw new UsageError(say(words.exists, { path }));
  }
  if (dryRun) context.tell(say(words.wouldWrite, { path }));
  else context.tell(say(words.wrote, { path }));
}

async function run(flags: Flags, context: CliContext): Promise<ExitCode> {
  const { say } = context;
  const format = formatOf(flags);
  const out = textFlag(flags, 'out');
  if (format === 'xlsx' && out === undefined) {
    throw new UsageError(say(words.xlsxNeedsFile));
  }
  const year = yearFlag(flags) ?? null;
  const { paths, required, settings, faults } = await goalsNamed(flags, year);
  if (faults.length > 0) {
    await tellFaults(faults, flags, context);
    return exitCodes.usage;
  }
  const { checkGoals } = await import('../../app/check-goals.ts');
  const options = { required, flag: 'perf-score goals check FILE' };
  const { value, findings, profile, profileChoice } = await checkGoals(paths, year, settings, options);
  if (value.length > 0) tellProfile(profile, profileChoice, context);
  const listed = await filtered(findings, flags, say);
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
  define: (yargs, say) => {
    return profilesOption(yargs, say)
      .positional('files', { type: 'string', array: true, describe: say(words.files) })
      .option('format', { type: 'string', requiresArg: true, choices: formats, describe: say(words.format) })
      .option('json', { type: 'boolean', describe: say(words.json) })
      .option('out', { alias: 'o', type: 'string', requiresArg: true, describe: say(words.out) })
      .option('dry-run', { type: 'boolean', describe: say(words.dryRun) })
      .option('force', { type: 'boolean', describe: say(words.force) })
      .option('severity', {
        type: 'string',
        requiresArg: true,
        choices: severities,
        describe: say(words.severity),
      })
      .option('only', { type: 'string', array: true, requiresArg: true, describe: say(words.only) })
      .option('year', { type: 'string', requiresArg: true, describe: say(words.year) })
      .option('profile', { type: 'string', requiresArg: true, describe: say(words.profile) })
      .example(say(words.examplePlainLine), say(words.examplePlain))
      .example(say(words.exampleXlsxLine), say(words.exampleXlsx));
  },
  run,
};
