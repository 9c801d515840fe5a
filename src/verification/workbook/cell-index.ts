import { type Area, addressParts } from '../formula/cell-area.ts';
import type { StoredCell } from './stored-sheet.ts';

/** A filled cell and where it stands in its sheet. */
export interface PlacedCell {
  readonly address: string;
  readonly row: number;
  readonly cell: StoredCell;
}

/** The place in a list sorted by row where those from a row on begin. */
function startOf(cells: readonly PlacedCell[], row: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The filled cells of a sheet by column, in the order of their rows: an area costs what it holds, not what it spans. */
export class CellIndex {
  readonly #columns = new Map<number, PlacedCell[]>();

  constructor(cells: ReadonlyMap<string, StoredCell>) {
    for (const [address, cell] of cells) {
      const { column, row } = addressParts(address);
      const placed = { address, row, cell };
      const known = this.#columns.get(column);
      if (known === undefined) this.#columns.set(column, [placed]);
      else known.push(placed);
    }
    for (const column of this.#columns.values()) column.sort((a, b) => a.row - b.row);
  }

  /** The filled cells of an area, column by column. */
  *within({ left, right, top, bottom }: Area): Generator<PlacedCell> {
    for (let column = left; column <= right; column += 1) {
      const cells = this.#columns.get(column) ?? [];
      for (let at = startOf(cells, top); at < cells.length; at += 1) {
        const placed = cells[at];
        if (placed === undefined || placed.row > bottom) break;
        yield placed;
      }
    }
  }
}
