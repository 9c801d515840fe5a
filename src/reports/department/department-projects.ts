import { decimal, points } from '../../model/decimal.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { lossSubject } from '../evaluation/row-words.ts';
import { absenceText, isAbsent, stateCell } from '../evaluation/states.ts';
import { largestFirst, lossesOf, ratio } from '../evaluation/tally.ts';
import { blankCell, moneyCell, percentCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputSheet, Row } from '../tables/output-sheet.ts';
import { gradeCell, initialCell, meanParts } from '../tables/project-table.ts';
import { divided, headings, note } from '../tables/sheet-rows.ts';

/** Id of the sheet 项目一览 of the department workbook. */
export const projectsSheetId = 'projects';
const printed = 11;
const columns = [7, 26, 40, 13, 13, 13, 11, 10, 8, 10, 32, 2, 15, 15] as const;

/** A cell of the row of the project at `index` (from 0) in the run. */
export function projectCell(index: number, name: string): CellReference {
  return { cell: `p${index + 1}.${name}`, sheet: projectsSheetId };
}

function largestLoss(project: ProjectScore, context: ReportContext): string {
  const [largest] = largestFirst(lossesOf([project]));
  if (largest === undefined) return '';
  return `${lossSubject(largest, context)} −${points(decimal(largest.deduction.points))}`;
}

/** Live where full points are 100, which grades go by; stated otherwise, for this sheet has no full points. */
function gradeCellOf(project: ProjectScore, score: string, context: ReportContext): Cell {
  const { grade, weight } = project.total;
  if (grade === null || decimal(weight).eq(100)) return gradeCell(grade, { cell: score }, context);
  const remark = context.say({
    zh: `此格不是公式：满分为${weight}，折合百分后评级。`,
    en: `Not a formula: graded as a share of ${weight} points.`,
  });
  return textCell(grade ?? '—', 'body', { align: 'center', remark });
}

function projectRow(project: ProjectScore, index: number, weighted: boolean, context: ReportContext): Row {
  const { revised, executed } = project.execution;
  const id = (name: string) => projectCell(index, name).cell;
  const rate = ratio(executed, revised);
  const live = { formula: divided({ cell: id('executed') }, { cell: id('revised') }) };
  return {
    cells: [
      textCell(String(index + 1), 'body', { align: 'center' }),
      textCell(project.unit.name),
      textCell(project.project.name),
      initialCell(project, id('initial'), context.say),
      moneyCell(revised, 'number', { id: id('revised') }),
      moneyCell(executed, 'number', { id: id('executed') }),
      rate === null ? textCell('—', 'body', { align: 'center' }) : percentCell(rate, 'number', live),
      isAbsent(project)
        ? textCell('—', 'body', { align: 'center' })
        : pointsCell(project.total.score, 'number', { id: id('score') }),
      gradeCellOf(project, id('score'), context),
      stateCell(project, context.say),
      textCell(absenceText(project, context.say) ?? largestLoss(project, context)),
      ...meanParts(project, index, weighted),
    ],
  };
}

/** 项目一览: every project of the run with money, rate, score and grade, in the order of the input. */
export function departmentProjects(context: ReportContext, weighted: boolean): OutputSheet {
  const { say } = context;
  const title = say({ zh: '项目一览', en: 'Projects' });
  const heading = headings(
    [
      say({ zh: '序号', en: 'No.' }),
      say({ zh: '单位', en: 'Unit' }),
      say({ zh: '项目', en: 'Project' }),
      say({ zh: '年初预算数', en: 'Initial' }),
      say({ zh: '全年预算数', en: 'Revised' }),
      say({ zh: '全年执行数', en: 'Executed' }),
      say({ zh: '执行率', en: 'Rate' }),
      say({ zh: '得分', en: 'Score' }),
      say({ zh: '等级', en: 'Grade' }),
      say({ zh: '状态', en: 'State' }),
      context.projects.some(isAbsent)
        ? say({ zh: '扣分最多的一项，或未参评的原因', en: 'Largest loss, or why not carried out' })
        : say({ zh: '扣分最多的一项', en: 'Largest loss' }),
    ].map((text) => [text] as const),
  );
  const working = [
    blankCell('note'),
    textCell(say({ zh: '得分×权数（计算用）', en: 'score × weight (working)' }), 'heading'),
    textCell(
      weighted ? say({ zh: '权数：全年预算数', en: 'weight: revised budget' }) : say({ zh: '权数', en: 'weight' }),
      'heading',
    ),
  ];
  return {
    id: projectsSheetId,
    title,
    columns,
    rows: [
      { cells: [textCell(title, 'title', { columns: printed })], height: 30 },
      note(
        say({
          zh: '金额单位：万元。执行率＝全年执行数÷全年预算数。得分取自各单位评分表。',
          en: 'Money in 10,000 yuan. Rate = executed ÷ revised budget. Scores come from the scorecards of the units.',
        }),
        printed,
      ),
      { cells: [...heading.cells, ...working] },
      ...context.projects.map((project, index) => projectRow(project, index, weighted, context)),
    ],
    headingRows: 3,
    printColumns: printed,
    orientation: 'landscape',
  };
}
