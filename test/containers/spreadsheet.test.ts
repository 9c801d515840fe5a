import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellName, parseArea, parseCell } from '../../src/containers/spreadsheet/cell-reference.ts';
import { fifteenDigits, numberDress } from '../../src/containers/spreadsheet/cell-value.ts';
import {
  builtInFormat,
  formatClass,
  formatSections,
  patternFor,
} from '../../src/containers/spreadsheet/number-format.ts';
import { resolveTarget } from '../../src/containers/spreadsheet/relationships.ts';
import type { Sheet } from '../../src/containers/spreadsheet/sheet.ts';
import { readSpreadsheet } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { isoDayOf } from '../../src/model/spreadsheet-day.ts';
import { cpuSeconds } from '../support/cpu-time.ts';
import { cases } from '../support/long.ts';
import { rawZip } from '../support/raw-zip.ts';
import { packWorkbook, type SheetXml, type WorkbookXml, workbook, workbookParts } from '../support/workbook.ts';

function read(bytes: Uint8Array): { sheets: readonly Sheet[]; codes: string[] } {
  const { value, findings } = readSpreadsheet(bytes, 'a.xlsx');
  return { sheets: value?.sheets ?? [], codes: findings.map((one) => one.code) };
}

/** The cells of one sheet as "A1 kind:text", with "=" before the kind where a formula made it. */
function cells(rows: string, book: WorkbookXml = {}, around: Partial<SheetXml> = {}): string[] {
  const { sheets } = read(workbook([{ name: '表', rows, ...around }], book));
  return (sheets[0]?.rows ?? []).flatMap((row) =>
    row.cells.map((cell) => `${cellName(row.number, cell.column)} ${cell.formula ? '=' : ''}${cell.kind}:${cell.text}`),
  );
}

const one = (cell: string, book: WorkbookXml = {}): string | undefined =>
  cells(`<row r="1">${cell}</row>`, book)[0]?.slice(3);

