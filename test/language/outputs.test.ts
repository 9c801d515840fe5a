import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { commandLine } from '../support/command-line.ts';
import { knownTexts } from '../support/known-texts.ts';
import { some } from '../support/long.ts';
import { notChinese, notEnglish, withoutKnown } from '../support/spoken-language.ts';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'perf-score-outputs-'));

afterAll(() => rmSync(results, { recursive: true }));

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};
const plainText = (xml: string) =>
  xml.replaceAll(/<[^>]*>/g, '\n').replaceAll(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** What a person reads in a file: texts of cells, of paragraphs, of a page without its style and script. */
function textOf(name: string): string {
  const bytes = readFileSync(join(results, name));
  if (name.endsWith('.xlsx')) {
    const sheets = readWorkbookCells(bytes, name).value ?? new Map();
    return [...sheets.values()]
      .flatMap((sheet) => [...sheet.values()].map((cell) => String(cell.value ?? '')))
      .join('\n');
  }
  if (name.endsWith('.docx')) {
    const part = unzipSync(bytes)['word/document.xml'];
    const xml = new TextDecoder().decode(part);
    return plainText(
      xml.replaceAll('</w:p>', '\n').replaceAll(/<w:instrText[^>]*>[^<]*|<\/?w:(?:r|t|rPr|b|color|sz|i)\b[^>]*>/g, ''),
    );
  }
  return plainText(
    readFileSync(join(results, name), 'utf8').replaceAll(
      /<(style|script)[\s\S]*?<\/\1>|<\/?(?:b|strong|em|span|a|mark)\b[^>]*>/g,
      '',
    ),
  );
}

it('notices explain themselves in the language asked for', async () => {
  const known = withoutKnown(await knownTexts());
  const place = join(results, 'more');
  await commandLine(['check', 'sample-actuals/2026', '--notices', '-o', place, '--lang', 'en', '--quiet'], folder);
  const found = readdirSync(place).flatMap((name) =>
    notEnglish(textOf(join('more', name)), known).map((line) => `${name}: ${line.trim()}`),
  );
  expect(readdirSync(place).length).toBeGreaterThan(0);
  expect([...new Set(found)].slice(0, 30)).toEqual([]);
}, 60_000);

describe.each(some(['en', 'zh'] as const))('every file written with --lang %s speaks that language', (language) => {
  const place = join(results, language);
  beforeAll(async () => {
    await commandLine(['--year', '2026', '-o', place, '--lang', language, '--quiet'], folder);
  }, 60_000);

  it('workbooks, Word report and pages', async () => {
    const known = await knownTexts();
    // Charts cut long labels.
    const cut = Array.from({ length: 13 }, (_, at) => 5 + at).flatMap((width) =>
      known.map((text) => `${text.slice(0, width)}…`),
    );
    const strip = withoutKnown([...known, ...cut]);
    const files = readdirSync(place).filter((name) => /\.(?:xlsx|docx|html)$/.test(name));
    expect(files.length).toBeGreaterThan(5);
    const wrong = language === 'en' ? notEnglish : notChinese;
    const found = files.flatMap((name) =>
      wrong(textOf(join(language, name)), strip).map((line) => `${name}: ${line.trim()}`),
    );
    expect([...new Set(found)].slice(0, 60)).toEqual([]);
  });
});
