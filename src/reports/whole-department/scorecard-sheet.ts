import type { Speak } from '../../findings/speak.ts';
import { plain } from '../../model/decimal.ts';
import type { Expression } from '../../model/policy/expression.ts';
import { gradeText } from '../../model/policy/grade-text.ts';
import { type DepartmentRow, type DepartmentRun, totalName } from '../../model/whole-department/department-run.ts';
import { figures } from '../../model/whole-department/figures.ts';
import { basisText } from '../evaluation/chapters/evaluation-work.ts';
import { blankCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputFormula, OutputSheet, Row } from '../tables/output-sheet.ts';
import { figuresSheetId } from './figure-rows.ts';

/** Ids of cells that formulas of other sheets read. */
export const scorecardSheetId = 'scorecard';
export const rowCell = (at: number, what: 'weight' | 'value' | 'score'): string => `r${at}.${what}`;

/** Where the points of an indicator stand elsewhere in the workbook, as a formula; null where they are computed here or entered. */
export type PointsElsewhere = (row: DepartmentRow, at: number) => OutputFormula | null;

const left = { align: 'left' } as const;
const exact = { mode: 'half-up', digits: 9 } as const;

/** Names of a formula bound to cells: figures to the base data, value and weight to their row. */
function bound(at: number): Readonly<Record<string, CellReference>> {
  const own = { value: { cell: rowCell(at, 'value') }, weight: { cell: rowCell(at, 'weight') } };
  const base = [...figures.keys()].map((name) => [name, { cell: name, sheet: figuresSheetId }] as const);
  return { ...Object.fromEntries(base), ...own };
}

const live = (expression: Expression, at: number): Extract<OutputFormula, { kind: 'expression' }> => ({
  kind: 'expression',
  expression,
  names: bound(at),
});

function valueCell({ prepared, value }: DepartmentRow, at: number): Cell {
  if (value === null || prepared.indicator.by !== 'figures') return textCell('—', 'muted', { align: 'center' });
  const suffix = prepared.indicator.unit === '%' ? { suffix: '%' } : {};
  const formula = prepared.value === null ? {} : { formula: live(prepared.value, at) };
  return {
    content: { kind: 'number', value: plain(value.toSignificantDigits(15)), decimals: 2, ...suffix },
    role: 'number',
    id: rowCell(at, 'value'),
    ...formula,
  };
}

function outcomeText({ outcome }: DepartmentRow, say: Speak): string {
  switch (outcome.type) {
    case 'scored':
      return '';
    case 'not-applicable':
      return say({ zh: `不适用：${outcome.why}`, en: `not applicable: ${outcome.why}` });
    case 'set-aside':
      return say({ zh: `二者择其一，取“${outcome.instead.zh}”`, en: `one of two: "${outcome.instead.en}" counts` });
    case 'missing':
      return say(outcome.why);
  }
}

function scoreCell(row: DepartmentRow, at: number, run: DepartmentRun, elsewhere: PointsElsewhere, say: Speak): Cell {
  const { outcome, prepared } = row;
  const id = rowCell(at, 'score');
  if (outcome.type === 'missing') return textCell(say({ zh: '未填报', en: 'missing' }), 'bad', { id, align: 'center' });
  if (outcome.score === null) {
    const text = outcome.type === 'set-aside' ? '—' : say({ zh: '不适用', en: 'n/a' });
    return textCell(text, 'muted', { id, align: 'center' });
  }
  const { rounding } = run.prepared.profile;
  const isRate = prepared.points !== null && outcome.type !== 'not-applicable';
  const own =
    isRate && prepared.points !== null
      ? { ...live(prepared.points, at), rounding, within: { cell: rowCell(at, 'weight') } }
      : outcome.type === 'not-applicable'
        ? null
        : elsewhere(row, at);
  const remark = say({ zh: '此格不是公式：由人评定或填报。', en: 'Not a formula: judged or entered by a person.' });
  return pointsCell(outcome.score, 'number', {
    id,
    align: 'center',
    ...(own === null ? { remark } : { formula: own }),
  });
}

function why(row: DepartmentRow, say: Speak): string {
  return [outcomeText(row, say), ...row.steps.map((step) => say(step)), row.remark ?? ''].filter(Boolean).join('\n');
}

