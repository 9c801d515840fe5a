import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { buildPage } from '../../scripts/build-page.ts';
import type { Built } from '../../src/page/messages.ts';
import { commandLine } from '../support/command-line.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-page-command-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const goals = resolve('sample-goals/2026-唐山市科学技术协会.docx');
const builtPage = resolve('dist/perf-score.html');

beforeAll(async () => {
  mkdirSync('dist', { recursive: true });
  if (!existsSync(builtPage)) await buildPage(builtPage);
});

const givenIn = (file: string): Built['given'] =>
  (JSON.parse(/id="built">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '') as Built).given;

describe('perf-score page', () => {
  it('copies the page out and prints its SHA-256', async () => {
    const { code, out, err } = await commandLine(['page'], home);
    expect([code, out]).toEqual([0, `SHA-256 ${sha256(readFileSync(builtPage))}\n`]);
    expect(err).toContain('已写入 perf-score.html');
    expect(readFileSync(join(home, 'perf-score.html')).equals(readFileSync(builtPage))).toBe(true);
    // The same page again is no other file.
    expect((await commandLine(['page'], home)).code).toBe(0);
  });

  it('puts the files named into a copy', async () => {
    const { code, out, err } = await commandLine(['page', '--with', goals, '-o', 'own.html', '--lang', 'en'], home);
    expect(code).toBe(0);
    expect(out).toBe(`SHA-256 ${sha256(readFileSync(join(home, 'own.html')))}\n`);
    expect(err).toContain('it holds 2026-唐山市科学技术协会.docx');
    expect(givenIn(join(home, 'own.html'))).toEqual([
      { name: '2026-唐山市科学技术协会.docx', base64: readFileSync(goals).toString('base64') },
    ]);
  });

  it('leaves another file of that name alone, unless told otherwise', async () => {
    writeFileSync(join(home, 'mine.html'), 'mine');
    const refused = await commandLine(['page', '-o', 'mine.html'], home);
    expect([refused.code, refused.out]).toEqual([3, '']);
    expect(refused.err).toContain('“mine.html”是另一个文件');
    expect(readFileSync(join(home, 'mine.html'), 'utf8')).toBe('mine');
    expect((await commandLine(['page', '-o', 'mine.html', '--dry-run', '--force'], home)).err).toContain('会写入');
    expect(readFileSync(join(home, 'mine.html'), 'utf8')).toBe('mine');
    expect((await commandLine(['page', '-o', 'mine.html', '--force'], home)).code).toBe(0);
  });

  it('bakes in nothing that it can not read', async () => {
    writeFileSync(join(home, 'note.pdf'), '%PDF-1.7');
    const { code, out } = await commandLine(['page', '--with', 'note.pdf', '-o', 'x.html', '--json'], home);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ page: null, findings: [{ place: { file: 'note.pdf' } }] });
    expect(existsSync(join(home, 'x.html'))).toBe(false);
  });
});
