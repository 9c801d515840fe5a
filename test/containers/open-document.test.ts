import { describe, expect, it } from 'vitest';
import { readOds } from '../../src/containers/open-document/ods.ts';
import { readOdt } from '../../src/containers/open-document/odt.ts';
import { sniff } from '../../src/containers/sniff.ts';
import { cellName } from '../../src/containers/spreadsheet/cell-reference.ts';
import type { DocumentBlock } from '../../src/containers/word/document-blocks.ts';
import { odfFile } from '../support/odf-file.ts';

const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const text = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const typed = (type: string, attributes: string, style = ''): string =>
  `<table:table-cell ${style === '' ? '' : `table:style-name="${style}"`} office:value-type="${type}" ${attributes}/>`;
const sheet = (rows: string, attributes = 'table:name="表"'): string =>
  `<table:table ${attributes}>${rows}</table:table>`;

const book = (body: string, styles = '') => readOds(odfFile('spreadsheet', body, styles), 'a.ods');
function cells(body: string, styles = ''): Record<string, string> {
  const { value, findings } = book(body, styles);
  expect(findings).toEqual([]);
  return Object.fromEntries(
    (value?.sheets ?? []).flatMap(({ rows }) =>
      rows.flatMap(({ number, cells: own }) =>
        own.map((cell) => [cellName(number, cell.column), `${cell.kind} ${cell.text}`] as const),
      ),
    ),
  );
}

describe('.ods', () => {
  it('is known by its type', () => {
    expect(sniff(odfFile('spreadsheet', sheet(''))).kind).toBe('ods');
    expect(sniff(odfFile('text', '<text:p/>')).kind).toBe('odt');
  });

  it('reads cells of every type', () => {
    const body = row(
      text('甲<text:s text:c="2"/>乙<text:line-break/>丙<office:annotation><text:p>批注</text:p></office:annotation>'),
      typed('float', 'office:value="12.5"'),
      typed('percentage', 'office:value="0.125"'),
      typed('date', 'office:date-value="2026-12-31"'),
      typed('boolean', 'office:boolean-value="true"'),
      typed('time', 'office:time-value="PT08H30M00S"'),
      '<table:table-cell table:formula="of:=[.A1]/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
    );
    expect(cells(sheet(body))).toEqual({
      A1: 'text 甲  乙\n丙',
      B1: 'number 12.5',
      C1: 'percent 12.5',
      D1: 'date 2026-12-31',
      E1: 'boolean true',
      F1: 'text 08:30',
      G1: 'error #DIV/0!',
    });
  });

  it('tells a formula that gave nothing from one that was never computed', () => {
    const formula = (inside: string): string =>
      `<table:table-cell table:formula="of:=[.A9]">${inside}</table:table-cell>`;
    expect(cells(sheet(row(formula('<text:p/>'), formula(''))))).toEqual({ A1: 'text ', B1: 'uncalculated [.A9]' });
  });

  it('repeats cells and rows that are said to stand several times, and no more than there is room for', () => {
    const twice = text('同', 'table:number-columns-repeated="2"');
    const rows = `<table:table-row table:number-rows-repeated="3">${twice}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>`;
    const empty = '<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>';
    expect(Object.keys(cells(sheet(rows + empty)))).toEqual(['A1', 'B1', 'A2', 'B2', 'A3', 'B3']);
    const many = `<table:table-row table:number-rows-repeated="1048576">${text('同', 'table:number-columns-repeated="16384"')}</table:table-row>`;
    expect(book(sheet(many)).findings.map(({ code }) => code)).toEqual(['cells-over-limit']);
  });

  it('shows numbers as their formats do', () => {
    const styles =
      '<number:number-style style:name="N1"><number:text>≥</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>次</number:text></number:number-style>' +
      '<number:date-style style:name="N2"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>' +
      '<number:percentage-style style:name="N3"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style>' +
      ['1', '2', '3']
        .map((at) => `<style:style style:name="c${at}" style:family="table-cell" style:data-style-name="N${at}"/>`)
        .join('') +
      '<style:style style:name="c4" style:family="table-cell" style:parent-style-name="c1"/>';
    const body = row(
      typed('float', 'office:value="7"', 'c4'),
      typed('date', 'office:date-value="2026-12-01"', 'c2'),
      typed('percentage', 'office:value="0.5"', 'c3'),
    );
    expect(cells(sheet(body), styles)).toEqual({ A1: 'number 7', B1: 'text 2026年12月', C1: 'percent 50' });
    const [first] = book(sheet(body), styles).value?.sheets[0]?.rows[0]?.cells ?? [];
    expect(first?.dress).toMatchObject({ before: '≥', after: '次' });
  });

  it('keeps merged areas, hidden rows, columns and sheets', () => {
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>';
    const merged = text('合', 'table:number-columns-spanned="2" table:number-rows-spanned="2"');
    const rows =
      row(merged, '<table:covered-table-cell/>') +
      `<table:table-row table:visibility="filter"><table:covered-table-cell table:number-columns-repeated="2"/>${text('隐')}</table:table-row>`;
    const styles =
      '<style:style style:name="ta" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const hidden = sheet(row(text('藏')), 'table:name="二" table:style-name="ta"');
    const [first, second] = book(sheet(columns + rows) + hidden, styles).value?.sheets ?? [];
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(first?.hiddenColumns).toEqual([{ from: 2, to: 3 }]);
    expect(first?.rows.map(({ hidden: is }) => is)).toEqual([false, true]);
    expect([first?.state, second?.state]).toEqual(['visible', 'hidden']);
  });

  it('refuses what is encrypted, damaged or holds no sheet', () => {
    const encrypted = odfFile('spreadsheet', sheet(''), '', { 'META-INF/manifest.xml': '<m:encryption-data/>' });
    expect(readOds(encrypted, 'a').findings.map(({ code }) => code)).toEqual(['file-password-protected']);
    expect(book('<table:table>').findings.map(({ code }) => code)).toEqual(['xml-damaged']);
    expect(book('').findings.map(({ code }) => code)).toEqual(['workbook-without-sheets']);
  });
});

