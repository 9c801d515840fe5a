import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../src/containers/word/document-blocks.ts';
import { readDoc } from '../../src/containers/word-binary/doc.ts';
import { biffFile, longs, words } from '../support/biff-file.ts';
import { type DocExtras, type DocPara, docFile, docRow, docTable, sprm } from '../support/doc-file.ts';
import { cases } from '../support/long.ts';
import { oleFile, oleWith } from '../support/ole.ts';

const read = (paragraphs: readonly DocPara[], extras: DocExtras = {}) =>
  readDoc(docFile(paragraphs, extras), '目标.doc');
const codes = (bytes: Uint8Array): string[] => readDoc(bytes, 'a.doc').findings.map(({ code }) => code);
const para = (...runs: DocPara['runs']): DocPara => ({ runs });

/** The texts of blocks: a paragraph as it is, a table as rows of cells. */
function texts(blocks: readonly DocumentBlock[] | undefined): unknown[] {
  return (blocks ?? []).map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );
}
const textsOf = (paragraphs: readonly DocPara[], extras: DocExtras = {}) =>
  texts(read(paragraphs, extras).value?.blocks);

describe('.doc', () => {
  it('reads paragraphs and tables in their order', () => {
    const { value, findings } = read([
      para('附件'),
      ...docTable([
        ['项目名称', '科普经费'],
        ['预算数', '10.00'],
      ]),
      para('说明\v二'),
      para(),
    ]);
    expect(findings).toEqual([]);
    expect(texts(value?.blocks)).toEqual([
      '附件',
      [
        ['项目名称', '科普经费'],
        ['预算数', '10.00'],
      ],
      '说明',
      '二',
      '',
    ]);
  });

  it('puts merged cells into the columns of the whole table', () => {
    const rows = [
      ...docRow([
        { text: '一', edge: 1000, vertical: 3 },
        { text: '宽', edge: 3000 },
      ]),
      ...docRow([
        { text: '藏', edge: 1010, vertical: 1 },
        { text: '左', edge: 2000 },
        { text: '右', edge: 3000 },
      ]),
    ];
    const { value, findings } = read([...rows, para()]);
    const [table] = value?.blocks ?? [];
    expect(table?.kind === 'table' ? table.rows.map(({ cells }) => cells) : null).toEqual([
      [
        { text: '一', column: 0, columns: 1, continued: false },
        { text: '宽', column: 1, columns: 2, continued: false },
      ],
      [
        { text: '', column: 0, columns: 1, continued: true },
        { text: '左', column: 1, columns: 1, continued: false },
        { text: '右', column: 2, columns: 1, continued: false },
      ],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['word-hidden-text']);
  });

  it('reads tables inside cells', () => {
    const inner = (properties: readonly Uint8Array[], text: string): DocPara => ({
      runs: [text],
      properties: [sprm(0x2416, 1), sprm(0x6649, 2, 0, 0, 0), ...properties],
    });
    const definition = [1, ...words(0, 500), ...new Uint8Array(20)];
    const row = Uint8Array.from([0x08, 0xd6, ...words(definition.length + 1), ...definition]);
    const [cell, end] = docRow([{ text: '外', edge: 1000 }]);
    if (cell === undefined || end === undefined) throw new Error('no row');
    const { value } = read([inner([sprm(0x244b, 1)], '内'), inner([sprm(0x244c, 1), row], ''), cell, end, para()]);
    const [table] = value?.blocks ?? [];
    const outer = table?.kind === 'table' ? table.rows[0]?.cells[0] : undefined;
    expect(outer?.text).toBe('外');
    expect(texts(outer?.inner)).toEqual([[['内']], '外']);
  });

  it('shows the results of fields, not their codes, and makes those that store none', () => {
    expect(textsOf([para('共\x13 PAGE \x1412\x15页，\x13 EQ \\o(>,=) \x155场')])).toEqual(['共12页，≥5场']);
  });

  it('takes narrow text for windows-1252: quotes and dashes', () => {
    const narrow = { text: '“a—b”', bytes: [0x93, 0x61, 0x97, 0x62, 0x94] };
    expect(textsOf([para(narrow)])).toEqual(['“a—b”']);
  });

  it('leaves out deleted text, also where its property is said to be the opposite of the style', () => {
    const gone = (value: number) => ({ text: '13,444', properties: [sprm(0x0800, value)] });
    for (const value of [1, 0x81]) {
      const { value: document, findings } = read([para(gone(value), '30,000')]);
      expect(texts(document?.blocks)).toEqual(['30,000']);
      expect(findings.map(({ code }) => code)).toEqual(['word-changes-tracked']);
    }
    for (const value of [0, 0x80]) expect(textsOf([para(gone(value), '30,000')])).toEqual(['13,44430,000']);
    const inserted = read([para({ text: '5', properties: [sprm(0x0801, 1)] })]);
    expect(texts(inserted.value?.blocks)).toEqual(['5']);
    expect(inserted.findings.map(({ code }) => code)).toEqual(['word-changes-tracked']);
  });

  it('says the same of properties of a whole piece, in short or by a list', () => {
    expect(textsOf([para({ text: '旧', modifier: (0x41 << 1) | (1 << 8) }, '新')])).toEqual(['新']);
    expect(textsOf([para({ text: '旧', modifier: 1 }, '新')], { lists: [sprm(0x0800, 1)] })).toEqual(['新']);
  });

  it('joins a paragraph whose end was deleted with the next', () => {
    const first: DocPara = { runs: ['≥5'], markProperties: [sprm(0x0800, 1)] };
    expect(textsOf([first, para('场')])).toEqual(['≥5场']);
  });

  it('keeps hidden and crossed-out text as findings', () => {
    const { value, findings } = read([
      para('甲', { text: '藏', properties: [sprm(0x083c, 1)] }, { text: '划', properties: [sprm(0x0837, 1)] }),
    ]);
    expect(texts(value?.blocks)).toEqual(['甲划']);
    expect(findings.map(({ code }) => code)).toEqual(['word-hidden-text', 'word-struck-text']);
  });

  it.each([
    ['by its code, whatever else the run says', { text: '(', properties: [sprm(0x6a09, 1, 0, 0xb3, 0xf0)] }, '≥'],
    ['in a run of its font', { text: '\uf0b3', properties: [sprm(0x4a4f, 1, 0)] }, '≥'],
    ['in a run of its font without the private range', { text: '³', properties: [sprm(0x4a4f, 1, 0)] }, '≥'],
  ])('draws a sign of a symbol font %s', (_how, run, sign) => {
    expect(textsOf([para(run, '5')], { fonts: ['宋体', 'Symbol'] })).toEqual([`${sign}5`]);
  });

  it('says which signs it does not know', () => {
    const { findings } = read([para({ text: '(', properties: [sprm(0x6a09, 1, 0, 0x21, 0xf0)] })], {
      fonts: ['宋体', 'Odd'],
    });
    expect(findings.map(({ code }) => code)).toEqual(['word-symbol-unknown']);
  });

  it('counts automatic numbers, of lists and of styles', () => {
    const level = (text: string, format: number): Uint8Array => {
      const head = Buffer.alloc(28);
      head.writeInt32LE(1, 0);
      head.writeUInt8(format, 4);
      return Buffer.concat([head, words(text.length), Buffer.from(text, 'utf16le')]);
    };
    const head = Buffer.alloc(28, 0xff);
    head.writeUInt32LE(7, 0);
    head.writeUInt8(1, 26);
    const lists = Buffer.concat([words(1), head, level('（\0）', 0x25)]);
    const use = Buffer.alloc(16);
    use.writeUInt32LE(7, 0);
    const uses = Buffer.concat([longs(1), use, longs(0)]);
    const numbered = (text: string): DocPara => ({ runs: [text], properties: [sprm(0x460b, 1, 0)] });
    const parts = { 73: lists, 74: uses };
    expect(textsOf([numbered('甲'), para('乙'), numbered('丙')], { parts })).toEqual(['（一）甲', '乙', '（二）丙']);

    const name = Buffer.concat([words(1), Buffer.from('S\0', 'utf16le')]);
    const style = Buffer.concat([words(0, 0xfff1, 2, 0, 0), name, words(6, 0), sprm(0x460b, 1, 0), words(0)]);
    const sheet = Buffer.concat([words(4, 1, 10), words(style.length), style]);
    // The head of the sheet is as long as it says: number of styles, and size of what every style begins with.
    expect(textsOf([para('甲')], { parts: { ...parts, 1: sheet } })).toEqual(['（一）甲']);
  });

  it('shows boxes and lists of old forms as they are set', () => {
    const form = (bits: number, ...more: readonly Uint8Array[]): Uint8Array => {
      const body = Buffer.concat([longs(0xffffffff), words(bits, 0, 0), words(0, 0), ...more]);
      return Buffer.concat([longs(body.length + 0x44), words(0x44), Buffer.alloc(0x3e), body]);
    };
    const box = form(1 | (1 << 2), words(0));
    const entries = ['是', '否'].map((text) => Buffer.concat([words(1), Buffer.from(text, 'utf16le')]));
    const list = form(
      2 | (25 << 2),
      words(1),
      ...Array.from({ length: 5 }, () => words(0, 0)),
      words(0xffff, 2, 0),
      ...entries,
    );
    const field = (kind: string, at: number) => [
      `\x13 ${kind} `,
      { text: '\x01', properties: [sprm(0x0806, 1), sprm(0x6a03, ...longs(at))] },
      '\x15',
    ];
    const runs = [...field('FORMCHECKBOX', 0), ...field('FORMDROPDOWN', box.length)];
    expect(textsOf([{ runs }], { data: Buffer.concat([box, list]) })).toEqual(['☑否']);
  });

  it('says what it does not read: objects and notes', () => {
    const { findings } = read([para('见', { text: '\x01', properties: [sprm(0x080a, 1)] }, '附表\x02')]);
    expect(findings).toMatchObject([{ code: 'word-content-unread', args: { objects: '1', notes: '1' } }]);
  });

  it('reads text boxes behind the text', () => {
    expect(textsOf([para('正文'), para('框内')], { boxes: 3 })).toEqual(['正文', '框内']);
  });

  it('finds properties of rows in the data stream', () => {
    const [cell, end] = docRow([{ text: '甲', edge: 1000 }]);
    const [, , definition = new Uint8Array()] = end?.properties ?? [];
    const far: DocPara = {
      ...(end ?? para()),
      properties: [sprm(0x2416, 1), sprm(0x2417, 1), sprm(0x646b, 0, 0, 0, 0)],
    };
    const data = Buffer.concat([words(definition.length), definition]);
    expect(textsOf([cell ?? para(), far, para()], { data })).toEqual([[['甲']], '']);
  });

  it('takes no workbook inside the document for the document', () => {
    const beside = {
      ObjectPool: { _1: { WordDocument: new Uint8Array(5000), Workbook: biffFile(new Uint8Array(9)) } },
    };
    expect(textsOf([para('正文')], { beside })).toEqual(['正文']);
  });

  it('reads back what any table says', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙≥5%（）。 a'), maxLength: 12 });
    const grid = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(grid, (rows) => {
        expect(textsOf([...docTable(rows), para()])).toEqual([rows, '']);
      }),
      { numRuns: cases(200) },
    );
  });
});

