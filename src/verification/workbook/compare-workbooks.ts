import { Counted, type FirstOf } from '../differences/first-of.ts';
import { shortPair } from '../differences/short-pair.ts';
import { formulaForm } from '../formula/formula-form.ts';
import { type Recomputation, recomputeWorkbook, sameValue, valueText } from './recompute-workbook.ts';
import type { StoredCell, WorkbookCells } from './workbook-cells.ts';

/** A cell that is not the same in two workbooks; a formula is shown with its "=". */
export interface CellDifference {
  readonly sheet: string;
  readonly cell: string | null;
  readonly found: string;
  readonly expected: string;
}

/** Where two workbooks differ. */
export interface WorkbookDifferences {
  /** Cells in which something else was put, and sheets that only one of them has. */
  readonly changed: FirstOf<CellDifference>;
  /** Cells whose formula is the same and gives another value from what was put elsewhere. */
  readonly derived: FirstOf<CellDifference>;
}

function shown(cell: StoredCell | undefined): string {
  if (cell === undefined) return '';
  const value = valueText(cell.value);
  return cell.formula === null ? value : `=${cell.formula} → ${value}`;
}

function sameFormula(a: StoredCell | undefined, b: StoredCell | undefined): boolean {
  const [one, other] = [a?.formula ?? null, b?.formula ?? null];
  if (one === null || other === null) return one === other;
  return one === other || formulaForm(one) === formulaForm(other);
}

/**
 * Every cell in which a workbook differs from the one expected. Spelling of formulas doesn't count; a formula that gives another value
 * because of other cells, and gives it truly, is derived from them.
 */
export function compareWorkbooks(found: WorkbookCells, expected: WorkbookCells): WorkbookDifferences {
  const changed = new Counted<CellDifference>();
  const derived = new Counted<CellDifference>();
  let computed: Recomputation | null = null;
  const isTrue = (cell: StoredCell): boolean => {
    computed ??= recomputeWorkbook(found);
    return sameValue(computed.valueOf(cell), cell.value);
  };
  const compare = (sheet: string, cell: string, a: StoredCell | undefined, b: StoredCell | undefined): void => {
    const spelledSame = sameFormula(a, b);
    if (spelledSame && sameValue(a?.value ?? null, b?.value ?? null)) return;
    const [was, should] = shortPair(shown(a), shown(b));
    const follows = spelledSame && a !== undefined && a.formula !== null && isTrue(a);
    (follows ? derived : changed).add({ sheet, cell, found: was, expected: should });
  };
  for (const sheet of new Set([...expected.keys(), ...found.keys()])) {
    const a = found.get(sheet);
    const b = expected.get(sheet);
    if (a === undefined || b === undefined) {
      const name = (cells: typeof a) => (cells === undefined ? '' : sheet);
      changed.add({ sheet, cell: null, found: name(a), expected: name(b) });
      continue;
    }
    for (const cell of new Set([...b.keys(), ...a.keys()])) compare(sheet, cell, a.get(cell), b.get(cell));
  }
  // Nothing can follow from nothing: then what gives another value is what was changed.
  return changed.count > 0 ? { changed, derived } : { changed: derived, derived: new Counted() };
}
