import type { Words } from '../../findings/speak.ts';
import { decimal } from '../../model/decimal.ts';
import { unitId } from '../../model/goals/project-ref.ts';
import { statesText } from '../../model/result/project-state.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import { rollUp } from '../../reports/department/roll-up.ts';
import { absenceText, isAbsent } from '../../reports/evaluation/states.ts';
import { largestLosses, summarise } from '../../reports/run/run-summary.ts';
import { reportingProjects, submissionsOf, unsentFindings } from '../../reports/run/submissions.ts';
import { withGradeWords } from '../../reports/run/with-grade-words.ts';
import { profileWithChoice } from '../../reports/tables/profile-name.ts';
import { projectTitles } from '../../reports/tables/project-titles.ts';
import type { CliContext } from '../context.ts';
import { printFindings } from './print-findings.ts';
import { printSubmissions } from './print-submissions.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  unit: { zh: '单位', en: 'unit' },
  project: { zh: '项目', en: 'project' },
  rate: { zh: '执行率', en: 'execution' },
  score: { zh: '得分', en: 'score' },
  grade: { zh: '等级', en: 'grade' },
  status: { zh: '状态', en: 'status' },
  losses: { zh: '扣分最多的几项', en: 'the largest losses' },
  ofAll: { zh: '已报单位共 {all} 项，列出 {shown} 项', en: '{shown} of {all}, units that reported' },
  chased: {
    zh: '另有 {count} 条阻断：没交的单位的项目没有填报，见上面“要催的”\n',
    en: 'and {count} that block: projects of units that sent nothing, see "to chase" above\n',
  },
  points: { zh: '扣分', en: 'points' },
  indicator: { zh: '指标', en: 'indicator' },
  why: { zh: '原因', en: 'why' },
  byBudget: { zh: '，按预算加权 {score}', en: ', by budget {score}' },
  counts: {
    zh: '{year}年度绩效自评  {projects} 个项目，{indicators} 项指标；{states}；简单平均 {plain} 分{weighted}',
    en: '{year}: {projects} projects, {indicators} indicators; {states}; plain mean {plain}{weighted}',
  },
} as const satisfies Words;

function percent(ratio: string | null): string {
  return ratio === null ? '—' : `${decimal(ratio).times(100).toFixed(2)}%`;
}

/** What a person reads after a run: projects with scores and grades, the largest losses, the findings. */
export function printSummary(scored: ScoreRun, context: CliContext): string {
  const run = withGradeWords(scored, context.language);
  const { say } = context;
  const parts = [headline(run, context), projectTable(run, context)];
  const titles = projectTitles(run.projects, context.language);
  const submissions = submissionsOf(run);
  if (submissions.units.length > 1) parts.push(printSubmissions(submissions, context));
  const all = largestLosses(reportingProjects(run), context.language);
  const losses = all.slice(0, context.verbose ? 20 : 5);
  if (losses.length > 0) {
    const columns: TextColumn[] = [
      { heading: say(words.points), align: 'right' },
      { heading: say(words.project), least: 12 },
      { heading: say(words.indicator), least: 10 },
      { heading: say(words.why), least: 24 },
    ];
    const rows = losses.map(({ project, subject, deduction }) => [
      decimal(deduction.points).toFixed(2),
      titles.of(project),
      subject,
      say(deduction.why),
    ]);
    const cut = say(words.ofAll, { all: all.length, shown: losses.length });
    const heading = `${say(words.losses)}${losses.length < all.length ? say.marks.bracketed(cut) : ''}`;
    parts.push(`${context.paint('bold', heading)}\n${textTable(columns, rows, context.columns)}`);
  }
  // Whoever sent nothing stands in the list of whom to chase, once.
  const chased = submissions.units.length > 1 ? unsentFindings(run) : [];
  const shown = run.findings.filter((found) => !chased.includes(found));
  parts.push(printFindings(shown, context, titles.ofRef));
  if (chased.length > 0) parts.push(say(words.chased, { count: chased.length }));
  return `${parts.filter((part) => part !== '').join('\n')}`;
}

function headline(run: ScoreRun, context: CliContext): string {
  const { say } = context;
  const summary = summarise(run);
  const grades = summary.grades
    .filter((grade) => grade.projects > 0)
    .map((grade) => `${grade.grade} ${grade.projects}`)
    .join(say.marks.comma);
  const { mean } = rollUp(run).all;
  const states = statesText(summary.states, context.language);
  const plain = summary.meanScore ?? '—';
  const weighted =
    mean === null || !mean.weighted ? '' : say(words.byBudget, { score: decimal(mean.score).toFixed(2) });
  const counts = say(words.counts, {
    year: run.year,
    projects: summary.projects,
    indicators: summary.indicators,
    states,
    plain,
    weighted,
  });
  const line = grades === '' ? counts : `${counts}${say.marks.semicolon}${grades}`;
  return `${context.paint('bold', line)}\n${profileWithChoice(run.profile, run.profileChoice, say)}\n`;
}

function projectTable(run: ScoreRun, context: CliContext): string {
  const { say } = context;
  const columns: TextColumn[] = [
    { heading: say(words.unit) },
    { heading: say(words.project), least: 16 },
    { heading: say(words.rate), align: 'right' },
    { heading: say(words.score), align: 'right' },
    { heading: say(words.grade) },
    { heading: say(words.status) },
  ];
  const row = (project: ProjectScore) => [
    unitId(project.unit),
    project.project.name,
    percent(project.execution.rate),
    isAbsent(project) ? '—' : decimal(project.total.score).toFixed(2),
    project.total.grade ?? '—',
    say(projectStateWords[project.state]),
  ];
  const absent = run.projects.flatMap((project) => {
    const why = absenceText(project, say);
    return why === null ? [] : [`${unitId(project.unit)} ${project.project.name}${say.marks.colon}${why}\n`];
  });
  return `${textTable(columns, run.projects.map(row), context.columns)}${absent.join('')}`;
}
