import type { Speak } from '../../findings/speak.ts';
import { nationalForm } from '../../form-layouts/form-layouts.ts';
import { type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { FormLayout } from '../../model/policy/form-layout.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { moneyCell } from '../tables/cells.ts';
import type { Cell, CellReference } from '../tables/output-sheet.ts';
import { formCells, onForm } from './form-ids.ts';
import type { FormUse } from './form-parts.ts';

/** What a form is made of and for. */
export interface FormMaking {
  readonly project: ProjectScore;
  readonly run: ScoreRun;
  readonly layout: FormLayout;
  readonly say: Speak;
  readonly use: FormUse;
}

/** The layout of the forms of a run: that which was chosen, or the national one. */
export const layoutOf = ({ form }: Pick<ScoreRun, 'form'>): FormLayout => form?.layout ?? nationalForm();

const inYuan = ({ money }: FormLayout): boolean => money.unit === '元';

/** An amount of the run, which is in 万元, in the unit of the form. */
export function inFormUnit(amount: DecimalText, layout: FormLayout): DecimalText {
  return inYuan(layout) ? plain(decimal(amount).times(10_000)) : amount;
}

/** The factors by which a number in a money cell of the form is 万元 and 元; null where it is that already. */
export const moneyScale = (
  layout: FormLayout,
): { readonly wan: DecimalText | null; readonly yuan: DecimalText | null } =>
  inYuan(layout) ? { wan: '0.0001', yuan: null } : { wan: null, yuan: '10000' };

/** A cell of an amount in the unit of the form, set off from the edge where it is handed in. */
export function formMoney(
  amount: DecimalText | null,
  { layout, use }: FormMaking,
  role: Cell['role'],
  more: Parameters<typeof moneyCell>[2],
): Cell {
  const { indent } = layout.money;
  const set = use === 'submission' && indent > 0 ? { indent } : {};
  return moneyCell(amount === null ? null : inFormUnit(amount, layout), role, { align: 'right', ...set, ...more });
}

/** A total of money on the form of the project at `index`, in 万元. */
export function moneyOnForm(
  index: number,
  column: 'initial' | 'revised' | 'executed',
  layout: FormLayout,
): CellReference {
  const { wan } = moneyScale(layout);
  return { ...onForm(index, formCells[column]), ...(wan === null ? {} : { scale: wan }) };
}

/** The columns a cell spans, where it is more than one. */
export const spanning = (columns: number): Pick<Cell, 'columns'> => (columns === 1 ? {} : { columns });
