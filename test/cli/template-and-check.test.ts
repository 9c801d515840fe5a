import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const goals = join(project, 'sample-goals');
const sample = (name: string) => join(project, 'sample-actuals/2026', name);
const fresh = () => mkdtempSync(join(tmpdir(), 'perf-score-cli-'));

/** Runs a command in Chinese, or in English where `--english` stands among its words. */
async function run(...words: string[]): Promise<{ code: number; out: string; talk: string }> {
  const { code, out, err } = await commandLine([...words, '--lang', words.includes('--english') ? 'en' : 'zh']);
  return { code, out, talk: err };
}

describe('perf-score template', () => {
  it('writes a blank workbook for each of the four units and says so', async () => {
    const folder = fresh();
    const { code, out } = await run('template', '--year', '2026', '--goals', goals, '-o', folder);
    expect(code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toHaveLength(4);
    expect(out).toContain('唐山科技馆');
  });

  it('prints one JSON document and writes nothing on a dry run', async () => {
    const folder = fresh();
    const { code, out } = await run('template', '--goals', goals, '-o', folder, '--dry-run', '--json');
    expect(code).toBe(0);
    const { year, templates } = JSON.parse(out);
    expect(year).toBe(2026);
    expect(templates.map((one: { projects: number; indicators: number }) => [one.projects, one.indicators])).toEqual([
      [12, 73],
      [1, 6],
      [4, 22],
      [3, 18],
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('knows the units, and suggests the nearest for one it does not know', async () => {
    const { code, talk } = await run('template', '--goals', goals, '--unit', '405007');
    expect(code).toBe(2);
    expect(talk).toMatch(/没有单位“405007”。是不是：40500\d/);
  });

  it('refuses to overwrite what somebody has saved, with exit code 3', async () => {
    const folder = fresh();
    copyFileSync(sample('405005-唐山科技馆.xlsx'), join(folder, '2026-405005-唐山科技馆.xlsx'));
    const { code, talk } = await run('template', '--goals', goals, '-o', folder);
    expect(code).toBe(3);
    expect(talk).toContain('template-would-overwrite');
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('perf-score check', () => {
  it('prints what it finds, and writes nothing unless asked', async () => {
    const folder = fresh();
    copyFileSync(sample('405004-唐山市科技干部进修学院.xlsx'), join(folder, 'a.xlsx'));
    const { code, out, talk } = await run('check', join(folder, 'a.xlsx'), '--goals', goals, '--year', '2026');
    expect(out).toContain('reason-vague');
    expect(talk).toContain('检查了1个文件');
    expect([0, 3]).toContain(code);
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });

  it('says what a unit owes, in the file it sent, where nothing stands for it', async () => {
    const file = join(fresh(), '填报.json');
    const project = { unit: { code: '405005', name: '唐山科技馆' }, code: '13020026P006710100115', name: '其他交通费' };
    const reported = {
      schemaVersion: '1.0',
      year: 2026,
      projects: [{ ...project, execution: { executed: '5' }, indicators: [] }],
    };
    writeFileSync(file, JSON.stringify(reported));
    const { code, out } = await run('check', file, '--goals', goals, '--year', '2026', '--json');
    expect(code).toBe(3);
    const found = JSON.parse(out).findings as { code: string; place: { file: string }; project: { unit: string } }[];
    const own = found.filter((one) => one.project.unit === '405005');
    expect(own.filter((one) => one.code === 'project-without-actuals')).toHaveLength(2);
    expect(own.filter((one) => one.code === 'actual-missing').length).toBeGreaterThan(0);
    expect(new Set(own.map((one) => one.place.file))).toEqual(new Set([file]));
    // Units that sent nothing are told as scoring tells them; on the terminal in one line.
    const others = found.filter(({ code, project: of }) => code === 'project-without-actuals' && of.unit !== '405005');
    expect(others.length).toBeGreaterThan(10);
    const text = await run('check', file, '--goals', goals, '--year', '2026');
    expect(text.out).not.toContain('405001');
    expect(text.talk).toContain(`另有3个单位的${others.length}个项目没有填报`);
  });

  it('finds what scoring finds', async () => {
    const given = ['--goals', goals, '--year', '2026', '--json'];
    const findings = (out: string) => JSON.parse(out).findings as unknown[];
    const checked = await run('check', 'sample-actuals/2026', ...given);
    const scored = await run('--actuals', 'sample-actuals/2026', '--dry-run', ...given);
    expect(findings(checked.out).length).toBeGreaterThan(10);
    expect(findings(checked.out)).toEqual(findings(scored.out));
    expect(checked.code).toBe(scored.code);
  });

  it('names the file that is not there beside one that is', async () => {
    const given = [sample('405004-唐山市科技干部进修学院.xlsx'), 'none.xlsx'];
    const { code, out } = await run('check', ...given, '--goals', goals, '--year', '2026');
    expect(code).toBe(3);
    expect(out).toContain('没有找到“none.xlsx”');
  });

  it('prints one JSON document that names the annotated copy', async () => {
    const folder = fresh();
    copyFileSync(sample('405004-唐山市科技干部进修学院.xlsx'), join(folder, 'a.xlsx'));
    const { out } = await run('check', join(folder, 'a.xlsx'), '--goals', goals, '--annotate', '--json');
    const { schemaVersion, annotated, findings } = JSON.parse(out);
    expect(schemaVersion).toBe('1.0');
    expect(annotated.map((one: { copy: string }) => one.copy)).toEqual([join(folder, 'a.annotated.xlsx')]);
    expect(findings.length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(['a.annotated.xlsx', 'a.xlsx']);
  });

  it.each([
    ['a file that is not there', ['check', 'none.xlsx'], 3, 'file-not-found'],
    ['-o without --annotate', ['check', '-o', 'x'], 2, '--annotate'],
  ])('answers %s', async (_, words, code, said) => {
    const done = await run(...words, '--goals', goals, '--year', '2026');
    expect(done.code).toBe(code);
    expect(done.talk).toContain(said);
  });
});

describe('perf-score check of a department', () => {
  it('says what each unit has handed in, whom to chase, and writes notices on demand', async () => {
    const folder = fresh();
    const names = ['405003-唐山市科技工作者服务中心.xlsx', '405004-唐山市科技干部进修学院.xlsx'];
    for (const name of names) copyFileSync(sample(name), join(folder, name));
    const words = ['check', folder, '--goals', goals, '--year', '2026'];
    const { out, talk } = await run(...words);
    expect(out).toContain('交表情况（4 个单位：已交 2，未交 2）');
    expect(out).toMatch(/要催的\n {2}未交 2：405001 唐山市科学技术协会本级、405005 唐山科技馆/);
    expect(talk).toContain('--notices');
    const json = JSON.parse((await run(...words, '--json')).out);
    expect(json.submissions.units.map((one: { state: string }) => one.state)).toEqual([
      'none',
      'complete',
      'complete',
      'none',
    ]);
    const notices = join(folder, '通知');
    const written = await run(...words, '--notices', '--return-by', '2027-01-15', '-o', notices);
    expect(written.talk).toContain('405001-唐山市科学技术协会本级-退回修改通知.docx');
    expect(readdirSync(notices).length).toBeGreaterThanOrEqual(4);
  });

  it('does not chase others where one workbook is checked, and refuses a day that is none', async () => {
    const file = sample('405003-唐山市科技工作者服务中心.xlsx');
    const { out } = await run('check', file, '--goals', goals, '--year', '2026');
    expect(out).not.toContain('要催的');
    const wrong = await run('check', file, '--notices', '--return-by', '2027-02-30');
    expect([wrong.code, wrong.talk]).toEqual([2, expect.stringContaining('实际存在的日期')]);
    const alone = await run('check', file, '--return-by', '2027-02-01');
    expect([alone.code, alone.talk]).toEqual([2, expect.stringContaining('--notices')]);
  });
});
