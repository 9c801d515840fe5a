import type { Speak } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { lackingText } from '../evaluation/money.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { assessedProjects, isAbsent, stateCell } from '../evaluation/states.ts';
import { hasBothAmounts, initialBudget, type KnownSum, meanScore, moneySums } from '../evaluation/tally.ts';
import { formCells, formSheetId, onForm } from '../form/form-ids.ts';
import { layoutOf, moneyOnForm } from '../form/form-making.ts';
import { placeAmong } from '../run/place-among.ts';
import { blankCell, countCell, linkCell, moneyCell, percentCell, pointsCell, textCell } from './cells.ts';
import type { Cell, CellReference, OutputFormula, Row } from './output-sheet.ts';
import { divided, headings, sameAs, section } from './sheet-rows.ts';

/** Number, project, three budget figures, rate, score, grade, state; then a gap and working columns: two for the mean, and full points. */
export const coverColumns = [12, 46, 14, 14, 14, 11, 11, 10, 12, 2, 14, 14, 14] as const;
const printed = 9;

type Money = 'initial' | 'revised' | 'executed';

function moneyFromForm(project: ProjectScore, index: number, column: Money, { say, run }: ReportContext): Cell {
  const layout = layoutOf(run);
  const value = project.execution[column];
  const id = `p${index + 1}.${column}`;
  if (value === null) return column === 'initial' ? initialCell(project, id, say) : moneyCell(null, 'number', { id });
  return moneyCell(value, 'number', { id, formula: sameAs(moneyOnForm(index, column, layout)) });
}

/** 年初预算数, which the goal table tells where nobody reported it. */
export function initialCell(project: ProjectScore, id: string, say: Speak): Cell {
  const value = initialBudget(project);
  if (value === null || project.execution.initial !== null) return moneyCell(value, 'number', { id });
  return moneyCell(value, 'number', {
    id,
    remark: say({ zh: '没有填报，取自绩效目标表。', en: 'Not reported; from the goal table.' }),
  });
}

/** What lacks in a sum as the remark of its cell. */
export function lackingRemark(sum: KnownSum, say: Speak): Pick<Cell, 'remark'> {
  const remark = lackingText(sum, say);
  return remark === '' ? {} : { remark };
}

/** executed ÷ revised of a line of sums, live; where a project lacks one of both, over the projects that have them. */
export function liveRate(
  projects: readonly ProjectScore[],
  line: string,
  cellOf: (project: ProjectScore, column: Money) => CellReference,
  say: Speak,
): Pick<Cell, 'formula' | 'remark'> {
  const assessed = assessedProjects(projects);
  const both = assessed.filter(hasBothAmounts);
  const complete = assessed.every((one) => hasBothAmounts(one) || isEmpty(one));
  if (complete) return { formula: divided({ cell: `${line}.executed` }, { cell: `${line}.revised` }) };
  const of = (column: Money) => both.map((project) => cellOf(project, column));
  return {
    formula: { kind: 'quotient', of: of('executed'), by: of('revised') },
    remark: say({ zh: '只计预算数和执行数都有的项目。', en: 'Only projects that give both amounts.' }),
  };
}

const isEmpty = ({ execution }: ProjectScore): boolean => execution.revised === null && execution.executed === null;

function rateCell(project: ProjectScore, index: number): Cell {
  const { rate } = project.execution;
  return rate === null
    ? textCell('—', 'body', { align: 'center' })
    : percentCell(rate, 'number', { formula: sameAs(onForm(index, formCells.rate)) });
}

/** The grade as a live formula over a score's cell; a dash where there is none, as for what is not final. */
export function gradeCell(
  grade: string | null,
  of: CellReference,
  context: ReportContext,
  role: Cell['role'] = 'body',
  outOf: CellReference | null = null,
): Cell {
  if (grade === null) return textCell('—', role, { align: 'center' });
  const steps = context.run.profile.grades.map(({ grade: text, atLeast }) => ({ text, atLeast }));
  const full = outOf === null ? {} : { outOf };
  return textCell(grade, role, { align: 'center', formula: { kind: 'grade', of, ...full, steps, otherwise: '' } });
}

/** The cell of a project's full points, where they are not the 100 that grades go by. */
function fullPoints(project: ProjectScore, index: number): CellReference | null {
  return decimal(project.total.weight).eq(100) ? null : onForm(index, formCells.full);
}

/** What a final project puts into the mean: its score times its weight, and the weight (its budget, or 1). */
export function meanParts(project: ProjectScore, index: number, weighted: boolean): Cell[] {
  if (project.state !== 'final') return [];
  const weight = weighted ? certain(project.execution.revised, 'budget of a weighted project') : '1';
  const part = decimal(project.total.score).times(decimal(weight));
  const weightId = `p${index + 1}.meanWeight`;
  const formula: OutputFormula = {
    kind: 'expression',
    expression: {
      type: 'arithmetic',
      op: '*',
      left: { type: 'name', name: 'score' },
      right: { type: 'name', name: 'weight' },
    },
    names: { score: { cell: `p${index + 1}.score` }, weight: { cell: weightId } },
  };
  const weightCell: Cell = weighted
    ? moneyCell(weight, 'number', { id: weightId, formula: sameAs({ cell: `p${index + 1}.revised` }) })
    : countCell(1, 'number', { id: weightId });
  return [blankCell('note'), pointsCell(plain(part), 'number', { id: `p${index + 1}.meanPart`, formula }), weightCell];
}

/** The full points of a final project, for the conclusion. */
function fullCell(project: ProjectScore, index: number): Cell[] {
  if (project.state !== 'final') return [];
  const formula = sameAs(onForm(index, formCells.full));
  return [pointsCell(project.total.weight, 'number', { id: `p${index + 1}.full`, formula })];
}

