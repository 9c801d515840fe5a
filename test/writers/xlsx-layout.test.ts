import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { columnName } from '../../src/containers/spreadsheet/cell-reference.ts';
import { readSpreadsheet } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import type { Cell, OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { readWorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { placeCells } from '../../src/writers/xlsx/place-cells.ts';
import { styleBook } from '../../src/writers/xlsx/styles.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { cases } from '../support/long.ts';
import { headOffice, sampleRun } from '../support/sample-run.ts';

const text = (value: string, more: Partial<Cell> = {}): Cell => ({
  content: { kind: 'text', text: value },
  role: 'body',
  ...more,
});

const sheet = (rows: OutputSheet['rows'], columns: number[] = [10, 10, 10]): OutputSheet => ({
  id: 's',
  title: 's',
  columns,
  rows,
  headingRows: 0,
  orientation: 'landscape',
});

describe('numbers', () => {
  it('get smaller where they have no room, instead of a row of ###; texts go on in further lines', () => {
    const look = styleBook();
    const money: Cell = { content: { kind: 'number', value: '1234567890123.45', decimals: 2 }, role: 'number' };
    expect(look(money, false).alignment).toMatchObject({ shrinkToFit: true });
    expect(look(money, false).alignment?.wrapText).toBeUndefined();
    expect(look(text('一段话'), false).alignment).toMatchObject({ wrapText: true });
  });
});

describe('placeCells', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnName(column)).toBe(letters);
  });

  it('leaves the room of cells that span rows to them', () => {
    const placed = placeCells(
      sheet([
        { cells: [text('a', { rows: 2, id: 'a' }), text('b', { columns: 2, id: 'b' })] },
        { cells: [text('c', { id: 'c' }), text('d', { id: 'd' })] },
      ]),
      's',
    );
    expect(Object.fromEntries(placed.addresses)).toEqual({ a: 'A1', b: 'B1', c: 'B2', d: 'C2' });
  });

  it('gives a row the height its longest text needs, CJK characters two wide', () => {
    const heights = (value: string) => placeCells(sheet([{ cells: [text(value)] }], [20]), 's').heights;
    expect(heights('一'.repeat(8))).toEqual(heights('a'.repeat(16)));
    expect(heights('一'.repeat(9))[0]).toBeGreaterThan(heights('一'.repeat(8))[0] ?? 0);
    expect(heights('一\n二\n三')[0]).toBeGreaterThan(45);
  });

  it('makes several rows of what is higher than a row may be, and still finds every cell', () => {
    const long = placeCells(
      sheet([
        { cells: [text('很长'.repeat(600), { id: 'long' }), text('旁', { id: 'beside' })] },
        { cells: [text('下', { id: 'below' })] },
      ]),
      's',
    );
    expect(Math.max(...long.heights)).toBeLessThanOrEqual(409);
    const [first] = long.cells;
    expect(first?.rows).toBeGreaterThan(1);
    expect(long.addresses.get('beside')).toBe('B1');
    expect(long.addresses.get('below')).toBe(`A${(first?.rows ?? 0) + 1}`);
  });

  it('refuses one id for two cells', () => {
    expect(() => placeCells(sheet([{ cells: [text('a', { id: 'x' }), text('b', { id: 'x' })] }]), 's')).toThrow('x');
  });
});

describe('the workbook file', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is the same bytes in every time zone', async () => {
    const made: Uint8Array[] = [];
    for (const place of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env['TZ'] = place;
      made.push(await writeXlsx(scorecardWorkbook(sampleRun(), headOffice, 'zh')));
    }
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it.each(['zh', 'en'] as const)('has no cell that shows an error, in %s', async (language) => {
    for (const book of [
      scorecardWorkbook(sampleRun(), headOffice, language),
      departmentWorkbook(sampleRun(), language),
    ]) {
      const { value, findings } = readWorkbookCells(await writeXlsx(book), 'x.xlsx');
      expect(findings).toEqual([]);
      for (const cells of value?.values() ?? []) {
        for (const [address, cell] of cells)
          expect(`${address} ${String(cell.value)}`).not.toMatch(/NaN|Infinity|undefined|#/);
      }
    }
  });

  it('opens whatever the names and texts of a project are', async () => {
    const word = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(word, word, word, async (name, reason, unitName) => {
        const run = sampleRun();
        const projects = run.projects.slice(0, 2).map((project) => ({
          ...project,
          unit: { code: null, name: unitName },
          project: { ...project.project, name, unit: { code: null, name: unitName } },
          indicators: project.indicators.map((row) => ({ ...row, indicator: { ...row.indicator, level3: reason } })),
        }));
        const book = scorecardWorkbook({ ...run, projects }, { code: null, name: unitName }, 'zh');
        const { value, findings } = readSpreadsheet(await writeXlsx(book), 'x.xlsx');
        expect(findings).toEqual([]);
        expect(value?.sheets).toHaveLength(book.sheets.length);
      }),
      { numRuns: cases(15), seed: 7 },
    );
  });
});
