import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makeManifest, makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';

const files = (folder: string, ending: string) => ({
  files: readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => givenFile(`${folder}/${name}`, readFileSync(`${folder}/${name}`))),
  findings: [],
});

test('bytes in give the outputs that the program makes from the disk, byte for byte', async () => {
  const { settings } = resolveSettings({}, {}, process.cwd());
  const scored = await scoreYear(settings, 2026);
  if (scored.run === null) throw new Error('nothing was scored');
  const { policy } = scored;
  const again = await scoreFiles({
    goals: goalsOfYear(readGoalFiles(files('sample-goals', '.docx'), { year: 2026, otherYears: 'accept' }), 2026),
    actuals: files('sample-actuals/2026', '.xlsx'),
    lastYear: null,
    policy,
    departmentInCharge: scored.run.departmentInCharge,
    tool: scored.run.tool,
  });
  expect(again.findings).toEqual(scored.findings);
  if (again.run === null) throw new Error('nothing was scored');
  // Equal runs give equal files.
  expect(again.run).toEqual(scored.run);
  const made = await makeOutputs(again.run, 'zh');
  const manifest = (run: typeof again.run) => makeManifest(run ?? scored.run, made, policy.profileFiles, {});
  expect(manifest(again.run)).toEqual(manifest(scored.run));
});

test('without actuals, goals or rules nothing is scored and the order of findings is kept', async () => {
  const nothing = { files: [], findings: [] };
  const goals = goalsOfYear(readGoalFiles(nothing), 2026);
  const policy = {
    profile: null,
    profileChoice: 'named',
    profileFiles: [],
    ruleSet: null,
    findings: [],
    unplaced: [],
    withProfile: () => null,
  } as const;
  const order = {
    goals,
    actuals: nothing,
    lastYear: null,
    departmentInCharge: null,
    tool: { name: 'a', version: '0' },
  };
  expect(await scoreFiles({ ...order, policy })).toEqual({ run: null, configurationFault: true, policy, findings: [] });
});
