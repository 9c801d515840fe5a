import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, OutputSheet, Workbook } from '../../src/reports/tables/output-sheet.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';

const text = (value: string, more: Partial<Cell> = {}): Cell => ({
  content: { kind: 'text', text: value },
  role: 'body',
  ...more,
});

const sheet = (id: string, rows: OutputSheet['rows'], more: Partial<OutputSheet> = {}): OutputSheet => ({
  id,
  title: id,
  columns: [12, 12, 40],
  rows,
  headingRows: 1,
  orientation: 'landscape',
  ...more,
});

async function parts(workbook: Workbook): Promise<Record<string, string>> {
  const files = unzipSync(await writeXlsx(workbook));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

describe('writeXlsx', () => {
  it('gives the same bytes twice', async () => {
    const book: Workbook = { title: '表', sheets: [sheet('a', [{ cells: [text('甲', { remark: '注' })] }])] };
    expect(await writeXlsx(book)).toEqual(await writeXlsx(book));
  });

  it.each(['=1+1', '+86 10', '-5', '@SUM(A1)', '_x0041_'])('keeps %s as text', async (value) => {
    const files = await parts({ title: '表', sheets: [sheet('a', [{ cells: [text(value)] }])] });
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(files['xl/sharedStrings.xml']).toContain(value === '_x0041_' ? '_x005F_x0041_' : value);
  });

  it('prints A4 landscape, one page wide, with fixed area and repeated headings', async () => {
    const files = await parts({
      title: '表 & 表',
      sheets: [sheet('a', [{ cells: [text('头')] }, { cells: [text('身')] }], { printColumns: 2 })],
    });
    const xml = files['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('orientation="landscape"');
    expect(xml).toContain('paperSize="9"');
    expect(xml).toContain('fitToHeight="0"');
    expect(xml).toContain('表 &amp;&amp; 表');
    expect(files['xl/workbook.xml']).toContain('&apos;a&apos;!$A$1:$B$2');
    expect(files['xl/workbook.xml']).toContain('&apos;a&apos;!$1:$1');
  });

  it('refuses a formula that points at nothing', async () => {
    const lost = text('', { formula: { kind: 'sum', of: [{ cell: 'nowhere' }] } });
    await expect(writeXlsx({ title: '表', sheets: [sheet('a', [{ cells: [lost] }])] })).rejects.toThrow('nowhere');
  });
});

describe('a cell of few words', () => {
  it('offers them as a list, unless a word would break the list', async () => {
    const cell = (choices: string[]): Cell => text('是', { choices });
    const files = await parts({
      title: '表',
      sheets: [sheet('a', [{ cells: [cell(['是', '否']), cell(['是', '否,或许'])] }])],
    });
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml.match(/<dataValidation /g)).toHaveLength(1);
    expect(xml).toContain('&quot;是,否&quot;');
  });
});