function projectRow(project: ProjectScore, index: number, weighted: boolean, context: ReportContext): Row {
  const { say } = context;
  return {
    cells: [
      textCell(String(index + 1), 'body', { align: 'center' }),
      linkCell(project.project.name, formSheetId(index)),
      moneyFromForm(project, index, 'initial', context),
      moneyFromForm(project, index, 'revised', context),
      moneyFromForm(project, index, 'executed', context),
      rateCell(project, index),
      isAbsent(project)
        ? textCell('—', 'body', { align: 'center' })
        : pointsCell(project.total.score, 'number', {
            id: `p${index + 1}.score`,
            formula: sameAs(onForm(index, formCells.total)),
          }),
      {
        ...gradeCell(project.total.grade, onForm(index, formCells.total), context, 'body', fullPoints(project, index)),
        id: `p${index + 1}.grade`,
      },
      stateCell(project, say),
      ...meanParts(project, index, weighted),
      ...fullCell(project, index),
    ],
  };
}

function totalMoney(context: ReportContext, column: Money): Cell {
  const { projects } = context;
  const sum = moneySums(projects)[column];
  if (sum.value === null) return textCell('—', 'total', { align: 'right' });
  const of = projects.flatMap((project, index) => (isAbsent(project) ? [] : [{ cell: `p${index + 1}.${column}` }]));
  const lacking = lackingRemark(sum, context.say);
  return moneyCell(sum.value, 'total', {
    id: `all.${column}`,
    align: 'right',
    formula: { kind: 'sum', of },
    ...lacking,
  });
}

function totalRate(context: ReportContext): Cell {
  const { projects } = context;
  const { rate } = moneySums(projects);
  if (rate === null) return textCell('—', 'total');
  const cellOf = (project: ProjectScore, name: Money) => ({ cell: `p${placeAmong(projects, project) + 1}.${name}` });
  return percentCell(rate, 'total', { align: 'right', ...liveRate(projects, 'all', cellOf, context.say) });
}

function totalRow(context: ReportContext): Row {
  const { say, projects, run } = context;
  const mean = meanScore(projects, run.profile);
  const finals = projects.flatMap((project, index) => (project.state === 'final' ? [index + 1] : []));
  const how =
    mean === null
      ? say({ zh: '尚无已定分项目', en: 'no project is final yet' })
      : mean.weighted
        ? say({
            zh: '合计；得分为已定分项目按全年预算数加权平均',
            en: 'total; score is the mean of final projects weighted by revised budget',
          })
        : say({ zh: '合计；得分为已定分项目的简单平均', en: 'total; score is the plain mean of final projects' });
  const money = [totalMoney(context, 'initial'), totalMoney(context, 'revised'), totalMoney(context, 'executed')];
  const label = textCell(how, 'total', { columns: 2 });
  if (mean === null) {
    const dash = textCell('—', 'total');
    return { cells: [label, ...money, totalRate(context), dash, dash, dash] };
  }
  const part = (name: string) => finals.map((number) => ({ cell: `p${number}.${name}` }));
  return {
    cells: [
      label,
      ...money,
      totalRate(context),
      pointsCell(mean.score, 'total', {
        id: 'all.mean',
        align: 'right',
        formula: { kind: 'quotient', of: part('meanPart'), by: part('meanWeight'), rounding: run.profile.rounding },
      }),
      { ...gradeCell(mean.grade, { cell: 'all.mean' }, context, 'total'), id: 'all.grade' },
      textCell(statesShort(projects, finals.length, say), 'total'),
    ],
  };
}

/** 3/4已定分, and apart from them how many were not carried out. */
function statesShort(projects: readonly ProjectScore[], finals: number, say: Speak): string {
  const assessed = assessedProjects(projects).length;
  const absent = projects.length - assessed;
  const counted = say({ zh: `${finals}/${assessed}已定分`, en: `${finals}/${assessed} final` });
  return absent === 0 ? counted : `${counted}${say({ zh: `，未参评${absent}`, en: `, ${absent} not carried out` })}`;
}

/** The index of the cover: every project with a link to its form, its money, score and grade as live references, and the unit's own figures. */
export function projectTable(context: ReportContext): Row[] {
  const { say, projects, run } = context;
  const weighted = meanScore(projects, run.profile)?.weighted ?? false;
  const heading = headings([
    [say({ zh: '序号', en: 'No.' })],
    [say({ zh: '项目（点击打开自评表）', en: 'Project (opens its form)' })],
    [say({ zh: '年初预算数（万元）', en: 'Initial budget' })],
    [say({ zh: '全年预算数（万元）', en: 'Revised budget' })],
    [say({ zh: '全年执行数（万元）', en: 'Executed' })],
    [say({ zh: '执行率', en: 'Rate' })],
    [say({ zh: '得分', en: 'Score' })],
    [say({ zh: '等级', en: 'Grade' })],
    [say({ zh: '状态', en: 'State' })],
  ]);
  const working = [
    blankCell('note'),
    textCell(say({ zh: '得分×权数（计算用）', en: 'score × weight (working)' }), 'heading'),
    textCell(
      weighted ? say({ zh: '权数：全年预算数', en: 'weight: revised budget' }) : say({ zh: '权数', en: 'weight' }),
      'heading',
    ),
    textCell(say({ zh: '满分（计算用）', en: 'full points (working)' }), 'heading'),
  ];
  return [
    section(say({ zh: '一、项目一览', en: '1. Projects' }), printed),
    { cells: [...heading.cells, ...working] },
    ...projects.map((project, index) => projectRow(project, index, weighted, context)),
    totalRow(context),
  ];
}
