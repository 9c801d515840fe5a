import type { Speak } from '../../findings/speak.ts';
import { certain } from '../../model/certain.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { FormBlock, FormLayout, TotalBlock } from '../../model/policy/form-layout.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import { absenceText, isAbsent } from '../evaluation/states.ts';
import { blankCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellReference, OutputSheet } from '../tables/output-sheet.ts';
import { settingCells } from '../unit/setting-cells.ts';
import { fieldsRow, goalRows, gradeText, signatureRow, titleRow } from './form-fields.ts';
import { noteRows } from './form-foot.ts';
import { fundsBlock } from './form-funds.ts';
import { executionId, formCells, indicatorId, wholeId } from './form-ids.ts';
import { indicatorsBlock } from './form-indicators.ts';
import { type FormMaking, layoutOf, moneyScale, spanning } from './form-making.ts';
import { type FormRow, type FormUse, plainRow, usedColumns, withWorking, workingTitle } from './form-parts.ts';
import { type KnownNumber, reference, type WorkingCell } from './known-number.ts';
import { liveCap } from './live-deductions.ts';

/** The cells of all scores of a form: the money row's and the indicators'. */
function scoreCells(project: ProjectScore): CellReference[] {
  return [executionId, ...project.indicators.map(indicatorId)].map((id) => ({ cell: `${id}.score` }));
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

/** What the lines of the total hold, in the columns of the indicators. */
interface TotalCells {
  readonly words: Cell;
  readonly weight: Cell;
  readonly score: Cell;
  /** The widest room between or behind weight and score: the grade, or why points were taken. */
  readonly more: Cell;
}

/** A line below the indicators: words up to weight and score, and what is to be said in the room that is left. */
function totalCells(layout: FormLayout, { words, weight, score, more }: TotalCells): Cell[] {
  const block = certain(
    layout.blocks.find((one) => one.block === 'indicators'),
    'indicators of a form',
  );
  const label = block.label === null ? 0 : block.labelColumns;
  const at = block.columns.findIndex(({ value }) => value === 'weight' || value === 'score');
  const to = block.columns.findLastIndex(({ value }) => value === 'weight' || value === 'score');
  const span = (from: number, end?: number) =>
    block.columns.slice(from, end).reduce((sum, { columns }) => sum + columns, 0);
  const cell = (index: number) => {
    const { value, columns } = certain(block.columns[index], 'column of a form');
    return { ...(value === 'weight' ? weight : score), ...spanning(columns) };
  };
  const between = span(at + 1, to);
  const behind = span(to + 1);
  const rest = (columns: number, isRoom: boolean): Cell[] =>
    columns === 0 ? [] : [isRoom ? { ...more, ...spanning(columns) } : blankCell(more.role, spanning(columns))];
  return [
    { ...words, ...spanning(label + span(0, at)) },
    cell(at),
    ...rest(between, behind === 0),
    cell(to),
    ...rest(behind, true),
  ];
}

/** Deductions of the project as a whole, such as a cap, as negative points: live where one cap acts, else stated numbers. */
function wholeRows(known: readonly KnownNumber[], { project, layout, say }: FormMaking): FormRow[] {
  const cap = liveCap(project, scoreCells(project), known);
  const remark = say({
    zh: '此格不是公式：按规则对项目总分的扣减。',
    en: 'Not a formula: a rule reduces the total of the project.',
  });
  const live = cap === null ? { remark } : { formula: cap.formula };
  return project.deductions.map((line, index) => ({
    cells: totalCells(layout, {
      words: textCell(say({ zh: '项目扣分', en: 'deduction from the total' }), 'label'),
      weight: textCell('—', 'body', { align: 'center' }),
      score: pointsCell(plain(decimal(line.points).neg()), 'body', { id: wholeId(index), align: 'center', ...live }),
      more: textCell(say(line.why), 'body'),
    }),
    working: cap?.working ?? [],
  }));
}

/** What stands in place of a grade: nothing under a profile that does not grade. */
function ungraded({ state }: ProjectScore, say: Speak): string {
  const { zh, en } = projectStateWords[state];
  return state === 'final' ? '' : say({ zh: `${zh}，不评等级`, en: `${en}, not graded` });
}

/** In place of the total of a project that was not carried out: that it is not assessed, and why. */
function absentRow(label: string, { project, layout, say }: FormMaking): FormRow {
  const cells = totalCells(layout, {
    words: textCell(label, 'total'),
    weight: textCell('—', 'total', { align: 'center' }),
    score: textCell(say(projectStateWords[project.state]), 'total', { align: 'center' }),
    more: textCell(absenceText(project, say) ?? '', 'total', { align: 'left' }),
  });
  return plainRow(cells, 48);
}

function totalRow({ label }: TotalBlock, making: FormMaking): FormRow {
  const { project, run, layout, say } = making;
  if (isAbsent(project)) return absentRow(say(label), making);
  const ids = project.indicators.map(indicatorId);
  const whole = project.deductions.map((_, index) => ({ cell: wholeId(index) }));
  const { total } = project;
  const rounding = { mode: 'half-up', digits: 9 } as const;
  const grades = run.profile.grades.map(({ grade, atLeast }) => ({ atLeast, text: gradeText(grade, say) }));
  const outOf = decimal(total.weight).eq(100) ? {} : { outOf: { cell: formCells.full } };
  const grade: Cell =
    total.grade === null
      ? textCell(ungraded(project, say), 'total', { id: formCells.grade })
      : textCell(gradeText(total.grade, say), 'total', {
          id: formCells.grade,
          formula: { kind: 'grade', of: { cell: formCells.total }, ...outOf, steps: grades, otherwise: '' },
        });
  const weights = [`${executionId}.weight`, ...ids.map((id) => `${id}.weight`)].map((cell) => ({ cell }));
  const cells = totalCells(layout, {
    words: textCell(say(label), 'total'),
    weight: pointsCell(total.weight, 'total', {
      id: formCells.full,
      formula: { kind: 'sum', of: weights, rounding },
    }),
    score: pointsCell(total.score, 'total', {
      id: formCells.total,
      formula: { kind: 'sum', of: [...scoreCells(project), ...whole], rounding },
    }),
    more: grade,
  });
  return plainRow(cells, 24);
}

/** Budget figures of the form as 元, in which a formula over targets and actuals reads them. */
function inYuan(known: readonly KnownNumber[], layout: FormLayout): KnownNumber[] {
  return known
    .filter(({ origin }) => origin === 'revised' || origin === 'initial')
    .flatMap((one) => {
      const value = plain(decimal(one.value).times(10_000));
      const scaled = reference(one.reference.cell, moneyScale(layout).yuan, one.reference.sheet);
      return [
        { origin: 'budget' as const, reference: scaled, value },
        { ...one, reference: scaled, value },
      ];
    });
}

/** Working columns of words, in characters of half width. */
const wideColumns: Partial<Record<WorkingCell['column'], number>> = {
  rule: 42,
  assumption: 64,
  chosen: 34,
};

/** English labels may need wider columns. */
const printedWidths = ({ layout, say }: FormMaking): number[] =>
  layout.columns.map(({ width, widthEn }) => (say.language === 'zh' ? width : (widthEn ?? width)));

/** The rows of a part of the form; the lines of the total have what was taken from the project as a whole above them. */
function blockRows(
  block: FormBlock,
  parts: { funds: FormRow[]; elsewhere: KnownNumber[] },
  making: FormMaking,
): FormRow[] {
  switch (block.block) {
    case 'title':
    case 'subtitle':
      return [titleRow(block, making)];
    case 'fields':
      return [fieldsRow(block, making)];
    case 'funds':
      return parts.funds;
    case 'goals':
      return goalRows(block, making);
    case 'indicators':
      return indicatorsBlock(block, parts.elsewhere, making);
    case 'total':
      return [...wholeRows(parts.elsewhere, making), totalRow(block, making)];
    case 'signatures':
      return [signatureRow(block, making)];
  }
}

/** One 项目支出绩效自评表 in the layout of the run with live formulas; working figures stand right of the print area. */
export function officialForm(
  project: ProjectScore,
  run: ScoreRun,
  id: string,
  title: string,
  say: Speak,
  use: FormUse = 'checking',
): OutputSheet {
  const layout = layoutOf(run);
  const making: FormMaking = { project, run, layout, say, use };
  const settings = knownSettings(project, run);
  const money = certain(
    layout.blocks.find((block) => block.block === 'funds'),
    'funds of a form',
  );
  const funds = fundsBlock(money, settings, making);
  const elsewhere = [...funds.known, ...inYuan(funds.known, layout), ...settings];
  const parts = { funds: [...funds.rows], elsewhere };
  const blocks = layout.blocks.map((block) => ({ block: block.block, rows: blockRows(block, parts, making) }));
  const rowsBefore = (name: FormBlock['block']) => {
    const at = blocks.findIndex(({ block }) => block === name);
    return at < 0 ? 0 : blocks.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0);
  };
  const heading = rowsBefore('indicators');
  const all = [...blocks.flatMap(({ rows }) => rows), ...noteRows(making)];
  const columns = usedColumns(all).filter(
    (column) => use === 'checking' || column === 'assumption' || column === 'last-year',
  );
  const working = columns.map((column) => ({
    column,
    cell: textCell(workingTitle(column, say), 'heading', {
      remark: say({ zh: '计算用，不打印', en: 'working figure, not printed' }),
    }),
  }));
  const rows = all.map((row, at) => withWorking(at === heading ? { ...row, working } : row, columns));
  const extra = columns.length === 0 ? [] : [2, ...columns.map((column) => wideColumns[column] ?? 13)];
  return {
    id,
    title,
    columns: [...printedWidths(making), ...extra],
    rows,
    headingRows: rowsBefore('fields') + 1,
    repeatRows: { first: heading + 1, last: heading + 1 },
    printColumns: layout.columns.length,
    orientation: layout.orientation,
  };
}
