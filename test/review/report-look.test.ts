import { describe, expect, it } from 'vitest';
import { readReportLook } from '../../src/readers/report-text/read-report-look.ts';
import { checkReportLook } from '../../src/review/check-report-look.ts';
import { makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';
import { reportFinding } from '../../src/wordings/report-finding.ts';
import { sampleYearRun } from '../support/sample-year.ts';
import { para, run, wordFile } from '../support/word-file.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const font = (name: string, size = 32) => `<w:rFonts w:eastAsia="${name}"/><w:sz w:val="${size}"/>`;
const spacing = (line: number, rule = 'exact') => `<w:spacing w:line="${line}" w:lineRule="${rule}"/>`;
const page = (width = 11906, height = 16838) => `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/></w:sectPr>`;
const words = '本次复核围绕项目决策、过程、产出和效益展开，逐项核对佐证材料。';
const body = (name = '仿宋_GB2312', size = 32, line = 600) => para(run(words, font(name, size)), spacing(line));
const headings = (one = '黑体', two = '楷体_GB2312') =>
  para(run('一、基本情况', font(one))) + para(run('（一）项目概况', font(two)));

function found(xml: string, parts: Readonly<Record<string, string>> = {}, language: 'zh' | 'en' = 'zh'): string[] {
  const look = readReportLook(wordFile(xml, parts), 'r.docx');
  if (look === null) throw new Error('not read');
  return checkReportLook(look, 'r.docx').map((each) => reportFinding(each, language).found);
}

describe('how a report is set', () => {
  it.each([
    ['as reviewers want it', headings() + body() + page()],
    ['with lines of 28 points, across the paper', headings() + body('FangSong', 32, 560) + page(16838, 11906)],
    [
      'by the typefaces of the theme, which are open',
      headings() + para(run(words, '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>')),
    ],
    ['with lines as high as they need be', headings() + para(run(words, font('仿宋')), spacing(360, 'auto'))],
    ['otherwise in a table alone', `${headings()}<w:tbl><w:tr><w:tc>${body('宋体', 21)}</w:tc></w:tr></w:tbl>`],
    ['otherwise in one word alone', headings() + para(run(words, font('仿宋')) + run('注', font('宋体', 21)))],
  ])('is not spoken of: %s', (_, xml) => expect(found(xml)).toEqual([]));

  it('is spoken of by part, with how often and one place', () => {
    const xml = headings('宋体', '黑体') + body('宋体', 28, 440) + body('宋体', 28, 440) + page(12240, 15840);
    expect(found(xml)).toEqual([
      '有一页为216×279 mm',
      '一级标题有1处不是黑体，如“一、基本情况”为宋体',
      '二级标题有1处不是楷体，如“（一）项目概况”为黑体',
      '正文有2处不是仿宋，如“本次复核围绕项目决策、过程、产出和效益展…”为宋体',
      '正文字号有2处不是三号（16磅），如“本次复核围绕项目决策、过程、产出和效益展…”为14磅',
      '正文行距有2处不是固定值28—30磅，如“本次复核围绕项目决策、过程、产出和效益展…”为22磅',
    ]);
    expect(found(xml, {}, 'en')[4]).toContain('not in 三号 (16 points)');
  });

  it('follows styles and those they are based on', () => {
    const styles = `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr>${font('宋体', 21)}</w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr>${font('仿宋')}</w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr>${spacing(440)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="h"><w:basedOn w:val="b"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`;
    const styled = (id: string, text: string) => para(run(text), `<w:pStyle w:val="${id}"/>`);
    expect(found(styled('h', '概况') + styled('b', words) + para(run(words)), { 'word/styles.xml': styles })).toEqual([
      '一级标题有1处不是黑体，如“概况”为仿宋',
      '正文行距有1处不是固定值28—30磅，如“本次复核围绕项目决策、过程、产出和效益展…”为22磅',
    ]);
  });

  it('does not end in circles of styles, and reads no other file', () => {
    const styles = `<w:styles xmlns:w="${w}"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    expect(found(para(run(words), '<w:pStyle w:val="a"/>'), { 'word/styles.xml': styles })).toEqual([]);
    expect(readReportLook(new Uint8Array([0x50, 0x4b, 1, 2]), 'r.docx')).toBeNull();
    expect(readReportLook(new TextEncoder().encode('一、概况'), 'r.txt')).toBeNull();
  });

  it('is as wanted in the report that a unit hands in', async () => {
    const files = await makeOutputs(await sampleYearRun(), 'zh');
    const report = files.find(({ name }) => /^报送\/.*报告\.docx$/.test(name));
    const look = readReportLook(report?.bytes ?? new Uint8Array(), 'r.docx');
    expect(look?.paragraphs.length).toBeGreaterThan(20);
    expect(look === null ? null : checkReportLook(look, 'r.docx')).toEqual([]);
  });
});
