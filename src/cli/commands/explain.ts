import type { StoryPart } from '../../explanation/story.ts';
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

/** `perf-score explain CODE`, or `perf-score explain PROJECT [INDICATOR]`: why something is a finding, or how a score came about. */
export const explainCommand: Command = {
  words: 'explain <what> [indicator]',
  summary: { zh: '说明一个问题代码，或一个得分的来龙去脉', en: 'explain a finding code, or how a score came about' },
  define: (yargs, language) => {
    const zh = language === 'zh';
    return inputOptions(yargs, language)
      .positional('what', {
        type: 'string',
        demandOption: true,
        describe: zh ? '问题代码，或项目的编码、序号、名称' : 'a finding code, or a project by code, number or name',
      })
      .positional('indicator', {
        type: 'string',
        describe: zh
          ? '指标的序号或名称；“执行率”指预算执行；不写则全部'
          : 'an indicator by ordinal or name; "execution"; all when left out',
      })
      .option('unit', {
        type: 'string',
        requiresArg: true,
        describe: zh ? '预算单位的编码或名称' : 'the unit, by code or name',
      })
      .option('json', { type: 'boolean', describe: zh ? '输出 JSON' : 'print JSON' })
      .example('perf-score explain actual-missing', zh ? '一个问题代码的全文' : 'the long text of a finding')
      .example(
        zh ? 'perf-score explain 老科协 培训次数 --year 2026' : 'perf-score explain 3 2 --year 2026',
        zh
          ? '一项指标的得分：项目和指标写名称、编码或序号'
          : 'one score: project and indicator by name, code or number',
      );
  },
  run: async (flags, context) => {
    const what = requiredFlag(flags, 'what');
    const { isFindingCode } = await import('../../findings/catalogue.ts');
    if (isFindingCode(what)) {
      const { findingKindJson, printFindingKind } = await import('../print/print-finding-kind.ts');
      context.out(switchFlag(flags, 'json') ? findingKindJson(what, context) : printFindingKind(what, context));
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
    refuseSeveralYears(scored, context.language);
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
async function unknownCode(words: string, { language }: CliContext): Promise<UsageError> {
  const [{ catalogue }, { nearest }] = await Promise.all([
    import('../../findings/catalogue.ts'),
    import('../../model/nearest.ts'),
  ]);
  const near = nearest(words, Object.keys(catalogue));
  if (language === 'zh')
    return new UsageError(`没有这个问题代码：${words}${near === null ? '' : `；是不是“${near}”？`}`);
  return new UsageError(`no such finding code: ${words}${near === null ? '' : `; did you mean "${near}"?`}`);
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
  const zh = context.language === 'zh';
  if (first === undefined) {
    const { catalogue } = await import('../../findings/catalogue.ts');
    const { nearest } = await import('../../model/nearest.ts');
    const near = found.nearest ?? nearest(words, Object.keys(catalogue));
    const hint = near === null ? '' : zh ? `；是不是“${near}”？` : `; did you mean "${near}"?`;
    throw new UsageError(
      zh
        ? `没有这个问题代码，也没有这个项目：${words}${hint}`
        : `no such finding code and no such project: ${words}${hint}`,
    );
  }
  if (found.projects.length > 1) {
    const names = found.projects
      .map(({ unit: of, project }) => `${unitId(of)} ${project.code ?? ''} ${project.name}`)
      .join('\n  ');
    throw new UsageError(
      zh
        ? `“${words}”对应多个项目，请写编码或加 --unit：\n  ${names}`
        : `"${words}" fits several projects; give the code or --unit:\n  ${names}`,
    );
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
  const { language } = context;
  const execution = { indicator: null, parts: executionStory(project, run, rules, language) };
  if (words !== undefined && /^(?:预算)?执行率?$|^execution$/.test(words)) return [execution];
  const rows = words === undefined ? project.indicators : findIndicators(project, words);
  if (rows.length === 0) {
    const names = project.indicators
      .map(({ indicator }) => `${indicator.ordinal} ${indicator.level3 ?? ''}`)
      .join(language === 'zh' ? '、' : ', ');
    throw new UsageError(
      language === 'zh'
        ? `“${project.project.name}”没有指标“${words}”；有：${names}`
        : `"${project.project.name}" has no indicator "${words}"; it has: ${names}`,
    );
  }
  const told = rows.map((row) => ({
    indicator: row.indicator.ordinal,
    parts: indicatorStory(row, project, run, rules, language),
  }));
  return words === undefined ? [execution, ...told] : told;
}

function print(told: Stories, json: boolean, context: CliContext): ExitCode {
  if (json) {
    context.out(`${JSON.stringify({ schemaVersion: '1.0', stories: told }, null, 2)}\n`);
    return exitCodes.ok;
  }
  const zh = context.language === 'zh';
  const shown = ({ lines, detail }: StoryPart) => {
    if (detail !== true || context.verbose || lines.length < 4) return lines;
    return [zh ? `共 ${lines.length} 条，用 --verbose 逐条看` : `${lines.length} of them; --verbose shows each`];
  };
  const part = (one: StoryPart) =>
    `${context.paint('bold', one.heading)}\n${shown(one)
      .map((line) => `  ${line}\n`)
      .join('')}`;
  context.out(told.map(({ parts }) => parts.map(part).join('')).join('\n'));
  return exitCodes.ok;
}
