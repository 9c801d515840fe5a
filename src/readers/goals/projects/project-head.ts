import type { GridCell } from '../../../containers/word/document-blocks.ts';
import { piecesOf } from './goal-heads.ts';
import { HeadReader } from './head-reader.ts';
import type { HeadRow, PlacedText, RawProject } from './raw-project.ts';

type Kept =
  | 'name'
  | 'code'
  | 'unit'
  | 'unitCode'
  | 'departmentInCharge'
  | 'period'
  | 'blank'
  | 'unitGuessed'
  | 'total'
  | 'fiscal'
  | 'carryOver'
  | 'other'
  | 'moneyUnit'
  | 'purpose'
  | 'spendingPlan'
  | 'goals'
  | 'yearWords'
  | 'figures'
  | 'reported';

/**
 * What the upper part says; `left` are amounts of other years and the like, which are no budget; `unread` are texts that fit no
 * field.
 */
export interface ProjectHead extends Pick<RawProject, Kept> {
  readonly left: readonly PlacedText[];
  readonly unread: readonly PlacedText[];
}

/** The column in which the first text of a row begins, if it has any: a sheet need not begin in its first column. */
function leftmost(cells: readonly GridCell[]): readonly number[] {
  const first = cells.find((cell) => cell.text.trim() !== '');
  return first === undefined ? [] : [first.column];
}

/** Reads the upper part of a goal table by its labels, wherever they stand. */
export function readProjectHead(rows: readonly HeadRow[]): ProjectHead {
  const reader = new HeadReader();
  const left = rows
    .flatMap(({ inTable, cells }) => (inTable ? leftmost(cells) : []))
    .reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  for (const whole of rows) {
    const row = { ...whole, cells: piecesOf(whole.cells) };
    reader.row(row.inTable ? { ...row, cells: row.cells.filter((cell) => cell.column + cell.columns > left) } : row);
  }
  const { texts } = reader;
  const money = reader.money.finish(reader.moneyUnit);
  return {
    name: texts.name ?? null,
    code: texts.code ?? null,
    unit: texts.unit ?? null,
    unitCode: texts.unitCode ?? null,
    departmentInCharge: texts.departmentInCharge ?? null,
    total: money.total,
    fiscal: money.fiscal,
    carryOver: money.carryOver,
    other: money.other,
    moneyUnit: money.moneyUnit,
    purpose: reader.purposes.length === 0 ? null : reader.purposes.join('\n'),
    spendingPlan: reader.plan?.map(({ label, percent }) => ({ label, percent })) ?? null,
    goals: reader.goals,
    yearWords: reader.yearWords,
    period: reader.period,
    blank: reader.goals.length === 0 && reader.goalLabel !== null ? [...reader.blank, reader.goalLabel] : reader.blank,
    unitGuessed: reader.unitGuessed,
    figures: money.figures,
    left: [...money.moneyLeft, ...reader.left],
    reported: [...money.moneyReported, ...reader.reported],
    unread: reader.unread,
  };
}
