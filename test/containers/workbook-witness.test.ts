import { readFileSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/containers/sniff.ts';
import { isWorkbook, readWorkbook } from '../../src/containers/workbook.ts';
import { type BiffCell, biffBook } from '../support/biff-file.ts';
import { cases } from '../support/long.ts';
import { cellsOf, witnessed } from '../support/workbook-witness.ts';

/** Our reading of a workbook without a finding. */
function ours(bytes: Uint8Array): Record<string, string> {
  const { kind } = sniff(bytes);
  const { value, findings } = isWorkbook(kind) ? readWorkbook(bytes, 'a', kind) : { value: null, findings: [kind] };
  expect(findings).toEqual([]);
  return cellsOf(value);
}

/** A text without the lines and blanks that only one reader keeps. */
const bare = (cell: string): string => cell.replace(/ +(?=\n|$)/g, '').replace(/^text\n+|^text \n+/, 'text ');

/** Hours within a day, however many there are: 26:15 is 02:15. */
const ofOneDay = (clock: string): string =>
  clock.replace(/^text (\d+)(?=:\d\d$)/, (_, hours: string) => `text ${String(Number(hours) % 24).padStart(2, '0')}`);

/**
 * Where the two readers differ on purpose, by kind. Nothing else may differ: neither a cell, nor its kind, nor a digit.
 * docs/old-files.md says the same to users.
 */
const differences: readonly { readonly what: string; readonly is: (ours: string, theirs: string) => boolean }[] = [
  {
    what: 'a formula that gave no text, and a cell of .ods with line ends only, are nothing to them',
    is: (one, other) => /^text\s+$/.test(one) && other === '',
  },
  {
    what: 'they leave out empty lines at the beginning of a cell of .ods, which show, and blanks at the end of a line',
    is: (one, other) => other !== '' && bare(one) === bare(other),
  },
  {
    what: 'a time of a day and more: our hours go on (26:15), theirs begin anew (02:15)',
    is: (one, other) => ofOneDay(one) === other,
  },
  {
    what: 'to them the 29 February 1900, which never was, is a day; to us a number',
    is: (one, other) => /^number 60(?:\.\d+)?$/.test(one) && other === 'date 1900-02-29',
  },
];

/** Cells that differ in no way that is known. */
function unexplained(bytes: Uint8Array): (readonly [string, string, string])[] {
  const [we, they] = [ours(bytes), witnessed(bytes)];
  return [...new Set([...Object.keys(we), ...Object.keys(they)])]
    .map((at) => [at, we[at] ?? '', they[at] ?? ''] as const)
    .filter(([, one, other]) => one !== other && !differences.some(({ is }) => is(one, other)));
}

describe('files that LibreOffice saved, as another reader sees them', () => {
  it.each([
    ['goals.xls', 223],
    ['actuals.xls', 315],
    ['goals.ods', 223],
    ['actuals.ods', 315],
  ])('%s: every cell is equal to the digit', (name, count) => {
    const bytes = new Uint8Array(readFileSync(`test/readers/fixtures/old-files/${name}`));
    expect(unexplained(bytes)).toEqual([]);
    expect(Object.keys(ours(bytes))).toHaveLength(count);
  });
});

const signs = fc.constantFrom(...'甲乙丙丁项目指标≥≤%，。“”a1 \n');
const text = fc.string({ unit: signs, minLength: 1, maxLength: 40 });
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: -100_000_000, max: 100_000_000 }).map((hundredths) => hundredths / 100),
  // Everything a cell can hold whose digits fit: 0.1 + 0.2 and 1 / 3 among them.
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).filter((one) => Math.abs(one) > 1e-12),
);
// From the first day of 1900 to the end of 2199, at every quarter of an hour.
const day = fc.integer({ min: 96, max: 109_574 * 96 }).map((quarters) => quarters / 96);
const error = fc.constantFrom(0, 7, 15, 23, 29, 36, 42);

describe('.xls written by these tests, as another reader sees it', () => {
  const value = fc.oneof(text, number, fc.boolean(), fc.record({ error }));
  const cell: fc.Arbitrary<BiffCell> = fc.oneof(
    { arbitrary: value, weight: 3 },
    fc.record({ number, format: fc.constant(10 as const) }),
    fc.record({ number: day, format: fc.constant(14 as const) }),
    fc.record({ result: fc.oneof(value, fc.constant('')) }),
    fc.constant(null),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 });

  it.each([8, 5] as const)('agrees on every cell of version %s', (version) => {
    fc.assert(
      fc.property(fc.tuple(grid, grid), ([first, second]) => {
        const bytes = biffBook(version, [
          { name: '目标', rows: first },
          { name: '资金', rows: second },
        ]);
        expect(unexplained(bytes)).toEqual([]);
      }),
      { numRuns: cases(200) },
    );
  });
});

/** Formats by what they show. */
const formats = {
  number: ['General', '0', '0.00', '#,##0.00'],
  percent: ['0%', '0.00%'],
  date: ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy/m/d'],
  part: ['yyyy"年"m"月"', 'hh:mm'],
};

describe('workbooks that another program wrote, as both read them', () => {
  const formatted = (values: fc.Arbitrary<number>, codes: readonly string[]) =>
    fc.record({ t: fc.constant('n' as const), v: values, z: fc.constantFrom(...codes) });
  const cell: fc.Arbitrary<xlsx.CellObject | null> = fc.oneof(
    { arbitrary: text.map((v) => ({ t: 's' as const, v })), weight: 3 },
    formatted(number, formats.number),
    formatted(number, formats.percent),
    formatted(day, formats.date),
    formatted(day, formats.part),
    fc.boolean().map((v) => ({ t: 'b' as const, v })),
    error.map((v) => ({ t: 'e' as const, v })),
    fc.constant(null),
  );
  const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });

  function written(rows: readonly (readonly (xlsx.CellObject | null)[])[], bookType: xlsx.BookType): Uint8Array {
    const sheet: xlsx.WorkSheet = {};
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    sheet['!ref'] = xlsx.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
    for (const [r, row] of rows.entries())
      for (const [c, one] of row.entries()) if (one !== null) sheet[xlsx.utils.encode_cell({ r, c })] = one;
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, 'S');
    // Both systems of days.
    book.Workbook = { WBProps: { date1904: rows.length % 2 === 0 } };
    return new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
  }

  it.each(['biff8', 'biff5', 'ods', 'xlsx'] as const)('agrees on every cell of %s', (bookType) => {
    fc.assert(
      fc.property(grid, (rows) => {
        // Its version 5 has no Chinese: it writes an underscore for each character.
        const plain = rows.map((row) =>
          row.map((one) => (bookType === 'biff5' && one?.t === 's' ? { ...one, v: `t${String(one.v).length}` } : one)),
        );
        const bytes = written(plain, bookType);
        expect(unexplained(bytes)).toEqual([]);
      }),
      { numRuns: cases(100) },
    );
  });
});
