import { beforeAll, expect, it } from 'vitest';
import { readOdt } from '../../src/containers/open-document/odt.ts';
import type { DocumentBlock } from '../../src/containers/word/document-blocks.ts';
import { readWord } from '../../src/containers/word/word.ts';
import { readDoc } from '../../src/containers/word-binary/doc.ts';
import { allConvertedInOffice, describeWithOffice } from '../support/office.ts';
import { begins, cell, goesOn, numberingPart, para, run, span, table, wordFile } from '../support/word-file.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const part = (name: string, type: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`;
const style = (type: string, id: string, inside: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;

/** What an office program needs beside the body. */
const parts = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('numbering', 'numbering')}${part('styles', 'styles')}</Types>`,
  'word/numbering.xml': numberingPart([
    ['chineseCounting', '%1、'],
    ['decimal', '（%2）'],
    ['lowerLetter', '%1.%2.%3'],
  ]),
  'word/styles.xml':
    `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
    style('character', 'Gone', '<w:rPr><w:vanish/></w:rPr>') +
    style('paragraph', 'Num', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>') +
    `${style('paragraph', 'HidP', '<w:rPr><w:vanish/></w:rPr>')}</w:styles>`,
};

const numbered = (text: string, level: number): string =>
  para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`);
const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = '<w:ffData><w:name w:val="C"/><w:enabled/><w:checkBox><w:sizeAuto/><w:checked/></w:checkBox></w:ffData>';

/** Bodies of documents that LibreOffice saves without changing what they say. */
const bodies: Readonly<Record<string, string>> = {
  'numbers of lists': [
    numbered('甲', 0),
    numbered('乙', 1),
    numbered('丙', 1),
    numbered('丁', 0),
    numbered('戊', 2),
  ].join(''),
  'numbers in cells': numbered('甲', 0) + table([[cell(numbered('乙', 0)), '丙']]) + numbered('丁', 0),
  'numbers of styles':
    para('甲', '<w:pStyle w:val="Num"/>') +
    para('乙', '<w:pStyle w:val="Num"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  'hidden text':
    para(run('甲') + run('藏', '<w:vanish/>') + run('丙', '<w:rStyle w:val="Gone"/>') + run('丁')) +
    para(run('戊') + run('己', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="HidP"/>'),
  'tracked changes':
    para(`${deleted('13,444')}<w:ins w:id="2" w:author="a">${run('30,000')}</w:ins>`) +
    table([[cell(para(deleted('旧') + run('新'))), '二']]),
  'a deleted end of a paragraph': `<w:p><w:pPr><w:rPr><w:del w:id="4" w:author="a"/></w:rPr></w:pPr>${run('一')}</w:p>${para('二')}`,
  'tables in cells': table([
    [
      '外',
      cell(
        para('前') +
          table([
            ['内1', '内2'],
            ['内3', '内4'],
          ]) +
          para('后'),
      ),
    ],
    ['三', '四'],
  ]),
  'links and signs':
    para(`<w:hyperlink w:anchor="x">${run('链接')}</w:hyperlink>`) +
    para(
      `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('5场')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
    ),
  'breaks, struck text, quotes':
    para(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:tab/></w:r>${run('丙', '<w:strike/>')}`) +
    para('“引号”—…℃ ½ Ⅱ 𬭚 ≥≤'),
  'merged cells': table([
    [cell('一', begins), cell('二', span(2))],
    [cell('', goesOn), '三', '四'],
    [cell('五', span(3))],
  ]),
  'a box of an old form': para(
    `<w:r><w:fldChar w:fldCharType="begin">${box}</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>${field('separate')}${field('end')}${run('是')}`,
  ),
};

const simple = (blocks: readonly DocumentBlock[] | undefined): unknown =>
  (blocks ?? []).map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) =>
          cells.map(({ inner, ...rest }) => [rest, inner === undefined ? null : simple(inner)]),
        ),
  );

// LibreOffice is another program that read the same document: what it saves must say the same.
describeWithOffice('documents that LibreOffice saved anew', () => {
  const names = Object.keys(bodies);
  const files = names.map((name) => wordFile(`${bodies[name]}${para('末')}`, parts));
  const readers = { doc: readDoc, odt: readOdt };
  const saved = new Map<string, readonly Uint8Array[]>();
  beforeAll(() => {
    for (const format of Object.keys(readers)) saved.set(format, allConvertedInOffice(files, 'docx', format));
  });

  it.each(names.flatMap((name, at) => (['doc', 'odt'] as const).map((format) => [name, format, at] as const)))(
    'say the same: %s, %s',
    (_name, format, at) => {
      const facts = ({ value, findings }: ReturnType<typeof readDoc> | ReturnType<typeof readOdt>) => ({
        blocks: simple(value?.blocks),
        findings: findings.map(({ code, args }) => [code, args]),
      });
      const { value, findings } = readWord(files[at] ?? new Uint8Array(), 'a');
      expect(facts(readers[format](saved.get(format)?.[at] ?? new Uint8Array(), 'a'))).toEqual({
        blocks: simple(value?.blocks),
        findings: findings.map(({ code, args }) => [code, args]),
      });
    },
  );
});
