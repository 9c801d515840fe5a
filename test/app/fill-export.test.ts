import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillExport } from '../../src/app/fill-export.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { commandLine } from '../support/command-line.ts';
import { scoreGiven } from '../support/score-given.ts';
import { putFiles, smallActuals, smallGoals } from '../support/small-year.ts';
import { exportedForm, systemExport } from '../support/system-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'perf-score-fill-'));
const at = (name: string) => join(folder, name);
const form = exportedForm({ name: '场馆维修', budget: 40 }, [['产出指标', '数量指标', '维修面积', '≥200平方米', 90]]);
const exported = systemExport([{ name: '自评表', rows: form }]);

beforeAll(async () => {
  const run = await scoreGiven({ 'goals.csv': smallGoals }, { 'actuals.json': smallActuals });
  const result = JSON.stringify(resultDocument(run, 'zh'));
  putFiles(folder, { '导出.xlsx': exported, 'scorecards/2026/result.json': result });
});
afterAll(() => rmSync(folder, { recursive: true }));

const order = { out: null, replace: false, force: false, dryRun: false };
const fill = (more = {}) => fillExport({ file: at('导出.xlsx'), from: at('scorecards/{year}'), ...order, ...more });

describe('filling an export on the disk', () => {
  it('writes a file of its own beside the export, and finds the result by the year of the form', async () => {
    expect((await fill({ dryRun: true })).fills).toHaveLength(6);
    expect(existsSync(at('导出.filled.xlsx'))).toBe(false);
    const { out, result } = await fill();
    expect(out).toContain('导出.filled.xlsx');
    expect(result).toContain('scorecards/2026/result.json');
    expect(readFileSync(at('导出.xlsx')).equals(exported)).toBe(true);
    expect((await fill()).findings.map(({ code }) => code)).not.toContain('fill-would-overwrite');
  });

  it('overwrites the export and the files of others only when told to', async () => {
    writeFileSync(at('别人的.xlsx'), 'x');
    for (const name of ['导出.xlsx', '别人的.xlsx']) {
      const refused = await fill({ out: at(name) });
      expect(refused.out).toBeNull();
      expect(refused.findings.map(({ code }) => code)).toContain('fill-would-overwrite');
    }
    expect((await fill({ out: at('别人的.xlsx'), force: true })).out).toContain('别人的.xlsx');
    expect(readFileSync(at('导出.xlsx')).equals(exported)).toBe(true);
  });

  it('says which cells it filled as JSON, and ends with 3 where nothing could be', async () => {
    const words = ['fill', '导出.xlsx', '--from', 'scorecards/2026', '--json', '-o', 'a.xlsx'];
    const { out, code } = await commandLine(words, folder);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: '1.0', out: 'a.xlsx', toPaste: false });
    expect(JSON.parse(out).cells).toContainEqual(
      expect.objectContaining({
        sheet: '自评表',
        cell: 'F11',
        heading: '实际完成值',
        value: '210平方米',
        indicator: 1,
      }),
    );
    expect((await commandLine(['fill', '没有.xlsx', '--from', 'scorecards/2026'], folder)).code).toBe(3);
    expect((await commandLine(['fill', '导出.xlsx', '--from', '没有'], folder)).code).toBe(3);
  });
});