describe('cells', () => {
  const strings = [
    '甲',
    '<r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r>',
    '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
    'a_x000D_b_x005F_x',
    '',
  ];
  const formats = ['0.0%', 14, 'yyyy"年"m"月"', 'h:mm', '0.00', '[$-804]yyyy"年"m"月"d"日";@', 'yyyy'];
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'text:甲'],
    ['rich text', '<c r="A1" t="s"><v>1</v></c>', 'text:富 文本'],
    ['phonetic text is left out', '<c r="A1" t="s"><v>2</v></c>', 'text:東京'],
    ['escapes', '<c r="A1" t="s"><v>3</v></c>', 'text:a\rb_x'],
    ['an empty shared string is blank', '<c r="A1" t="s"><v>4</v></c>', undefined],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>内联</t></is></c>', 'text:内联'],
    [
      'an inline rich string',
      '<c r="A1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh><t>x</t></rPh></is></c>',
      'text:内联',
    ],
    ['a number', '<c r="A1"><v>42.50</v></c>', 'number:42.5'],
    ['a number in exponent form', '<c r="A1"><v>1.2E-3</v></c>', 'number:0.0012'],
    ['a binary remainder', '<c r="A1"><v>3.3000000000000003</v></c>', 'number:3.3'],
    ['minus zero', '<c r="A1"><v>-0</v></c>', 'number:0'],
    ['zero', '<c r="A1"><v>0</v></c>', 'number:0'],
    ['a percent', '<c r="A1" s="1"><v>0.955</v></c>', 'percent:95.5'],
    ['a percent with a binary remainder', '<c r="A1" s="1"><v>0.57999999999999996</v></c>', 'percent:58'],
    ['a day', '<c r="A1" s="2"><v>46387</v></c>', 'date:2026-12-31'],
    ['a day with a time', '<c r="A1" s="2"><v>46387.75</v></c>', 'date:2026-12-31'],
    ['a Chinese long date', '<c r="A1" s="6"><v>46387</v></c>', 'date:2026-12-31'],
    ['a month promises no day', '<c r="A1" s="3"><v>46327</v></c>', 'text:2026年11月'],
    ['a year promises no month', '<c r="A1" s="7"><v>46327</v></c>', 'text:2026年'],
    ['a time', '<c r="A1" s="4"><v>0.354166666666667</v></c>', 'text:08:30'],
    ['a negative day stays a number', '<c r="A1" s="2"><v>-3</v></c>', 'number:-3'],
    ['an ISO day', '<c r="A1" t="d"><v>2026-12-31T00:00:00</v></c>', 'date:2026-12-31'],
    ['an ISO day that never was', '<c r="A1" t="d"><v>2026-02-30</v></c>', 'text:2026-02-30'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'boolean:true'],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', 'error:#DIV/0!'],
    ['a formula with a result', '<c r="A1"><f>1+1</f><v>2</v></c>', '=number:2'],
    ['a formula with the result 0', '<c r="A1"><f>1-1</f><v>0</v></c>', '=number:0'],
    ['a formula with the result false', '<c r="A1" t="b"><f>1=2</f><v>0</v></c>', '=boolean:false'],
    ['a formula with the result ""', '<c r="A1" t="str"><f>""</f><v></v></c>', '=text:'],
    ['a formula with a text', '<c r="A1" t="str"><f>A2</f><v>甲&amp;乙</v></c>', '=text:甲&乙'],
    ['a formula never calculated', '<c r="A1"><f>SUM(B1:B2)</f></c>', '=uncalculated:SUM(B1:B2)'],
    ['the same as openpyxl writes it', '<c r="A1"><f>SUM(B1:B2)</f><v/></c>', '=uncalculated:SUM(B1:B2)'],
    ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>7</v></c>', '=number:7'],
    ['an empty formatted cell', '<c r="A1" s="1"/>', undefined],
    ['a value of blanks', '<c r="A1"><v> </v></c>', undefined],
    ['a number that is none', '<c r="A1"><v>1,5</v></c>', 'text:1,5'],
  ];
  it.each(cases)('%s', (_name, xml, expected) => {
    expect(one(xml, { strings, formats })).toBe(expected);
  });

  it('counts days from 1904 where the workbook says so', () => {
    const book = { formats: [14], workbookPr: '<workbookPr date1904="1"/>' };
    expect(one('<c r="A1" s="1"><v>44925</v></c>', book)).toBe('date:2026-12-31');
  });

  it('places cells and rows without references', () => {
    expect(cells('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>')).toEqual([
      'A1 number:1',
      'D1 number:2',
      'E1 number:3',
      'A2 number:4',
    ]);
  });

  it('cannot be led to objects by strange types and positions', () => {
    expect(one('<c r="A1" t="constructor"><v>1</v></c>')).toBe('number:1');
    expect(one('<c r="A1" t="s"><v>__proto__</v></c>', { strings })).toBeUndefined();
    expect(one('<c r="A1" t="s"><v>length</v></c>', { strings })).toBeUndefined();
  });
});

