import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeConfig } from '../../src/app/write-config.ts';
import { commandLine } from '../support/command-line.ts';
import { runFiles } from '../support/run-files.ts';
import { putFiles, smallActuals, smallGoals } from '../support/small-year.ts';

const fresh = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-init-'));
  putFiles(folder, files);
  return folder;
};

const written = (folder: string) => JSON.parse(readFileSync(join(folder, 'perf-score.config.json'), 'utf8'));
const goals2026 = smallGoals.replace('预算单位', '年度,预算单位').replaceAll('\n405001', '\n2026,405001');
const withDepartment = (name: string) => `主管部门,${name}\n年度,2026\n${smallGoals}`;

test('what lies in a folder is told by what it holds, and folders of a year are those of every year', async () => {
  const folder = fresh({
    '目标/2026-甲.csv': goals2026,
    '自评填报/2026/甲.json': smallActuals,
    '说明.txt': '不是目标表',
  });
  const { findings } = await writeConfig(folder, false);
  expect(findings).toEqual([]);
  expect(written(folder)).toMatchObject({ goals: '目标', actuals: '自评填报/{year}', output: 'scorecards/{year}' });
});

test('files that lie beside others are named one by one, and nothing found leaves usual places', async () => {
  const mixed = fresh({ '2026-a.csv': goals2026, 'b.json': smallActuals });
  await writeConfig(mixed, false);
  expect(written(mixed)).toMatchObject({ goals: '2026-a.csv', actuals: 'b.json' });
  const empty = fresh({});
  await writeConfig(empty, false);
  expect(written(empty)).toEqual({
    goals: 'goals',
    actuals: 'templates/{year}',
    templates: 'templates/{year}',
    output: 'scorecards/{year}',
    profile: 'mof-2020',
  });
});

test('results of earlier runs are no inputs, and those of the year before are taken', async () => {
  const results = Object.fromEntries(
    runFiles({ 'result.json': '{}', '表.csv': goals2026 }).map(({ name, bytes }) => [
      `scorecards/2025/${name}`,
      new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"year":2026', '"year":2025')),
    ]),
  );
  const folder = fresh({ ...results, 'goals/2026-a.csv': withDepartment('示例主管部门') });
  const { config, goals } = await writeConfig(folder, true);
  expect(goals).toEqual(['goals']);
  expect(config.lastYear).toBe('scorecards/{lastYear}');
  expect(readdirSync(folder)).not.toContain('perf-score.config.json');
});

test('a configuration that is there is never overwritten', async () => {
  const folder = fresh({ 'perf-score.config.json': '{"goals":"mine"}', 'a.csv': goals2026 });
  const { written: wrote, findings } = await writeConfig(folder, false);
  expect([wrote, findings.map(({ code }) => code)]).toEqual([false, ['config-there-already']]);
  expect(written(folder)).toEqual({ goals: 'mine' });
});

test('from a folder of tables the commands go without a flag, and say what to do next', async () => {
  const folder = fresh({});
  writeFileSync(join(folder, '2026-目标表.csv'), goals2026);
  const made = await commandLine(['init', '--lang', 'zh'], folder);
  expect(made.code).toBe(0);
  expect(made.err).toContain('绩效目标表：2026-目标表.csv');
  expect(made.err).toContain('perf-score template --lang zh');
  const { year } = written(folder);
  expect(year).toBe(2026);
  const templates = await commandLine(['template', '--lang', 'zh'], folder);
  expect(templates.code).toBe(0);
  expect(readdirSync(join(folder, 'templates/2026'))).toHaveLength(1);
  const checked = await commandLine(['check', '--lang', 'zh'], folder);
  expect(checked.out).toContain('workbook-blank');
  expect((await commandLine(['init', '--lang', 'zh'], folder)).code).toBe(3);
});

test('the year of the configuration counts where none is asked for, and not for goal tables named by flag', async () => {
  const other = goals2026.replaceAll('\n2026,', '\n2025,');
  const folder = fresh({ 'goals/2026-a.csv': goals2026, 'goals/2025-b.csv': other, 'more/2025-c.csv': other });
  putFiles(folder, { 'perf-score.config.json': JSON.stringify({ year: 2026, goals: 'goals' }) });
  const years = async (...words: string[]) => {
    const { out } = await commandLine(['template', '--dry-run', '--json', '--lang', 'zh', ...words], folder);
    return JSON.parse(out).year;
  };
  expect(await years()).toBe(2026);
  expect(await years('--year', '2025')).toBe(2025);
  expect(await years('--goals', 'more/2025-c.csv')).toBe(2025);
});
