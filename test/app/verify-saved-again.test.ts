import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFolder } from '../../src/app/verify/verify-folder.ts';
import { commandLine } from '../support/command-line.ts';
import { some } from '../support/long.ts';
import { allConvertedInOffice, convertedInOffice, describeWithOffice } from '../support/office.ts';

const home = mkdtempSync(join(tmpdir(), 'saved-again-'));
afterAll(() => rmSync(home, { recursive: true }));
const results = join(home, 'scorecards/2026');
const unit = '405003-唐山市科技工作者服务中心.xlsx';
const department = '部门汇总.xlsx';
const originals = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const part of ['sample-goals', 'sample-actuals', 'perf-score.config.json'])
    cpSync(part, join(home, part), { recursive: true });
  await commandLine(['--year', '2026', '--quiet'], home);
  for (const name of [unit, department, 'result.json', '绩效自评报告.html', 'manifest.json'])
    originals.set(name, readFileSync(join(results, name)));
});

const original = (name: string): Uint8Array => originals.get(name) ?? new Uint8Array();

/** What is said when other bytes stand in the place of some outputs: blocking findings and the rest apart. */
async function said(changes: Readonly<Record<string, Uint8Array>>) {
  for (const [name, bytes] of Object.entries(changes)) writeFileSync(join(results, name), bytes);
  const { findings } = await verifyFolder(results, { inputs: home, publicKey: null, rescore: true });
  for (const name of Object.keys(changes)) writeFileSync(join(results, name), original(name));
  const told = findings.map(({ code, severity, place, args }) => ({ code, severity, place, args }));
  return {
    block: told.filter(({ severity }) => severity === 'block'),
    others: told.filter(({ severity }) => severity !== 'block'),
  };
}

/** A workbook with a part changed, packed anew. */
function edited(bytes: Uint8Array, part: RegExp, from: string | RegExp, to: string): Uint8Array {
  const entries = unzipSync(bytes);
  const name = Object.keys(entries).find(
    (one) => part.test(one) && strFromU8(entries[one] ?? new Uint8Array()).search(from) >= 0,
  );
  if (name === undefined) throw new Error(`nothing to change by ${from}`);
  return zipSync({ ...entries, [name]: strToU8(strFromU8(entries[name] ?? new Uint8Array()).replace(from, to)) });
}

const sheets = /worksheets\/sheet\d+\.xml$/;

