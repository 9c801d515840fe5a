import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import { textCell } from '../../src/reports/tables/cells.ts';
import type { Cell, OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { columnWidths } from '../../src/writers/column-widths.ts';
import { placeCells, printedTables } from '../../src/writers/printed-tables.ts';

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ ...textCell(text), ...more });
const sheet = (rows: readonly (readonly Cell[])[], more: Partial<OutputSheet> = {}): OutputSheet => ({
  id: 's',
  title: 's',
  columns: [10, 10, 10],
  rows: rows.map((cells) => ({ cells })),
  headingRows: 1,
  orientation: 'portrait',
  ...more,
});
const texts = (table: OutputSheet | undefined) =>
  table?.rows.map((row) =>
    row.cells.map(({ content, columns = 1, rows = 1 }) => `${contentText(content)} ${columns}x${rows}`),
  );

describe('printedTables', () => {
  it('leaves out what stands right of the printed columns', () => {
    const [table, ...more] = printedTables(
      sheet(
        [
          [cell('a', { columns: 3 })],
          [cell('b', { rows: 2 }), cell('c'), cell('working')],
          [cell('d'), cell('working')],
        ],
        {
          printColumns: 2,
        },
      ),
    );
    expect(more).toEqual([]);
    expect(texts(table)).toEqual([['a 2x1'], ['b 1x2', 'c 1x1'], ['d 1x1']]);
    expect(table?.columns).toEqual([10, 10]);
  });

  it('divides at a table head further down, and the label that runs from the head into the body', () => {
    const [above, below, ...more] = printedTables(
      sheet(
        [
          [cell('title', { columns: 3 })],
          [cell('label', { rows: 3 }), cell('head'), cell('head')],
          [cell('1'), cell('2')],
          [cell('3'), cell('4')],
          [cell('end', { columns: 3 })],
        ],
        { repeatRows: { first: 2, last: 2 } },
      ),
    );
    expect(more).toEqual([]);
    expect(texts(above)).toEqual([['title 1x1']]);
    expect(texts(below)).toEqual([
      ['label 1x1', 'head 1x1', 'head 1x1'],
      [' 1x2', '1 1x1', '2 1x1'],
      ['3 1x1', '4 1x1'],
      ['end 3x1'],
    ]);
    expect([above?.headingRows, below?.headingRows]).toEqual([0, 1]);
    expect(above?.id).not.toBe(below?.id);
  });

  it('sets notes at the end apart, so that they need no head', () => {
    const note = (text: string) => [cell(text, { columns: 3, role: 'note' })];
    const tables = printedTables(
      sheet(
        [
          [cell('title', { columns: 3 })],
          [cell('head', { columns: 3 })],
          [cell('1', { columns: 3 })],
          note('a'),
          note('b'),
        ],
        {
          repeatRows: { first: 2, last: 2 },
        },
      ),
    );
    expect(tables.map(texts)).toEqual([[['title 1x1']], [['head 1x1'], ['1 1x1']], [['a 1x1'], ['b 1x1']]]);
    expect(tables.map((table) => table.columns)).toEqual([[30], [30], [30]]);
    expect(tables.map((table) => table.headingRows)).toEqual([0, 1, 0]);
    expect(new Set(tables.map((table) => table.id)).size).toBe(3);
  });

  it('keeps every printed text and fills every row exactly, however cells span', () => {
    const grids = fc.array(
      fc.array(fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) }), {
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(grids, fc.integer({ min: 1, max: 6 }), (grid, first) => {
        const made = sheet(tiled(grid), {
          repeatRows: { first: Math.min(first, grid.length), last: Math.min(first, grid.length) },
        });
        const tables = printedTables(made);
        const shown = tables.flatMap((table) =>
          table.rows.flatMap((row) => row.cells.map((one) => contentText(one.content))),
        );
        const meant = made.rows.flatMap((row) => row.cells.map((one) => contentText(one.content)));
        expect(shown.filter((text) => text !== '').sort()).toEqual(meant.sort());
        for (const table of tables) expect(new Set(areas(table)).size).toBe(1);
      }),
    );
  });
});

/** Fills a grid of three columns with cells of the wished spans where there is room, one column and row each otherwise. */
function tiled(wishes: readonly (readonly { columns: number; rows: number }[])[]): Cell[][] {
  const busy = wishes.map(() => [false, false, false]);
  return wishes.map((row, index) => {
    const cells: Cell[] = [];
    for (let column = 0; column < 3; column += 1) {
      if (busy[index]?.[column]) continue;
      const wish = row[cells.length] ?? { columns: 1, rows: 1 };
      let columns = 0;
      while (columns < wish.columns && column + columns < 3 && !busy[index]?.[column + columns]) columns += 1;
      const rows = Math.min(wish.rows, wishes.length - index);
      for (let y = index; y < index + rows; y += 1)
        for (let x = column; x < column + columns; x += 1) busy[y]?.splice(x, 1, true);
      cells.push(cell(`${index}.${column}`, { columns, rows }));
    }
    return cells;
  });
}

/** For every row of a table the number of columns that cells cover. */
function areas(table: OutputSheet): number[] {
  const covered = table.rows.map(() => 0);
  for (const { cell: one, row } of placeCells(table.rows)) {
    for (let at = row; at < row + (one.rows ?? 1); at += 1) covered[at] = (covered[at] ?? 0) + (one.columns ?? 1);
  }
  return covered;
}

describe('columnWidths', () => {
  it('never makes a column too narrow for a number, and leaves the others as stated', () => {
    const narrow = sheet([
      [cell('a', { role: 'heading' }), cell('b', { role: 'heading' }), cell('c', { role: 'heading' })],
      [
        cell('a long text that may wrap'),
        { role: 'total', content: { kind: 'number', value: '1234567890', decimals: 2 } },
        cell('c'),
      ],
    ]);
    const [first = 0, second = 0, third = 0] = columnWidths(narrow);
    expect([first, third]).toEqual([10, 10]);
    expect(second).toBeGreaterThanOrEqual('1234567890.00'.length);
  });
});