describe('sheets', () => {
  it('knows names, states, hidden rows and columns, and merged areas', () => {
    const { sheets } = read(
      workbook([
        {
          name: '资金',
          before: '<cols><col min="1" max="1" hidden="1"/><col min="2" max="16384" width="9"/></cols>',
          rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="C2"><v>9</v></c></row>',
          after: '<mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>',
        },
        { name: '_perf-score', rows: '', state: 'veryHidden' },
      ]),
    );
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['资金', 'visible'],
      ['_perf-score', 'veryHidden'],
    ]);
    expect(sheets[0]?.hiddenColumns).toEqual([{ from: 1, to: 1 }]);
    expect(sheets[0]?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 2, left: 2, bottom: 4, right: 3 }]);
    expect(sheets[0]?.rows[1]?.cells).toHaveLength(1);
  });

  it('says when a merge hides a value, cells are out of order, or a text is missing', () => {
    const covered = workbook([
      {
        name: '表',
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      },
    ]);
    expect(read(covered).codes).toEqual(['covered-cell-has-value']);
    const disordered =
      '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>';
    expect(cells(disordered)).toEqual(['A1 number:0', 'A2 number:1', 'B2 number:2']);
    expect(read(workbook([{ name: '表', rows: disordered }])).codes).toEqual(['cell-given-twice']);
    expect(read(workbook([{ name: '表', rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }])).codes).toEqual([
      'cell-damaged',
    ]);
    for (const values of ['<v>1</v><v>2</v>', '<is><t>a</t></is><v>2</v>', '<v>1</v><is><t>a</t></is>']) {
      const twice = `<row r="1"><c r="A1">${values}</c><c r="B1"><v>3</v></c></row>`;
      expect(read(workbook([{ name: '表', rows: twice }])).codes).toEqual(['cell-damaged']);
    }
  });

  it('names each cell that stands twice, or outside any sheet, with its place', () => {
    const cellXml = (reference: string) => `<c r="${reference}"><v>1</v></c>`;
    const rows =
      `<row r="1">${['A1', 'B1', 'A1', 'XFD1', 'XFE1'].map(cellXml).join('')}</row>` +
      `<row r="1048577"><c><v>2</v></c>${cellXml('B1048577')}</row>`;
    const { value, findings } = readSpreadsheet(workbook([{ name: '表', rows }]), 'a.xlsx');
    const of = (code: string) => findings.flatMap((found) => (found.code === code ? [found.place?.cell] : []));
    expect(of('cell-given-twice')).toEqual(['A1']);
    expect(of('cell-outside-sheet')).toEqual(['XFE1', 'A1048577', 'B1048577']);
    expect(value?.sheets[0]?.rows.map((kept) => kept.cells.map(({ column }) => column))).toEqual([[1, 2, 16_384]]);
    const twoFormulas = '<row r="2"><c r="C2"><f>1</f><f>2</f><v>1</v></c></row>';
    expect(read(workbook([{ name: '表', rows: twoFormulas }])).codes).toEqual(['cell-damaged']);
  });

  it('names each merged area that overlaps another or is one too many, and counts beyond a hundred', () => {
    const merged = (areas: readonly string[]) => {
      const after = `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
      return readSpreadsheet(workbook([{ name: '表', rows: '', after }]), 'a.xlsx').findings.map(
        ({ code, place, args, severity }) =>
          `${severity} ${code} ${place?.cell ?? ''} ${args['area'] ?? args['count']}`,
      );
    };
    // A single cell merges nothing, and an area given twice says nothing else.
    expect(merged(['A1:B2', 'C1:C9', 'A1:B2', 'B2', 'D1:D1'])).toEqual([]);
    expect(merged(['B2:C3', 'A1:B2', 'C5:D5', 'D4:D9'])).toEqual([
      'review merged-area-overlaps B2 B2:C3',
      'review merged-area-overlaps C5 C5:D5',
    ]);
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `A${at + 1}:B${at + 1}`);
    expect(merged(rows(20_000))).toEqual([]);
    const beyond = merged(rows(20_130));
    expect(beyond[0]).toBe('review merged-areas-over-limit A20001 A20001:B20001');
    expect(beyond).toHaveLength(101);
    expect(beyond[100]).toBe('review findings-not-listed  30');
  });

  it('cuts a text that no program could have kept', () => {
    const long = workbook([{ name: '表', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], {
      strings: ['长'.repeat(40_000)],
    });
    const { sheets, codes } = read(long);
    expect(codes).toEqual(['cell-text-cut']);
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toHaveLength(32_767);
  });

  it('finds parts by absolute, relative and strict links, and ignores external ones', () => {
    const parts = workbookParts([{ name: '表', rows: '<row r="1"><c r="A1"><v>5</v></c></row>' }]);
    const links = 'xl/_rels/workbook.xml.rels';
    const moved = {
      ...parts,
      [links]: (parts[links] ?? '').replace('worksheets/sheet1.xml', '/xl/./worksheets/../worksheets/sheet1.xml'),
    };
    expect(read(packWorkbook(moved)).sheets[0]?.rows).toHaveLength(1);
    const external = {
      ...parts,
      [links]: (parts[links] ?? '').replace(
        'Target="worksheets/sheet1.xml"',
        'Target="file:///etc/passwd" TargetMode="External"',
      ),
    };
    expect(read(packWorkbook(external))).toEqual({ sheets: [], codes: ['zip-part-missing'] });
    const escaping = {
      ...parts,
      [links]: (parts[links] ?? '').replace('worksheets/sheet1.xml', '../../../etc/passwd'),
    };
    expect(read(packWorkbook(escaping)).codes).toEqual(['zip-unsafe-entry', 'zip-part-missing']);
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        text
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    );
    expect(read(packWorkbook(strict)).sheets[0]?.rows).toHaveLength(1);
  });

  it('reads prefixed elements, comments and CDATA as it reads the usual form', () => {
    const parts = workbookParts([{ name: '表', rows: '' }]);
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${main}"><!-- c --><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v><![CDATA[甲<]]></x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { sheets, codes } = read(packWorkbook({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
    expect(codes).toEqual([]);
    expect(sheets[0]?.rows[0]?.cells[0]).toEqual({ column: 1, kind: 'text', text: '甲<', formula: false });
  });

  it('passes over chart sheets', () => {
    const parts = workbookParts([
      { name: '图', rows: '' },
      { name: '表', rows: '<row r="1"><c r="A1"><v>5</v></c></row>' },
    ]);
    const links = 'xl/_rels/workbook.xml.rels';
    const chart = {
      ...parts,
      [links]: (parts[links] ?? '').replace(
        'relationships/worksheet" Target="worksheets/sheet1.xml"',
        'relationships/chartsheet" Target="chartsheets/sheet1.xml"',
      ),
    };
    expect(read(packWorkbook(chart)).sheets.map((sheet) => sheet.name)).toEqual(['表']);
  });

  it('says that results may be placeholders', () => {
    const bytes = workbook([{ name: '表', rows: '' }], { calcPr: '<calcPr fullCalcOnLoad="1"/>' });
    expect(readSpreadsheet(bytes, 'a.xlsx').value?.recalculationPending).toBe(true);
  });
});

describe('hostile workbooks', () => {
  const refused: readonly (readonly [string, () => Uint8Array, string])[] = [
    [
      'no workbook part',
      () => packWorkbook(workbookParts([{ name: '表', rows: '' }], { parts: { 'xl/workbook.xml': null } })),
      'zip-part-missing',
    ],
    ['no sheet', () => workbook([]), 'workbook-without-sheets'],
    [
      'a DTD in a sheet',
      () => workbook([{ name: '表', rows: '' }], { parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x><worksheet/>' } }),
      'xml-forbidden-declaration',
    ],
    [
      'an entity in the strings',
      () =>
        workbook([{ name: '表', rows: '' }], {
          parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>' },
        }),
      'xml-forbidden-declaration',
    ],
    ['a broken sheet', () => workbook([{ name: '表', rows: '<row><c>' }]), 'xml-damaged'],
    ['a deep sheet', () => workbook([{ name: '表', rows: '<row>'.repeat(50_000) }]), 'xml-too-deep'],
    [
      'ten thousand sheets',
      () =>
        workbook(
          Array.from({ length: 10_000 }, (_, at) => ({ name: `表${at}`, rows: '' })),
          { level: 0 },
        ),
      'sheets-over-limit',
    ],
  ];
  it.each(refused)('%s', (_name, make, code) => {
    const bytes = make();
    expect(cpuSeconds(() => expect(read(bytes).codes).toContain(code))).toBeLessThan(20);
  });

  it('keeps nothing of a million empty formatted rows', () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 1}" spans="1:5" s="1" customFormat="1" ht="20"/>`,
    ).join('');
    const { sheets, codes } = read(
      workbook([{ name: '表', rows: `${rows}<row r="1000001"><c r="A1000001"><v>1</v></c></row>` }]),
    );
    expect(codes).toEqual([]);
    expect(sheets[0]?.rows).toHaveLength(1);
  });

  it('takes merges of whole columns and validations of whole columns without walking their cells', () => {
    const validations = Array.from(
      { length: 9 },
      (_, at) => `<dataValidation sqref="${'ABCDEFGHI'[at]}1:${'ABCDEFGHI'[at]}1048576"/>`,
    ).join('');
    const bytes = workbook([
      {
        name: '表',
        rows: '<row r="5"><c r="A5"><v>1</v></c></row>',
        after: `<mergeCells><mergeCell ref="B1:XFD2000"/></mergeCells><dataValidations>${validations}</dataValidations>`,
      },
    ]);
    expect(cpuSeconds(() => expect(read(bytes).codes).toEqual([]))).toBeLessThan(2);
  });

  it('stops at overlapping merges', () => {
    const merges = Array.from({ length: 30_000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('');
    const { sheets } = read(
      workbook([
        { name: '表', rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: `<mergeCells>${merges}</mergeCells>` },
      ]),
    );
    expect(sheets[0]?.merges).toHaveLength(1);
  });

  it('refuses a zip bomb quickly', () => {
    const bomb = workbookParts([{ name: '表', rows: ' '.repeat(300 * 1024 * 1024) }]);
    const bytes = rawZip(Object.entries(bomb).map(([name, text]) => ({ name, content: Buffer.from(text) })));
    expect(cpuSeconds(() => expect(read(bytes).codes).toEqual(['file-over-limit']))).toBeLessThan(5);
  });

  it('cleans control characters out of sheet names', () => {
    const bytes = workbook([{ name: '资\u202e金\u200b', rows: '' }]);
    expect(read(bytes).sheets[0]?.name).toBe('资金');
  });
});

