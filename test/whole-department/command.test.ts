import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import type { Finding } from '../../src/model/finding.ts';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { commandLine } from '../support/command-line.ts';
import { allYes, doneGoals, filled, goalsFrom, hunan2018, layout, page } from './filled-department.ts';

describe('perf-score department', () => {
  let folder: string;
  const run = (...words: readonly string[]) => commandLine(words, folder);
  const goals = ['--goals', 'goals.html', '--year', '2026'];
  const results = join('department', '2026');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'department-'));
    writeFileSync(join(folder, 'goals.html'), page);
  });

  it('goes from goals to the blank workbook to the scorecard', async () => {
    const none = await run('department', ...goals);
    expect([none.code, none.err + none.out]).toEqual([3, expect.stringContaining('--template')]);
    const made = await run('department', '--template', ...goals);
    expect([made.code, made.out]).toEqual([0, expect.stringContaining('履职目标 4 项')]);
    const prepared = await layout('hunan');
    const order = { department: '某局', year: 2026, goals: goalsFrom(page), prepared };
    const fill = {
      基础数据: { ...hunan2018, 公用经费: { 本年预算数: 100, 本年决算数: 98 } },
      履职目标: doneGoals,
      指标评定: allYes(prepared),
    };
    writeFileSync(join(folder, 'templates', '2026-department', '2026-某局-部门整体.xlsx'), await filled(order, fill));
    const refused = await run('department', '--template', ...goals);
    expect(refused.code).toBe(3);
    const scored = await run('department', ...goals);
    expect([scored.code, scored.out]).toEqual([0, expect.stringContaining('总分 82.34 / 100.00，等级 良')]);
    expect(JSON.parse((await run('department', ...goals, '--dry-run', '--json')).out).total.score).toBe('82.34');
    const english = await run('department', ...goals, '--dry-run', '--lang', 'en');
    expect(english.out).toContain('total 82.34 of 100.00, grade 良 (good)');
  });

  it('is done again by verify, byte for byte', async () => {
    const { code, out } = await run('verify', results, '--json');
    const found: { verified: boolean; rescored: boolean; findings: Finding[] } = JSON.parse(out);
    expect([code, found.verified, found.findings.map((one) => one.code)]).toEqual([0, true, []]);
  });

  it('has its goals explained as those of projects are', async () => {
    const told = await run('explain', join(results, 'goals'), '部门整体绩效目标', '培训人员');
    expect([told.code, told.out]).toEqual([0, expect.stringContaining('150人次')]);
  });

  it('has its own indicators explained from its folder', async () => {
    const told = await run('explain', results, '预算控制率');
    expect([told.code, told.out]).toEqual([0, expect.stringContaining('100 × 767.86 ÷ 1922.76')]);
    expect(told.out).toContain('扣分\n  8 分：没有说明');
    expect((await run('explain', results)).out).toContain('在职人员控制率：8 分，分值 8');
    const unknown = await run('explain', results, '控制');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('预算控制率')]);
  });

  it('names the figure that somebody changed along with its hash', async () => {
    const path = join(folder, results, 'department.json');
    const text = readFileSync(path, 'utf8');
    const bytes = new TextEncoder().encode(text.replace('"score": "82.34"', '"score": "92.34"'));
    writeFileSync(path, bytes);
    const listed = join(folder, results, 'manifest.json');
    const manifest: Manifest = JSON.parse(readFileSync(listed, 'utf8'));
    const outputs = manifest.outputs.map((one) =>
      one.file === 'department.json' ? { ...one, bytes: bytes.length, sha256: sha256(bytes) } : one,
    );
    writeFileSync(listed, JSON.stringify({ ...manifest, outputs }));
    const { code, out } = await run('verify', results, '--json');
    expect([code, JSON.parse(out).findings.map((one: Finding) => one.code)]).toEqual([
      3,
      expect.arrayContaining(['value-differs']),
    ]);
  });

  it('says which layouts there are', async () => {
    const { code, err } = await run('department', ...goals, '--profile', 'hunnan');
    expect([code, err]).toEqual([2, expect.stringContaining('hunan')]);
  });
});

describe('the sample of a department', () => {
  it('says that it is invented, and is scored and held against the sample projects', async () => {
    const repository = fileURLToPath(new URL('../../', import.meta.url));
    const words = ['department', 'sample-department/2026', '--year', '2026', '--dry-run', '--json'];
    const { code, out } = await commandLine(words, repository);
    const { department, total, state, findings } = JSON.parse(out);
    expect([code, department, state, total.score]).toEqual([0, '唐山市科学技术协会', 'final', '94.68']);
    expect(findings.map((one: Finding) => one.code)).toEqual(['department-steps-unclear']);
    const [name = ''] = readdirSync(join(repository, 'sample-department/2026'));
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(repository, 'sample-department/2026', name));
    expect(String(book.getWorksheet('填表说明')?.getCell('A6').value)).toContain('编的');
  });
});