function indicatorRow(row: DepartmentRow, at: number, run: DepartmentRun, elsewhere: PointsElsewhere, say: Speak): Row {
  const { indicator } = row.prepared;
  return {
    cells: [
      textCell(indicator.level1, 'body', left),
      textCell(indicator.level2 ?? '', 'body', left),
      textCell(say(indicator.name), 'body', left),
      textCell(say(indicator.rule), 'body', left),
      pointsCell(row.weight, 'number', { id: rowCell(at, 'weight'), align: 'center' }),
      valueCell(row, at),
      scoreCell(row, at, run, elsewhere, say),
      textCell(why(row, say), 'body', left),
      textCell(basisText(indicator.basis, { say }), 'note', left),
    ],
  };
}

function totalFormula({ total, rows, prepared }: DepartmentRun): OutputFormula {
  const names = Object.fromEntries(rows.map((_, at) => [totalName(at), { cell: rowCell(at, 'score') }]));
  return { kind: 'expression', expression: total.expression, names, rounding: prepared.profile.rounding };
}

function totalRow(run: DepartmentRun, say: Speak): Row {
  const { total, prepared, rows } = run;
  const steps = prepared.profile.grades.map(({ grade, atLeast }) => ({
    atLeast: String(atLeast),
    text: gradeText(grade, say.language),
  }));
  const counted = rows.flatMap(({ outcome }, at) =>
    outcome.type === 'set-aside' ? [] : [{ cell: rowCell(at, 'weight') }],
  );
  const grade: Cell =
    total.grade === null
      ? textCell(say({ zh: '草稿，不评等级', en: 'draft, not graded' }), 'total', left)
      : textCell(gradeText(total.grade, say.language), 'total', {
          ...left,
          id: 'total.grade',
          formula: {
            kind: 'grade',
            of: { cell: 'total.score' },
            outOf: { cell: 'total.weight' },
            steps,
            otherwise: '',
          },
        });
  return {
    cells: [
      textCell(say({ zh: '总分', en: 'total' }), 'total', { columns: 4 }),
      pointsCell(total.weight, 'total', {
        id: 'total.weight',
        align: 'center',
        formula: { kind: 'sum', of: counted, rounding: exact },
      }),
      blankCell('total'),
      pointsCell(total.score, 'total', { id: 'total.score', align: 'center', formula: totalFormula(run) }),
      grade,
      blankCell('total'),
    ],
    height: 26,
  };
}

/** 部门整体支出绩效自评表: every indicator with its rule, rate and points, live over the base data. */
export function scorecardSheet(run: DepartmentRun, elsewhere: PointsElsewhere, say: Speak): OutputSheet {
  const columns = [16, 16, 26, 44, 8, 12, 10, 52, 40];
  const headings = [
    say({ zh: '一级指标', en: 'level 1' }),
    say({ zh: '二级指标', en: 'level 2' }),
    say({ zh: '三级指标', en: 'indicator' }),
    say({ zh: '评分标准', en: 'rule' }),
    say({ zh: '分值', en: 'weight' }),
    say({ zh: '指标值', en: 'value' }),
    say({ zh: '得分', en: 'score' }),
    say({ zh: '计算过程和说明', en: 'computation and explanation' }),
    say({ zh: '依据', en: 'basis' }),
  ];
  return {
    id: scorecardSheetId,
    title: say({ zh: '部门整体自评表', en: 'Scorecard' }),
    columns,
    rows: [
      {
        cells: [
          textCell(say({ zh: '部门整体支出绩效自评表', en: 'Self-evaluation of the whole department' }), 'title', {
            columns: columns.length,
          }),
        ],
        height: 30,
      },
      {
        cells: [
          textCell(
            say({ zh: `（${run.year}年度）${run.department}`, en: `${run.department}, ${run.year}` }),
            'subtitle',
            { columns: columns.length },
          ),
        ],
      },
      { cells: headings.map((text) => textCell(text, 'heading')), height: 28 },
      ...run.rows.map((row, at) => indicatorRow(row, at, run, elsewhere, say)),
      totalRow(run, say),
    ],
    headingRows: 3,
    orientation: 'landscape',
  };
}
