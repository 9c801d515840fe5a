import { decimal } from '../../model/decimal.ts';
import type { ProjectScore } from '../../model/result.ts';
import { countCell, moneyCell, percentCell, pointsCell, textCell } from '../cells.ts';
import type { Block } from '../document.ts';
import { listing, pointsOrBlank } from '../listing.ts';
import type { Cell, Row } from '../sheet.ts';
import { body, fillIn, heading, note, table } from './blocks.ts';
import { lossByCategoryChart, moneyAgainstResultsChart, scoreByProjectChart } from './charts.ts';
import { moneyText, percentText } from './money.ts';
import { goalText, numberCell } from './project-basics.ts';
import type { ReportContext } from './report-context.ts';
import { pointsText } from './row-words.ts';
import { categoryTallies, ratio, sumOrNull, total } from './tally.ts';

/** 三、资金和绩效目标完成情况分析: money, goals, points; tables, charts and the sums in words. */
export function completionAnalysis(context: ReportContext): Block[] {
  const { say } = context;
  return [
    heading(1, say('三、资金和绩效目标完成情况分析', '3. Money and results'), 'completion'),
    heading(2, say('（一）资金执行情况', '3.1 Money'), 'completion-money'),
    body(moneySentence(context)),
    table(fundTable(context), say('项目资金执行情况（万元）', 'Funds by project (10,000 yuan)'), true),
    {
      kind: 'chart',
      chart: moneyAgainstResultsChart(context),
      caption: say('资金执行与绩效得分对照', 'Money against results'),
    },
    note(
      say(
        '绩效得分率 = 绩效指标得分 ÷ 绩效指标分值，不含预算执行率一行；没有数值的项目不画条。',
        'Result rate = points of the indicators ÷ their weight, without the execution row; a project without a value has no bar.',
      ),
    ),
    heading(2, say('（二）总体目标完成情况', '3.2 Goals reached'), 'completion-goals'),
    ...goalsReached(context),
    heading(2, say('（三）绩效指标完成情况', '3.3 Indicators'), 'completion-indicators'),
    body(pointsSentence(context)),
    table(scoreTable(context), say('各项目得分', 'Scores by project'), true),
    { kind: 'chart', chart: scoreByProjectChart(context), caption: say('各项目得分', 'Score by project') },
    table(categoryTable(context), say('各类指标得分和扣分', 'Points and losses by category')),
    { kind: 'chart', chart: lossByCategoryChart(context), caption: say('各类指标扣分', 'Points lost by category') },
  ];
}

function moneySentence(context: ReportContext): string {
  const { say, projects } = context;
  const revised = sumOrNull(projects.map((project) => project.execution.revised));
  const executed = sumOrNull(projects.map((project) => project.execution.executed));
  const rate = ratio(executed, revised);
  const sums = say(
    `全年预算数合计 ${moneyText(revised, context)}，全年执行数合计 ${moneyText(executed, context)}${rate === null ? '' : `，执行率 ${percentText(rate)}`}。`,
    `Revised budget ${moneyText(revised, context)}, executed ${moneyText(executed, context)}${rate === null ? '' : `, an execution rate of ${percentText(rate)}`}. `,
  );
  const short = projects.filter((project) => project.execution.deductions.length > 0);
  if (short.length === 0) return sums + say('预算执行率一行没有扣分。', 'No points were lost on budget execution.');
  const lost = total(short.flatMap((project) => project.execution.deductions.map((line) => line.points)));
  return (
    sums +
    say(
      `${short.length} 个项目在预算执行率上扣分，共 ${pointsText(lost, context)}。`,
      `${short.length} project(s) lost ${pointsText(lost, context)} on budget execution.`,
    )
  );
}

