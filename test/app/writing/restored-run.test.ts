import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../support/command-line.ts';

const home = mkdtempSync(join(tmpdir(), 'restored-run-'));
afterAll(() => rmSync(home, { recursive: true }));
const words = [
  '--year',
  '2026',
  '--goals',
  resolve('sample-goals'),
  '--actuals',
  resolve('sample-actuals/2026'),
  '--quiet',
];

describe('a run that was killed between the two renames', () => {
  const folder = join(home, 'results');
  const aside = `${folder}.replaced`;
  beforeEach(async () => {
    if (!existsSync(folder)) await commandLine([...words, '-o', 'results'], home);
    renameSync(folder, aside);
  });
  afterEach(() => {
    rmSync(aside, { recursive: true, force: true });
  });

  it('is put back by verify, which says so and verifies', async () => {
    const { out, code } = await commandLine(['verify', 'results', `--inputs=${resolve('.')}`], home);
    expect(out).toContain('earlier-run-restored');
    expect(out).toContain('核验通过');
    expect(code).toBe(0);
    expect(readdirSync(home)).toEqual(['results']);
  });

  it.each(['results', 'results/result.json'])('is put back for those who read its result as %s', async (path) => {
    const { out, err } = await commandLine(['diff', path, path], home);
    expect(out + err).not.toContain('file-not-found');
    expect(readdirSync(home)).toEqual(['results']);
    renameSync(folder, aside);
    const { err: told, code } = await commandLine([...words, '--dry-run', '--last-year', path], home);
    expect(told).not.toContain('file-not-found');
    expect(code).toBe(3);
    expect(readdirSync(home)).toEqual(['results']);
  });

  it('is named where somebody has changed it since, and stays as it is', async () => {
    writeFileSync(join(aside, 'mine.txt'), 'mine');
    for (const line of [
      ['verify', 'results'],
      ['diff', 'results', 'results'],
    ]) {
      const { out, err, code } = await commandLine(line, home);
      expect(out + err).toMatch(/run-interrupted[\s\S]*results\.replaced/);
      expect(code).toBe(3);
    }
    expect(readdirSync(home)).toEqual(['results.replaced']);
  });
});
