import type { ProjectScore } from '../../../model/result/result.ts';
import { moneyCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing } from '../../tables/listing.ts';
import { body, fillIn, heading, table } from '../blocks.ts';
import { moneySumText } from '../money.ts';
import type { ReportContext } from '../report-context.ts';
import { unitNames } from '../report-context.ts';
import { isAbsent } from '../states.ts';
import { moneySums } from '../tally.ts';

/** 一、项目基本情况: what the projects are, their money and purpose, and what they set out to reach. */
export function projectBasics(context: ReportContext): Block[] {
  const { say } = context;
  return [
    heading(1, say({ zh: '一、项目基本情况', en: '1. The projects' }), 'basics'),
    heading(2, say({ zh: '（一）项目概况', en: '1.1 Overview' }), 'basics-overview'),
    body(overviewSentence(context)),
    table(projectTable(context), say({ zh: '纳入自评的项目', en: 'Projects in this self-evaluation' }), true),
    fillIn(
      say({
        zh: '项目立项背景和依据、主要实施内容和实施主体（绩效目标表没有载明的部分）',
        en: 'why the projects were set up, what was done and by whom, as far as the goal tables do not say it',
      }),
    ),
    heading(2, say({ zh: '（二）项目绩效目标', en: '1.2 Goals' }), 'basics-goals'),
    table(goalTable(context), say({ zh: '年度绩效目标', en: 'Goals of the year' })),
  ];
}

function overviewSentence(context: ReportContext): string {
  const { say, projects, run } = context;
  const sums = moneySums(projects);
  const [initial, revised] = [moneySumText(sums.initial, context), moneySumText(sums.revised, context)];
  const absent = projects.filter(isAbsent).length;
  const aside =
    absent === 0 ? '' : say({ zh: `（其中未参评 ${absent} 个）`, en: ` (${absent} of them not carried out)` });
  return say({
    zh: `${run.year}年度纳入自评的项目共 ${context.projects.length} 个${aside}，预算单位：${unitNames(context)}。年初预算数合计 ${initial}，全年预算数合计 ${revised}。`,
    en: `In ${run.year} ${context.projects.length} project(s) were evaluated${aside}; budget units: ${unitNames(context)}. Initial budget: ${initial}; revised budget: ${revised}.`,
  });
}

function projectTable(context: ReportContext) {
  const { say } = context;
  const unitColumn = {
    heading: say({ zh: '预算单位', en: 'Unit' }),
    width: 18,
    entry: (project: ProjectScore) => project.unit.name,
  };
  return listing<ProjectScore>(
    'projects',
    say({ zh: '纳入自评的项目', en: 'Projects' }),
    [
      { heading: say({ zh: '序号', en: 'No.' }), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say({ zh: '项目名称', en: 'Project' }), width: 28, entry: (project) => project.project.name },
      ...(context.units.length > 1 ? [unitColumn] : []),
      {
        heading: say({ zh: '预算数（万元）', en: 'Budget (10k yuan)' }),
        width: 12,
        entry: (p) => moneyCell(p.project.budget.total),
      },
      {
        heading: say({ zh: '其中：财政资金', en: 'Fiscal funds' }),
        width: 12,
        entry: (project) => moneyCell(project.project.budget.fiscal),
      },
      { heading: say({ zh: '资金用途', en: 'Purpose' }), width: 40, entry: (project) => project.project.purpose },
    ],
    context.projects,
  );
}

/** The running number of a row, centred. */
export function numberCell(index: number) {
  return { content: { kind: 'text', text: String(index + 1) }, role: 'body', align: 'center' } as const;
}

function goalTable(context: ReportContext) {
  const { say } = context;
  return listing<ProjectScore>(
    'goals',
    say({ zh: '年度绩效目标', en: 'Goals' }),
    [
      { heading: say({ zh: '序号', en: 'No.' }), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say({ zh: '项目名称', en: 'Project' }), width: 26, entry: (project) => project.project.name },
      {
        heading: say({ zh: '绩效目标', en: 'Goals' }),
        width: 64,
        entry: (project) => goalText(project.project.goals),
      },
    ],
    context.projects,
  );
}

/** The goals of a project, numbered when there are several. */
export function goalText(goals: readonly string[]): string {
  const numbered = goals.length < 2 || goals.some((goal) => /^[0-9０-９（(一二三四五六七八九十]+[.．、)）]/.test(goal));
  return numbered ? goals.join('\n') : goals.map((goal, index) => `${index + 1}. ${goal}`).join('\n');
}
