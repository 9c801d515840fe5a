import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadGoalsOfYear } from '../../src/app/inputs/load-goals.ts';
import { loadPolicy } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'load-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('names the files a profile was made from, with their hashes, whatever stands first in them', async () => {
  const text = JSON.stringify({
    categories: [{ id: 'output', title: { zh: '产出', en: 'output' } }],
    extends: 'mof-2020',
    title: { zh: '本单位', en: 'ours' },
    version: '1',
    id: 'ours',
  });
  const path = join(folder, 'unit.json');
  writeFileSync(path, text);
  const { settings } = resolveSettings({ profile: path }, {}, folder, null);
  const { profile, profileFiles, findings } = await loadPolicy(settings, folder);
  expect(findings).toEqual([]);
  expect([profile?.id, profile?.lineage]).toEqual(['ours', ['mof-2020']]);
  expect(profileFiles.map(({ file }) => file)).toEqual(['unit.json', 'scoring-profiles/mof-2020.json']);
  expect(profileFiles[0]?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  expect(profileFiles.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
});

it('names the folder of goal tables as it was configured where no year is known', async () => {
  const { settings } = resolveSettings({ goals: ['tables/{year}'] }, {}, folder, null);
  const asked = await loadGoalsOfYear(settings, 2026, folder);
  const { findings } = await loadGoalsOfYear(settings, null, folder);
  expect(JSON.stringify(asked.findings)).toContain('tables/2026');
  expect(JSON.stringify(findings)).toContain('tables/{year}');
});
