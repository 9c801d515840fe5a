import type { Speak } from '../../findings/speak.ts';
import { Decimal, plain } from '../../model/decimal.ts';
import { statesText } from '../../model/result/project-state.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { assessedProjects } from '../evaluation/states.ts';
import { verdictText } from '../evaluation/verdict.ts';
import { placeAmong } from '../run/place-among.ts';
import { submissionsOf } from '../run/submissions.ts';
import { countCell, moneyCell, percentCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputSheet, Row } from '../tables/output-sheet.ts';
import { profileName } from '../tables/profile-name.ts';
import { gradeCell, lackingRemark, liveRate } from '../tables/project-table.ts';
import { headings, section } from '../tables/sheet-rows.ts';
import { absentRows } from './absent-rows.ts';
import { attentionRows } from './attention-rows.ts';
import { projectCell } from './department-projects.ts';
import type { Figures, RollUp } from './roll-up.ts';
import { submissionCounts } from './submission-text.ts';

const columns = [12, 34, 9, 16, 14, 14, 14, 11, 11, 9, 26] as const;
const all = columns.length;

type Money = 'initial' | 'revised' | 'executed';

/** One row of the table of units (or its total), with the projects it sums up. */
interface Line {
  readonly id: string;
  readonly label: Cell[];
  readonly figures: Figures;
  readonly projects: readonly ProjectScore[];
  readonly role: 'number' | 'total';
}

function refs(line: Line, name: string, context: ReportContext): CellReference[] {
  return line.projects.map((project) => projectCell(placeAmong(context.projects, project), name));
}

function sumCell(line: Line, column: Money, context: ReportContext): Cell {
  const sum = line.figures[column];
  if (sum.value === null) return textCell('—', line.role, { align: 'right' });
  const assessed = { ...line, projects: assessedProjects(line.projects) };
  const formula = { kind: 'sum', of: refs(assessed, column, context) } as const;
  const lacking = lackingRemark(sum, context.say);
  return moneyCell(sum.value, line.role, { id: `${line.id}.${column}`, align: 'right', formula, ...lacking });
}

function rateCell(line: Line, context: ReportContext): Cell {
  const { rate } = line.figures;
  if (rate === null) return textCell('—', line.role, { align: 'right' });
  const cellOf = (project: ProjectScore, column: Money) => projectCell(placeAmong(context.projects, project), column);
  return percentCell(rate, line.role, { align: 'right', ...liveRate(line.projects, line.id, cellOf, context.say) });
}

/** The mean as a live quotient of the working columns, where this line's mean is weighted as those columns are. */
function meanCell(line: Line, weighted: boolean, context: ReportContext): Cell {
  const { mean } = line.figures;
  const id = `${line.id}.mean`;
  if (mean === null) return textCell('—', line.role, { id, align: 'right' });
  if (mean.weighted !== weighted) {
    const remark = context.say({
      zh: '此格不是公式：本行按简单平均，与其他行的权数不同。',
      en: 'Not a formula: this mean is a plain one, unlike the others.',
    });
    return pointsCell(mean.score, line.role, { id, align: 'right', remark });
  }
  const finals = { ...line, projects: line.projects.filter(({ state }) => state === 'final') };
  return pointsCell(mean.score, line.role, {
    id,
    align: 'right',
    formula: {
      kind: 'quotient',
      of: refs(finals, 'meanPart', context),
      by: refs(finals, 'meanWeight', context),
      rounding: context.run.profile.rounding,
    },
  });
}

