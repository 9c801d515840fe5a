import { marks } from '../../findings/marks.ts';
import { decimal } from '../../model/decimal.ts';
import { unitId } from '../../model/goals/project-ref.ts';
import { projectStateWords, statesText } from '../../model/result/project-state.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { rollUp } from '../../reports/department/roll-up.ts';
import { largestLosses, summarise } from '../../reports/run/run-summary.ts';
import { projectTitles } from '../../reports/tables/project-titles.ts';
import type { CliContext } from '../context.ts';
import { printFindings } from './print-findings.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  zh: {
    unit: '单位',
    project: '项目',
    rate: '执行率',
    score: '得分',
    grade: '等级',
    status: '状态',
    losses: '扣分最多的几项',
    points: '扣分',
    indicator: '指标',
    why: '原因',
  },
  en: {
    unit: 'unit',
    project: 'project',
    rate: 'execution',
    score: 'score',
    grade: 'grade',
    status: 'status',
    losses: 'the largest losses',
    points: 'points',
    indicator: 'indicator',
    why: 'why',
  },
} as const;

function percent(ratio: string | null): string {
  return ratio === null ? '—' : `${decimal(ratio).times(100).toFixed(2)}%`;
}

/** What a person reads after a run: projects with scores and grades, the largest losses, the findings. */
export function printSummary(run: ScoreRun, context: CliContext): string {
  const text = words[context.language];
  const parts = [headline(run, context), projectTable(run, context)];
  const titles = projectTitles(run.projects, context.language);
  const losses = largestLosses(run.projects, context.verbose ? 20 : 5, context.language);
  if (losses.length > 0) {
    const columns: TextColumn[] = [
      { heading: text.points, align: 'right' },
      { heading: text.project, least: 12 },
      { heading: text.indicator, least: 10 },
      { heading: text.why, least: 24 },
    ];
    const rows = losses.map(({ project, subject, deduction }) => [
      decimal(deduction.points).toFixed(2),
      titles.of(project),
      subject,
      deduction.why[context.language],
    ]);
    parts.push(`${context.paint('bold', text.losses)}\n${textTable(columns, rows, context.columns)}`);
  }
  parts.push(printFindings(run.findings, context, titles.ofRef));
  return `${parts.filter((part) => part !== '').join('\n')}`;
}

function headline(run: ScoreRun, context: CliContext): string {
  const zh = context.language === 'zh';
  const summary = summarise(run);
  const grades = summary.grades
    .filter((grade) => grade.projects > 0)
    .map((grade) => `${grade.grade} ${grade.projects}`)
    .join(zh ? '，' : ', ');
  const { mean } = rollUp(run).all;
  const states = statesText(summary.states, context.language);
  const plain = summary.meanScore ?? '—';
  const weighted =
    mean === null || !mean.weighted
      ? ''
      : zh
        ? `，按预算加权 ${decimal(mean.score).toFixed(2)}`
        : `, by budget ${decimal(mean.score).toFixed(2)}`;
  const counts = zh
    ? `${run.year}年度绩效自评  ${summary.projects} 个项目，${summary.indicators} 项指标；${states}；简单平均 ${plain} 分${weighted}`
    : `${run.year}: ${summary.projects} projects, ${summary.indicators} indicators; ${states}; plain mean ${plain}${weighted}`;
  const line = grades === '' ? counts : `${counts}${zh ? '；' : '; '}${grades}`;
  return `${context.paint('bold', line)}\n${run.profile.title[context.language]}${marks[context.language].bracketed(`${run.profile.id} ${run.profile.version}`)}\n`;
}

function projectTable(run: ScoreRun, context: CliContext): string {
  const text = words[context.language];
  const columns: TextColumn[] = [
    { heading: text.unit },
    { heading: text.project, least: 16 },
    { heading: text.rate, align: 'right' },
    { heading: text.score, align: 'right' },
    { heading: text.grade },
    { heading: text.status },
  ];
  const row = (project: ProjectScore) => [
    unitId(project.unit),
    project.project.name,
    percent(project.execution.rate),
    decimal(project.total.score).toFixed(2),
    project.total.grade ?? '—',
    projectStateWords[project.state][context.language],
  ];
  return textTable(columns, run.projects.map(row), context.columns);
}
