import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, TableBlock } from '../../src/containers/word/document-blocks.ts';
import { readWord } from '../../src/containers/word/word.ts';
import { begins, cell, goesOn, numberingPart, para, row, run, span, table, wordFile } from '../support/word-file.ts';

function read(body: string, parts: Readonly<Record<string, string | null>> = {}): readonly DocumentBlock[] {
  const { value, findings } = readWord(wordFile(body, parts), 'a.docx');
  expect(findings.filter(({ code }) => code !== 'word-changes-tracked')).toEqual([]);
  return value?.blocks ?? [];
}

/** A row as text: cells with the columns they cover, «^» for a cell that goes on from above. */
function rows(block: DocumentBlock | undefined): string[] {
  if (block?.kind !== 'table') return [];
  return block.rows.map((each) =>
    each.cells
      .map(
        ({ text, column, columns, continued }) =>
          `${column}${columns > 1 ? `-${column + columns - 1}` : ''}:${continued ? '^' : text}`,
      )
      .join(' | '),
  );
}

const firstTable = (blocks: readonly DocumentBlock[]): string[] => rows(blocks.find((block) => block.kind === 'table'));
const lines = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const cellOf = (content: string, parts: Readonly<Record<string, string | null>> = {}): string => {
  const block = read(table([[cell(content)]]), parts)[0] as TableBlock;
  return block.rows[0]?.cells[0]?.text ?? '';
};

describe('merged cells', () => {
  it('puts cells on the grid by their spans', () => {
    const blocks = read(
      table([
        [cell('甲', span(3)), '乙'],
        ['1', '2', '3', '4'],
      ]),
    );
    expect(firstTable(blocks)).toEqual(['0-2:甲 | 3:乙', '0:1 | 1:2 | 2:3 | 3:4']);
  });

  it('marks the rows a merged cell goes on in', () => {
    const blocks = read(
      table([
        [cell('产出', begins), 'a'],
        [cell('', goesOn), 'b'],
        ['效益', 'c'],
      ]),
    );
    expect(firstTable(blocks)).toEqual(['0:产出 | 1:a', '0:^ | 1:b', '0:效益 | 1:c']);
  });

  it('takes a cell that says it goes on, below none that begins, for a cell of its own', () => {
    const blocks = read(
      table([
        ['x', 'a'],
        [cell('y', goesOn), 'b'],
      ]),
    );
    expect(firstTable(blocks)).toEqual(['0:x | 1:a', '0:y | 1:b']);
  });

  it('joins cells merged the old way', () => {
    const blocks = read(
      table([
        [cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), '乙'],
        ['1', '2', '3'],
      ]),
    );
    expect(firstTable(blocks)).toEqual(['0-1:甲 | 2:乙', '0:1 | 1:2 | 2:3']);
  });

  it('leaves out columns before a row', () => {
    const blocks = read(table([['1', '2', '3'], row(['b', 'c'], '<w:gridBefore w:val="1"/>')]));
    expect(firstTable(blocks)).toEqual(['0:1 | 1:2 | 2:3', '1:b | 2:c']);
  });

  it('says so when a merged cell hides text', () => {
    const body = table([[cell('甲', begins)], [cell('藏', goesOn)]]);
    expect(readWord(wordFile(body), 'a.docx').findings.map((found) => found.code)).toEqual(['word-hidden-text']);
  });

  it('is not impressed by absurd spans', () => {
    const blocks = read(table([[cell('甲', span(999999999)), '乙'], [cell('丙', '<w:gridSpan w:val="-5"/>')]]));
    expect(firstTable(blocks)[1]).toBe('0:丙');
  });
});

