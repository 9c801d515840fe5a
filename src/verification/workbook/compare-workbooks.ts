import { shortPair } from '../differences/short-pair.ts';
import { sameValue, valueText } from './recompute-workbook.ts';
import type { StoredCell, WorkbookCells } from './workbook-cells.ts';

/** A cell that is not the same in two workbooks; a formula is shown with its "=". */
export interface CellDifference {
  readonly sheet: string;
  readonly cell: string | null;
  readonly found: string;
  readonly expected: string;
}

function shown(cell: StoredCell | undefined): string {
  if (cell === undefined) return '';
  const value = valueText(cell.value);
  return cell.formula === null ? value : `=${cell.formula} → ${value}`;
}

function same(a: StoredCell | undefined, b: StoredCell | undefined): boolean {
  return (a?.formula ?? null) === (b?.formula ?? null) && sameValue(a?.value ?? null, b?.value ?? null);
}

/** Every cell in which a workbook differs from the one expected, and every sheet that only one of them has (cell null). */
export function compareWorkbooks(found: WorkbookCells, expected: WorkbookCells): CellDifference[] {
  const differences: CellDifference[] = [];
  for (const sheet of new Set([...expected.keys(), ...found.keys()])) {
    const a = found.get(sheet);
    const b = expected.get(sheet);
    if (a === undefined || b === undefined) {
      differences.push({
        sheet,
        cell: null,
        found: a === undefined ? '' : sheet,
        expected: b === undefined ? '' : sheet,
      });
      continue;
    }
    for (const cell of new Set([...b.keys(), ...a.keys()])) {
      if (same(a.get(cell), b.get(cell))) continue;
      const [foundText, expectedText] = shortPair(shown(a.get(cell)), shown(b.get(cell)));
      differences.push({ sheet, cell, found: foundText, expected: expectedText });
    }
  }
  return differences;
}