function fundTable(context: ReportContext) {
  const { say, projects } = context;
  const sums = (pick: (project: ProjectScore) => string | null) => sumOrNull(projects.map(pick));
  const [initial, revised, executed] = [
    sums((project) => project.execution.initial),
    sums((project) => project.execution.revised),
    sums((project) => project.execution.executed),
  ];
  const closing: Row = {
    cells: [
      { ...textCell(say('合计', 'Total'), 'total'), columns: 2 },
      totalCell(initial),
      totalCell(revised),
      totalCell(executed),
      percentTotal(ratio(executed, revised)),
      textCell('—', 'total'),
      textCell('—', 'total'),
    ],
  };
  return listing<ProjectScore>(
    'funds',
    say('项目资金执行情况', 'Funds'),
    [
      { heading: say('序号', 'No.'), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say('项目名称', 'Project'), width: 30, entry: (project) => project.project.name },
      { heading: say('年初预算数', 'Initial'), width: 12, entry: (project) => moneyCell(project.execution.initial) },
      { heading: say('全年预算数', 'Revised'), width: 12, entry: (project) => moneyCell(project.execution.revised) },
      {
        heading: say('全年执行数', 'Executed'),
        width: 12,
        entry: (project) => moneyCell(project.execution.executed),
      },
      { heading: say('执行率', 'Rate'), width: 10, entry: (project) => percentCell(project.execution.rate) },
      { heading: say('分值', 'Weight'), width: 8, entry: (project) => pointsOrBlank(project.execution.weight) },
      {
        heading: say('得分', 'Score'),
        width: 8,
        entry: (project) => pointsOrBlank(scoreOf(project.execution.outcome)),
      },
    ],
    projects,
    { closing: [closing] },
  );
}

function scoreOf(outcome: ProjectScore['execution']['outcome']): string | null {
  return outcome.score;
}

function totalCell(value: string | null): Cell {
  return value === null ? textCell('—', 'total', { align: 'right' }) : moneyCell(value, 'total', { align: 'right' });
}

function percentTotal(value: string | null): Cell {
  return value === null ? textCell('—', 'total', { align: 'right' }) : percentCell(value, 'total', { align: 'right' });
}

function goalsReached(context: ReportContext): Block[] {
  const { say } = context;
  const blank = context.projects.filter((project) => (project.actual?.completed ?? null) === null);
  const sheet = listing<ProjectScore>(
    'goals-reached',
    say('总体目标完成情况', 'Goals reached'),
    [
      { heading: say('序号', 'No.'), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say('项目名称', 'Project'), width: 22, entry: (project) => project.project.name },
      { heading: say('预期目标', 'Goals'), width: 40, entry: (project) => goalText(project.project.goals) },
      {
        heading: say('实际完成情况', 'What was reached'),
        width: 40,
        entry: (project) => project.actual?.completed ?? textCell(say('请补充', 'to be added'), 'input'),
      },
    ],
    context.projects,
  );
  const missing = blank.length === 0 ? [] : [fillIn(goalsToAdd(blank, context))];
  return [table(sheet, say('年度总体目标：预期与实际', 'Goals of the year: set and reached')), ...missing];
}

function goalsToAdd(blank: readonly ProjectScore[], context: ReportContext): string {
  const names = blank.map((project) => project.project.name).join(context.say('、', ', '));
  return context.say(
    `${blank.length} 个项目的年度总体目标实际完成情况（${names}）`,
    `what was reached of the goals of ${blank.length} project(s): ${names}`,
  );
}

function pointsSentence(context: ReportContext): string {
  const { say, projects } = context;
  const rows = projects.flatMap((project) => project.indicators);
  const short = rows.filter((row) => row.deductions.some((line) => !decimal(line.points).isZero()));
  const open = rows.filter((row) => row.outcome.type === 'missing' || row.outcome.type === 'invalid');
  const aside = rows.filter((row) => row.outcome.type === 'not-applicable');
  const full = rows.filter((row) => row.outcome.type === 'scored' && !short.includes(row));
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
      { heading: say('项目名称', 'Project'), width: 28, entry: (project) => project.project.name },
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
    ],
    context.projects,
  );
}

function boldNumber(value: string): Cell {
  return pointsCell(value, 'total', { align: 'right' });
}

/** The grade of a project, or that it is a draft or ungraded. */
export function gradeCell(project: ProjectScore, context: ReportContext): Cell {
  if (project.status === 'draft') return { ...textCell(context.say('草稿', 'draft'), 'warning'), align: 'center' };
  return { ...textCell(project.total.grade ?? context.say('不评等级', 'ungraded')), align: 'center' };
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