/** A field for which the file holds no result. */
const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code.replaceAll('<', '&lt;')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('text of a cell', () => {
  it.each([
    ['text split over runs', para(run('≥') + run('90') + run('%')), '≥90%'],
    [
      'bookmarks between runs',
      para(`${run('指标')}<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>${run('值')}`),
      '指标值',
    ],
    ['paragraphs as lines', para('1.甲') + para('2.乙'), '1.甲\n2.乙'],
    ['line breaks and tabs', para('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>'), '甲\n乙\t丙'],
    ['no tab for a tab stop', para(run('甲'), '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'), '甲'],
    [
      'spaces only where they are kept',
      para('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r>'),
      '甲 乙 ',
    ],
    ['inserted text', para(`<w:ins w:id="1">${run('≥95%')}</w:ins>`), '≥95%'],
    ['no deleted text', para(`<w:del w:id="1"><w:r><w:delText>≥90%</w:delText></w:r></w:del>${run('≥95%')}`), '≥95%'],
    [
      'moved text once',
      para(`<w:moveFrom w:id="1">${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo w:id="1">${run('甲')}</w:moveTo>`),
      '乙甲',
    ],
    [
      'a paragraph end that was deleted',
      para(run('上半'), '<w:rPr><w:del w:id="1"/></w:rPr>') + para('下半'),
      '上半下半',
    ],
    [
      'properties only as they are now',
      para(`<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`),
      '甲',
    ],
    ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${para('甲')}</w:sdtContent></w:sdt>`, '甲'],
    [
      'no placeholder of an empty control',
      para(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>${run('乙')}`,
      ),
      '乙',
    ],
    ['symbols by their sign', para('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90%</w:t></w:r>'), '≥90%'],
    [
      'private codes of a symbol font',
      para(`${run('\uF0A3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${run('3')}`),
      '≤3',
    ],
    [
      'check boxes of the Wingdings font',
      para(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t></w:r>',
      ),
      '☑是□否',
    ],
    [
      'old form check boxes',
      para(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          run('是'),
      ),
      '☑是',
    ],
    [
      'the result of a field, not its instruction',
      para(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('37.50')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      '37.50',
    ],
    ['text after a field that never ends, in the next cell', para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), ''],
    ['hyperlinks and smart tags', para(`<w:hyperlink><w:smartTag>${run('甲')}</w:smartTag></w:hyperlink>`), '甲'],
    [
      'base text without its phonetic guide',
      para(
        '<w:r><w:ruby><w:rt><w:r><w:t>pinyin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      '甲',
    ],
    [
      'signs of an equation',
      para(
        '<m:oMath><m:r><m:t>≥</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      '≥1/2',
    ],
    ...(
      [
        ['≥ put together by a field', '\\o(>,=)', '≥'],
        ['≤ put together with a lowered line', '\\o\\ac(<,\\s\\do2(_))', '≤'],
        ['a sign in a circle', '\\o\\ac(○,1)', '1'],
        ['a fraction', '\\f(1,2)', '1/2'],
      ] as const
    ).map(([name, code, text]): [string, string, string] => [
      name,
      para(`${field(`eq ${code}`)}${run('场')}`),
      `${text}场`,
    ]),
    ['the sign of a symbol field', para(field('SYMBOL 179 \\f "Symbol" \\s 10')), '≥'],
    ['nothing of a field that marks an index entry', para(field('XE "甲"')), ''],
    ['a symbol that is a character of an ordinary font', para('<w:r><w:sym w:font="宋体" w:char="2265"/></w:r>'), '≥'],
    [
      'signs that only the Symbol font draws',
      para(`${run('³', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${run('90³')}`),
      '≥90³',
    ],
    [
      'the choice made in an old form',
      para(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="定性"/><w:listEntry w:val="定量"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      '定量',
    ],
    ['a hyphen that does not break', para('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>'), 'A-1'],
  ])('has %s', (_, content, text) => {
    expect(cellOf(content)).toBe(text);
  });

  it('shows what follows a field that was never ended', () => {
    const open = cell(para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'));
    expect(firstTable(read(table([[open, '乙']])))).toEqual(['0: | 1:乙']);
  });

  it('leaves hidden text out, and says so', () => {
    const { value, findings } = readWord(wordFile(para(run('明') + run('暗', '<w:vanish/>'))), 'a.docx');
    expect(lines(value?.blocks ?? [])).toEqual(['明']);
    expect(findings[0]).toMatchObject({ code: 'word-hidden-text', args: { count: '1', text: '暗' } });
  });

  const hiding = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    ['paragraph', 'P', ''],
    ['character', 'C', ''],
  ]
    .map(
      ([type, id]) =>
        `<w:style w:type="${type}" w:styleId="${id}"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="${type}" w:styleId="${id}2"><w:basedOn w:val="${id}"/></w:style><w:style w:type="${type}" w:styleId="${id}3"><w:basedOn w:val="${id}2"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>`,
    )
    .join('')}</w:styles>`;

  it.each([
    ['a paragraph style', para(run('暗'), '<w:pStyle w:val="P"/>'), false],
    ['a style based on it', para(run('暗'), '<w:pStyle w:val="P2"/>'), false],
    ['a style based on it that shows again', para(run('暗'), '<w:pStyle w:val="P3"/>'), true],
    ['a character style', para(run('暗', '<w:rStyle w:val="C2"/>')), false],
    ['a style, but not the run itself', para(run('暗', '<w:rStyle w:val="C"/><w:vanish w:val="0"/>')), true],
  ])('leaves out text hidden by %s', (_, content, shows) => {
    const { value, findings } = readWord(wordFile(content, { 'word/styles.xml': hiding }), 'a.docx');
    expect(lines(value?.blocks ?? [])).toEqual([shows ? '暗' : '']);
    expect(findings.map(({ code }) => code)).toEqual(shows ? [] : ['word-hidden-text']);
  });

  it('leaves hidden rows out, and says so', () => {
    const { value, findings } = readWord(
      wordFile(table([['甲'], row(['乙', '丙'], '<w:hidden/>'), row(['丁'], '<w:hidden w:val="0"/>')])),
      'a.docx',
    );
    expect(rows(value?.blocks[0])).toEqual(['0:甲', '0:丁']);
    expect(findings[0]).toMatchObject({ code: 'word-hidden-text', args: { count: '1', text: '乙 | 丙' } });
  });

  it('counts the changes that are tracked, a move once', () => {
    const moved = `<w:moveFrom w:id="1">${run('甲')}</w:moveFrom><w:moveTo w:id="2">${run('甲')}</w:moveTo>`;
    const body = para(`${moved}<w:ins w:id="3">${run('乙')}</w:ins>`) + table([row(['丙'], '<w:del w:id="4"/>')]);
    expect(readWord(wordFile(body), 'a.docx').findings).toMatchObject([
      { code: 'word-changes-tracked', args: { count: '3' } },
    ]);
  });

  it('names fields that show what the file does not hold', () => {
    const { findings } = readWord(wordFile(para(field('EQ \\i(1,5,x)') + field('AUTONUM'))), 'a.docx');
    expect(findings).toMatchObject([
      { code: 'word-field-unread', args: { count: '2', fields: 'EQ \\i(1,5,x) | AUTONUM' } },
    ]);
  });

  it('reads what is crossed out, and says so', () => {
    const body = para(run('≥90%', '<w:dstrike/>') + run('≥85%', '<w:strike w:val="0"/>'));
    const { value, findings } = readWord(wordFile(body), 'a.docx');
    expect(lines(value?.blocks ?? [])).toEqual(['≥90%≥85%']);
    expect(findings).toMatchObject([{ code: 'word-struck-text', args: { count: '1', text: '≥90%' } }]);
  });

  it('takes pictures beside text for pictures, and alone for a scan', () => {
    const picture = para('<w:r><w:pict><v:imagedata r:id="rId1"/></w:pict></w:r>');
    const beside = readWord(wordFile(picture + para('甲'.repeat(300))), 'a.docx');
    expect([beside.value?.blocks.length, beside.findings]).toEqual([2, []]);
    expect(readWord(wordFile(picture + table([['甲']])), 'a.docx').findings).toEqual([]);
    const alone = readWord(wordFile(para('第1页') + picture + picture), 'a.docx');
    expect(alone.value).toBeNull();
    expect(alone.findings).toMatchObject([{ code: 'word-pictures-only', args: { count: '2' } }]);
  });

  it('leaves the marks of notes out of the text', () => {
    const note = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>';
    const { value, findings } = readWord(wordFile(para(run('≥90%') + note)), 'a.docx');
    expect(lines(value?.blocks ?? [])).toEqual(['≥90%']);
    expect(findings.map(({ code }) => code)).toEqual(['word-content-unread']);
  });

  it('says when a sign of a symbol font is not known', () => {
    const body = para('<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r>');
    expect(readWord(wordFile(body), 'a.docx').findings.map((found) => found.code)).toEqual(['word-symbol-unknown']);
  });
});

describe('text boxes', () => {
  const box = (text: string): string => `<w:txbxContent>${para(text)}</w:txbxContent>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('are read once, after the paragraph they are anchored in', () => {
    expect(lines(read(para(`${run('甲')}${both}${run('乙')}`) + para('丙')))).toEqual(['甲乙', '框', '丙']);
  });

  it('of the old kind are read too', () => {
    expect(lines(read(para(`<w:r><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></w:r>`)))).toEqual(['', '框']);
  });

  it('in a cell belong to the cell', () => {
    expect(cellOf(para(`${run('甲')}${both}`))).toBe('甲\n框');
  });
});

