import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handMadeChanges } from '../../../src/app/outputs/output-folder.ts';
import { replaceFolder } from '../../../src/app/outputs/writing/replace-folder.ts';
import { manifestName } from '../../../src/use-cases/outputs/output-formats.ts';
import { runFiles } from '../../support/run-files.ts';

const run = runFiles;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('replacing an output folder', () => {
  let base = '';
  let folder = '';
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'output-folder-'));
    folder = join(base, 'scorecards', '2026');
  });
  afterEach(() => rm(base, { recursive: true }));

  const text = (name: string) => readFile(join(folder, name), 'utf8');

  it('writes a new folder and replaces an untouched earlier run', async () => {
    expect((await replaceFolder(folder, run({ 'a.txt': 'one', 'sub/b.txt': 'two' }), false)).findings).toEqual([]);
    expect(await handMadeChanges(folder)).toEqual([]);
    expect((await replaceFolder(folder, run({ 'a.txt': 'three' }), false)).findings).toEqual([]);
    expect(await text('a.txt')).toBe('three');
    expect(await readdir(folder)).toEqual(['a.txt', manifestName]);
    expect(await readdir(join(base, 'scorecards'))).toEqual(['2026']);
  });

  it.each([
    ['a file changed by hand', async (at: string) => writeFile(join(at, 'a.txt'), 'changed')],
    ['a foreign file', async (at: string) => writeFile(join(at, 'mine.txt'), 'mine')],
    ['a file taken away', async (at: string) => rm(join(at, 'a.txt'))],
    ['no manifest', async (at: string) => rm(join(at, manifestName))],
  ])('refuses a folder with %s, and keeps it under another name when forced', async (_, change) => {
    await replaceFolder(folder, run({ 'a.txt': 'one', 'b.txt': 'two' }), false);
    await change(folder);
    const before = await readdir(folder);
    const refused = await replaceFolder(folder, run({ 'a.txt': 'new' }), false);
    expect(refused.findings.map((f) => f.code)).toEqual(['output-changed-by-hand']);
    expect(await readdir(folder)).toEqual(before);
    const forced = await replaceFolder(folder, run({ 'a.txt': 'new' }), true);
    expect(forced.findings).toEqual([]);
    expect(await text('a.txt')).toBe('new');
    expect(await readdir(`${folder}.backup-1`)).toEqual(before);
  });

  it('refuses a place that is a file', async () => {
    const place = join(base, 'taken');
    await writeFile(place, 'x');
    expect((await replaceFolder(place, run({ 'a.txt': 'one' }), true)).findings.map((f) => f.code)).toEqual([
      'output-not-a-folder',
    ]);
  });

  it('leaves the earlier run whole when a write fails midway', async () => {
    await replaceFolder(folder, run({ 'a.txt': 'one' }), false);
    const twice = { name: 'same.txt', bytes: bytes('x') };
    await expect(replaceFolder(folder, [twice, twice], false)).rejects.toThrow();
    expect(await text('a.txt')).toBe('one');
    expect(await readdir(join(base, 'scorecards'))).toEqual(['2026']);
  });

  it('puts an earlier run back that a kill left aside', async () => {
    await replaceFolder(folder, run({ 'a.txt': 'one' }), false);
    await rename(folder, `${folder}.replaced`);
    await expect(
      replaceFolder(
        folder,
        [
          { name: 'x', bytes: bytes('') },
          { name: 'x', bytes: bytes('') },
        ],
        false,
      ),
    ).rejects.toThrow();
    expect(await text('a.txt')).toBe('one');
  });
});
