import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StoryPart } from '../../explanation/telling.ts';
import { didYouMean, nearestText } from '../../findings/args.ts';
import type { Words } from '../../findings/speak.ts';
import type { Explained, PointAsked } from '../../use-cases/explain/explain-result.ts';
import type { Command, Flags } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { requiredFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { inputOptions, refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { tellFaults } from '../print/print-document.ts';

const texts = {
  what: {
    zh: '问题代码；项目的编码、序号、名称；或结果文件夹（result.json、department.json）',
    en: 'a finding code; a project by code, number or name; or a folder of results (result.json, department.json)',
  },
  indicator: {
    zh: '指标的序号或名称，“执行率”指预算执行，不写则全部；在结果文件夹之后是项目',
    en: 'an indicator by ordinal or name, "execution", all when left out; behind a folder of results the project',
  },
  row: {
    zh: '在结果文件夹和项目之后：指标',
    en: 'behind a folder of results and a project: the indicator',
  },
  unit: { zh: '预算单位的编码或名称', en: 'the unit, by code or name' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleFinding: { zh: '一个问题代码的全文', en: 'the long text of a finding' },
  exampleScoreLine: { zh: 'perf-score explain 老科协 培训次数 --year 2026', en: 'perf-score explain 3 2 --year 2026' },
  exampleResultLine: {
    zh: 'perf-score explain scorecards/2026 老科协 培训次数',
    en: 'perf-score explain scorecards/2026 3 2',
  },
  exampleResult: { zh: '只有结果文件夹时', en: 'from a folder of results alone' },
  exampleScore: {
    zh: '一项指标的得分：项目和指标写名称、编码或序号',
    en: 'one score: project and indicator by name, code or number',
  },
  unknownCode: {
    zh: '没有这个问题代码：{code}{suggestion}',
    en: 'no such finding code: {code}{suggestionEn}',
  },
  unknownWhat: {
    zh: '没有这个问题代码，也没有这个项目：{words}{suggestion}',
    en: 'no such finding code and no such project: {words}{suggestionEn}',
  },
  severalProjects: {
    zh: '“{words}”对应多个项目，请写编码或加 --unit：\n  {names}',
    en: '"{words}" fits several projects; give the code or --unit:\n  {names}',
  },
  unknownIndicator: {
    zh: '“{name}”没有指标“{words}”；有：{names}',
    en: '"{name}" has no indicator "{words}"; it has: {names}',
  },
  steps: { zh: '共 {count} 条，用 --verbose 逐条看', en: '{count} of them; --verbose shows each' },
} as const satisfies Words;

/**
 * `perf-score explain CODE`, `explain PROJECT [INDICATOR]` or `explain RESULTS [PROJECT] [INDICATOR]`: why something is a finding, or how a
 * score came about.
 */
export const explainCommand: Command = {
  words: 'explain <what> [indicator] [row]',
  summary: { zh: '说明一个问题代码，或一个得分的来龙去脉', en: 'explain a finding code, or how a score came about' },
  define: (yargs, say) => {
    return inputOptions(yargs, say)
      .positional('what', {
        type: 'string',
        demandOption: true,
        describe: say(texts.what),
      })
      .positional('indicator', {
        type: 'string',
        describe: say(texts.indicator),
      })
      .positional('row', { type: 'string', describe: say(texts.row) })
      .option('unit', {
        type: 'string',
        requiresArg: true,
        describe: say(texts.unit),
      })
      .option('json', { type: 'boolean', describe: say(texts.json) })
      .example('perf-score explain actual-missing', say(texts.exampleFinding))
      .example(say(texts.exampleScoreLine), say(texts.exampleScore))
      .example(say(texts.exampleResultLine), say(texts.exampleResult));
  },
  run: async (flags, context) => {
    const what = requiredFlag(flags, 'what');
    const { wordingOf } = await import('../../wordings/all-wordings.ts');
    const kind = wordingOf(what);
    if (kind !== null) {
      const { findingKindJson, printFindingKind } = await import('../print/print-finding-kind.ts');
      context.out(
        switchFlag(flags, 'json') ? findingKindJson(what, kind, context) : printFindingKind(what, kind, context),
      );
      return exitCodes.ok;
    }
    // goal-amount-unreadable looks like the code of a finding, and a folder of that name is unlikely.
    if (/^[a-z]+(?:-[a-z]+)+$/.test(what)) throw await unknownCode(what, context);
    if (await isThere(join(what, 'department.json'))) return explainDepartment(what, flags, context);
    return (await namesResults(what)) ? explainFolder(what, flags, context) : explainInputs(what, flags, context);
  },
};

const isThere = (name: string): Promise<boolean> =>
  stat(name).then(
    (found) => found.isFile(),
    () => false,
  );

/** How an indicator of a department, or each of them, came to its points, from a folder of results alone. */
async function explainDepartment(path: string, flags: Flags, context: CliContext): Promise<ExitCode> {
  const [{ loadDepartment }, { departmentStory }] = await Promise.all([
    import('../../app/department.ts'),
    import('../../explanation/department-story.ts'),
  ]);
  const { value, findings } = await loadDepartment(path);
  if (value === null) {
    await tellFaults(findings, flags, context);
    return exitCodes.blocked;
  }
  const asked = textFlag(flags, 'indicator') ?? null;
  const told = departmentStory(value, asked, context.language);
  if ('names' in told) {
    const names = nearestText(asked ?? '', told.names, context.language);
    throw new UsageError(context.say(texts.unknownIndicator, { name: value.department, words: asked ?? '', names }));
  }
  const stories = told.stories.map((parts) => ({ indicator: null, parts }));
  return print(stories, switchFlag(flags, 'json'), context);
}

/** True for a folder of results or a result file; a project may be called like any other folder. */
async function namesResults(path: string): Promise<boolean> {
  // scorecards/2025/result.json names the file itself.
  if (/\.(?:nd)?json$/i.test(path) && (await isThere(path))) return true;
  if (await isThere(join(path, 'result.json'))) return true;
  // scorecards/2025 that is not there is a mistyped folder; 信息化/网络 is a project.
  return (
    /[\\/]/.test(path) &&
    stat(dirname(path)).then(
      (found) => found.isDirectory(),
      () => false,
    )
  );
}

/** The story of a point from a folder of results alone. */
async function explainFolder(path: string, flags: Flags, context: CliContext): Promise<ExitCode> {
  const { loadResult } = await import('../../app/inputs/load-result.ts');
  const { value, findings } = await loadResult(path);
  if (value === null) {
    await tellFaults(findings, flags, context);
    return exitCodes.blocked;
  }
  const { explainResult } = await import('../../use-cases/explain/explain-result.ts');
  const [project, indicator] = [textFlag(flags, 'indicator') ?? null, textFlag(flags, 'row') ?? null];
  const asked = { project, indicator, unit: textFlag(flags, 'unit') ?? null };
  return tell(await explainResult(value, asked, context.language), asked, flags, context);
}

/** The story of a point from the inputs, which are scored for it. */
async function explainInputs(what: string, flags: Flags, context: CliContext): Promise<ExitCode> {
  const { settings, configFile, folder, findings } = await settingsOf(flags);
  if (findings.length > 0) {
    await tellFaults(findings, flags, context);
    return exitCodes.usage;
  }
  const year = yearFlag(flags) ?? null;
  const { scoreYear } = await import('../../app/score-year.ts');
  const scored = await scoreYear(settings, year, { from: folder });
  refuseSeveralYears(scored, context.say);
  const { run, policy } = scored;
  if (run === null || policy.ruleSet === null)
    return tellUnscored(scored, { settings, configFile, asked: year }, flags, context);
  const { explainRun } = await import('../../use-cases/explain/explain-result.ts');
  const asked = {
    project: what,
    indicator: textFlag(flags, 'indicator') ?? null,
    unit: textFlag(flags, 'unit') ?? null,
  };
  return tell(await explainRun(run, policy.ruleSet.rules, asked, context.language), asked, flags, context);
}

/** What looks like a code and is none; projects have no such names, so nothing is scored to find out. */
async function unknownCode(words: string, { say }: CliContext): Promise<UsageError> {
  const [{ allWordings }, { nearest }] = await Promise.all([
    import('../../wordings/all-wordings.ts'),
    import('../../model/nearest.ts'),
  ]);
  const near = nearest(words, Object.keys(allWordings));
  return new UsageError(say(texts.unknownCode, { code: words, ...didYouMean(near) }));
}

async function tell(explained: Explained, asked: PointAsked, flags: Flags, context: CliContext): Promise<ExitCode> {
  if ('stories' in explained) return print(explained.stories, switchFlag(flags, 'json'), context);
  const { say } = context;
  if ('severalProjects' in explained) {
    const names = explained.severalProjects.join('\n  ');
    throw new UsageError(say(texts.severalProjects, { words: asked.project ?? '', names }));
  }
  if ('unknownIndicator' in explained) {
    const { unknownIndicator, project, indicators } = explained;
    const names = nearestText(unknownIndicator, indicators, context.language);
    throw new UsageError(say(texts.unknownIndicator, { name: project, words: unknownIndicator, names }));
  }
  const { allWordings } = await import('../../wordings/all-wordings.ts');
  const { nearest } = await import('../../model/nearest.ts');
  const { unknownProject, nearest: known } = explained;
  const near = known ?? nearest(unknownProject, Object.keys(allWordings));
  throw new UsageError(say(texts.unknownWhat, { words: unknownProject, ...didYouMean(near) }));
}

type Stories = readonly { readonly indicator: number | null; readonly parts: readonly StoryPart[] }[];

function print(stories: Stories, json: boolean, context: CliContext): ExitCode {
  if (json) {
    context.out(`${JSON.stringify({ schemaVersion: '1.0', stories }, null, 2)}\n`);
    return exitCodes.ok;
  }
  const { say } = context;
  const shown = ({ lines, detail }: StoryPart) => {
    if (detail !== true || context.verbose || lines.length < 4) return lines;
    return [say(texts.steps, { count: lines.length })];
  };
  const part = (one: StoryPart) =>
    `${context.paint('bold', one.heading)}\n${shown(one)
      .map((line) => `  ${line}\n`)
      .join('')}`;
  context.out(stories.map(({ parts }) => parts.map(part).join('')).join('\n'));
  return exitCodes.ok;
}