describe('tables', () => {
  it('inside cells are kept apart and numbered in the order they begin', () => {
    const blocks = read(table([[cell(para('外') + table([['内']]) + para(''))]]) + table([['后']]));
    const outer = blocks[0] as TableBlock;
    const inner = outer.rows[0]?.cells[0]?.inner;
    expect(inner?.map((block) => (block.kind === 'table' ? block.table : block.text))).toEqual(['外', 2, '']);
    expect([outer.table, (blocks[1] as TableBlock).table]).toEqual([1, 3]);
    expect(rows(inner?.[1])).toEqual(['0:内']);
  });

  it('inside content controls, and rows and cells inside them, are read', () => {
    const wrap = (xml: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
    const body = wrap(`<w:tbl>${wrap(row(['甲', '乙']))}<w:tr>${wrap(cell('丙'))}${cell('丁')}</w:tr></w:tbl>`);
    expect(firstTable(read(body))).toEqual(['0:甲 | 1:乙', '0:丙 | 1:丁']);
  });

  it('lose deleted rows and keep inserted ones', () => {
    const body = table([['甲'], row(['乙'], '<w:del w:id="1"/>'), row(['丙'], '<w:ins w:id="2"/>')]);
    expect(firstTable(read(body))).toEqual(['0:甲', '0:丙']);
  });

  it.each(['w:moveFrom', 'w:del'])('say that a row inside %s is not counted', (name) => {
    const body = table([['甲'], `<${name} w:id="1">${row(['乙'])}</${name}>`, ['丙']]);
    expect(firstTable(read(body))).toEqual(['0:甲', '0:丙']);
    const { findings } = readWord(wordFile(body), 'a.docx');
    expect(findings.map(({ code }) => code)).toEqual(['word-changes-tracked']);
  });
});

describe('automatic numbers', () => {
  const item = (text: string, level = 0, numId = 7): string =>
    para(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

  it.each([
    ['decimal', '%1.', ['1.甲', '2.乙']],
    ['chineseCounting', '%1、', ['一、甲', '二、乙']],
    ['chineseCountingThousand', '（%1）', ['（一）甲', '（二）乙']],
    ['decimalEnclosedCircleChinese', '%1', ['①甲', '②乙']],
    ['upperRoman', '%1)', ['I)甲', 'II)乙']],
    ['lowerLetter', '%1)', ['a)甲', 'b)乙']],
    ['bullet', '•', ['甲', '乙']],
    ['none', '', ['甲', '乙']],
  ])('%s labels are printed before the text', (format, pattern, expected) => {
    const parts = { 'word/numbering.xml': numberingPart([[format, pattern]]) };
    expect(lines(read(item('甲') + item('乙'), parts))).toEqual(expected);
  });

  it('count levels within levels and begin again below a new one', () => {
    const parts = {
      'word/numbering.xml': numberingPart([
        ['decimal', '%1.'],
        ['decimal', '%1.%2'],
      ]),
    };
    const body = item('a') + item('b', 1) + item('c', 1) + item('d') + item('e', 1);
    expect(lines(read(body, parts))).toEqual(['1.a', '1.1b', '1.2c', '2.d', '2.1e']);
  });

  it('begin where the list says', () => {
    const starts = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride>';
    const parts = { 'word/numbering.xml': numberingPart([['decimal', '%1.']], starts) };
    expect(lines(read(item('甲') + item('乙'), parts))).toEqual(['10.甲', '11.乙']);
  });

  it('come from the paragraph style, and a paragraph can refuse them', () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Goal"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const parts = { 'word/numbering.xml': numberingPart([['decimal', '%1.']]), 'word/styles.xml': styles };
    const styled = '<w:pStyle w:val="Goal"/>';
    const refused = `${styled}<w:numPr><w:numId w:val="0"/></w:numPr>`;
    expect(lines(read(para(run('甲'), styled) + para(run('乙'), refused) + para(run('丙'), styled), parts))).toEqual([
      '1.甲',
      '乙',
      '2.丙',
    ]);
  });
});

describe('what stands outside the text', () => {
  it('a table of contents is left out', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const toc =
      para(
        `${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('1.甲绩效目标表')}`,
      ) + para(`${run('2.乙绩效目标表')}${field('end')}`);
    expect(lines(read(`${toc}${para('正文')}`)).filter((line) => line !== '')).toEqual(['正文']);
  });

  describe('files shown inside it', () => {
    const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const holding = (body: string, name: string, content: string | Uint8Array): Uint8Array => {
      const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="${office}/aFChunk" Target="${name}"/></Relationships>`;
      const plain = wordFile(body, { 'word/_rels/document.xml.rels': links });
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      return zipSync({ ...unzipSync(plain), [`word/${name}`]: bytes });
    };
    const page = '<html><body><p>前</p><table><tr><td>甲</td><td>乙</td></tr></table></body></html>';
    const mail = (encoding: string, body: string): string =>
      `MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary="----=_x"\n\n------=_x\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n------=_x--\n`;

    it.each([
      ['a web page', 'a.html', page],
      ['a page with pictures, packed', 'a.mht', mail('base64', Buffer.from(page).toString('base64'))],
      ['another document', 'b.docx', wordFile(para('前') + table([['甲', '乙']]))],
    ] as const)('%s is read in its place', (_, name, content) => {
      const { value, findings } = readWord(
        holding(table([['零']]) + chunk('c1') + para('后'), name, content),
        'a.docx',
      );
      expect(findings).toEqual([]);
      const blocks = value?.blocks.filter((block) => block.kind === 'table' || block.text !== '') ?? [];
      expect(blocks.map((block) => (block.kind === 'table' ? block.table : block.text))).toEqual([1, '前', 2, '后']);
      expect(rows(blocks[2])).toEqual(['0:甲 | 1:乙']);
    });

    it('quoted-printable pages and plain text too', () => {
      const mailed = mail('quoted-printable', '<html><body><p>=E7=BB=\n=A9=E6=95=88</p></body></html>');
      for (const [name, content] of [
        ['a.mht', mailed],
        ['a.txt', '绩效'],
      ] as const) {
        const { value } = readWord(holding(chunk('c1'), name, content), 'a.docx');
        expect(lines(value?.blocks ?? [])).toEqual(['绩效']);
      }
    });

    it('what cannot be read, is missing or holds itself is counted', () => {
      const body = wordFile(para('内'));
      const inner = holding(
        chunk('c1'),
        'b.docx',
        holding(chunk('c1'), 'c.docx', holding(chunk('c1'), 'd.docx', body)),
      );
      for (const bytes of [
        holding(chunk('c1'), 'a.rtf', '{\\rtf1 x}'),
        holding(chunk('c9'), 'a.html', page),
        holding(chunk('c1'), 'b.docx', inner),
      ]) {
        const codes = readWord(bytes, 'a.docx').findings.map(({ code, args }) => [code, args['objects']]);
        expect(codes).toEqual([['word-content-unread', '1']]);
      }
    });
  });

  it('embedded objects and notes are counted', () => {
    const body = `${para('<w:r><w:object/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>')}<w:altChunk r:id="rId9"/>`;
    const { findings } = readWord(wordFile(body), 'a.docx');
    expect(findings[0]).toMatchObject({ code: 'word-content-unread', args: { objects: '2', notes: '1' } });
  });

  it('headers and footers are not mixed in', () => {
    const parts = {
      'word/header1.xml':
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>',
    };
    expect(lines(read(para('正文'), parts))).toEqual(['正文']);
  });
});

describe('files that mean harm or are damaged', () => {
  const code = (bytes: Uint8Array): readonly string[] => {
    const { value, findings } = readWord(bytes, 'a.docx');
    expect(value).toBeNull();
    return findings.map((found) => found.code);
  };

  it('a DTD with entities is refused', () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const xml = `<?xml version="1.0"?>${bomb}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(code(wordFile('', { 'word/document.xml': xml }))).toEqual(['xml-forbidden-declaration']);
  });

  it('a body that inflates without end is refused', () => {
    const body = `<w:p><w:r><w:t>${'甲'.repeat(20_000_000)}</w:t></w:r></w:p>`;
    expect(code(wordFile(body))).toEqual(['file-over-limit']);
  });

  it('a body cut off in the middle is refused', () => {
    expect(code(wordFile('<w:p><w:r><w:t>甲'))).toEqual(['xml-damaged']);
  });

  it('nesting without end is refused', () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(500);
    expect(code(wordFile(deep))).toEqual(['xml-too-deep']);
  });

  it('a file without its main part is refused', () => {
    expect(code(wordFile('', { 'word/document.xml': null }))).toEqual(['zip-part-missing']);
  });

  it('a main part under another name and path is found', () => {
    const rels = (target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
    const main =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>';
    for (const target of ['/word/document2.xml', './word/../word/document2.xml', 'word\\document2.xml']) {
      const parts = { '_rels/.rels': rels(target), 'word/document2.xml': main, 'word/document.xml': null };
      expect(lines(read('', parts))).toEqual(['甲']);
    }
  });

  it('a path out of the archive and links to elsewhere are never followed', () => {
    const target = (extra: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ${extra}/></Relationships>`;
    const escaping = readWord(
      wordFile(para('甲'), { '_rels/.rels': target('Target="../../../etc/passwd"') }),
      'a.docx',
    );
    expect(escaping.findings.map((found) => found.code)).toEqual(['zip-unsafe-entry']);
    const external = wordFile(para('甲'), {
      '_rels/.rels': target('Target="http://example.com/x" TargetMode="External"'),
    });
    expect(lines(readWord(external, 'a.docx').value?.blocks ?? [])).toEqual(['甲']);
  });

  it.each(['numbering', 'styles'])(
    'a part %s that is linked and not there, or there and not linked, is missed',
    (part) => {
      const name = `word/${part}.xml`;
      const links = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
      const xml = `<w:${part} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`;
      const said = (parts: Readonly<Record<string, string | null>>) =>
        readWord(wordFile(para('甲'), parts), 'a.docx').findings.map(({ code, args }) => [code, args['part']]);
      expect(said({ [name]: null })).toEqual([['zip-part-missing', name]]);
      expect(said({ [name]: xml, 'word/_rels/document.xml.rels': links })).toEqual([['zip-part-missing', name]]);
      expect(said({ [name]: xml })).toEqual([]);
      expect(said({})).toEqual([]);
    },
  );

  it('another prefix and the strict namespace read the same', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>';
    expect(firstTable(read('', { 'word/document.xml': xml }))).toEqual(['0-1:甲']);
  });
});
