import { sha256 } from '#platform';
import { checkActuals } from '../../src/actual-checks/check-actuals.ts';
import { makeOutputs } from '../../src/app/outputs/make-outputs.ts';
import type { DefinitionText } from '../../src/findings/read-definition.ts';
import { runGoalChecks } from '../../src/goal-checks/run-goal-checks.ts';
import { loadProfile } from '../../src/profiles/load-profile.ts';
import { mergeActuals } from '../../src/readers/merge-actuals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { acrossUnits } from '../../src/reports/department/across-units.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { scoreConfirmed } from '../../src/scoring/score-confirmed.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';

/** Files as they travel into a page: their bytes in base64. */
export interface GivenFiles {
  readonly goals: readonly (readonly [string, string])[];
  readonly actuals: readonly (readonly [string, string])[];
  readonly rules: readonly DefinitionText[];
  readonly profiles: readonly DefinitionText[];
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** From the bytes of files to the names and SHA-256 of everything the pure rooms make from them: findings, scores, outputs, a template. */
export async function wholePath(given: GivenFiles): Promise<readonly (readonly [string, string])[]> {
  const year = 2026;
  const goals = given.goals.map(([file, base64]) => readGoals(bytesOf(base64), file, { year }));
  const documents = goals.flatMap(({ value }) => value);
  const actuals = given.actuals.map(([file, base64]) => readActuals(bytesOf(base64), file, documents, { year }));
  const merged = mergeActuals(actuals.flatMap(({ value }) => (value === null ? [] : [value])));
  const profile = loadProfile('mof-2020', given.profiles).value;
  const ruleSet = (await loadRuleSet(given.rules)).value;
  if (profile === null || ruleSet === null) throw new Error('no rules');
  const scored = await scoreConfirmed({
    year,
    departmentInCharge: null,
    goals: documents,
    actuals: merged.value,
    profile,
    profileSource: { file: 'mof-2020.json', sha256: sha256('') },
    ruleSet,
    inputs: [],
    tool: { name: 'perf-score', version: '0' },
    findings: [...goals, ...actuals].flatMap(({ findings }) => findings),
  });
  const checks = documents.flatMap((document) => runGoalChecks(document));
  const run = {
    ...scored,
    findings: [...scored.findings, ...checks, ...checkActuals(scored, scored.findings), ...acrossUnits(scored)],
  };
  const outputs = await makeOutputs(run, 'zh');
  const projects = documents.flatMap((document) => document.projects).slice(0, 2);
  const [first] = projects;
  if (first === undefined) throw new Error('no projects');
  const template = await writeTemplate({ year, unit: first.unit, projects, profile });
  return [...outputs, { name: 'template', bytes: template }].map(({ name, bytes }) => [name, sha256(bytes)] as const);
}
