import { certain } from '../../../model/certain.ts';
import type { SetCell, TableLayout } from './table-layout.ts';

/** A row, or the part of one, that stands on a page: `y` from the top of the page's part of the table. */
export interface Slice {
  readonly row: number;
  readonly y: number;
  readonly height: number;
}

/** Less than this part of a page is not given up to keep rows together. */
const leastFill = 0.6;

/** What breaking between two rows costs: a cell that goes through is cut, a heading would lose what it heads. */
const headingCost = 1000;

/** For each row, how many cells go on from it into the next, and whether it heads the next. */
function breakCosts({ cells, heights, repeat }: TableLayout): number[] {
  const costs = heights.map(() => 0);
  const add = (row: number, cost: number) => {
    costs[row] = (costs[row] ?? 0) + cost;
  };
  const byRow = new Map<number, SetCell[]>();
  for (const one of cells) {
    for (let row = one.row; row < one.row + one.rows - 1; row += 1) add(row, 1);
    byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  }
  const heads = new Set(['title', 'subtitle', 'heading']);
  heights.forEach((_, row) => {
    const begin = byRow.get(row) ?? [];
    const isHead = begin.length > 0 && begin.every(({ cell }) => heads.has(cell.role));
    const isBand = begin.length === 1 && begin[0]?.cell.role === 'label' && heights.length > 2;
    if (isHead || isBand || (row >= repeat.from && row < repeat.to)) add(row, headingCost);
  });
  return costs;
}

/** True when the head is of use above a row: it is repeated where a cell of the head still goes on, or where none ever did. */
function repeatsAbove({ cells, repeat }: TableLayout, row: number): boolean {
  if (repeat.to === 0 || row < repeat.to) return false;
  const through = cells.filter(
    (one) => one.row >= repeat.from && one.row < repeat.to && one.row + one.rows > repeat.to,
  );
  return through.length === 0 || through.some((one) => one.row + one.rows > row);
}

/** The row before which a page ends, of rows `from` to `end` (not included), which fit. */
function bestBreak(costs: readonly number[], tops: readonly number[], from: number, end: number, room: number): number {
  const top = certain(tops[from], 'top of a row');
  const cost = (row: number) => costs[row - 1] ?? 0;
  let best = end;
  for (let row = end - 1; row > from; row -= 1) {
    const filled = certain(tops[row], 'top of a row') - top;
    const isHeadSaved = cost(best) >= headingCost && cost(row) < headingCost;
    if (filled < room * leastFill && !isHeadSaved) continue;
    if (cost(row) < cost(best)) best = row;
  }
  return best;
}

/** Goes through a table once, page by page. */
class Paging {
  readonly pages: Slice[][] = [];
  readonly #layout: TableLayout;
  readonly #costs: readonly number[];
  readonly #tops: readonly number[];
  /** The row that comes next, and how much of it stands already. */
  #row = 0;
  #done = 0;

  constructor(layout: TableLayout) {
    this.#layout = layout;
    this.#costs = breakCosts(layout);
    const tops = [0];
    for (const height of layout.heights) tops.push((tops.at(-1) ?? 0) + height);
    this.#tops = tops;
  }

  get isDone(): boolean {
    return this.#row >= this.#layout.heights.length;
  }

  #height(row: number): number {
    return certain(this.#layout.heights[row], 'height of a row');
  }

  /** The row after the last that fits into a height. */
  #fittingEnd(room: number): number {
    const top = certain(this.#tops[this.#row], 'top of a row') + this.#done;
    let end = this.#row;
    while (end < this.#layout.heights.length && (this.#tops[end + 1] ?? 0) - top <= room) end += 1;
    return end;
  }

  /** The rows that are repeated at the top of a page. */
  #head(room: number): number[] {
    const { repeat } = this.#layout;
    if (this.#done > 0 || !repeatsAbove(this.#layout, this.#row)) return [];
    const rows = Array.from({ length: repeat.to - repeat.from }, (_, index) => repeat.from + index);
    // A head that leaves no room for what it heads is not repeated.
    return rows.reduce((sum, row) => sum + this.#height(row), 0) < room / 2 ? rows : [];
  }

  /** Fills a page; an empty one where `mayWait` and what comes next had better begin on a page of its own. */
  fill(room: number, mayWait: boolean, whole: number): void {
    const slices: Slice[] = [];
    let y = 0;
    const put = (row: number, height: number) => {
      slices.push({ row, y, height });
      y += height;
    };
    for (const row of this.#head(room)) put(row, this.#height(row));
    const left = room - y;
    const fits = this.#fittingEnd(left);
    const isPart = fits === this.#row;
    const next =
      isPart || fits === this.#layout.heights.length ? fits : bestBreak(this.#costs, this.#tops, this.#row, fits, left);
    if (mayWait && (isPart ? this.#waits(left, whole) : this.#leavesHeadAlone(next))) {
      this.pages.push([]);
      return;
    }
    if (isPart) {
      put(this.#row, left);
      this.#done += left;
    } else {
      for (let row = this.#row; row < next; row += 1)
        put(row, this.#height(row) - (row === this.#row ? this.#done : 0));
      this.#row = next;
      this.#done = 0;
    }
    this.pages.push(slices);
  }

  /** True when a row that does not fit would fit a page of its own, or little of it would stand here. */
  #waits(left: number, whole: number): boolean {
    return this.#height(this.#row) - this.#done <= whole || left < whole / 3;
  }

  #leavesHeadAlone(next: number): boolean {
    return next < this.#layout.heights.length && (this.#costs[next - 1] ?? 0) >= headingCost;
  }
}

/**
 * Divides a table into pages; `firstRoom` is the height left on the page it begins on, `room` that of the others. A table whose beginning
 * has no room on the first gives an empty page there. Rows are kept whole unless one is higher than a page.
 */
export function tablePages(layout: TableLayout, firstRoom: number, room: number): Slice[][] {
  const paging = new Paging(layout);
  while (!paging.isDone) {
    const isFirst = paging.pages.length === 0;
    paging.fill(isFirst ? firstRoom : room, isFirst && firstRoom < room, room);
  }
  return paging.pages;
}
