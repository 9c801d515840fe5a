import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { some } from '../support/long.ts';

const home = mkdtempSync(join(tmpdir(), 'perf-score-odd-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const sample = resolve('sample-goals/2026-唐山市科学技术协会.docx');
const actuals = resolve('sample-actuals/2026/405003-唐山市科技工作者服务中心.xlsx');
const odd = ['-目标', ' 前后有空格 ', '表情😀', '100%{year}', `引"号'`, 'line\nbreak', '~', '$HOME', '--json'];

describe('a file called', () => {
  it.each(odd)('%j is read, named behind «--», by an option, or found in a folder', async (name) => {
    const file = `${name}.docx`;
    cpSync(sample, join(home, file));
    for (const words of [
      ['goals', '--', file],
      ['goals', `./${file}`],
    ]) {
      const { out, code } = await commandLine(words, home);
      expect(out).toContain('20 个项目，119 条指标');
      expect(code).toBe(0);
    }
    const { err } = await commandLine([`--goals=${file}`, '--dry-run', '--actuals', 'none'], home);
    expect(err).toContain('file-not-found');
    expect(err).not.toContain('“none”里');
    rmSync(join(home, file));
  });

  it('one thing and given twice is read once', async () => {
    cpSync(sample, join(home, 'a.docx'));
    const { out } = await commandLine(['goals', 'a.docx', './a.docx', join(home, 'a.docx'), '--json'], home);
    expect((JSON.parse(out) as { documents: unknown[] }).documents).toHaveLength(1);
    rmSync(join(home, 'a.docx'));
  });

  it('like a goal table but a folder is looked into', async () => {
    mkdirSync(join(home, 'folder.docx'));
    const { out, code } = await commandLine(['goals', 'folder.docx'], home);
    expect(out).toContain('nothing-found');
    expect(code).toBe(3);
    rmSync(join(home, 'folder.docx'), { recursive: true });
  });
});

describe('an output folder called', () => {
  it.each(some(['-o', ' 空 格😀', `100% "'`, 'line\nbreak']))('%j is written, verified and replaced', async (name) => {
    const words = ['--year', '2026', `--out=${name}`, '--goals', sample, '--actuals', actuals, '--quiet'];
    for (let run = 0; run < 2; run += 1) expect((await commandLine(words, home)).code).toBe(3);
    expect(readdirSync(join(home, name))).toContain('manifest.json');
    // Inputs elsewhere are named by their whole path, which counts below a folder that is named.
    expect((await commandLine(['verify', '--', name], home)).out).toContain('file-not-opened');
    expect((await commandLine(['verify', `--inputs=${resolve('.')}`, '--', name], home)).code).toBe(0);
    expect(readdirSync(home)).toEqual([name]);
    rmSync(join(home, name), { recursive: true });
  });
});
