import { marks } from '../../findings/marks.ts';
import type { GoalDocument, Project } from '../../model/goals/goals.ts';
import { targetKindWords } from '../../model/target/target-words.ts';
import { yearKnownText } from '../../readers/goals/document/year-known-from.ts';
import type { CliContext } from '../context.ts';
import { oneLine } from './display-width.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  zh: {
    counts: (projects: number, indicators: number) => `${projects} 个项目，${indicators} 条指标`,
    year: (year: number | null, from: string | null) => (year === null ? '年度未知' : `${year} 年度（依据：${from}）`),
    department: (parts: number, promises: number) => `部门整体绩效目标：${parts} 个分项，${promises} 条可核对的承诺`,
    number: '序号',
    name: '项目',
    code: '项目编码',
    unit: '预算单位',
    budget: '预算（万元）',
    goals: '目标',
    indicators: '指标',
    indicator: '指标',
    level2: '二级指标',
    target: '指标值',
    kind: '读作',
  },
  en: {
    counts: (projects: number, indicators: number) => `${projects} projects, ${indicators} indicators`,
    year: (year: number | null, from: string | null) =>
      year === null ? 'year unknown' : `year ${year} (known from ${from})`,
    department: (parts: number, promises: number) => `department goals: ${parts} parts, ${promises} checkable promises`,
    number: 'no.',
    name: 'project',
    code: 'code',
    unit: 'unit',
    budget: 'budget (10k yuan)',
    goals: 'goals',
    indicators: 'indicators',
    indicator: 'indicator',
    level2: 'level 2',
    target: 'target',
    kind: 'read as',
  },
} as const;

function projectTable(projects: readonly Project[], context: CliContext): string {
  const text = words[context.language];
  const columns: TextColumn[] = [
    { heading: text.number, align: 'right', least: 4 },
    { heading: text.name, least: 16 },
    { heading: text.code, least: 12 },
    { heading: text.unit, least: 12 },
    { heading: text.budget, align: 'right', least: 8 },
    { heading: text.goals, align: 'right' },
    { heading: text.indicators, align: 'right' },
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
  const text = words[context.language];
  const columns: TextColumn[] = [
    { heading: text.number, align: 'right', least: 4 },
    { heading: text.level2, least: 8 },
    { heading: text.indicator, least: 16 },
    { heading: text.target, least: 10 },
    { heading: text.kind, least: 12 },
  ];
  const rows = project.indicators.map(({ ordinal, level2, level3, target }) => [
    `${ordinal}`,
    level2 ?? '—',
    level3 ?? '—',
    target.text === '' ? '—' : target.text,
    targetKindWords[target.kind][context.language],
  ]);
  return `${project.number === null ? '' : `${project.number}. `}${project.name}\n${textTable(columns, rows, context.columns)}`;
}

/** A goal document for a person: file, year and how it is known, its projects in columns; with --verbose every indicator. */
export function printGoals(document: GoalDocument, context: CliContext): string {
  const text = words[context.language];
  const { projects, department, year, yearKnownFrom, source } = document;
  const from = yearKnownFrom === null ? null : yearKnownText(yearKnownFrom, context.language);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const promises = department?.parts.reduce((sum, part) => sum + part.promises.length, 0) ?? 0;
  const head = [
    context.paint('bold', oneLine(source.file)),
    `${text.year(year, from)}${marks[context.language].comma}${text.counts(projects.length, indicators)}`,
    ...(department === null ? [] : [text.department(department.parts.length, promises)]),
  ];
  const details = context.verbose ? projects.map((project) => `\n${indicatorTable(project, context)}`) : [];
  return `${head.join('\n')}\n\n${projectTable(projects, context)}${details.join('')}`;
}