describe('the fast and the careful reading agree', () => {
  const text = fc.constantFrom('甲', 'a&amp;b', '&#x41;&#66;', '1.5', ' ', '3', '_x0041_', '\r\n', '&lt;', ']', '0');
  const cell = fc
    .tuple(fc.constantFrom('s', 'str', 'b', 'e', 'n', 'd', 'inlineStr'), fc.array(text, { maxLength: 3 }), fc.boolean())
    .map(([type, parts, formula]) => {
      const value = parts.join('');
      const inside =
        type === 'inlineStr' ? `<is><t>${value}</t></is>` : `${formula ? '<f>A1&gt;2</f>' : ''}<v>${value}</v>`;
      return `<c t="${type}" s='1'>${inside}</c >`;
    });
  it('on anything a sheet may hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const xml = rows.map((row) => `<row\n>${row.join(' ')}</row>`).join('\n');
        const book = { strings: ['甲', '乙'], formats: ['0%'] };
        const simple = read(workbook([{ name: '表', rows: xml }], book));
        const commented = read(workbook([{ name: '表', rows: `${xml}<!-- careful -->` }], book));
        expect(simple).toEqual(commented);
      }),
      { numRuns: cases(300) },
    );
  });

  it('on damaged XML: what one refuses the other refuses', () => {
    const good = workbookParts([
      { name: '表', rows: '<row r="1"><c r="A1" t="str"><v>甲&amp;</v></c><c r="B1"><v>2</v></c></row>' },
    ]);
    const sheet = good['xl/worksheets/sheet1.xml'] ?? '';
    fc.assert(
      fc.property(
        fc.nat(sheet.length - 1),
        fc.constantFrom('', '<', '>', '&', '"', '/', '=', ' ', 'x', '甲'),
        fc.boolean(),
        (at, sign, replace) => {
          const changed = sheet.slice(0, at) + sign + sheet.slice(at + (replace ? 1 : 0));
          const simple = read(packWorkbook({ ...good, 'xl/worksheets/sheet1.xml': changed }, 0));
          const careful = read(packWorkbook({ ...good, 'xl/worksheets/sheet1.xml': `${changed}<!-- careful -->` }, 0));
          expect(simple).toEqual(careful);
        },
      ),
      { numRuns: cases(1500) },
    );
  });
});

