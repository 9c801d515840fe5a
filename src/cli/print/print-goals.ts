import type { Words } from '../../findings/speak.ts';
import type { GoalDocument, Project } from '../../model/goals/goals.ts';
import { targetKindWords } from '../../model/target/target-words.ts';
import { yearKnownText } from '../../readers/goals/document/year-known-from.ts';
import type { CliContext } from '../context.ts';
import { oneLine } from './display-width.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  counts: { zh: '{projects} 个项目，{indicators} 条指标', en: '{projects} projects, {indicators} indicators' },
  year: { zh: '{year} 年度（依据：{from}）', en: 'year {year} (known from {from})' },
  yearUnknown: { zh: '年度未知', en: 'year unknown' },
  department: {
    zh: '部门整体绩效目标：{parts} 个分项，{promises} 条可核对的承诺',
    en: 'department goals: {parts} parts, {promises} checkable promises',
  },
  number: { zh: '序号', en: 'no.' },
  name: { zh: '项目', en: 'project' },
  code: { zh: '项目编码', en: 'code' },
  unit: { zh: '预算单位', en: 'unit' },
  budget: { zh: '预算（万元）', en: 'budget (10k yuan)' },
  goals: { zh: '目标', en: 'goals' },
  indicators: { zh: '指标', en: 'indicators' },
  indicator: { zh: '指标', en: 'indicator' },
  level2: { zh: '二级指标', en: 'level 2' },
  target: { zh: '指标值', en: 'target' },
  kind: { zh: '读作', en: 'read as' },
} as const satisfies Words;

function projectTable(projects: readonly Project[], context: CliContext): string {
  const { say } = context;
  const columns: TextColumn[] = [
    { heading: say(words.number), align: 'right', least: 4 },
    { heading: say(words.name), least: 16 },
    { heading: say(words.code), least: 12 },
    { heading: say(words.unit), least: 12 },
    { heading: say(words.budget), align: 'right', least: 8 },
    { heading: say(words.goals), align: 'right' },
    { heading: say(words.indicators), align: 'right' },
  ];
  const rows = projects.map((project) => [
    project.number === null ? '' : `${project.number}`,
    project.name,
    project.code ?? '—',
    [project.unit.code, project.unit.name].filter((part) => part !== null && part !== '').join(' '),
    project.budget.total ?? '—',
    `${project.goals.length}`,
    `${project.indicators.length}`,
  ]);
  return textTable(columns, rows, context.columns);
}

function indicatorTable(project: Project, context: CliContext): string {
  const { say } = context;
  const columns: TextColumn[] = [
    { heading: say(words.number), align: 'right', least: 4 },
    { heading: say(words.level2), least: 8 },
    { heading: say(words.indicator), least: 16 },
    { heading: say(words.target), least: 10 },
    { heading: say(words.kind), least: 12 },
  ];
  const rows = project.indicators.map(({ ordinal, level2, level3, target }) => [
    `${ordinal}`,
    level2 ?? '—',
    level3 ?? '—',
    target.text === '' ? '—' : target.text,
    say(targetKindWords[target.kind]),
  ]);
  return `${project.number === null ? '' : `${project.number}. `}${project.name}\n${textTable(columns, rows, context.columns)}`;
}

/** A goal document for a person: file, year and how it is known, its projects in columns; with --verbose every indicator. */
export function printGoals(document: GoalDocument, context: CliContext): string {
  const { say } = context;
  const { projects, department, year, yearKnownFrom, source } = document;
  const from = yearKnownFrom === null ? '' : yearKnownText(yearKnownFrom, context.language);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const promises = department?.parts.reduce((sum, part) => sum + part.promises.length, 0) ?? 0;
  const head = [
    context.paint('bold', oneLine(source.file)),
    `${year === null ? say(words.yearUnknown) : say(words.year, { year, from })}${say.marks.comma}${say(words.counts, { projects: projects.length, indicators })}`,
    ...(department === null ? [] : [say(words.department, { parts: department.parts.length, promises })]),
  ];
  const details = context.verbose ? projects.map((project) => `\n${indicatorTable(project, context)}`) : [];
  return `${head.join('\n')}\n\n${projectTable(projects, context)}${details.join('')}`;
}
