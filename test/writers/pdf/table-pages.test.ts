import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetCell, TableLayout } from '../../../src/writers/pdf/table/table-layout.ts';
import { type Slice, tablePages } from '../../../src/writers/pdf/table/table-pages.ts';
import { cases } from '../../support/long.ts';

const cell = (row: number, rows = 1, role: SetCell['cell']['role'] = 'body'): SetCell => ({
  cell: { content: { kind: 'text', text: '甲' }, role, rows },
  row,
  rows,
  x: 0,
  width: 10,
  lines: ['甲'],
  size: 10,
});

const layout = (heights: readonly number[], cells: readonly SetCell[], head = 0): TableLayout => ({
  cells,
  heights,
  repeat: { from: 0, to: head },
  scale: 1,
  width: 100,
});

/** The rows of each page, repeated ones too. */
const rowsOf = (pages: readonly (readonly Slice[])[]) => pages.map((slices) => slices.map(({ row }) => row));

const tens = (count: number) => Array.from({ length: count }, () => 10);

describe('the pages of a table', () => {
  it('end between rows', () => {
    expect(rowsOf(tablePages(layout([40, 40, 40], [cell(0), cell(1), cell(2)]), 100, 100))).toEqual([[0, 1], [2]]);
  });

  it('begin with the head', () => {
    const cells = [cell(0, 1, 'heading'), ...tens(14).map((_, at) => cell(at + 1))];
    expect(rowsOf(tablePages(layout(tens(15), cells, 1), 100, 100))).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [0, 10, 11, 12, 13, 14],
    ]);
  });

  it('have no head where the cell it belongs to has ended', () => {
    const cells = [cell(0, 10, 'label'), cell(0, 1, 'heading'), ...tens(14).map((_, at) => cell(at + 1))];
    expect(rowsOf(tablePages(layout(tens(15), cells, 1), 100, 100))[1]).toEqual([10, 11, 12, 13, 14]);
  });

  it('end where no group is cut, if they are mostly full there', () => {
    const cells = [...tens(12).map((_, at) => cell(at)), cell(0, 8, 'label'), cell(8, 4, 'label')];
    expect(rowsOf(tablePages(layout(tens(12), cells), 100, 100))).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11],
    ]);
  });

  it('are not left half empty for a group', () => {
    const cells = [...tens(12).map((_, at) => cell(at)), cell(2, 10, 'label')];
    expect(rowsOf(tablePages(layout(tens(12), cells), 100, 100))[0]).toHaveLength(10);
  });

  it('do not end with a heading, nor begin one at the foot of a page', () => {
    const cells = [...tens(12).map((_, at) => cell(at, 1, at === 9 ? 'heading' : 'body'))];
    expect(rowsOf(tablePages(layout(tens(12), cells), 100, 100))[0]?.at(-1)).toBe(8);
    const headed = [cell(0, 1, 'heading'), cell(1), cell(2)];
    expect(rowsOf(tablePages(layout([10, 10, 10], headed, 1), 15, 100))).toEqual([[], [0, 1, 2]]);
  });

  it('cut a row that is higher than a page, and no other', () => {
    expect(tablePages(layout([10, 250, 10], [cell(0), cell(1), cell(2)]), 100, 100)).toEqual([
      [{ row: 0, y: 0, height: 10 }],
      [{ row: 1, y: 0, height: 100 }],
      [{ row: 1, y: 0, height: 100 }],
      [
        { row: 1, y: 0, height: 50 },
        { row: 2, y: 50, height: 10 },
      ],
    ]);
  });

  it('hold every row in full and in order, without gaps, and are never higher than they may be', () => {
    const table = fc.array(fc.integer({ min: 5, max: 260 }), { minLength: 1, maxLength: 40 }).chain((heights) =>
      fc.record({
        heights: fc.constant(heights),
        merges: fc.array(fc.tuple(fc.nat(heights.length - 1), fc.integer({ min: 1, max: 12 })), { maxLength: 6 }),
        head: fc.integer({ min: 0, max: 2 }),
        firstRoom: fc.integer({ min: 0, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ heights, merges, head, firstRoom }) => {
        const rows = heights.map((_, row) => cell(row, 1, row < head ? 'heading' : 'body'));
        const merged = merges.map(([row, span]) => cell(row, Math.min(span, heights.length - row), 'label'));
        const repeated = Math.min(head, heights.length);
        const pages = tablePages(layout(heights, [...rows, ...merged], repeated), firstRoom, 100);
        const filled = heights.map(() => 0);
        pages.forEach((slices, page) => {
          let y = 0;
          for (const slice of slices) {
            expect(slice.y).toBeCloseTo(y, 6);
            y += slice.height;
            filled[slice.row] = (filled[slice.row] ?? 0) + slice.height;
          }
          expect(y).toBeLessThanOrEqual((page === 0 ? firstRoom : 100) + 0.001);
        });
        heights.forEach((height, row) => {
          // A head is repeated.
          if (row >= repeated) expect(filled[row]).toBeCloseTo(height, 6);
          else expect(filled[row] ?? 0).toBeGreaterThanOrEqual(height - 0.001);
        });
        const own = pages.map((slices) => slices.map(({ row }) => row).filter((row) => row >= repeated));
        expect(own.flat()).toEqual(own.flat().toSorted((a, b) => a - b));
      }),
      { numRuns: cases(500) },
    );
  });
});
