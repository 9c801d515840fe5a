import type { Input } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { goalsOfYear, readGoalFiles } from '../goals/read-goal-files.ts';
import { makePolicy } from '../policy.ts';
import { readResult } from '../read-result.ts';
import type { FoundSources, ScoredAgain } from '../verify/found-sources.ts';
import type { Program } from '../verify/given-folder.ts';
import { definitionsOf, namedFiles } from '../verify/score-again.ts';
import { departmentFiles } from './department-files.ts';
import { departmentManifest, departmentOutputs } from './department-outputs.ts';
import { loadDepartmentProfile } from './load-department-profile.ts';

/** Scores the department of a manifest again, from the bytes it was made of. */
export async function departmentAgain(
  manifest: Manifest,
  sources: FoundSources,
  program: Program,
): Promise<ScoredAgain> {
  const { year, options, profile: stated, inputs } = manifest;
  const [layout, ...profile] = stated.files;
  if (layout === undefined) return { outputs: null, findings: [] };
  const ofRole = (role: Input['role']) =>
    namedFiles(
      sources.given,
      inputs.filter((input) => input.role === role).map(({ file }) => file),
    );
  const own = (file: string) => sources.ownProfiles.filter((one) => (one === layout.file) === (file === layout.file));
  const layouts = definitionsOf(await program.definitions('department-profiles'), own(layout.file), sources);
  const prepared = await loadDepartmentProfile(stated.id, layouts);
  if (prepared.value === null) return { outputs: null, findings: prepared.findings };
  const policy = await makePolicy(
    prepared.value.profile.goalsProfile,
    definitionsOf(await program.definitions('scoring-profiles'), own(''), sources),
    definitionsOf(await program.definitions('rules'), sources.ownRules, sources),
  );
  const [given] = ofRole('project-results');
  const results = given === undefined ? null : readResult(given).value;
  const run = await departmentFiles({
    department: String(options['department']),
    year,
    goals: goalsOfYear(readGoalFiles({ files: ofRole('goals'), findings: [] }, { year, otherYears: 'accept' }), year),
    files: ofRole('actuals'),
    prepared: prepared.value,
    policy,
    results:
      given === undefined || results === null
        ? null
        : { result: results, source: { file: given.file, sha256: given.sha256 } },
    tool: { name: 'perf-score', version: program.version },
  });
  const language = options['language'] === 'en' ? 'en' : 'zh';
  const outputs = await departmentOutputs(run, language);
  const made = departmentManifest(run, { layout, profile, rules: manifest.rules }, outputs, language);
  return { outputs: [...outputs, made], findings: [] };
}
