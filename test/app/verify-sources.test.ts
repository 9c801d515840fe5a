import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskProgram, diskSources } from '../../src/app/verify/disk-sources.ts';
import { verifyFolder } from '../../src/app/verify/verify-folder.ts';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { findSources } from '../../src/use-cases/verify/find-sources.ts';
import { otherLineEnds } from '../../src/use-cases/verify/line-ends.ts';
import { scoreAgain } from '../../src/use-cases/verify/score-again.ts';
import { commandLine } from '../support/command-line.ts';
import { putFiles, smallActuals, smallGoals } from '../support/small-year.ts';

const home = mkdtempSync(join(tmpdir(), 'verify-sources-'));
afterAll(() => rmSync(home, { recursive: true }));
const original = join(home, 'original');

const scored = (...words: string[]) =>
  commandLine(
    ['--year', '2026', '--quiet', '--goals', 'in/goals.csv', '--actuals', 'in/actuals.json', ...words],
    original,
  );

beforeAll(async () => {
  putFiles(original, { 'in/goals.csv': smallGoals, 'in/actuals.json': smallActuals });
  cpSync('docs/examples/rules', join(original, 'own'), { recursive: true });
  expect((await scored('--rules', 'own', '-o', 'results')).code).toBe(0);
});

let copies = 0;
function changed(change: (folder: string) => void): string {
  copies += 1;
  const folder = join(home, `copy-${copies}`);
  cpSync(original, folder, { recursive: true });
  change(folder);
  return folder;
}

async function said(folder: string, inputs: string | null = folder) {
  const { findings, rescored } = await verifyFolder(join(folder, 'results'), {
    inputs,
    publicKey: null,
    rescore: true,
  });
  return { rescored, findings: findings.map(({ code, severity, place }) => [code, severity, place?.file]) };
}

const inTheOtherForm = (path: string) => writeFileSync(path, otherLineEnds(readFileSync(path))[0] ?? '');

describe('the inputs of a result', () => {
  it('are found under other names by their bytes, and that is said', async () => {
    const folder = changed((at) => {
      mkdirSync(join(at, 'elsewhere/deep'), { recursive: true });
      renameSync(join(at, 'in/goals.csv'), join(at, 'elsewhere/deep/目标表（最终）.csv'));
      renameSync(join(at, 'in/actuals.json'), join(at, 'in/second.json'));
      renameSync(join(at, 'own/example.json'), join(at, 'own/renamed.json'));
    });
    expect(await said(folder)).toEqual({
      rescored: true,
      findings: ['in/goals.csv', 'in/actuals.json', 'own/example.json'].map((file) => ['source-renamed', 'note', file]),
    });
  });

  it('are known by their bytes where two have changed names', async () => {
    const folder = changed((at) => {
      writeFileSync(join(at, 'in/extra.csv'), smallGoals.replace('≥1万人次', '≥2万人次'));
      renameSync(join(at, 'in/goals.csv'), join(at, 'in/other.csv'));
      renameSync(join(at, 'in/extra.csv'), join(at, 'in/goals.csv'));
    });
    expect((await said(folder)).findings).toEqual([['source-renamed', 'note', 'in/goals.csv']]);
  });

  it('may have the line ends of another system, rules too', async () => {
    const folder = changed((at) => {
      for (const name of ['in/goals.csv', 'in/actuals.json', 'own/example.json']) inTheOtherForm(join(at, name));
    });
    expect(readFileSync(join(folder, 'in/goals.csv'), 'utf8')).toContain('\r\n');
    expect(await said(folder)).toEqual({
      rescored: true,
      findings: ['in/goals.csv', 'in/actuals.json', 'own/example.json'].map((file) => [
        'source-line-ends',
        'note',
        file,
      ]),
    });
  });

  it.each([
    ['a digit', (text: string) => text.replace('81%', '91%')],
    ['a digit and the line ends', (text: string) => text.replace('81%', '91%').replaceAll('\n', '\r\n')],
    ['some of the line ends', (text: string) => text.replace('\n', '\r\n').replace('81%', '91%')],
    ['a blank', (text: string) => `${text} `],
  ])('are changed when %s is, and nothing is scored from them', async (_, change) => {
    const folder = changed((at) => writeFileSync(join(at, 'in/actuals.json'), change(smallActuals)));
    expect(await said(folder)).toEqual({ rescored: false, findings: [['input-differs', 'block', 'in/actuals.json']] });
  });

  it('may lie elsewhere than the run named them, where their folder is named', async () => {
    const elsewhere = mkdtempSync(join(home, 'elsewhere-'));
    writeFileSync(join(elsewhere, 'goals.csv'), smallGoals.replace('≥90%', '≥95%'));
    const words = ['--goals', join(elsewhere, 'goals.csv'), '-o', 'absolute'];
    const run = ['--year', '2026', '--quiet', '--actuals', 'in/actuals.json', ...words];
    expect((await commandLine(run, original)).code).toBe(0);
    const unnamed = await commandLine(['verify', 'absolute', '--json'], original);
    expect(JSON.parse(unnamed.out).findings.map(({ code }: { code: string }) => code)).toEqual(['file-not-opened']);
    const named = await commandLine(['verify', 'absolute', '--inputs', home], original);
    expect(named.code).toBe(0);
  });
});

