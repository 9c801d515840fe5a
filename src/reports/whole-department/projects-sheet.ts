import type { Speak } from '../../findings/speak.ts';
import { decimal, plain, type Rounding } from '../../model/decimal.ts';
import type { DepartmentProject, DepartmentRow } from '../../model/whole-department/department-run.ts';
import { blankCell, countCell, moneyCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputFormula, OutputSheet, Row } from '../tables/output-sheet.ts';
import { rowCell } from './scorecard-sheet.ts';

const projectsSheetId = 'projects';
const cellOf = (index: number, what: 'score' | 'budget' | 'part' | 'share'): string => `p${index + 1}.${what}`;
const meanId = (at: number): string => `r${at}.mean`;

const named = (name: string) => ({ type: 'name', name }) as const;

/** The points of an indicator that rests on the projects: their mean out of 100, times its weight. */
export const projectsFormula = (at: number, rounding: Rounding): OutputFormula => ({
  kind: 'expression',
  expression: {
    type: 'arithmetic',
    op: '/',
    left: { type: 'arithmetic', op: '*', left: named('mean'), right: named('weight') },
    right: { type: 'number', value: '100' },
  },
  names: { mean: { cell: meanId(at), sheet: projectsSheetId }, weight: { cell: rowCell(at, 'weight') } },
  rounding,
});

function shareCells(project: DepartmentProject, index: number, weighted: boolean): Cell[] {
  const { score, budget, assessed } = project;
  if (score === null || !assessed || (weighted && budget === null)) return [];
  const share = weighted ? (budget ?? '0') : '1';
  const [scoreId, shareId] = [cellOf(index, 'score'), cellOf(index, 'share')];
  const formula: OutputFormula = {
    kind: 'expression',
    expression: { type: 'arithmetic', op: '*', left: named('score'), right: named('share') },
    names: { score: { cell: scoreId }, share: { cell: shareId } },
  };
  const same: OutputFormula = { kind: 'sum', of: [{ cell: cellOf(index, 'budget') }] };
  return [
    weighted ? moneyCell(share, 'number', { id: shareId, formula: same }) : countCell(1, 'number', { id: shareId }),
    pointsCell(plain(decimal(score).times(share)), 'number', { id: cellOf(index, 'part'), formula }),
  ];
}

function projectRow(project: DepartmentProject, index: number, weighted: boolean, say: Speak): Row {
  const { unit, name, budget, executed, score, assessed } = project;
  const left = { align: 'left' } as const;
  const open = say(assessed ? { zh: '未定分', en: 'not final' } : { zh: '未参评', en: 'not assessed' });
  return {
    cells: [
      textCell(unit, 'body', left),
      textCell(name, 'body', left),
      moneyCell(budget, 'number', { id: cellOf(index, 'budget') }),
      moneyCell(executed),
      score === null || !assessed
        ? textCell(open, 'muted', { align: 'center' })
        : pointsCell(score, 'number', { id: cellOf(index, 'score') }),
      ...shareCells(project, index, weighted),
    ],
  };
}

/** The projects of the department as their results have them, and the mean that indicators of the layout take. */
export function projectsSheet(
  projects: readonly DepartmentProject[],
  rows: readonly DepartmentRow[],
  say: Speak,
): OutputSheet {
  const at = rows.findIndex(({ prepared }) => prepared.indicator.by === 'projects');
  const row = rows[at];
  const weighted = row?.prepared.indicator.by === 'projects' && row.prepared.indicator.mean === 'money';
  const headings = [
    say({ zh: '单位', en: 'unit' }),
    say({ zh: '项目', en: 'project' }),
    say({ zh: '全年预算数（万元）', en: 'revised budget (万元)' }),
    say({ zh: '全年执行数（万元）', en: 'executed (万元)' }),
    say({ zh: '得分（折百分）', en: 'score out of 100' }),
    weighted ? say({ zh: '权数：全年预算数', en: 'weight: revised budget' }) : say({ zh: '权数', en: 'weight' }),
    say({ zh: '得分×权数', en: 'score × weight' }),
  ];
  const counted = projects.flatMap((project, index) =>
    shareCells(project, index, weighted).length > 0 ? [index] : [],
  );
  const of = (what: 'part' | 'share') => counted.map((index) => ({ cell: cellOf(index, what) }));
  const how = weighted
    ? say({ zh: '按全年预算数加权平均', en: 'mean weighted by revised budget' })
    : say({ zh: '简单平均', en: 'plain mean' });
  const closing: Row[] =
    row?.value == null
      ? []
      : [
          {
            cells: [
              textCell(how, 'total', { columns: 2 }),
              blankCell('total'),
              blankCell('total'),
              pointsCell(plain(row.value.toSignificantDigits(15)), 'total', {
                id: meanId(at),
                formula: { kind: 'quotient', of: of('part'), by: of('share') },
              }),
            ],
          },
        ];
  return {
    id: projectsSheetId,
    title: say({ zh: '项目自评结果', en: 'Projects' }),
    columns: [28, 36, 16, 16, 14, 16, 16],
    rows: [
      { cells: headings.map((text) => textCell(text, 'heading')), height: 28 },
      ...projects.map((project, index) => projectRow(project, index, weighted, say)),
      ...closing,
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}
