import type { Speak } from '../../../findings/speak.ts';
import type { ProjectScore } from '../../../model/result/result.ts';
import { moneyCell, percentCell, textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import type { Cell, Row } from '../../tables/output-sheet.ts';
import { note, table } from '../blocks.ts';
import { moneyAgainstResultsChart } from '../charts.ts';
import { lackingText } from '../money.ts';
import type { ReportContext } from '../report-context.ts';
import { isAbsent } from '../states.ts';
import { initialBudget, type KnownSum, moneySums } from '../tally.ts';
import { numberCell } from './project-basics.ts';

/** The money of each project, and whether results followed it. */
export function moneyTables(context: ReportContext): Block[] {
  const { say } = context;
  return [
    table(fundTable(context), say({ zh: '项目资金执行情况（万元）', en: 'Funds by project (10,000 yuan)' }), true),
    { kind: 'chart', chart: moneyAgainstResultsChart(context) },
    note(
      say({
        zh: '绩效得分率 = 绩效指标得分 ÷ 绩效指标分值，不含预算执行率一行；没有数值的项目不画条。',
        en: 'Result rate = points of the indicators ÷ their weight, without the execution row; a project without a value has no bar.',
      }),
    ),
  ];
}

function fundTable(context: ReportContext) {
  const { say, projects } = context;
  const { initial, revised, executed, rate } = moneySums(projects);
  const closing: Row = {
    cells: [
      { ...textCell(say({ zh: '合计', en: 'Total' }), 'total'), columns: 2 },
      totalCell(initial, say),
      totalCell(revised, say),
      totalCell(executed, say),
      percentTotal(rate),
      textCell('—', 'total'),
      textCell('—', 'total'),
    ],
  };
  return listing<ProjectScore>(
    'funds',
    say({ zh: '项目资金执行情况', en: 'Funds' }),
    [
      { heading: say({ zh: '序号', en: 'No.' }), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say({ zh: '项目名称', en: 'Project' }), width: 30, entry: context.titles.of },
      {
        heading: say({ zh: '年初预算数', en: 'Initial' }),
        width: 12,
        entry: (project) => moneyCell(initialBudget(project)),
      },
      {
        heading: say({ zh: '全年预算数', en: 'Revised' }),
        width: 12,
        entry: (project) => moneyCell(project.execution.revised),
      },
      {
        heading: say({ zh: '全年执行数', en: 'Executed' }),
        width: 12,
        entry: (project) => moneyCell(project.execution.executed),
      },
      {
        heading: say({ zh: '执行率', en: 'Rate' }),
        width: 10,
        entry: (project) => percentCell(project.execution.rate),
      },
      {
        heading: say({ zh: '分值', en: 'Weight' }),
        width: 8,
        entry: (project) => pointsOrBlank(isAbsent(project) ? null : project.execution.weight),
      },
      {
        heading: say({ zh: '得分', en: 'Score' }),
        width: 8,
        entry: (project) => pointsOrBlank(project.execution.outcome.score),
      },
    ],
    projects,
    { closing: [closing] },
  );
}

function totalCell(sum: KnownSum, say: Speak): Cell {
  if (sum.value === null) return textCell('—', 'total', { align: 'right' });
  const remark = lackingText(sum, say);
  return moneyCell(sum.value, 'total', { align: 'right', ...(remark === '' ? {} : { remark }) });
}

function percentTotal(value: string | null): Cell {
  return value === null ? textCell('—', 'total', { align: 'right' }) : percentCell(value, 'total', { align: 'right' });
}