describe('damaged workbooks', () => {
  it('never throw, whatever bytes change', () => {
    const good = workbook(
      [
        {
          name: '表',
          rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row>',
          after: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
        },
      ],
      { strings: ['甲'], formats: ['0%'], level: 0 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        (changes) => {
          const copy = Uint8Array.from(good);
          for (const [at, byte] of changes) copy[at] = byte;
          readSpreadsheet(copy, 'a.xlsx');
        },
      ),
      { numRuns: cases(1000) },
    );
  });
});

describe('dates', () => {
  it('fall on the same day in every time zone', () => {
    const script = fileURLToPath(new URL('../support/print-dates.ts', import.meta.url));
    const outputs = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) =>
      execFileSync(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }),
    );
    expect(outputs[0]).toBe('2026-12-31 2026-12-31 2026-01-01 1900-01-01 2026-12-31\n');
    expect(new Set(outputs).size).toBe(1);
  });

  const serials: readonly (readonly [number, boolean, string | null])[] = [
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [0, false, null],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, null],
    [-1, true, null],
  ];
  it.each(serials)('day %d (1904: %s) is %s', (serial, date1904, iso) => {
    expect(isoDayOf(serial, date1904)).toBe(iso);
  });
});

describe('number formats', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['0.00_ ', 'number'],
    ['#,##0.00;[Red]-#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['0"d"', 'number'],
    ['0\\d', 'number'],
    ['# ?/?', 'number'],
    ['@', 'number'],
    ['0.0%', 'percent'],
    ['0"%"', 'number'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy/m/d h:mm', 'date'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['yyyy"年"m"月"', 'month'],
    ['[$-804]m"月"', 'month'],
    ['yyyy', 'year'],
    ['h:mm:ss AM/PM', 'time'],
    ['[h]:mm', 'time'],
    ['[mm]:ss.000', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
  ];
  it.each(cases)('%s is a %s', (code, expected) => {
    expect(formatClass(code)).toBe(expected);
  });
  const dressOf = (code: string, number: string) => {
    const pattern = patternFor(formatSections(code), Number(number));
    return pattern === null ? null : numberDress(number, pattern);
  };
  it.each([
    ['"≥"0"次"', '7', '≥', '7', '次'],
    ['0\\次', '7', '', '7', '次'],
    ['0!次', '7', '', '7', '次'],
    ['≥0.0%', '95.5', '≥', '95.5', ''],
    ['0"%"', '95', '', '95', '%'],
    ['[$-804]#,##0.00"万元";[Red]-0', '12.5', '', '12.5', '万元'],
    ['[>=1]0"次";0', '7', '', '7', '次'],
    ['0!.0,"万"', '375000', '', '37.5', '万'],
    ['"≤"0"."0,"万元"', '600000', '≤', '60', '万元'],
    ['0\\.0000', '375000', '', '37.5', ''],
    ['#,##0.00,,', '1500000', '', '1.5', ''],
    ['0,"千人"', '2000', '', '2', '千人'],
    ['[>=10000]0!.0,"万元";0"元"', '50000', '', '5', '万元'],
    ['[>=10000]0!.0,"万元";0"元"', '500', '', '500', '元'],
    ['"≤"General"万元";"≤"-General"万元"', '3.125', '≤', '3.125', '万元'],
    ['G/通用格式"人/次"', '7', '', '7', '人/次'],
    ['"≤"General"次"', '0', '≤', '0', '次'],
    ['"≤"0"次";"≤"-0"次"', '0', '≤', '0', '次'],
  ])('%s shows %s as %s%s%s', (code, number, before, moved, after) => {
    expect(dressOf(code, number)).toEqual({ before, after, moved, shown: moved });
  });
  it.each([
    ['0', '9.6', '9.6', '10'],
    ['0.0', '89.96', '89.96', '90'],
    ['#,##0.00', '1234.565', '1234.565', '1234.57'],
    ['0%', '89.5', '89.5', '90'],
    ['0!.0,"万"', '375490', '37.549', '37.5'],
    ['0,', '1200', '1.2', '1'],
  ])('%s shows %s (%s) rounded to %s', (code, number, moved, shown) => {
    expect(dressOf(code, number)).toMatchObject({ moved, shown });
  });
  it.each([
    'General',
    '0.00_ ',
    '#,##0.00;[Red]-#,##0.00',
    '¥#,##0.00',
    '0.00E+00',
    '# ?/?',
    '@',
    '0%',
    '[>=100]0"次";0',
    'yyyy"年"',
    '"无"',
  ])('%s shows nothing else', (code) => {
    expect(dressOf(code, '7')).toBeNull();
  });
  it('that puts other signs between the digits is not worked out', () => {
    expect(dressOf('000"-"0000', '1234567')).toMatchObject({ moved: null });
  });
  it('knows the built-in ones', () => {
    expect([0, 2, 9, 10, 14, 17, 20, 22, 31, 49, 57, 58].map(builtInFormat)).toEqual([
      'number',
      'number',
      'percent',
      'percent',
      'date',
      'month',
      'time',
      'date',
      'date',
      'number',
      'month',
      'date',
    ]);
  });
});

describe('small laws', () => {
  it('a cell name read is the cell named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
        expect(parseCell(cellName(row, column))).toEqual({ row, column });
      }),
    );
    expect(parseCell('$B$3')).toEqual({ row: 3, column: 2 });
    for (const none of ['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1B', 'Ä1']) expect(parseCell(none)).toBeNull();
    expect(parseArea('C3:A1')).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(parseArea('A:A')).toBeNull();
  });

  it('numbers keep fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(fifteenDigits(String(value)))).toBe(Number(value.toPrecision(15)));
      }),
    );
    expect(fifteenDigits('12345678901234567')).toBe('12345678901234600');
    for (const none of ['', ' ', '1e', 'NaN', 'Infinity', '0x10', '1e999', '1_0'])
      expect(fifteenDigits(none)).toBeNull();
  });

  it('targets never leave the archive', () => {
    expect(resolveTarget('xl/workbook.xml', 'worksheets/sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
    expect(resolveTarget('xl/workbook.xml', '/xl/a.xml')).toBe('xl/a.xml');
    for (const bad of ['../../x', '/../x', 'http://a/b', '//host/x', 'C:\\x', ''])
      expect(resolveTarget('xl/workbook.xml', bad)).toBeNull();
  });
});