function gradesText(figures: Figures): string {
  return figures.grades
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${grade}\u00a0${count}`)
    .join('　');
}

function unitRow(line: Line, weighted: boolean, context: ReportContext): Row {
  const { figures, role } = line;
  return {
    cells: [
      ...line.label,
      countCell(figures.projects, role, { align: 'right' }),
      textCell(statesText(figures.states, context.language), role === 'total' ? 'total' : 'body', { align: 'left' }),
      sumCell(line, 'initial', context),
      sumCell(line, 'revised', context),
      sumCell(line, 'executed', context),
      rateCell(line, context),
      meanCell(line, weighted, context),
      gradeCell(figures.grade, { cell: `${line.id}.mean` }, context, role === 'total' ? 'total' : 'body'),
      textCell(gradesText(figures), role === 'total' ? 'total' : 'body', { align: 'left' }),
    ],
  };
}

function unitRows(rolled: RollUp, weighted: boolean, context: ReportContext): Row[] {
  const { say } = context;
  const lines = rolled.units.map(
    ({ unit, figures, projects }, index): Line => ({
      id: `u${index + 1}`,
      label: [
        textCell(String(index + 1), 'body', { align: 'center' }),
        textCell([unit.code, unit.name].filter(Boolean).join(' ')),
      ],
      figures,
      projects,
      role: 'number',
    }),
  );
  const total: Line = {
    id: 'all',
    label: [textCell(totalLabel(rolled, say), 'total', { columns: 2 })],
    figures: rolled.all,
    projects: context.projects,
    role: 'total',
  };
  const how = weighted
    ? say({
        zh: '平均得分按全年预算数加权，只计已定分项目',
        en: 'means weighted by revised budget, final projects only',
      })
    : say({ zh: '平均得分为简单平均，只计已定分项目', en: 'plain means of final projects' });
  return [
    section(say({ zh: `一、各单位汇总（${how}）`, en: `1. Units (${how})` }), all),
    headings(
      [
        say({ zh: '序号', en: 'No.' }),
        say({ zh: '单位', en: 'Unit' }),
        say({ zh: '项目数', en: 'Projects' }),
        say({ zh: '状态', en: 'States' }),
        say({ zh: '年初预算数（万元）', en: 'Initial budget' }),
        say({ zh: '全年预算数（万元）', en: 'Revised budget' }),
        say({ zh: '全年执行数（万元）', en: 'Executed' }),
        say({ zh: '执行率', en: 'Rate' }),
        say({ zh: '平均得分', en: 'Mean score' }),
        say({ zh: '等级', en: 'Grade' }),
        say({ zh: '各等级项目数', en: 'Projects by grade' }),
      ].map((text) => [text] as const),
    ),
    ...[...lines, total].map((line) => unitRow(line, weighted, context)),
  ];
}

/** 合计（执行数缺 9 个单位的 18 个项目） beside sums that lack them. */
function totalLabel({ all, units }: RollUp, say: Speak): string {
  const total = say({ zh: '合计', en: 'Total' });
  const projects = all.executed.missing;
  if (projects === 0) return total;
  const lacking = units.filter(({ figures }) => figures.executed.missing > 0).length;
  return `${total}${say.marks.bracketed(say(lackingSpending, { projects, units: lacking }))}`;
}

const lackingSpending = {
  zh: '执行数缺 {units} 个单位的 {projects} 个项目',
  en: 'spending of {projects} project(s) of {units} unit(s) missing',
} as const;

function distributionRows(rolled: RollUp, context: ReportContext): Row[] {
  const { say } = context;
  const { grades } = rolled.all;
  const { final } = rolled.all.states;
  if (grades.length === 0 || final === 0) return [];
  return [
    section(say({ zh: '二、等级分布（已定分项目）', en: '2. Grades (final projects)' }), all),
    headings([
      [say({ zh: '等级', en: 'Grade' }), 2],
      [say({ zh: '项目数', en: 'Projects' }), 2],
      [say({ zh: '占比', en: 'Share' })],
      [say({ zh: '（每格约占二十分之一）', en: '(a mark is about one in twenty)' }), all - 5],
    ]),
    ...grades.map(({ grade, count }) => {
      const share = new Decimal(count).div(final);
      return {
        cells: [
          textCell(grade, 'body', { columns: 2, align: 'center' }),
          countCell(count, 'number', { columns: 2 }),
          percentCell(plain(share)),
          textCell('■'.repeat(share.times(20).round().toNumber()), 'muted', { columns: all - 5 }),
        ],
      };
    }),
  ];
}

/** 部门汇总: units with money, rate and mean as live sums over 项目一览, the grades, the projects to look at first. */
export function departmentSummary(rolled: RollUp, weighted: boolean, context: ReportContext): OutputSheet {
  const { say, run } = context;
  const { profile, tool } = run;
  const facts: readonly (readonly [string, string])[] = [
    [say({ zh: '评分方案', en: 'Profile' }), profileName(profile, say)],
    [say({ zh: '结论', en: 'Verdict' }), verdictText(context)],
    [say({ zh: '交表情况', en: 'Returns' }), submissionCounts(submissionsOf(run), say)],
    [say({ zh: '生成工具', en: 'Made by' }), `${tool.name} ${tool.version}`],
  ];
  return {
    id: 'summary',
    title: say({ zh: '部门汇总', en: 'Department' }),
    columns,
    rows: [
      {
        cells: [
          textCell(say({ zh: '部门绩效自评汇总表', en: 'Department roll-up of self-evaluations' }), 'title', {
            columns: all,
          }),
        ],
        height: 36,
      },
      {
        cells: [textCell(say({ zh: `${run.year}年度`, en: String(run.year) }), 'subtitle', { columns: all })],
        height: 22,
      },
      ...facts.map(([label, fact]) => ({
        cells: [textCell(label, 'label'), textCell(fact, 'body', { columns: all - 1 })],
      })),
      ...unitRows(rolled, weighted, context),
      ...distributionRows(rolled, context),
      ...attentionRows(rolled, all, context),
      ...absentRows(all, context),
    ],
    headingRows: 0,
    orientation: 'landscape',
  };
}