describe('.doc that is not read', () => {
  const [cell = para(), end = para()] = docRow([{ text: '甲', edge: 1000 }]);
  it.each<readonly [string, Uint8Array, string]>([
    ['encrypted', docFile([para('甲')], { flags: 0x100 }), 'file-password-protected'],
    ['of Word 6', docFile([para('甲')], { identity: 0xa5dc }), 'file-old-office-format'],
    ['of an older version', docFile([para('甲')], { version: 0x65 }), 'file-old-office-format'],
    ['without its text', oleFile('WordDocument'), 'zip-damaged'],
    [
      'without its tables',
      oleWith({ WordDocument: new Uint8Array(600).fill(0xec, 0, 1).fill(0xa5, 1, 2).fill(0xc1, 2, 3) }),
      'zip-damaged',
    ],
    ['with a cell too many', docFile([cell, cell, end, para()]), 'zip-damaged'],
    ['with a row that does not end', docFile([cell, para()]), 'zip-damaged'],
    [
      'with a row that was changed later',
      docFile([cell, { ...end, properties: [...(end.properties ?? []), sprm(0x5624, 0, 1)] }, para()]),
      'zip-damaged',
    ],
    ['with a mark of cells outside of tables', docFile([{ runs: ['甲'], mark: '\x07' }, para()]), 'zip-damaged'],
    ['with a text that does not end', docFile([para('甲')], { boxes: 1 }), 'zip-damaged'],
    ['with fields in fields without end', docFile([para('\x13'.repeat(200))]), 'zip-damaged'],
    ['of pictures alone', docFile([para('\x08\x08')]), 'word-pictures-only'],
  ])('%s', (_what, bytes, code) => {
    expect(codes(bytes)).toEqual([code]);
    expect(readDoc(bytes, 'a').value).toBeNull();
  });
});
