import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGoals } from '../../src/app/inputs/load-goals.ts';
import { oleFile } from '../support/ole.ts';

const goals = (name: string, year: number): string =>
  JSON.stringify({
    schemaVersion: '1.0',
    documents: [
      {
        year,
        projects: [
          {
            name,
            unit: { code: '405001', name: '某单位' },
            indicators: [{ level1: '产出指标', level2: '数量指标', level3: '场次', target: { text: '≥5场' } }],
          },
        ],
      },
    ],
  });

describe('goal tables on disk', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'perf-score-goals-'));
    writeFileSync(join(folder, '1.json'), goals('科普经费', 2026));
    writeFileSync(join(folder, '2.json'), goals('劳务费', 2026));
    writeFileSync(join(folder, '3.json'), goals('科普经费', 2025));
    writeFileSync(join(folder, '4.json'), goals('科普经费', 2026));
    writeFileSync(join(folder, 'old.doc'), oleFile('WordDocument'));
    writeFileSync(join(folder, 'old.wps'), oleFile('WpsCustomData', 'WordDocument'));
    writeFileSync(join(folder, 'scan.docx'), '%PDF-1.7');
    writeFileSync(join(folder, 'empty.docx'), '');
    writeFileSync(join(folder, '~$1.docx'), 'lock');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const at = (...names: readonly string[]): string[] => names.map((name) => join(folder, name));
  const codes = async (paths: readonly string[]): Promise<string[]> =>
    (await loadGoals(paths, { year: 2026 })).findings.map((found) => found.code);

  it('are read in the order given, with the hash of every file', async () => {
    const { value, findings, files } = await loadGoals(at('2.json', '1.json'));
    expect(findings).toEqual([]);
    expect(value.map((document) => document.projects[0]?.name)).toEqual(['劳务费', '科普经费']);
    expect(files.map((file) => file.sha256)).toEqual(value.map((document) => document.source.sha256));
  });

  it('of which one project stands in two files of a year is said, in two years is not', async () => {
    expect(await codes(at('1.json', '4.json'))).toEqual(['goal-project-duplicate']);
    expect((await loadGoals(at('1.json', '3.json'))).findings).toEqual([]);
  });

  it('of another year than expected are said, unless the caller chooses', async () => {
    expect(await codes(at('3.json'))).toEqual(['goal-year-not-asked']);
    expect((await loadGoals(at('3.json'), { year: 2026, otherYears: 'accept' })).findings).toEqual([]);
  });

  it.each([
    ['old.doc', 'zip-damaged'],
    ['old.wps', 'zip-damaged'],
    ['scan.docx', 'file-printed-only'],
    ['empty.docx', 'file-empty'],
    ['missing.docx', 'file-not-found'],
  ])('%s is refused by its bytes: %s', async (name, code) => {
    const { value, findings } = await loadGoals(at(name));
    expect(value).toEqual([]);
    expect(findings).toMatchObject([{ code, severity: 'block' }]);
  });

  it('in a folder are all read, lock files left alone', async () => {
    const { files, findings } = await loadGoals([folder]);
    expect(files).toHaveLength(8);
    expect(findings.map((found) => found.code).sort()).toEqual([
      'file-empty',
      'file-printed-only',
      'goal-project-duplicate',
      'zip-damaged',
      'zip-damaged',
    ]);
  });

  it('that need not be there are not missed one by one, but it is said that there are none at all', async () => {
    const found = async (paths: readonly string[]) =>
      (await loadGoals(paths, { required: false })).findings.map(({ code }) => code);
    expect(await found(at('missing.docx'))).toEqual(['nothing-found']);
    expect(await found(at('missing.docx', '1.json'))).toEqual([]);
  });
});
