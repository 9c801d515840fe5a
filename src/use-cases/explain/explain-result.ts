import { failedText } from '../../explanation/condition-text.ts';
import { executionStory, indicatorStory, totalText } from '../../explanation/story.ts';
import type { StoryPart } from '../../explanation/telling.ts';
import { whyNot } from '../../explanation/why-not.ts';
import type { Language } from '../../findings/finding.ts';
import { type Speak, speak, type Words } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import type { Finding } from '../../model/finding.ts';
import { unitId } from '../../model/goals/project-ref.ts';
import type { ScoredRow, ScoreRun } from '../../model/result/result.ts';
import type { ProjectResult, ResultJson } from '../../model/result/result-json.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import type { GivenFile } from '../given-file.ts';
import { readResult } from '../read-result.ts';
import { findIndicators, findProjects } from './find-row.ts';

/** The point whose story is asked for, in a person's words: all projects, all rows of one, or one row (执行率 is the execution rate). */
export interface PointAsked {
  readonly project: string | null;
  readonly indicator: string | null;
  /** Code or name of a unit, where a project's words fit several. */
  readonly unit: string | null;
}

/** The story of a row; `indicator` is null for the execution rate, and for the list of all projects. */
interface Story {
  readonly indicator: number | null;
  readonly parts: readonly StoryPart[];
}

/** The stories asked for, or why the words name no point: what is near, or what there is. */
export type Explained =
  | { readonly stories: readonly Story[] }
  | { readonly unknownProject: string; readonly nearest: string | null }
  | { readonly severalProjects: readonly string[] }
  | { readonly unknownIndicator: string; readonly project: string; readonly indicators: readonly string[] };

const words = {
  projects: { zh: '项目（写名称、编码或序号看来龙去脉）', en: 'projects (name one for its story)' },
  lowerPriority: { zh: '条件成立，但优先级较低', en: 'its conditions hold, but its priority is lower' },
} as const satisfies Words;

/** Tells how points of a result came about, from the result alone. */
export async function explainResult(result: ResultJson, asked: PointAsked, language: Language): Promise<Explained> {
  return explain({ result, language, notUsed: () => null }, asked);
}

/** The same from the bytes of a `result.json`; null with findings where it is none. */
export async function explainResultFile(
  file: GivenFile,
  asked: PointAsked,
  language: Language,
): Promise<{ readonly value: Explained | null; readonly findings: readonly Finding[] }> {
  const { value, findings } = readResult(file);
  return { value: value === null ? null : await explainResult(value, asked, language), findings };
}

/** Tells how points of a run came about; the run still knows why other rules were not used. */
export async function explainRun(
  run: ScoreRun,
  rules: readonly LoadedRule[],
  asked: PointAsked,
  language: Language,
): Promise<Explained> {
  const notUsed = notUsedIn(run, rules, language);
  return explain({ result: resultDocument(run, language), language, notUsed }, asked);
}

/** Tells how one row of a run came about, by the index of its project; the execution rate is the row without an ordinal. */
export async function explainRow(
  run: ScoreRun,
  rules: readonly LoadedRule[],
  at: { readonly project: number; readonly indicator: number | null },
  language: Language,
): Promise<readonly StoryPart[]> {
  const result = resultDocument(run, language);
  const project = result.projects[at.project];
  const row = project?.indicators.find(({ ordinal }) => ordinal === at.indicator);
  if (project === undefined || (at.indicator !== null && row === undefined)) return [];
  const telling = { result, language, notUsed: notUsedIn(run, rules, language)(at.project, at.indicator) };
  return row === undefined ? executionStory(project, telling) : indicatorStory(row, project, telling);
}

function notUsedIn(run: ScoreRun, rules: readonly LoadedRule[], language: Language): Sources['notUsed'] {
  const say = speak(language);
  return (project, ordinal) => {
    const { execution, indicators } = certain(run.projects[project], 'project of a result');
    const row = ordinal === null ? execution : indicators.find(({ indicator }) => indicator.ordinal === ordinal);
    return row === undefined ? null : whyNotLines(row, rules, say);
  };
}

function whyNotLines({ facts, rule: used }: ScoredRow, rules: readonly LoadedRule[], say: Speak): string[] {
  return whyNot(facts, used?.id ?? null, rules).map(({ rule, outranked, failed }) => {
    const compared = failed.slice(0, 2).map((truth) => failedText(truth, say.language));
    const why = outranked ? say(words.lowerPriority) : compared.join(say.marks.semicolon);
    return `${say(rule.rule.event.params.title)}${say.marks.colon}${why}`;
  });
}

interface Sources {
  readonly result: ResultJson;
  readonly language: Language;
  readonly notUsed: (project: number, ordinal: number | null) => readonly string[] | null;
}

async function explain(sources: Sources, { project: named, indicator, unit }: PointAsked): Promise<Explained> {
  const { result, language } = sources;
  const [only, ...others] = result.projects;
  if (named === null && (only === undefined || others.length > 0)) {
    const lines = result.projects.map((one) => `${nameOf(one)}  ${totalText(one, language)}`);
    return { stories: [{ indicator: null, parts: [{ heading: speak(language)(words.projects), lines }] }] };
  }
  const found = named === null ? { projects: result.projects, nearest: null } : findProjects(result, named, unit);
  const [first] = found.projects;
  if (first === undefined) return { unknownProject: named ?? '', nearest: found.nearest };
  if (found.projects.length > 1) return { severalProjects: found.projects.map(nameOf) };
  return storiesOf(first, sources, indicator);
}

const nameOf = ({ unit, code, name }: ProjectResult): string =>
  [unitId(unit), code, name].filter((part) => part !== null && part !== '').join(' ');

async function storiesOf(project: ProjectResult, sources: Sources, asked: string | null): Promise<Explained> {
  const { result, language } = sources;
  const index = result.projects.indexOf(project);
  const telling = (ordinal: number | null) => ({ result, language, notUsed: sources.notUsed(index, ordinal) });
  const execution = async (): Promise<Story> => ({
    indicator: null,
    parts: await executionStory(project, telling(null)),
  });
  // 执行率, 预算执行 and execution ask for the row that has no indicator.
  if (asked !== null && /^(?:预算)?执行率?$|^execution$/.test(asked)) return { stories: [await execution()] };
  const rows = asked === null ? project.indicators : findIndicators(project, asked);
  if (rows.length === 0 && asked !== null) {
    const indicators = project.indicators.map(({ ordinal, level3 }) => `${ordinal} ${level3 ?? ''}`);
    return { unknownIndicator: asked, project: project.name, indicators };
  }
  const stories: Story[] = asked === null ? [await execution()] : [];
  for (const row of rows) {
    stories.push({ indicator: row.ordinal, parts: await indicatorStory(row, project, telling(row.ordinal)) });
  }
  return { stories };
}
