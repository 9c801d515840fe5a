import type { Area } from './cell-reference.ts';
import { areaCursor } from './merged-areas.ts';
import type { SheetRow } from './sheet.ts';

/**
 * Rows by number, cells by column, for files that have them out of order; of two cells in one place the first counts, and `onTwice` hears
 * of the other.
 */
export function rowsInOrder(rows: readonly SheetRow[], onTwice: (row: number, column: number) => void): SheetRow[] {
  const byNumber = new Map<
    number,
    { hidden: boolean; readonly number: number; readonly cells: SheetRow['cells'][number][] }
  >();
  for (const { number, hidden, cells } of rows) {
    const before = byNumber.get(number);
    if (before === undefined) byNumber.set(number, { number, hidden, cells: [...cells] });
    else for (const cell of cells) before.cells.push(cell);
  }
  const sorted = [...byNumber.values()].sort((a, b) => a.number - b.number);
  return sorted.map((row) => {
    const cells = row.cells.sort((a, b) => a.column - b.column);
    const kept = cells.filter(({ column }, at) => {
      const isFirst = cells[at - 1]?.column !== column;
      if (!isFirst) onTwice(row.number, column);
      return isFirst;
    });
    return { ...row, cells: kept };
  });
}

/** Rows without the values that a merge hides from everybody who looks at the sheet; `onCovered` hears of each. */
export function uncoveredRows(
  rows: readonly SheetRow[],
  merges: readonly Area[],
  onCovered: (row: number, column: number) => void,
): readonly SheetRow[] {
  if (merges.length === 0) return rows;
  const areaAt = areaCursor(merges);
  return rows.map((row) => {
    const cells = row.cells.filter(({ column }) => {
      const area = areaAt(row.number, column);
      const covered = area !== null && (area.top !== row.number || area.left !== column);
      if (covered) onCovered(row.number, column);
      return !covered;
    });
    return cells.length === row.cells.length ? row : { ...row, cells };
  });
}
