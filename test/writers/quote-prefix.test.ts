import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { annotateWorkbook } from '../../src/writers/annotate/annotate-workbook.ts';
import type { ListedFinding } from '../../src/writers/annotate/remark.ts';
import { isFormulaLike } from '../../src/writers/formula-like.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { describeWithOffice } from '../support/office.ts';
import { recalculated, storedCells } from '../support/recalculated.ts';
import { plainProfile, templateProjects, unit } from '../support/template-projects.ts';

const risky = [
  '=1+1',
  '+86 10',
  '-甲',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠甲',
  ' =1',
  '\t甲',
  '=HYPERLINK("http://x")',
];
const harmless = ['甲', '≥5场', '1=1', '——', '5-6'];

/** The texts of a workbook with the attributes of the format of their cells. */
function textFormats(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const formats = /<cellXfs.*?<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[0].match(/<xf[ />].*?>/g) ?? [];
  const plain = (text: string) =>
    text
      .replace(/<[^<>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const shared = part('xl/sharedStrings.xml').split('<si>').slice(1).map(plain);
  const found = new Map<string, string>();
  for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/worksheets/sheet'))) {
    for (const [, head = '', inner = ''] of part(name).matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
      const text = head.includes('t="inlineStr"')
        ? plain(inner)
        : head.includes('t="s"')
          ? shared[Number(plain(inner))]
          : undefined;
      if (text !== undefined) found.set(text, formats[Number(/ s="(\d+)"/.exec(head)?.[1] ?? 0)] ?? '');
    }
  }
  return found;
}

const scorecard = await writeXlsx({
  title: '表',
  sheets: [
    {
      id: 'a',
      title: 'a',
      columns: [20],
      rows: [...risky, ...harmless].map((text) => ({ cells: [{ content: { kind: 'text', text }, role: 'total' }] })),
      headingRows: 0,
      orientation: 'portrait',
    },
  ],
});
const [first] = templateProjects;
const template = await writeTemplate({
  year: 2026,
  unit,
  projects: risky.map((name, at) => ({ ...first!, code: `P${at}`, name })),
  profile: plainProfile,
});
const line = (project: string): ListedFinding => ({
  severity: 'note',
  severityWord: '提示',
  project,
  indicator: '',
  place: '',
  title: '',
  found: project,
  expected: '',
  action: '',
  code: '',
  sheet: null,
  cell: null,
});
const list = { name: '核对意见', title: '=t', headings: ['a'], lines: [...risky, ...harmless].map(line) };
const annotated = annotateWorkbook(template, 'x.xlsx', [], list).value!;

it.each([
  ['a scorecard', scorecard, harmless],
  ['a template', template, []],
  ['an annotated copy', annotated, harmless],
])('%s marks text that looks like a formula as text, and no other', (_, bytes, others) => {
  const formats = textFormats(bytes);
  for (const text of risky) expect(formats.get(text), text).toContain('quotePrefix="1"');
  for (const text of others) expect(formats.get(text), text).not.toContain('quotePrefix');
  expect([...formats].filter(([text, format]) => format.includes('quotePrefix') && !isFormulaLike(text))).toEqual([]);
});

it('keeps everything else of a style', () => {
  const formats = textFormats(scorecard);
  expect(formats.get('=1+1')?.replace(' quotePrefix="1"', '')).toBe(formats.get('甲'));
});

it('writes what the Open XML schemas allow', async () => {
  for (const bytes of [scorecard, template, annotated]) expect(await validate(bytes, 'xlsx')).toEqual([]);
});

describeWithOffice('LibreOffice', () => {
  it('shows those texts unchanged, and as no formula, in a scorecard, a template and an annotated copy', () => {
    const books = [scorecard, template, annotated];
    const isRisky = (value: unknown) => typeof value === 'string' && risky.includes(value);
    const opened = recalculated(books);
    for (const [at, book] of books.entries()) {
      const texts = [...storedCells(book)].flatMap(([sheet, cells]) =>
        [...cells].flatMap(([address, { value }]) => (isRisky(value) ? [[sheet, address, value, null] as const] : [])),
      );
      expect(new Set(texts.map(([, , value]) => value))).toEqual(new Set(risky));
      const shown = texts.map(([sheet, address]) => {
        const cell = opened[at]?.get(sheet)?.get(address);
        return [sheet, address, cell?.value, cell?.formula ?? null];
      });
      expect(shown).toEqual(texts);
    }
  });
});
