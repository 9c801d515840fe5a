import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/model/result/manifest.ts';
import { commandLine } from '../support/command-line.ts';
import { wordActuals, wordGoals } from '../support/score-given.ts';

const home = mkdtempSync(join(tmpdir(), 'score-data-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const write = (goals: string, config: object) => {
  writeFileSync(join(home, 'goals.csv'), goals);
  for (const [name, text] of Object.entries(wordActuals())) writeFileSync(join(home, name), text);
  writeFileSync(join(home, 'perf-score.config.json'), JSON.stringify(config));
};
const inputs = { goals: 'goals.csv', actuals: Object.keys(wordActuals())[0], profile: 'mof-2020' };
const filesIn = (folder: string) => readdirSync(join(home, folder)).sort();
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(home, folder, 'manifest.json'), 'utf8')) as Manifest;
const tables = ['deductions', 'findings', 'indicators', 'projects'];

describe('perf-score --export', () => {
  beforeAll(() => write(wordGoals['goals.csv'], inputs));

  it('writes tables to analyse in a folder of the same name in either language, and says so in the manifest', async () => {
    for (const lang of ['zh', 'en']) {
      await commandLine(
        ['--year', '2026', '--export', 'ndjson', '--export', 'parquet', '--lang', lang, '-o', lang],
        home,
      );
      const names = tables.flatMap((name) => [`${name}.ndjson`, `${name}.parquet`]);
      expect(filesIn(`${lang}/data`)).toEqual([...names, 'load.sql'].sort());
      const { options, outputs } = manifestOf(lang);
      expect(options['export']).toBe('parquet,ndjson');
      const listed = outputs.map(({ file }) => file).filter((file) => file.startsWith('data/'));
      expect(listed.sort()).toEqual(filesIn(`${lang}/data`).map((name) => `data/${name}`));
      expect((await commandLine(['verify', lang], home)).code).toBe(0);
    }
  });

  it('leaves csv what it was: the tables that a system imports, and nothing else', async () => {
    await commandLine(['--year', '2026', '--export', 'csv', '-o', 'imported'], home);
    expect(filesIn('imported/交换')).toEqual(['指标.csv', '目标.csv', '资金.csv', '项目.csv'].sort());
    expect(existsSync(join(home, 'imported/data'))).toBe(false);
    await commandLine(['--year', '2026', '--export', 'data-csv', '-o', 'analysed'], home);
    expect(existsSync(join(home, 'analysed/交换'))).toBe(false);
    expect(filesIn('analysed/data')).toEqual([...tables.map((name) => `${name}.csv`), 'load.sql'].sort());
  });

  it('finds a table that another program saved', async () => {
    await commandLine(['--year', '2026', '--export', 'parquet', '-o', 'saved'], home);
    const file = join(home, 'saved/data/projects.parquet');
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from([0])]));
    const { code, out, err } = await commandLine(['verify', 'saved'], home);
    expect([code, out + err]).toEqual([3, expect.stringContaining('bytes-differ')]);
  });

  it('can be asked for by the configuration, and tells of a number that a column cannot hold', async () => {
    const large = '123456789012345678901234567890';
    write(wordGoals['goals.csv'].replace('≥100场', `≥${large}场`), { ...inputs, export: ['parquet'] });
    const { out, err } = await commandLine(['--year', '2026', '-o', 'asked'], home);
    expect(out + err).toContain(`indicators.target_value 的“${large}”在数据表里是“空”`);
    expect(filesIn('asked/data')).toHaveLength(5);
    const wrong = await commandLine(['--year', '2026', '--export', 'parket', '--dry-run'], home);
    expect([wrong.code, wrong.out + wrong.err]).toEqual([2, expect.stringContaining('parquet')]);
  });
});
