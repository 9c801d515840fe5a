import { type Area, columnLetters } from '../../src/verification/formula/cell-area.ts';
import type { FormulaCells } from '../../src/verification/formula/evaluate-sheet-formula.ts';
import type { SheetValue } from '../../src/verification/formula/sheet-value.ts';

/** Cells for a formula from a function that knows the value of each. */
export function formulaCells(cell: (sheet: string | null, address: string) => SheetValue): FormulaCells {
  return {
    cell,
    *area(sheet: string | null, { left, right, top, bottom }: Area) {
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) yield cell(sheet, `${columnLetters(column)}${row}`);
    },
  };
}
