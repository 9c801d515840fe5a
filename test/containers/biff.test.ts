import { describe, expect, it } from 'vitest';
import { readBiff } from '../../src/containers/biff/biff.ts';
import { biffBook, biffFile, biffRecord, biffStream, biffText, longs, words } from '../support/biff-file.ts';
import { oleWith } from '../support/ole.ts';
import { cellsOf } from '../support/workbook-witness.ts';

const read = (bytes: Uint8Array) => readBiff(bytes, '目标.xls');
const codes = (bytes: Uint8Array): string[] => read(bytes).findings.map(({ code }) => code);
const number = (value: number): Uint8Array => new Uint8Array(new Float64Array([value]).buffer);

/** A workbook of one sheet with these records, and globals in front. */
const book = (records: readonly Uint8Array[], globals: readonly Uint8Array[] = []): Uint8Array =>
  biffFile(biffStream(8, globals, [{ name: '表', records }]));

describe('.xls', () => {
  it.each([
    [8, '项目 ≥90%，“甲”—乙'],
    [5, '项目≥90%，“甲”乙'],
  ] as const)('reads the cells of version %s', (version, text) => {
    const rows = [
      [text, 1.5, true],
      [null, -3],
      ['末', 46_387],
    ];
    const bytes = biffBook(version, [{ name: '目标表', rows }]);
    const { value, findings } = read(bytes);
    expect(findings).toEqual([]);
    expect(cellsOf(value)).toEqual({
      '目标表!A1': `text ${text}`,
      '目标表!B1': 'number 1.5',
      '目标表!C1': 'boolean true',
      '目标表!B2': 'number -3',
      '目标表!A3': 'text 末',
      '目标表!B3': 'number 46387',
    });
  });

  it('reads short numbers, whole and in hundredths, alone and in rows', () => {
    const short = (bits: number): Uint8Array => longs(bits);
    const bytes = book([
      biffRecord(0x27e, words(0, 0, 0), short((1234 << 2) | 2)),
      biffRecord(0x27e, words(0, 1, 0), short((1234 << 2) | 3)),
      biffRecord(0xbd, words(1, 0), words(0), short((-5 << 2) | 2), words(0), short(0x3ff00000), words(1)),
    ]);
    expect(cellsOf(read(bytes).value)).toEqual({
      '表!A1': 'number 1234',
      '表!B1': 'number 12.34',
      '表!A2': 'number -5',
      '表!B2': 'number 1',
    });
  });

  it('shows numbers as their formats do, days in both systems', () => {
    const format = biffRecord(0x41e, words(164), biffText('yyyy"年"m"月"d"日"', 2));
    const style = (id: number): Uint8Array => biffRecord(0xe0, words(0, id, 0), new Uint8Array(14));
    const cell = (column: number, xf: number, value: number): Uint8Array =>
      biffRecord(0x203, words(0, column, xf), number(value));
    const records = [cell(0, 1, 46_387), cell(1, 2, 0.125), cell(2, 0, 46_387)];
    const styles = [format, style(0), style(164), style(10)];
    expect(cellsOf(read(book(records, styles)).value)).toEqual({
      '表!A1': 'date 2026-12-31',
      '表!B1': 'percent 12.5',
      '表!C1': 'number 46387',
    });
    const later = read(book(records, [biffRecord(0x22, words(1)), ...styles])).value;
    expect(later?.date1904).toBe(true);
    expect(cellsOf(later)['表!A1']).toBe('date 2031-01-01');
  });

  it('reads what formulas gave: numbers, texts after shared formulas, nothing, truth, errors', () => {
    const formula = (column: number, ...result: number[]): Uint8Array =>
      biffRecord(0x06, words(0, column, 0), result, new Uint8Array(8));
    const bytes = book([
      biffRecord(0x06, words(0, 0, 0), number(2.5), new Uint8Array(8)),
      formula(1, 0, 0, 0, 0, 0, 0, 255, 255),
      biffRecord(0x4bc, new Uint8Array(8)),
      biffRecord(0x207, biffText('完整', 2)),
      formula(2, 3, 0, 0, 0, 0, 0, 255, 255),
      formula(3, 1, 0, 1, 0, 0, 0, 255, 255),
      formula(4, 2, 0, 7, 0, 0, 0, 255, 255),
      biffRecord(0x205, words(0, 5, 0), [42, 1]),
    ]);
    const { value, findings } = read(bytes);
    expect(findings).toEqual([]);
    expect(cellsOf(value)).toEqual({
      '表!A1': 'number 2.5',
      '表!B1': 'text 完整',
      '表!C1': 'text ',
      '表!D1': 'boolean true',
      '表!E1': 'error #DIV/0!',
      '表!F1': 'error #N/A',
    });
    expect(value?.sheets[0]?.rows[0]?.cells.map(({ formula: made }) => made)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('keeps merged areas, hidden rows and columns, and the state of sheets', () => {
    const records = [
      biffRecord(0x208, words(1, 0, 1, 255, 0, 0, 0x20, 0)),
      biffRecord(0x7d, words(2, 3, 0, 0, 1, 0)),
      biffRecord(0x203, words(0, 0, 0), number(1)),
      biffRecord(0x203, words(1, 0, 0), number(2)),
      biffRecord(0xe5, words(1, 0, 0, 0, 2)),
    ];
    const stream = biffStream(
      8,
      [],
      [
        { name: '一', records },
        { name: '二', state: 1, records: [] },
        { name: '三', state: 2, records: [] },
      ],
    );
    const [first, second, third] = read(biffFile(stream)).value?.sheets ?? [];
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect(first?.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(first?.hiddenColumns).toEqual([{ from: 3, to: 4 }]);
    expect([first?.state, second?.state, third?.state]).toEqual(['visible', 'hidden', 'veryHidden']);
  });

  it('joins texts that are broken between records, however wide their characters are on either side', () => {
    const head = Uint8Array.from([...words(4), 0, ...[...'ab'].map((sign) => sign.charCodeAt(0))]);
    const rest = Uint8Array.from([1, 0x3c, 0x4e, 0x59, 0x4e]);
    const table = [biffRecord(0xfc, longs(1, 1), head), biffRecord(0x3c, rest)];
    const bytes = book([biffRecord(0xfd, words(0, 0, 0), longs(0))], table);
    expect(cellsOf(read(bytes).value)).toEqual({ '表!A1': 'text ab\u4e3c\u4e59' });
  });

  it('passes over charts inside a sheet, whose records look like cells', () => {
    const chart = [
      biffRecord(0x809, words(0x600, 0x20, 0, 0), longs(0, 0)),
      biffRecord(0x203, words(9, 9, 0), number(9)),
    ];
    const bytes = book([biffRecord(0x203, words(0, 0, 0), number(1)), ...chart, biffRecord(0x0a)]);
    expect(cellsOf(read(bytes).value)).toEqual({ '表!A1': 'number 1' });
  });

  /** A workbook of version 5 of one cell with these bytes, in a code page. */
  const inPage = (page: number, bytes: readonly number[]): Uint8Array => {
    const cell = biffRecord(0x204, words(0, 0, 0, bytes.length), bytes);
    const stream = Uint8Array.from(biffStream(5, [], [{ name: 'S', records: [cell] }]));
    // The code page stands in the second record, behind the first one of twelve bytes.
    stream.set(words(page), 16);
    return biffFile(stream, 'Book');
  };

  it.each([
    ['quotes and dashes of western texts', 1252, [0x93, 0x97, 0x94], '“—”'],
    ['traditional Chinese', 950, [0xb9, 0x77, 0xba, 0xe2, 0x31, 0x30, 0xb8, 0x55], '預算10萬'],
    ['Japanese', 932, [0x97, 0x5c, 0x8e, 0x5a], '予算'],
    ['Korean', 949, [0xbf, 0xb9, 0xbb, 0xea], '예산'],
    ['Cyrillic', 1251, [0xc1, 0xfe, 0xe4, 0xe6, 0xe5, 0xf2], 'Бюджет'],
  ])('reads %s by the code page', (_what, page, bytes, text) => {
    expect(cellsOf(read(inPage(page, bytes)).value)).toEqual({ 'S!A1': `text ${text}` });
  });

  it.each([
    ['what a maker added to Big5', 950, [0xc6, 0xa1]],
    ['half a character', 950, [0xb9]],
    ['bytes of another code page', 932, [0xb9, 0xfd, 0xfd]],
    ['a code page that is not known', 10_008, [0xb9, 0x77]],
  ])('refuses %s by name', (_what, page, bytes) => {
    expect(codes(inPage(page, bytes))).toEqual(['code-page-unread']);
  });

  it('prefers the stream of the newer program', () => {
    const stream = (version: 5 | 8): Uint8Array =>
      biffStream(version, [], [{ name: 'S', records: [biffRecord(0x203, words(0, 0, 0), number(version))] }]);
    const both = oleWith({ Book: stream(5), Workbook: stream(8) });
    expect(cellsOf(read(both).value)).toEqual({ 'S!A1': 'number 8' });
  });
});

/** A workbook whose two sheets begin at the same record. */
function twoInOne(): Uint8Array {
  const stream = Uint8Array.from(
    biffStream(
      8,
      [],
      [
        { name: '一', records: [] },
        { name: '二', records: [] },
      ],
    ),
  );
  // The list of sheets stands behind the first two records; each names its place first.
  const view = new DataView(stream.buffer);
  const places = [...stream.keys()].filter((at) => view.getUint16(Math.min(at, stream.length - 2), true) === 0x85);
  const [first = 0, second = 0] = places;
  view.setUint32(second + 4, view.getUint32(first + 4, true), true);
  return biffFile(stream);
}

describe('.xls that is not read', () => {
  const cell = biffRecord(0xfd, words(0, 0, 0), longs(0));
  const table = biffRecord(0xfc, longs(1, 1), biffText('甲', 2));
  const stream = biffStream(8, [table], [{ name: '表', records: [cell] }]);

  it.each<readonly [string, Uint8Array, string]>([
    ['encrypted', book([cell], [biffRecord(0x2f, words(1)), table]), 'file-password-protected'],
    [
      'a table of texts that is cut off',
      book([cell], [biffRecord(0xfc, longs(1, 2), biffText('甲', 2))]),
      'zip-damaged',
    ],
    [
      'more texts than cells that use them',
      book([cell], [biffRecord(0xfc, longs(2, 1), biffText('甲', 2))]),
      'cell-texts-differ',
    ],
    ['a text that is not there', book([cell]), 'cell-damaged'],
    [
      'a cell outside the area',
      book([biffRecord(0x200, longs(0, 1), words(0, 0, 0)), cell], [table]),
      'cells-outside-area',
    ],
    ['a wiped record', book([biffRecord(0), cell], [table]), 'zip-damaged'],
    [
      'a formula without its text',
      book([biffRecord(0x06, words(0, 0, 0), [0, 0, 0, 0, 0, 0, 255, 255], new Uint8Array(8))]),
      'cell-damaged',
    ],
    ['a cell of another version', book([biffRecord(0x406, words(0, 0, 0), number(1))]), 'cell-damaged'],
    ['a cut record', biffFile(stream.subarray(0, stream.length - 6)), 'zip-damaged'],
    ['no end', biffFile(stream.subarray(0, stream.length - 4)), 'zip-damaged'],
    ['two sheets in one place', twoInOne(), 'zip-damaged'],
    ['Excel 4', biffFile(Uint8Array.from([0x09, 0x04, 6, 0, 0, 4, 0x10, 0, 0, 0])), 'file-old-office-format'],
    ['no stream', oleWith({ Workbook: {} }), 'zip-damaged'],
    ['no sheet', biffFile(biffStream(8, [], [])), 'workbook-without-sheets'],
    [
      'a style that is not there',
      book([biffRecord(0x203, words(0, 0, 9), number(1))], [biffRecord(0xe0, new Uint8Array(20))]),
      'cell-damaged',
    ],
  ])('%s', (_what, bytes, code) => {
    expect([...new Set(codes(bytes))]).toEqual([code]);
    expect(read(bytes).findings.every(({ severity }) => severity === 'block')).toBe(true);
    expect(cellsOf(read(bytes).value)).toEqual({});
  });
});
