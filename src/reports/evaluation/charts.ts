import { marks } from '../../findings/marks.ts';
import { decimal, plain, sum } from '../../model/decimal.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import type { Chart } from '../tables/document.ts';
import type { ReportContext } from './report-context.ts';
import { isAbsent } from './states.ts';
import { categoryTallies, ratio, total } from './tally.ts';

/** The total of every project, in the order of the input; one that is not final says so in its label. */
export function scoreByProjectChart(context: ReportContext): Chart {
  const { say } = context;
  const full = context.projects.map((project) => decimal(project.ledger.full));
  const highest = full.reduce((a, b) => (a.greaterThan(b) ? a : b), decimal('100'));
  return {
    title: say({ zh: '各项目得分（分）', en: 'Score by project (points)' }),
    series: [say({ zh: '得分', en: 'score' })],
    groups: context.projects.map((project, index) => ({
      label: label(project, index, context),
      values: [isAbsent(project) ? null : project.total.score],
    })),
    maximum: plain(highest),
  };
}

/** Points lost by category, over all projects. */
export function lossByCategoryChart(context: ReportContext): Chart {
  const { say } = context;
  return {
    title: say({ zh: '各类指标扣分（分）', en: 'Points lost by category' }),
    series: [say({ zh: '扣分', en: 'lost' })],
    groups: categoryTallies(context.projects, context.run.profile).map((category) => ({
      label: context.say(category.title),
      values: [category.lost],
    })),
  };
}

/** How much of the money was spent beside how many of the indicators' points were earned, both in percent. */
export function moneyAgainstResultsChart(context: ReportContext): Chart {
  const { say } = context;
  const percent = (value: string | null) => (value === null ? null : plain(decimal(value).times(100)));
  return {
    title: say({ zh: '资金执行与绩效得分对照（%）', en: 'Money against results (%)' }),
    series: [say({ zh: '预算执行率', en: 'execution rate' }), say({ zh: '绩效得分率', en: 'result rate' })],
    groups: context.projects.map((project, index) => ({
      label: label(project, index, context),
      values: isAbsent(project) ? [null, null] : [percent(project.execution.rate), percent(resultRate(project))],
    })),
  };
}

function label(project: ProjectScore, index: number, context: ReportContext): string {
  const word = context.say(projectStateWords[project.state]);
  const state = project.state === 'final' ? '' : marks[context.language].bracketed(word);
  return `${index + 1} ${context.titles.of(project)}${state}`;
}

/** Points of the indicators ÷ their effective weight; null when a row has no score yet or there is no weight. */
function resultRate(project: ProjectScore): string | null {
  if (project.indicators.some(({ outcome }) => outcome.type === 'missing' && outcome.score === null)) return null;
  const weight = total(project.indicators.map((row) => row.weight));
  const scores = project.indicators.map((row) => decimal(row.outcome.score ?? '0'));
  return ratio(plain(sum(scores)), weight);
}
