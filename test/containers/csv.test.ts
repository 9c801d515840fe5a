import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/containers/text/csv.ts';

const rows = (bytes: Uint8Array): [number, string[]][] =>
  readCsv(bytes, 'a.csv').value.rows.map(({ number, cells }) => [
    number,
    cells.map((cell) => `${cell.column}:${cell.text}`),
  ]);
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('readCsv', () => {
  const cases: readonly (readonly [string, Uint8Array, [number, string[]][]])[] = [
    [
      'commas',
      utf8('a,b\n1,2\n'),
      [
        [1, ['1:a', '2:b']],
        [2, ['1:1', '2:2']],
      ],
    ],
    [
      'tabs',
      utf8('a\tb\r\n1\t2'),
      [
        [1, ['1:a', '2:b']],
        [2, ['1:1', '2:2']],
      ],
    ],
    [
      'semicolons',
      utf8('a;b\n1,5;2'),
      [
        [1, ['1:a', '2:b']],
        [2, ['1:1,5', '2:2']],
      ],
    ],
    [
      'blank cells and lines',
      utf8('a,,c\n\n,2,'),
      [
        [1, ['1:a', '3:c']],
        [3, ['2:2']],
      ],
    ],
    [
      'quotes',
      utf8('"a,""b""\nc",d\ne,f'),
      [
        [1, ['1:a,"b"\nc', '2:d']],
        [3, ['1:e', '2:f']],
      ],
    ],
    ['a mark in front', utf8('\uFEFFa,b'), [[1, ['1:a', '2:b']]]],
    ['GB18030', Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31]), [[1, ['1:项目', '2:1']]]],
    ['UTF-16', Buffer.from('\uFEFF项目\t1', 'utf16le'), [[1, ['1:项目', '2:1']]]],
    [
      'a title without a separator first',
      utf8('2026年\na\tb,c\td'),
      [
        [1, ['1:2026年']],
        [2, ['1:a', '2:b,c', '3:d']],
      ],
    ],
    ['the separator as it is stated', utf8('sep=;\r\na,b;c'), [[2, ['1:a,b', '2:c']]]],
    [
      'UTF-16 without a mark',
      Buffer.from('一级,一\n二级,1\n', 'utf16le'),
      [
        [1, ['1:一级', '2:一']],
        [2, ['1:二级', '2:1']],
      ],
    ],
    ['nothing', utf8(''), []],
  ];
  it.each(cases)('%s', (_name, bytes, expected) => {
    expect(rows(bytes)).toEqual(expected);
  });

  it('says where a quote was never closed', () => {
    const { findings } = readCsv(utf8('a,b\n1,"2\n3,4\n'), 'a.csv');
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['csv-quote-open', 2]]);
  });

  it('reads a row of any width', () => {
    const { value, findings } = readCsv(utf8(`${'1,'.repeat(150_000)}2\n3`), 'a.csv');
    expect(value.rows.map((row) => [row.number, row.cells.length])).toEqual([
      [1, 150_001],
      [2, 1],
    ]);
    expect(findings).toEqual([]);
  });

  it('keeps nothing of blank cells', () => {
    const { value, findings } = readCsv(utf8(`a${','.repeat(3_000_000)}b\n${',\n'.repeat(500_000)}`), 'a.csv');
    expect(value.rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual([[1, 3_000_001]]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['in one row', '1,'],
    ['in many', '1,1,1,1,1\n'],
  ])('stops at as many filled cells as a workbook may have, %s', (_, cells) => {
    const { findings } = readCsv(utf8(cells.repeat(2_000_001)), 'a.csv');
    expect(findings.map(({ code, args }) => [code, args['limit']])).toEqual([['cells-over-limit', '2000000']]);
  });

  it('says which text was too long for a cell', () => {
    const { value, findings } = readCsv(utf8(`a\nb,${'字'.repeat(32_768)},${'字'.repeat(40_000)}`), 'a.csv');
    expect(value.rows[1]?.cells[1]?.text).toHaveLength(32_767);
    expect(findings.map(({ code, args, place }) => [code, args['count'], place?.line, place?.column])).toEqual([
      ['cell-text-cut', '2', 2, 'B'],
    ]);
  });

  it('reads back any table that was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '甲', ',', '"', '\n', ';', '\t', ' ', '1') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (table) => {
        const text = [['x', 'y'], ...table]
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const read = readCsv(utf8(text), 'a.csv').value.rows.map((row) => row.cells.map((one) => one.text));
        const expected = [['x', 'y'], ...table]
          .map((row) => row.filter((one) => one.trim() !== ''))
          .filter((row) => row.length > 0);
        expect(read).toEqual(expected);
      }),
    );
  });
});
