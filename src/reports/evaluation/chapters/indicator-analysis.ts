import { decimal } from '../../../model/decimal.ts';
import type { ProjectScore } from '../../../model/result/result.ts';
import { countCell, percentCell, pointsCell, textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import type { Cell } from '../../tables/sheet.ts';
import { body, heading, table } from '../blocks.ts';
import { lossByCategoryChart, scoreByProjectChart } from '../charts.ts';
import type { ReportContext } from '../report-context.ts';
import { stateCell } from '../states.ts';
import { categoryTallies, ratio } from '../tally.ts';
import { numberCell } from './project-basics.ts';

/** （三）绩效指标完成情况: points by project and by category. */
export function indicatorAnalysis(context: ReportContext): Block[] {
  const { say } = context;
  return [
    heading(2, say('（三）绩效指标完成情况', '3.3 Indicators'), 'completion-indicators'),
    body(pointsSentence(context)),
    table(scoreTable(context), say('各项目得分', 'Scores by project'), true),
    { kind: 'chart', chart: scoreByProjectChart(context) },
    table(categoryTable(context), say('各类指标得分和扣分', 'Points and losses by category')),
    ...lossChart(context),
  ];
}

/** Where the points went; without any loss there is nothing to draw. */
function lossChart(context: ReportContext): Block[] {
  const chart = lossByCategoryChart(context);
  if (chart.groups.every(({ values }) => values.every((value) => decimal(value ?? '0').isZero()))) return [];
  return [{ kind: 'chart', chart }];
}

function pointsSentence(context: ReportContext): string {
  const { say, projects } = context;
  const rows = projects.flatMap((project) => project.indicators);
  const scored = rows.filter((row) => row.outcome.type === 'scored');
  const short = scored.filter((row) => row.deductions.some((line) => !decimal(line.points).isZero()));
  const open = rows.filter((row) => row.outcome.type === 'missing' || row.outcome.type === 'invalid');
  const aside = rows.filter((row) => row.outcome.type === 'not-applicable');
  const full = scored.filter((row) => !short.includes(row));
  const parts = [
    say(`满分 ${full.length} 个`, `${full.length} in full`),
    say(`扣分 ${short.length} 个`, `${short.length} with a deduction`),
    ...(aside.length === 0 ? [] : [say(`不适用 ${aside.length} 个`, `${aside.length} not applicable`)]),
    ...(open.length === 0 ? [] : [say(`未填报或填报无效 ${open.length} 个`, `${open.length} missing or invalid`)]),
  ];
  return say(
    `${projects.length} 个项目共有绩效指标 ${rows.length} 个：${parts.join('，')}。`,
    `The ${projects.length} project(s) have ${rows.length} indicators: ${parts.join(', ')}.`,
  );
}

function scoreTable(context: ReportContext) {
  const { say, run } = context;
  const categoryColumns = categoryTallies(context.projects, run.profile).filter(({ id }) => id !== 'project');
  return listing<ProjectScore>(
    'scores',
    say('各项目得分', 'Scores'),
    [
      { heading: say('序号', 'No.'), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say('项目名称', 'Project'), width: 28, entry: context.titles.of },
      ...categoryColumns.map((category) => ({
        heading: context.say(category.title),
        width: 10,
        entry: (project: ProjectScore) => {
          const own = categoryTallies([project], run.profile).find(({ id }) => id === category.id);
          return pointsOrBlank(own?.score ?? null);
        },
      })),
      { heading: say('总分', 'Total'), width: 9, entry: (project) => boldNumber(project.total.score) },
      { heading: say('等级', 'Grade'), width: 8, entry: (project) => gradeCell(project, context) },
      { heading: say('状态', 'State'), width: 10, entry: (project) => stateCell(project, say) },
    ],
    context.projects,
  );
}

function boldNumber(value: string): Cell {
  return pointsCell(value, 'total', { align: 'right' });
}

/** The grade of a final project, or that the profile gives none. */
function gradeCell({ state, total }: ProjectScore, context: ReportContext): Cell {
  const none = state === 'final' ? context.say('不评等级', 'ungraded') : '—';
  return { ...textCell(total.grade ?? none), align: 'center' };
}

function categoryTable(context: ReportContext) {
  const { say } = context;
  return listing(
    'categories',
    say('各类指标得分和扣分', 'Categories'),
    [
      { heading: say('类别', 'Category'), width: 26, entry: (row) => context.say(row.title) },
      {
        heading: say('行数', 'Rows'),
        width: 8,
        entry: (row) => countCell(row.rows),
      },
      { heading: say('分值合计', 'Weight'), width: 12, entry: (row) => pointsOrBlank(row.weight) },
      { heading: say('得分合计', 'Score'), width: 12, entry: (row) => pointsOrBlank(row.score) },
      { heading: say('扣分合计', 'Lost'), width: 12, entry: (row) => pointsOrBlank(row.lost) },
      { heading: say('得分率', 'Rate'), width: 10, entry: (row) => percentCell(ratio(row.score, row.weight)) },
    ],
    categoryTallies(context.projects, context.run.profile),
  );
}