it('reads what is stored behind other bytes', () => {
  const bytes = workbook([{ name: '表', rows: '<row r="1"><c r="A1"><v>5</v></c></row>' }]);
  const padded = Buffer.concat([Buffer.alloc(7), bytes]);
  expect(read(padded.subarray(7)).sheets).toHaveLength(1);
});

describe('a part that gives cells their texts or formats', () => {
  const links = 'xl/_rels/workbook.xml.rels';
  const broken = (change: (parts: Record<string, Uint8Array>) => void): string[] => {
    const parts = unzipSync(
      workbook([{ name: '表', rows: '<row r="1"><c r="A1" s="0"><v>46387</v></c></row>' }], { formats: [14] }),
    );
    change(parts);
    return read(zipSync(parts)).codes;
  };

  it('is missed where its link is broken: dates would be numbers', () => {
    expect(broken(() => undefined)).toEqual([]);
    const unlinked = (parts: Record<string, Uint8Array>) => {
      const text = strFromU8(parts[links] ?? new Uint8Array());
      parts[links] = strToU8(text.replace(/<Relationship [^>]*styles[^>]*>/, ''));
    };
    expect(broken(unlinked)).toEqual(['zip-part-missing']);
    expect(broken((parts) => delete parts['xl/styles.xml'])).toEqual(['zip-part-missing']);
  });
});
