import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { commandLine } from '../support/command-line.ts';
import { putFiles, smallActuals, smallGoals } from '../support/small-year.ts';

const home = mkdtempSync(join(tmpdir(), 'marks-'));
afterAll(() => rmSync(home, { recursive: true }));

const words = { zh: '按量计', en: 'by quantity' };
const rules = JSON.stringify({
  id: 'own',
  title: words,
  rules: [
    {
      name: 'own-rule',
      priority: 999,
      conditions: { all: [{ fact: 'scope', operator: 'equal', value: 'indicator' }] },
      event: { type: 'score', params: { title: words, text: words, formula: 'weight', basis: [] } },
    },
  ],
});
const profile = JSON.stringify({ id: 'marked', version: '1', title: words, extends: 'mof-2020' });
const config = JSON.stringify({
  goals: 'goals.csv',
  actuals: 'actuals.json',
  rules: 'rules.json',
  profile: 'profile.json',
});
const cases = [
  '# 按量',
  '方案：mof-2020',
  '| 指标值 | 实际完成值 | 分值 | 得分 | 扣分 | 规则 |',
  '|---|---|---|---|---|---|',
  '| ≥100次 | 50次 | 10 | 10 | 0 | own-rule |',
].join('\n');

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'UTF-16 with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16, high byte first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

describe.each(Object.entries(encodings))('files that Notepad or PowerShell saved in %s', (name, encode) => {
  const folder = join(home, name);
  putFiles(folder, {
    'goals.csv': smallGoals,
    'actuals.json': encode(smallActuals),
    'rules.json': encode(rules),
    'profile.json': encode(profile),
    'perf-score.config.json': encode(config),
    'cases.md': encode(cases),
  });

  it('are read, and a result made of them verifies by the hash of their bytes', async () => {
    const run = await commandLine(['--year', '2026', '--quiet', '-o', 'out'], folder);
    expect(run).toMatchObject({ code: 0, err: '' });
    const { rules: used } = JSON.parse(readFileSync(join(folder, 'out/result.json'), 'utf8')) as ResultJson;
    const own = used.find(({ source }) => source.file === 'rules.json');
    expect(own?.source.sha256).toBe(sha256(encode(rules)));
    const verified = await commandLine(['verify', 'out', '--json'], folder);
    expect(JSON.parse(verified.out)).toMatchObject({ verified: true, rescored: true, findings: [] });
  });

  it('are read as cases too', async () => {
    const { code, out } = await commandLine(['rules', 'test', 'cases.md', '--json'], folder);
    expect(out).toContain('"own-rule"');
    expect(code).toBe(0);
  });
});

it('a result saved again with a mark is still a result', async () => {
  const folder = join(home, Object.keys(encodings)[0] ?? '');
  const text = readFileSync(join(folder, 'out/result.json'), 'utf8');
  putFiles(folder, { 'again.json': `\uFEFF${text}` });
  expect((await commandLine(['diff', 'out', 'again.json', '--json'], folder)).code).toBe(0);
});
