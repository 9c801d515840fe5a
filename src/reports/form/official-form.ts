import type { Speak } from '../../findings/speak.ts';
import { decimal, plain } from '../../model/decimal.ts';
import { departmentInChargeOf } from '../../model/result/department-in-charge.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import { absenceText, isAbsent } from '../evaluation/states.ts';
import { pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputSheet, Row } from '../tables/output-sheet.ts';
import { settingCells } from '../unit/setting-cells.ts';
import { footRows } from './form-foot.ts';
import { fundsBlock } from './form-funds.ts';
import { executionId, formCells, indicatorId, wholeId } from './form-ids.ts';
import { absentRows, indicatorRows } from './form-indicators.ts';
import {
  type FormRow,
  type FormUse,
  formColumns,
  plainRow,
  usedColumns,
  withWorking,
  workingTitle,
} from './form-parts.ts';
import { type KnownNumber, reference, type WorkingCell } from './known-number.ts';
import { liveCap } from './live-deductions.ts';

const width = formColumns.length;
function headRows(project: ProjectScore, run: ScoreRun, say: Speak, use: FormUse): FormRow[] {
  const { name, code } = project.project;
  const state = use === 'submission' ? null : say(projectStateWords[project.state]);
  return [
    plainRow(
      [
        textCell(say({ zh: '项目支出绩效自评表', en: 'Self-evaluation of project expenditure' }), 'title', {
          columns: width,
        }),
      ],
      30,
    ),
    plainRow(
      [
        textCell(
          say({
            zh: `（${run.year}年度）${state === null ? '' : `　${state}`}`,
            en: `(${run.year})${state === null ? '' : ` · ${state}`}`,
          }),
          'subtitle',
          { columns: width },
        ),
      ],
      20,
    ),
    plainRow([
      textCell(say({ zh: '项目名称', en: 'project' }), 'label', { columns: 2 }),
      textCell(name, 'body', { columns: 4 }),
      textCell(say({ zh: '项目编码', en: 'code' }), 'label', { columns: 2 }),
      textCell(code ?? '', 'body'),
    ]),
    plainRow([
      textCell(say({ zh: '主管部门', en: 'department' }), 'label', { columns: 2 }),
      textCell(departmentInChargeOf(project, run) ?? '', 'body', { columns: 2 }),
      textCell(say({ zh: '实施单位', en: 'unit' }), 'label'),
      textCell([project.unit.code, project.unit.name].filter(Boolean).join(' '), 'body', { columns: 4 }),
    ]),
  ];
}

function goalRows(project: ProjectScore, say: Speak): FormRow[] {
  return [
    plainRow([
      textCell(say({ zh: '年度总体\n目标', en: 'overall goal' }), 'label', { rows: 2 }),
      textCell(say({ zh: '预期目标', en: 'expected' }), 'heading', { columns: 4 }),
      textCell(say({ zh: '实际完成情况', en: 'achieved' }), 'heading', { columns: 4 }),
    ]),
    plainRow(
      [
        textCell(project.project.goals.join('\n'), 'body', { columns: 4 }),
        textCell(project.actual?.completed ?? '', 'body', { columns: 4 }),
      ],
      36,
    ),
  ];
}

function indicatorHeading(say: Speak): Cell[] {
  const heading = (zh: string, en: string): Cell => textCell(say({ zh: zh, en: en }), 'heading');
  return [
    heading('一级指标', 'level 1'),
    heading('二级指标', 'level 2'),
    heading('三级指标', 'level 3'),
    heading('年度指标值', 'target'),
    heading('实际完成值', 'actual'),
    heading('分值', 'weight'),
    heading('得分', 'score'),
    heading('偏差原因分析及改进措施', 'reason for the deviation, measures'),
  ];
}

/** The cells of all scores of a form: the money row's and the indicators'. */
function scoreCells(project: ProjectScore): CellReference[] {
  return [executionId, ...project.indicators.map(indicatorId)].map((id) => ({ cell: `${id}.score` }));
}

/** Deductions of the project as a whole, such as a cap, as negative points: live where one cap acts, else stated numbers. */
function wholeRows(project: ProjectScore, known: readonly KnownNumber[], say: Speak): FormRow[] {
  const cap = liveCap(project, scoreCells(project), known);
  const remark = say({
    zh: '此格不是公式：按规则对项目总分的扣减。',
    en: 'Not a formula: a rule reduces the total of the project.',
  });
  const live = cap === null ? { remark } : { formula: cap.formula };
  return project.deductions.map((line, index) => ({
    cells: [
      textCell(say({ zh: '项目扣分', en: 'deduction from the total' }), 'label', { columns: 6 }),
      textCell('—', 'body', { align: 'center' }),
      pointsCell(plain(decimal(line.points).neg()), 'body', { id: wholeId(index), align: 'center', ...live }),
      textCell(say(line.why), 'body'),
    ],
    working: cap?.working ?? [],
  }));
}

/** What stands in place of a grade: nothing under a profile that does not grade. */
function ungraded({ state }: ProjectScore, say: Speak): string {
  const { zh, en } = projectStateWords[state];
  return state === 'final' ? '' : say({ zh: `${zh}，不评等级`, en: `${en}, not graded` });
}

