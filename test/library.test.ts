import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as library from '../src/index.ts';

it('scores the sample as a library, from bytes and texts, printing nothing', async () => {
  const { settings } = library.resolveSettings({}, {}, process.cwd());
  const { profile, ruleSet } = await library.loadPolicy(settings);
  if (profile === null || ruleSet === null) throw new Error('the built-in policy is unusable');
  const goalsFile = 'sample-goals/2026-唐山市科学技术协会.docx';
  const goals = library.readGoals(readFileSync(goalsFile), goalsFile).value;
  const actualsFile = 'scripts/samples/actuals-2026.json';
  const actuals = library.readActuals(readFileSync(actualsFile), actualsFile, goals, { year: 2026 });
  const source = { file: 'mof-2020.json', sha256: '' };
  const run = library.score({
    year: 2026,
    goals,
    actuals: actuals.value === null ? [] : [actuals.value],
    profile,
    profileSource: source,
    ruleSet,
    inputs: [],
    tool: { name: 'library', version: '1' },
    findings: [],
  });
  const result = library.resultDocument(run, 'en');
  await library.confirmDecisions(ruleSet, run.decisions);
  expect(result.summary).toMatchObject({ projects: 20, indicators: 119, final: 17, draft: 3 });
  expect(library.printTarget(library.readTarget('≥ 50 万人次'))).toBe('≥50万人次');
});
