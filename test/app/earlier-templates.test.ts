import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { readSpreadsheet } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { earlierTemplates, templateVersion } from '../../src/model/actuals/actuals-layout.ts';
import { readHiddenKeys } from '../../src/readers/actuals/tables/hidden-keys.ts';

/** The workbook of a sample unit as 0.1.0 made it and somebody filled it in. */
const filledIn = 'test/readers/fixtures/template-0.1.0.xlsx';
const unit = '405004';

async function scored(actuals: string) {
  const { settings } = resolveSettings({ actuals: [actuals] }, {}, process.cwd());
  const { run, findings } = await scoreYear(settings, 2026);
  const own = run?.projects.filter((project) => project.unit.code === unit) ?? [];
  return {
    totals: own.map(({ project, total, state }) => [project.code, total.score, state]),
    // Templates of before 1.1 had no sheet for texts of the report, and don't lack them.
    codes: findings
      .filter(({ place, code }) => place?.file === actuals && code !== 'report-texts-missing')
      .map(({ code, indicator }) => [code, indicator]),
  };
}

test('the fixture is a template of 0.1.0: an earlier version, without the columns of today', () => {
  const { value } = readSpreadsheet(new Uint8Array(readFileSync(filledIn)), filledIn);
  const version = readHiddenKeys(value?.sheets ?? [])?.version ?? '';
  expect(earlierTemplates).toContain(version);
  expect(version).not.toBe(templateVersion);
  const headings = value?.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  expect(headings).not.toContain('确认无误');
});

test('a template filled in under 0.1.0 scores as the same answers do in one of today', async () => {
  const [today = ''] = readdirSync('sample-actuals/2026').filter((name) => name.startsWith(unit));
  const old = await scored(filledIn);
  const present = await scored(join('sample-actuals/2026', today));
  expect(old.totals).toHaveLength(4);
  expect(old).toEqual(present);
});

test('it is known as its unit’s whatever it is called, and nothing says that it is outdated', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-old-'));
  copyFileSync(filledIn, join(folder, '随便.xlsx'));
  const { settings } = resolveSettings({ actuals: [folder] }, {}, process.cwd());
  const { run, findings } = await scoreYear(settings, 2026);
  expect(run?.projects.filter(({ actual }) => actual !== null)).toHaveLength(4);
  expect(findings.map(({ code }) => code)).not.toContain('template-version-differs');
});
