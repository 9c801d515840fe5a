import type { SheetCell } from '../../containers/spreadsheet/sheet.ts';
import { decimal } from '../../model/decimal.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import type { FormCell, FormProject } from '../../readers/form-cells/form-cells.ts';
import { isAmount } from '../../readers/form-cells/money-cells.ts';
import { readAmount } from '../../readers/goals/money/amounts.ts';

/** The unit that amounts without a stated one are in: told by an amount of the form that the result has too, else assumed. */
export function formUnit(
  { money }: FormProject,
  { execution }: ProjectResult,
  held: (cell: FormCell) => SheetCell | null,
): { readonly unit: string; readonly assumed: boolean } {
  const open = money.filter(({ unit, figure }) => unit === null && isAmount(figure));
  for (const cell of open) {
    const { fund, figure } = cell;
    const from = fund === 'total' ? execution : execution.bySource.find(({ source }) => source === fund);
    const amount = isAmount(figure) ? (from?.[figure] ?? null) : null;
    const text = held(cell)?.text ?? '';
    // Nothing is the same in every unit.
    if (amount === null || decimal(amount).isZero()) continue;
    for (const unit of ['万元', '元']) {
      const read = readAmount(text, unit);
      if (read !== null && decimal(read).eq(decimal(amount))) return { unit, assumed: false };
    }
  }
  return { unit: '万元', assumed: open.length > 0 };
}
