import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonCharacters, rareCharacters } from '../../../scripts/fonts/character-sets.ts';
import { packagedPdfWriter } from '../../../src/app/outputs/pdf-typefaces.ts';
import type { Workbook } from '../../../src/reports/tables/output-sheet.ts';

/** The characters of a text that the typefaces lack. */
async function missing(text: string): Promise<string[]> {
  const writer = await packagedPdfWriter();
  const sheet = {
    id: 'a',
    title: 'a',
    columns: [80],
    rows: [{ cells: [{ content: { kind: 'text', text }, role: 'body' }] }],
    headingRows: 0,
    orientation: 'portrait',
  } as const;
  await writer.workbook({ title: 'a', sheets: [sheet] } satisfies Workbook, 'a.xlsx');
  return writer.findings().map(({ args }) => String(args['character']));
}

describe('the typefaces of PDF files', () => {
  it.each([
    ['GB 2312, its signs and letters', commonCharacters(), 7_700],
    ['the rest of 通用规范汉字表 and the common half of Big5', rareCharacters(), 3_400],
  ])('have %s', async (_, characters, least) => {
    expect(characters.size).toBeGreaterThan(least);
    expect(await missing([...characters].join(''))).toEqual([]);
  });

  it('have every character of our own reports, forms, findings and templates', async () => {
    const words = ['src/findings', 'src/reports', 'src/cli', 'src/writers', 'rules', 'scoring-profiles'];
    const { readdirSync } = await import('node:fs');
    const texts = words.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|json)$/.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
    // What stands in expressions and comments is about inputs and need not be printed.
    const printed = texts.join('\n').replace(/\/[^/\n]*\/(?:[gimsuy]+|\.test\()|\/\/.*|\/\*[\s\S]*?\*\//g, '');
    expect((await missing([...new Set(printed)].join(''))).filter((one) => /[\p{L}\p{N}\p{P}]/u.test(one))).toEqual([]);
  });

  it('stand in the package with their licence, and make it at most 3 MB larger with what writes with them', () => {
    expect(readFileSync('fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE');
    const size = ['noto-serif-sc.ttf.br', 'noto-serif-sc-rare.ttf.br'].map((name) => statSync(`fonts/${name}`).size);
    // 0.2 MB are left for pdfkit and fontkit.
    expect(size.reduce((sum, one) => sum + one, 0)).toBeLessThan(2_800_000);
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    expect(files).toContain('fonts');
  });
});
