import { decimal } from '../../../model/decimal.ts';
import type { ProjectScore } from '../../../model/result/result.ts';
import { countCell, percentCell, pointsCell, textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import type { Cell } from '../../tables/output-sheet.ts';
import { table } from '../blocks.ts';
import { lossByCategoryChart, scoreByProjectChart } from '../charts.ts';
import type { ReportContext } from '../report-context.ts';
import { isAbsent, stateCell } from '../states.ts';
import { categoryTallies, ratio } from '../tally.ts';
import { numberCell } from './project-basics.ts';

/** What each project scored. */
export const scoreTables = (context: ReportContext): Block[] => [
  table(scoreTable(context), context.say({ zh: '各项目得分', en: 'Scores by project' }), true),
  { kind: 'chart', chart: scoreByProjectChart(context) },
];

/** Where the points of each category went. */
export const categoryTables = (context: ReportContext): Block[] => [
  table(categoryTable(context), context.say({ zh: '各类指标得分和扣分', en: 'Points and losses by category' })),
  ...lossChart(context),
];

/** Where the points went; without any loss there is nothing to draw. */
function lossChart(context: ReportContext): Block[] {
  const chart = lossByCategoryChart(context);
  if (chart.groups.every(({ values }) => values.every((value) => decimal(value ?? '0').isZero()))) return [];
  return [{ kind: 'chart', chart }];
}

function scoreTable(context: ReportContext) {
  const { say, run } = context;
  const categoryColumns = categoryTallies(context.projects, run.profile).filter(({ id }) => id !== 'project');
  return listing<ProjectScore>(
    'scores',
    say({ zh: '各项目得分', en: 'Scores' }),
    [
      { heading: say({ zh: '序号', en: 'No.' }), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say({ zh: '项目名称', en: 'Project' }), width: 28, entry: context.titles.of },
      ...categoryColumns.map((category) => ({
        heading: context.say(category.title),
        width: 10,
        entry: (project: ProjectScore) => {
          const own = categoryTallies([project], run.profile).find(({ id }) => id === category.id);
          return pointsOrBlank(own?.score ?? null);
        },
      })),
      {
        heading: say({ zh: '总分', en: 'Total' }),
        // Bold "100.00" takes more room than six characters.
        width: 12,
        entry: (project) => (isAbsent(project) ? null : boldNumber(project.total.score)),
      },
      { heading: say({ zh: '等级', en: 'Grade' }), width: 8, entry: (project) => gradeCell(project, context) },
      { heading: say({ zh: '状态', en: 'State' }), width: 10, entry: (project) => stateCell(project, say) },
    ],
    context.projects,
  );
}

function boldNumber(value: string): Cell {
  return pointsCell(value, 'total', { align: 'right' });
}

/** The grade of a final project, or that the profile gives none. */
function gradeCell({ state, total }: ProjectScore, context: ReportContext): Cell {
  const none = state === 'final' ? context.say({ zh: '不评等级', en: 'ungraded' }) : '—';
  return { ...textCell(total.grade ?? none), align: 'center' };
}

function categoryTable(context: ReportContext) {
  const { say } = context;
  return listing(
    'categories',
    say({ zh: '各类指标得分和扣分', en: 'Categories' }),
    [
      { heading: say({ zh: '类别', en: 'Category' }), width: 26, entry: (row) => context.say(row.title) },
      {
        heading: say({ zh: '行数', en: 'Rows' }),
        width: 8,
        entry: (row) => countCell(row.rows),
      },
      { heading: say({ zh: '分值合计', en: 'Weight' }), width: 12, entry: (row) => pointsOrBlank(row.weight) },
      { heading: say({ zh: '得分合计', en: 'Score' }), width: 12, entry: (row) => pointsOrBlank(row.score) },
      { heading: say({ zh: '扣分合计', en: 'Lost' }), width: 12, entry: (row) => pointsOrBlank(row.lost) },
      {
        heading: say({ zh: '得分率', en: 'Rate' }),
        width: 10,
        entry: (row) => percentCell(ratio(row.score, row.weight)),
      },
    ],
    categoryTallies(context.projects, context.run.profile),
  );
}