/** In place of the total of a project that was not carried out: that it is not assessed, and why. */
function absentRow(project: ProjectScore, say: Speak): FormRow {
  const dash = textCell('—', 'total', { align: 'center' });
  return plainRow(
    [
      textCell(say({ zh: '总分', en: 'total' }), 'total', { columns: 6 }),
      dash,
      textCell(say(projectStateWords[project.state]), 'total', { align: 'center' }),
      textCell(absenceText(project, say) ?? '', 'total', { align: 'left' }),
    ],
    48,
  );
}

function totalRow(project: ProjectScore, run: ScoreRun, say: Speak): FormRow {
  if (isAbsent(project)) return absentRow(project, say);
  const ids = project.indicators.map(indicatorId);
  const whole = project.deductions.map((_, index) => ({ cell: wholeId(index) }));
  const { total } = project;
  const rounding = { mode: 'half-up', digits: 9 } as const;
  const grades = run.profile.grades.map(({ grade, atLeast }) => ({
    atLeast,
    text: say({ zh: `评价等级：${grade}`, en: `grade: ${grade}` }),
  }));
  const outOf = decimal(total.weight).eq(100) ? {} : { outOf: { cell: formCells.full } };
  const grade: Cell =
    total.grade === null
      ? textCell(ungraded(project, say), 'total', { id: formCells.grade })
      : textCell(say({ zh: `评价等级：${total.grade}`, en: `grade: ${total.grade}` }), 'total', {
          id: formCells.grade,
          formula: { kind: 'grade', of: { cell: formCells.total }, ...outOf, steps: grades, otherwise: '' },
        });
  return plainRow(
    [
      textCell(say({ zh: '总分', en: 'total' }), 'total', { columns: 6 }),
      pointsCell(total.weight, 'total', {
        id: formCells.full,
        formula: {
          kind: 'sum',
          of: [`${executionId}.weight`, ...ids.map((id) => `${id}.weight`)].map((cell) => ({ cell })),
          rounding,
        },
      }),
      pointsCell(total.score, 'total', {
        id: formCells.total,
        formula: { kind: 'sum', of: [...scoreCells(project), ...whole], rounding },
      }),
      grade,
    ],
    24,
  );
}

/** The numbers of the profile that formulas read from the rules sheet. */
function knownSettings(project: ProjectScore, run: ScoreRun): KnownNumber[] {
  return settingCells([project], run.profile).map(({ name, id, value }) => ({
    origin: 'setting',
    name,
    reference: reference(id, null, 'rules'),
    value,
  }));
}

/** Budget figures are 万元 on the form; a formula over targets and actuals reads them in 元. */
function inYuan(known: readonly KnownNumber[]): KnownNumber[] {
  return known
    .filter(({ origin }) => origin === 'revised' || origin === 'initial')
    .flatMap((one) => {
      const value = plain(decimal(one.value).times(10_000));
      const scaled = { ...one.reference, scale: '10000' };
      return [
        { origin: 'budget' as const, reference: scaled, value },
        { ...one, reference: scaled, value },
      ];
    });
}

/** Working columns of words, in characters of half width. */
const wideColumns: Partial<Record<WorkingCell['column'], number>> = {
  rule: 42,
  chosen: 34,
};

/** English block labels need a wider first column. */
function printedWidths(say: Speak): number[] {
  const [first, ...others] = formColumns;
  return [say.language === 'zh' ? first : 12, ...others];
}

/** One 项目支出绩效自评表 in the official layout with live formulas; working figures stand right of the print area. */
export function officialForm(
  project: ProjectScore,
  run: ScoreRun,
  id: string,
  title: string,
  say: Speak,
  use: FormUse = 'checking',
): OutputSheet {
  const settings = knownSettings(project, run);
  const funds = fundsBlock(project.execution, settings, say, isAbsent(project));
  const elsewhere = [...funds.known, ...inYuan(funds.known), ...settings];
  const indicators = isAbsent(project)
    ? absentRows(project.indicators, say)
    : indicatorRows(project.indicators, run.profile, elsewhere, say, use);
  const before = [...headRows(project, run, say, use), ...funds.rows, ...goalRows(project, say)];
  const after = [
    ...wholeRows(project, elsewhere, say),
    totalRow(project, run, say),
    ...footRows(project, run, say, use),
  ];
  const columns = use === 'submission' ? [] : usedColumns([...before, ...indicators, ...after]);
  const working = columns.map((column) => ({
    column,
    cell: textCell(workingTitle(column, say), 'heading', {
      remark: say({ zh: '计算用，不打印', en: 'working figure, not printed' }),
    }),
  }));
  const label = textCell(say({ zh: '绩效指标', en: 'indicators' }), 'label', { rows: indicators.length + 1 });
  const heading: FormRow = { cells: [label, ...indicatorHeading(say)], working };
  const rows: Row[] = [...before, heading, ...indicators, ...after].map((row) => withWorking(row, columns));
  const extra = columns.length === 0 ? [] : [2, ...columns.map((column) => wideColumns[column] ?? 13)];
  return {
    id,
    title,
    columns: [...printedWidths(say), ...extra],
    rows,
    headingRows: 3,
    repeatRows: { first: before.length + 1, last: before.length + 1 },
    printColumns: width,
    orientation: 'landscape',
  };
}