const read = (body: string, styles = '') => readOdt(odfFile('text', body, styles), 'a.odt');
const texts = (blocks: readonly DocumentBlock[] | undefined): unknown[] =>
  (blocks ?? []).map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells: own }) => own.map((cell) => cell.text)),
  );
const textsOf = (body: string, styles = '') => texts(read(body, styles).value?.blocks);

describe('.odt', () => {
  it('reads paragraphs, blanks as they show, and tables with merged cells', () => {
    const table = sheet(
      row(
        text('甲', 'table:number-rows-spanned="2"'),
        text('乙', 'table:number-columns-spanned="2"'),
        '<table:covered-table-cell/>',
      ) + row('<table:covered-table-cell/>', text('丙'), text('丁')),
    );
    const { value, findings } = read(
      `<text:h> 标 \n题<text:s/></text:h>${table}<text:p>一<text:line-break/>二</text:p>`,
    );
    expect(findings).toEqual([]);
    const [title, block, ...rest] = value?.blocks ?? [];
    expect(texts([title as DocumentBlock, ...rest])).toEqual(['标 题', '一', '二']);
    expect(block?.kind === 'table' ? block.rows.map(({ cells: own }) => own) : null).toEqual([
      [
        { text: '甲', column: 0, columns: 1, continued: false },
        { text: '乙', column: 1, columns: 2, continued: false },
      ],
      [
        { text: '', column: 0, columns: 1, continued: true },
        { text: '丙', column: 1, columns: 1, continued: false },
        { text: '丁', column: 2, columns: 1, continued: false },
      ],
    ]);
  });

  it('numbers lists: anew, going on, and one level down', () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>' +
      '<text:list-level-style-number text:level="2" style:num-format="1" loext:num-list-format="%1%.%2%"/></text:list-style>';
    const item = (inside: string): string => `<text:list-item><text:p>${inside}</text:p></text:list-item>`;
    const list = (inside: string, more = ''): string => `<text:list text:style-name="L"${more}>${inside}</text:list>`;
    const inner = `<text:list-item><text:p>乙</text:p><text:p>续</text:p><text:list>${item('丙')}</text:list></text:list-item>`;
    const body = list(item('甲') + inner) + list(item('丁'), ' text:continue-numbering="true"') + list(item('戊'));
    expect(textsOf(body, styles)).toEqual(['（一）甲', '（二）乙', '续', '二.1丙', '（三）丁', '（一）戊']);
  });

  it('leaves out what does not show, and says so', () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
      '<style:style style:name="F" style:family="text"><style:text-properties style:font-name="Symbol"/></style:style>';
    const span = (name: string, inside: string): string => `<text:span text:style-name="${name}">${inside}</text:span>`;
    const { value, findings } = read(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        `<text:p>甲${span('H', '藏')}${span('S', '划')}${span('F', '\uf0b3')}5<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>`,
      styles,
    );
    expect(texts(value?.blocks)).toEqual(['甲划≥5']);
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'word-changes-tracked',
      'word-content-unread',
      'word-hidden-text',
      'word-struck-text',
    ]);
  });

  it('says so when rows are said to repeat', () => {
    const twice = `<table:table-row table:number-rows-repeated="2">${text('甲')}</table:table-row>`;
    expect(read(sheet(twice)).findings.map(({ code }) => code)).toEqual(['word-content-unread']);
  });

  it('reads tables inside cells, and boxes behind the paragraph they hang on', () => {
    const inner = `<table:table-cell>${sheet(row(text('内')))}<text:p>外</text:p></table:table-cell>`;
    const [table] = read(sheet(row(inner))).value?.blocks ?? [];
    expect(texts(table?.kind === 'table' ? table.rows[0]?.cells[0]?.inner : [])).toEqual([[['内']], '外']);
    const box = '<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>';
    expect(textsOf(`<text:p>前${box}后</text:p>`)).toEqual(['前后', '框']);
  });
});
