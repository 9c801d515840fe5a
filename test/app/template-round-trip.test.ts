import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGoalsOfYear } from '../../src/app/inputs/load-goals.ts';
import { loadPolicy, scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { actualsJsonSchema } from '../../src/model/actuals/actuals.ts';
import type { Finding } from '../../src/model/finding.ts';
import { budgetUnitGroups } from '../../src/model/goals/budget-unit-groups.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const json = join(project, 'scripts/samples/actuals-2026.json');
const settingsFor = (actuals: string) =>
  resolveSettings({ actuals, goals: [join(project, 'sample-goals')] }, {}, project, null).settings;

const codes = (findings: readonly Finding[]) => findings.map((found) => found.code).sort();

describe('the template and its reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-round-trip-'));
  let blank: Uint8Array[];
  let goals: Awaited<ReturnType<typeof loadGoalsOfYear>>;

  beforeAll(async () => {
    goals = await loadGoalsOfYear(settingsFor(json), 2026);
    const { profile } = await loadPolicy(settingsFor(json));
    if (profile === null) throw new Error('no profile');
    const filled = actualsJsonSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    const units = budgetUnitGroups(goals.documents.flatMap((document) => document.projects));
    blank = [];
    for (const [index, { unit, members: projects }] of units.entries()) {
      const input = { year: 2026, unit, projects, profile };
      blank.push(await writeTemplate(input));
      writeFileSync(join(folder, `${index}.xlsx`), await writeTemplate({ ...input, filled }));
    }
  });

  it('score the same from a filled-in workbook as from the JSON that filled it', async () => {
    const [fromWorkbooks, fromJson] = [
      await scoreYear(settingsFor(folder), 2026),
      await scoreYear(settingsFor(json), 2026),
    ];
    const scores = (scored: typeof fromJson) =>
      scored.run?.projects.map((one) => [one.project.code, one.total, one.indicators.map((row) => row.outcome)]);
    expect(scores(fromWorkbooks)).toHaveLength(20);
    expect(scores(fromWorkbooks)).toEqual(scores(fromJson));
    expect(codes(fromWorkbooks.findings)).toEqual(codes(fromJson.findings));
  });

  it('finds nothing wrong with a blank one, and nothing reported in it', () => {
    for (const bytes of blank) {
      const { value, findings } = readActuals(bytes, 'blank.xlsx', goals.documents, { year: 2026 });
      expect(codes(findings)).toEqual([]);
      const reported = value?.projects.flatMap((one) => one.indicators.filter((row) => row.actual !== null)) ?? [];
      expect(reported).toEqual([]);
      expect(value?.projects.every((one) => one.execution.executed === null)).toBe(true);
    }
  });
});
