import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';
import { firstIndex } from '../../../model/first-index.ts';

/** The index of the first cell of a row that reaches beyond a grid column; cells stand from left to right and don't overlap. */
const firstBeyond = (cells: readonly GridCell[], column: number): number =>
  firstIndex(cells.length, (at) => {
    const cell = cells[at];
    return cell === undefined || cell.column + cell.columns > column;
  });

/** The cell of a row that covers a grid column. */
export function cellAt(row: GridRow | undefined, column: number): GridCell | undefined {
  if (row === undefined) return undefined;
  const cell = row.cells[firstBeyond(row.cells, column)];
  return cell !== undefined && cell.column <= column ? cell : undefined;
}

/** The filled cells that stand wholly inside grid columns, `to` exclusive. */
export function filledInside({ cells }: GridRow, from: number, to: number): readonly GridCell[] {
  const inside: GridCell[] = [];
  for (let at = firstBeyond(cells, from); ; at += 1) {
    const cell = cells[at];
    if (cell === undefined || cell.column + cell.columns > to) return inside;
    if (cell.column >= from && cell.text.trim() !== '') inside.push(cell);
  }
}
