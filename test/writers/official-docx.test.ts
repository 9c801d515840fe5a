import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportStyle } from '../../src/model/policy/report-style.ts';
import { officialStyle } from '../../src/reports/submission/style/official-style.ts';
import type { ReportDocument } from '../../src/reports/tables/document.ts';
import { writeDocx } from '../../src/writers/docx/write-docx.ts';

const document = (style: ReportStyle = officialStyle): ReportDocument => ({
  title: '2026年度预算项目绩效自评报告',
  subtitle: '某单位',
  language: 'zh',
  blocks: [
    { kind: 'heading', level: 1, text: '一、基本情况' },
    { kind: 'heading', level: 2, text: '（一）项目概况' },
    { kind: 'paragraph', text: '全年预算数“12.00”万元。' },
    { kind: 'list', ordered: false, items: ['劳务费'] },
  ],
  origin: '某单位',
  official: { style, unit: '某单位', date: '2027年2月28日' },
});

async function partsOf(style?: ReportStyle): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(document(style)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** The definition of a style, by its id. */
const styleOf = (parts: Record<string, string>, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"(?:(?!</w:style>).)*`, 's').exec(parts['word/styles.xml'] ?? '')?.[0] ??
  '';

describe('a report that is handed in', () => {
  let parts: Record<string, string> = {};
  beforeAll(async () => {
    parts = await partsOf();
  });

  // Half points: 44 is 二号, 32 is 三号. Twips: 578 is 28.9 pt.
  it.each([
    ['Title', '方正小标宋简体', '44', 'center'],
    ['Heading1', '黑体', '32', 'left'],
    ['Heading2', '楷体', '32', 'left'],
    ['ReportBody', '仿宋', '32', 'both'],
  ])('has %s in the typeface, size and place of official documents', (id, font, size, place) => {
    const style = styleOf(parts, id);
    expect(style).toContain(`w:eastAsia="${font}"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
    expect(style).toContain(`<w:jc w:val="${place}"/>`);
  });

  it('has exact line spacing of 28 to 30 pt and an indent of two characters', () => {
    const body = styleOf(parts, 'ReportBody');
    expect(body).toMatch(/w:line="578"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="578"/);
    expect(body).toContain('w:firstLineChars="200"');
  });

  it('has the paper, margins and type area of GB/T 9704: 156 × 225 mm', () => {
    const body = parts['word/document.xml'] ?? '';
    const margins = /<w:pgMar ([^>]*)>/.exec(body)?.[1] ?? '';
    const of = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1]);
    const mm = (twips: number) => (twips / 1440) * 25.4;
    expect(mm(of('top'))).toBeCloseTo(37, 1);
    expect(mm(of('left'))).toBeCloseTo(28, 1);
    expect(mm(11906 - of('left') - of('right'))).toBeCloseTo(156, 1);
    expect(mm(16838 - of('top') - of('bottom'))).toBeCloseTo(225, 1);
  });

  it('has a cover with title, unit and day that no number stands on, and numbers from 1 on the outer side', () => {
    // The last paragraph of the cover says in its properties what its page is like.
    const body = parts['word/document.xml'] ?? '';
    const end = body.indexOf('</w:p>', body.indexOf('</w:sectPr>'));
    const [cover, text] = [body.slice(0, end), body.slice(end)];
    for (const words of ['2026年度预算项目绩效自评报告', '某单位', '2027年2月28日']) expect(cover).toContain(words);
    expect(cover).not.toContain('footerReference');
    expect(cover).not.toContain('一、基本情况');
    expect(text).toContain('w:type="even"');
    expect(text).toContain('<w:pgNumType w:start="1"/>');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.entries(parts).filter(([name]) => /footer\d*\.xml$/.test(name));
    expect(footers.map(([, xml]) => /w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    expect(Object.keys(parts).filter((name) => /header\d*\.xml$/.test(name))).toEqual([]);
  });

  it('says what to take where a typeface is not installed', () => {
    const fonts = parts['word/fontTable.xml'] ?? '';
    expect(fonts).toMatch(/<w:font w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312/);
    expect(fonts).toMatch(/<w:font w:name="方正小标宋简体"><w:altName w:val="FZXiaoBiaoSong-B05S/);
    const named = new Set(Object.values(officialStyle.text).map(({ font }) => font));
    for (const font of named) expect(fonts).toContain(`w:name="${font}"`);
  });

  it('follows another style table, cover and numbers among it', async () => {
    const { text, page } = officialStyle;
    const other = await partsOf({
      ...officialStyle,
      cover: false,
      page: { ...page, top: 25.4, numbers: 'none' },
      text: { ...text, body: { ...text.body, font: '宋体', size: 14, line: 30, bold: true } },
    });
    const body = styleOf(other, 'ReportBody');
    expect(body).toContain('w:eastAsia="宋体"');
    expect(body).toContain('<w:sz w:val="28"/>');
    expect(body).toContain('w:line="600"');
    const text0 = other['word/document.xml'] ?? '';
    expect(text0).toContain('w:top="1440"');
    expect(text0.split('</w:sectPr>')).toHaveLength(2);
    expect(text0).toContain('2027年2月28日');
    expect(text0).not.toContain('footerReference');
  });

  it('has the same bytes again', async () => {
    expect(await partsOf()).toEqual(parts);
  });
});