describe('rules and profiles that come with the program', () => {
  it('may have had other line ends where the result was made', async () => {
    const folder = changed(() => undefined);
    const manifest = JSON.parse(readFileSync(join(folder, 'results/manifest.json'), 'utf8')) as Manifest;
    const program = diskProgram();
    const sources = await findSources(manifest, diskSources({ path: folder, named: true }), program);
    const builtIn = new Map(
      ['rules', 'scoring-profiles'].flatMap((name) =>
        readdirSync(name)
          .filter((file) => file.endsWith('.json'))
          .map((file) => [`${name}/${file}`, otherLineEnds(readFileSync(join(name, file)))[0] ?? new Uint8Array()]),
      ),
    );
    const { outputs } = await scoreAgain(manifest, { ...sources, given: { ...sources.given, builtIn } }, program);
    for (const { name, bytes } of outputs ?? []) writeFileSync(join(folder, 'results', name), bytes);
    const { rescored, findings } = await said(folder);
    expect(rescored).toBe(true);
    expect(new Set(findings.map(([code]) => code))).toEqual(new Set(['source-line-ends']));
    expect(findings.map(([, , file]) => file)).toContain('scoring-profiles/mof-2020.json');
  });
});

describe('a draft that speaks of files it could not read', () => {
  it('verifies as it is, and that is said', async () => {
    putFiles(original, {
      'folder/goals.csv': smallGoals,
      'folder/more/goals.csv': smallGoals,
      'folder/actuals.pdf': '',
    });
    const run = ['--year', '2026', '--quiet', '--actuals', 'in/actuals.json', '-o', 'draft'];
    expect((await commandLine([...run, '--goals', 'folder/goals.csv', 'missing.csv'], original)).code).toBe(3);
    const draft = await commandLine(['verify', 'draft', '--json'], original);
    expect(JSON.parse(draft.out)).toMatchObject({ verified: true, findings: [{ code: 'unread-files-stated' }] });
    await commandLine([...run, '--goals', 'folder', '--force'], original);
    const again = await commandLine(['verify', 'draft', '--json'], original);
    expect(JSON.parse(again.out)).toMatchObject({ verified: true, findings: [{ code: 'unread-files-stated' }] });
  });
});

describe('line ends', () => {
  const other = (text: string) => otherLineEnds(Buffer.from(text)).map((bytes) => Buffer.from(bytes).toString());
  it.each([
    ['a\nb\n', ['a\r\nb\r\n']],
    ['a\r\nb\r\n', ['a\nb\n']],
    ['a\r\nb\nc\rd', ['a\nb\nc\rd', 'a\r\nb\r\nc\rd']],
    ['one line', []],
    ['a\0\n', []],
    ['', []],
  ])('of %j are also %j', (text, expected) => {
    expect(other(text)).toEqual(expected);
  });
});