describeWithOffice('workbooks that LibreOffice saved again', () => {
  const saved = new Map<string, Uint8Array>();
  beforeAll(() => {
    const names = [unit, department];
    const books = allConvertedInOffice(names.map(original), 'xlsx', 'xlsx');
    for (const [at, bytes] of books.entries()) saved.set(names[at] ?? '', bytes);
  });
  const savedAgain = (name: string): Uint8Array => saved.get(name) ?? new Uint8Array();

  it('are only saved again, whatever became of spelling and styles', async () => {
    const { block, others } = await said({ [unit]: savedAgain(unit), [department]: savedAgain(department) });
    expect(block).toEqual([]);
    expect(others.map(({ code, severity, place }) => [code, severity, place?.file.split('/').at(-1)])).toEqual([
      ['output-saved-again', 'review', unit],
      ['output-saved-again', 'review', department],
    ]);
    expect(others[0]?.args['by']).toContain('LibreOffice');
  });

  const changes: readonly (readonly [string, RegExp, string | RegExp, string, string])[] = [
    ['a score', sheets, '<v>8.2</v>', '<v>9.2</v>', 'cell-differs'],
    ['a formula', sheets, /ROUND\(ROUND\(/, 'ROUND(0.1+ROUND(', 'cell-differs'],
    ['a text', /sharedStrings/, '部分', '全部', 'cell-differs'],
    ['a number format', /styles/, /formatCode="0\.00"/, 'formatCode="&quot;99.00&quot;"', 'shown-otherwise'],
    ['a hidden row', sheets, /<row r="8"[^>]*?hidden="false"/, '<row r="8" hidden="true"', 'shown-otherwise'],
    ['a hidden column', sheets, /hidden="false"([^>]*max="8")/, 'hidden="true"$1', 'shown-otherwise'],
    ['a hidden sheet', /workbook\.xml$/, /state="visible"/, 'state="hidden"', 'shown-otherwise'],
    ['a note', /comments/, '填报原文', '填报原件', 'shown-otherwise'],
  ];
  it.each(some(changes))('and then changed in %s are caught', async (_, part, from, to, code) => {
    const { block } = await said({ [unit]: edited(savedAgain(unit), part, from, to) });
    const codes = block.map((one) => one.code);
    expect(codes).toContain(code);
    expect(codes).toContain('output-differs');
    const place = block.find((one) => one.code === code)?.place;
    if (code === 'cell-differs') expect(place?.cell).toMatch(/^[A-Z]+\d+$/);
    else expect(place?.path).toBeTruthy();
  });

  it('and to which a picture was added are caught', async () => {
    const with_ = zipSync({ ...unzipSync(savedAgain(unit)), 'xl/media/image1.png': strToU8('99.00') });
    const { block } = await said({ [unit]: with_ });
    expect(block.map(({ code, place }) => [code, place?.path])).toContainEqual([
      'shown-otherwise',
      'xl/media/image1.png',
    ]);
  });

  it('after a number was typed over name that cell, and count what follows from it', async () => {
    const typed = edited(original(unit), sheets, /(<c r="F13"[^>]*><v>)[^<]*(<\/v>)/, '$11$2');
    const { block, others } = await said({
      [unit]: convertedInOffice(typed, 'xlsx', 'xlsx', { recalculate: true }),
    });
    const cells = block.filter(({ code }) => code === 'cell-differs');
    expect(cells.map(({ place, args }) => [place?.cell, args['found']])).toEqual([['F13', '1']]);
    const follow = others.find(({ code }) => code === 'cells-derived');
    expect(Number(follow?.args['count'])).toBeGreaterThan(5);
  });
});

describe('an output written another way', () => {
  it('is only saved again where a workbook was packed anew', async () => {
    const { block, others } = await said({ [unit]: zipSync(unzipSync(original(unit)), { level: 9 }) });
    expect(block).toEqual([]);
    expect(others.map(({ code }) => code)).toEqual(['output-saved-again']);
  });

  it('is only saved again where JSON has a mark, other blanks or other line ends', async () => {
    const text = strFromU8(original('result.json'));
    for (const version of [`\uFEFF${text}`, JSON.stringify(JSON.parse(text))]) {
      const { block, others } = await said({ 'result.json': strToU8(version) });
      expect(block).toEqual([]);
      expect(others.map(({ code }) => code)).toEqual(['output-saved-again']);
    }
    const twice = text.replace('"year": 2026,', '"year": 2025, "year": 2026,');
    expect((await said({ 'result.json': strToU8(twice) })).block.map(({ code }) => code)).toContain('json-key-twice');
  });

  it('is the same but for line ends where Git changed them', async () => {
    const changes = Object.fromEntries(
      ['result.json', '绩效自评报告.html'].map((name) => [
        name,
        strToU8(strFromU8(original(name)).replaceAll('\n', '\r\n')),
      ]),
    );
    const { block, others } = await said(changes);
    expect(block).toEqual([]);
    expect(new Set(others.map(({ code }) => code))).toEqual(new Set(['output-line-ends']));
    expect(others).toHaveLength(2);
  });

  it('lists no more than people read, and says how much more there is', async () => {
    const result = JSON.parse(strFromU8(original('result.json')));
    for (const project of result.projects)
      for (const row of project.indicators) Object.assign(row, { score: '0', weight: '1' });
    const { block } = await said({ 'result.json': strToU8(JSON.stringify(result)) });
    expect(block.filter(({ code }) => code === 'value-differs').length).toBeLessThanOrEqual(100);
    expect(block.map(({ code }) => code)).toContain('differences-not-listed');
  });
});
