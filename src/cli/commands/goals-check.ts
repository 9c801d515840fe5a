import { severities } from '../../findings/severity.ts';
import type { Speak } from '../../findings/speak.ts';
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
import { goalsCheckWords as words } from './goals/goals-check-words.ts';

const formats = ['text', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number] | 'form';

const contradiction = (asked: Format, flags: Flags) => new UsageError(speakFor(flags)(words.contradiction, { asked }));

const endingOf = (format: (typeof formats)[number]) => (format === 'text' ? '.txt' : `.${format}`);

function unknownEnding(out: string, flags: Flags): UsageError {
  const endings = formats.map(endingOf);
  const say = speakFor(flags);
  return new UsageError(say(words.unknownEnding, { out, endings: endings.join(say.marks.and) }));
}

/** --form asks for a workbook, whatever the name of the file. */
function asForm(flags: Flags): 'form' {
  const other = switchFlag(flags, 'json') ? '--json' : flags['format'];
  if (other === undefined || other === 'xlsx') return 'form';
  const shown = other === '--json' ? other : `--format ${String(other)}`;
  throw new UsageError(speakFor(flags)(words.formOnly, { other: shown }));
}

function formatOf(flags: Flags): Format {
  if (switchFlag(flags, 'form')) return asForm(flags);
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
    case 'form': {
      const [{ reviewWorkbook }, { writeXlsx }] = await Promise.all([
        import('../../reports/goal-review/review-workbook.ts'),
        import('../../writers/xlsx/write-xlsx.ts'),
      ]);
      return writeXlsx(reviewWorkbook(documents, findings, context.language));
    }
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
  const out = textFlag(flags, 'out') ?? (format === 'form' ? say(words.formName) : undefined);
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
      .option('form', { type: 'boolean', describe: say(words.form) })
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
      .example(say(words.exampleXlsxLine), say(words.exampleXlsx))
      .example(say(words.exampleFormLine), say(words.exampleForm));
  },
  run,
};
