import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetCell, SheetRow } from '../../src/containers/spreadsheet/sheet.ts';
import { indicatorKind, tablesIn } from '../../src/readers/actuals/tables/actuals-table.ts';
import { CellLedger } from '../../src/readers/actuals/tables/cell-ledger.ts';
import { findingLog } from '../../src/readers/finding-log.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { filledBook, headRows, packBook, type TestBook } from '../support/actuals-book.ts';
import { goals } from '../support/actuals-goals.ts';
import { cases } from '../support/long.ts';

/** Words that mean nothing here. */
const word = fc
  .array(fc.constantFrom(...'甲乙丙丁戊己庚辛玄黄宇宙洪荒寒暑秋冬'), { minLength: 2, maxLength: 8 })
  .map((signs) => signs.join(''));

interface Change {
  readonly added: readonly string[];
  readonly change: (book: TestBook) => void;
}

const sheetOf = (book: TestBook, isMoney: boolean) => (isMoney ? book.money : book.indicators);

const column = fc
  .record({ isMoney: fc.boolean(), at: fc.nat(16), heading: word, texts: fc.array(word, { maxLength: 3 }) })
  .map(
    ({ isMoney, at, heading, texts }): Change => ({
      added: [heading, ...texts],
      change: (book) => {
        const { rows } = sheetOf(book, isMoney);
        for (const [index, row] of rows.entries()) {
          if (index === headRows - 1) row.splice(at, 0, heading);
          else if (index >= headRows) row.splice(at, 0, texts[index - headRows] ?? null);
        }
      },
    }),
  );
const above = fc.record({ isMoney: fc.boolean(), at: fc.nat(headRows - 1), column: fc.nat(12), text: word }).map(
  ({ isMoney, at, column: filled, text }): Change => ({
    added: [text],
    change: (book) => {
      const row: (string | null)[] = Array.from({ length: 13 }, () => null);
      sheetOf(book, isMoney).rows.splice(at, 0, row.with(filled, text));
    },
  }),
);
const below = fc
  .record({
    isMoney: fc.boolean(),
    at: fc.nat(6),
    column: fc.integer({ min: 1, max: 12 }),
    texts: fc.array(word, { minLength: 1, maxLength: 9 }),
  })
  .map(
    ({ isMoney, at, column: filled, texts }): Change => ({
      added: texts,
      change: (book) => {
        const { rows } = sheetOf(book, isMoney);
        const row = [...Array.from({ length: filled }, () => null), ...texts];
        rows.splice(Math.min(rows.length, headRows + at), 0, row);
      },
    }),
  );
const beside = fc.record({ isMoney: fc.boolean(), at: fc.nat(4), text: word }).map(
  ({ isMoney, at, text }): Change => ({
    added: [text],
    change: (book) => {
      const row = sheetOf(book, isMoney).rows[headRows + at] ?? [];
      row[40] = text;
    },
  }),
);
const another = fc.record({ name: word, texts: fc.array(word, { minLength: 1, maxLength: 4 }) }).map(
  ({ name, texts }): Change => ({
    added: texts,
    change: (book) =>
      void book.others.push({ name, rows: texts.map((text) => [text]), merges: [], hiddenRows: new Set() }),
  }),
);

const read = (book: TestBook) => readActuals(packBook(book), '填报.xlsx', goals, { year: 2026 });

describe('every cell of a filled-in workbook is read or quoted', () => {
  it('a column, a row, a label or a sheet of any words is a fact or quoted in a finding', () => {
    fc.assert(
      fc.property(fc.oneof(column, above, below, beside, another), ({ added, change }) => {
        const book = filledBook(goals);
        change(book);
        const { findings, value } = read(book);
        // Words below a known heading, in a row of a known project, are what was reported.
        const said = JSON.stringify([findings.map(({ args }) => args), value]);
        for (const text of added) expect(said).toContain(text);
      }),
      { numRuns: cases(150) },
    );
  });

  it('names the place of each', () => {
    const book = filledBook(goals);
    for (const [at, row] of book.indicators.rows.entries())
      if (at >= headRows - 1) row[30] = at === headRows - 1 ? '经办' : `某${at}`;
    book.money.rows.push([null, '合计', null, '另见附页', 75]);
    const { findings } = read(book);
    const cells = (code: string) => findings.find((each) => each.code === code)?.args['cells'];
    expect(cells('columns-not-used')).toContain('AE5 某4 | AE6 某5');
    expect(cells('actuals-cells-unread')).toMatch(/^D\d+ 另见附页$/);
  });

  it('a row that the reader lost blocks', () => {
    const cell = (at: number, text: string): SheetCell => ({ column: at, kind: 'text', text, formula: false });
    const row = (number: number, ...texts: readonly string[]): SheetRow => ({
      number,
      hidden: false,
      cells: texts.map((text, at) => cell(at + 1, text)),
    });
    const rows = [
      row(1, '项目名称', '三级指标', '实际完成值'),
      row(2, '科普', '次数', '5'),
      row(3, '科普', '人数', '9'),
    ];
    const sheet = {
      file: 'a.xlsx',
      name: '指标',
      state: 'visible',
      part: 'a',
      rows,
      merges: [],
      hiddenColumns: [],
    } as const;
    const [table] = tablesIn([sheet], indicatorKind).tables;
    const [, first, second] = rows;
    if (table === undefined || first === undefined || second === undefined) throw new Error('the table is not found');
    const codes = (read_: readonly SheetRow[]) => {
      const [ledger, log] = [new CellLedger(table), findingLog({ file: 'a.xlsx' })];
      for (const each of read_) ledger.row({ row: each, columns: new Set([1, 2, 3]) }, 'read');
      ledger.report(log);
      return log.findings().map(({ code }) => code);
    };
    expect(codes([first, second])).toEqual([]);
    expect(codes([first])).toEqual(['goal-cells-differ']);
  });
});
