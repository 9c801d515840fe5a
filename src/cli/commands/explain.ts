import type { StoryPart } from '../../explanation/story.ts';
import { didYouMean, nearestText } from '../../findings/args.ts';
import type { Words } from '../../findings/speak.ts';
import { unitId } from '../../model/goals/project-ref.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import type { Command } from '../command.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { tellUnscored } from '../guidance/where-to-begin.ts';
import { requiredFlag, switchFlag, textFlag, yearFlag } from '../options/flags.ts';
import { inputOptions, refuseSeveralYears, settingsOf } from '../options/settings-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { tellFaults } from '../print/print-document.ts';

const texts = {
  what: {
    zh: '问题代码，或项目的编码、序号、名称',
    en: 'a finding code, or a project by code, number or name',
  },
  indicator: {
    zh: '指标的序号或名称；“执行率”指预算执行；不写则全部',
    en: 'an indicator by ordinal or name; "execution"; all when left out',
  },
  unit: { zh: '预算单位的编码或名称', en: 'the unit, by code or name' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  exampleFinding: { zh: '一个问题代码的全文', en: 'the long text of a finding' },
  exampleScoreLine: { zh: 'perf-score explain 老科协 培训次数 --year 2026', en: 'perf-score explain 3 2 --year 2026' },
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

/** `perf-score explain CODE`, or `perf-score explain PROJECT [INDICATOR]`: why something is a finding, or how a score came about. */
export const explainCommand: Command = {
  words: 'explain <what> [indicator]',
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
      .option('unit', {
        type: 'string',
        requiresArg: true,
        describe: say(texts.unit),
      })
      .option('json', { type: 'boolean', describe: say(texts.json) })
      .example('perf-score explain actual-missing', say(texts.exampleFinding))
      .example(say(texts.exampleScoreLine), say(texts.exampleScore));
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
    if (/^[a-z]+(?:-[a-z]+)+$/.test(what)) throw await unknownCode(what, context);
    const { settings, configFile, folder, findings } = await settingsOf(flags);
    if (findings.length > 0) {
      await tellFaults(findings, flags, context);
      return exitCodes.usage;
    }
    const asked = yearFlag(flags) ?? null;
    const { scoreYear } = await import('../../app/score-year.ts');
    const scored = await scoreYear(settings, asked, { from: folder });
    refuseSeveralYears(scored, context.say);
    if (scored.run === null || scored.policy.ruleSet === null)
      return tellUnscored(scored, { settings, configFile, asked }, flags, context);
    const project = await oneProject(scored.run, what, textFlag(flags, 'unit') ?? null, context);
    const parts = await stories(
      project,
      scored.run,
      scored.policy.ruleSet.rules,
      textFlag(flags, 'indicator'),
      context,
    );
    return print(parts, switchFlag(flags, 'json'), context);
  },
};

/** What looks like a code and is none; projects have no such names, so nothing is scored to find out. */
async function unknownCode(words: string, { say }: CliContext): Promise<UsageError> {
  const [{ catalogue }, { nearest }] = await Promise.all([
    import('../../findings/catalogue.ts'),
    import('../../model/nearest.ts'),
  ]);
  const near = nearest(words, Object.keys(catalogue));
  return new UsageError(say(texts.unknownCode, { code: words, ...didYouMean(near) }));
}

async function oneProject(
  run: ScoreRun,
  words: string,
  unit: string | null,
  context: CliContext,
): Promise<ProjectScore> {
  const { findProjects } = await import('../../use-cases/find-row.ts');
  const found = findProjects(run, words, unit);
  const [first] = found.projects;
  const { say } = context;
  if (first === undefined) {
    const { catalogue } = await import('../../findings/catalogue.ts');
    const { nearest } = await import('../../model/nearest.ts');
    const near = found.nearest ?? nearest(words, Object.keys(catalogue));
    throw new UsageError(say(texts.unknownWhat, { words, ...didYouMean(near) }));
  }
  if (found.projects.length > 1) {
    const names = found.projects
      .map(({ unit: of, project }) => `${unitId(of)} ${project.code ?? ''} ${project.name}`)
      .join('\n  ');
    throw new UsageError(say(texts.severalProjects, { words, names }));
  }
  return first;
}

type Stories = readonly { readonly indicator: number | null; readonly parts: readonly StoryPart[] }[];

async function stories(
  project: ProjectScore,
  run: ScoreRun,
  rules: readonly LoadedRule[],
  words: string | undefined,
  context: CliContext,
): Promise<Stories> {
  const { executionStory, indicatorStory } = await import('../../explanation/story.ts');
  const { findIndicators } = await import('../../use-cases/find-row.ts');
  const { language, say } = context;
  const execution = { indicator: null, parts: executionStory(project, run, rules, language) };
  if (words !== undefined && /^(?:预算)?执行率?$|^execution$/.test(words)) return [execution];
  const rows = words === undefined ? project.indicators : findIndicators(project, words);
  if (rows.length === 0) {
    const all = project.indicators.map(({ indicator }) => `${indicator.ordinal} ${indicator.level3 ?? ''}`);
    const names = nearestText(words ?? '', all, language);
    throw new UsageError(say(texts.unknownIndicator, { name: project.project.name, words: words ?? '', names }));
  }
  const ofRows = rows.map((row) => ({
    indicator: row.indicator.ordinal,
    parts: indicatorStory(row, project, run, rules, language),
  }));
  return words === undefined ? [execution, ...ofRows] : ofRows;
}

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
