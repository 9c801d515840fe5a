import { sha256 } from '#platform';
import type { DefinitionText } from '../../src/findings/read-definition.ts';
import { withFindings } from '../../src/scoring/project-states.ts';
import { type GivenFiles, givenFile } from '../../src/use-cases/given-file.ts';
import { checkGoalFiles } from '../../src/use-cases/goals/check-goal-files.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makeManifest, makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { templatesFor } from '../../src/use-cases/templates.ts';

/** Files as they travel into a page: their bytes in base64. */
export interface TravellingFiles {
  readonly goals: readonly (readonly [string, string])[];
  readonly actuals: readonly (readonly [string, string])[];
  readonly rules: readonly DefinitionText[];
  readonly profiles: readonly DefinitionText[];
}

const given = (files: readonly (readonly [string, string])[]): GivenFiles => ({
  files: files.map(([file, base64]) =>
    givenFile(
      file,
      Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
    ),
  ),
  findings: [],
});

const withHash = (definitions: readonly DefinitionText[]) =>
  definitions.map(({ file, text }) => ({ file, text, sha256: sha256(text) }));

/** From the bytes of files to the names and SHA-256 of everything that is made from them: findings, scores, outputs, templates. */
export async function wholePath(files: TravellingFiles): Promise<readonly (readonly [string, string])[]> {
  const policy = await makePolicy('mof-2020', withHash(files.profiles), withHash(files.rules));
  const goals = goalsOfYear(readGoalFiles(given(files.goals), { year: 2026, otherYears: 'accept' }), 2026);
  const scored = await scoreFiles({
    goals,
    policy,
    actuals: given(files.actuals),
    lastYear: null,
    departmentInCharge: null,
    tool: { name: 'perf-score', version: '0' },
  });
  const { run } = scored;
  if (run === null || policy.profile === null) throw new Error('nothing was scored');
  const checked = checkGoalFiles({ ...goals, value: goals.documents, findings: [] });
  const outputs = await makeOutputs(withFindings(run, checked.findings), 'zh');
  const manifest = makeManifest(run, outputs, policy.profileFiles, { language: 'zh', profile: 'mof-2020' });
  const wanted = { year: 2026, goals: goals.documents, only: null, profile: policy.profile, lastYear: null };
  const templates = await templatesFor(wanted);
  return [...outputs, manifest, ...templates].map(({ name, bytes }) => [name, sha256(bytes)] as const);
}
