import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from '#platform';
import type { DefinitionText } from '../../src/findings/read-definition.ts';
import type { Profile } from '../../src/model/policy/profile.ts';
import { loadProfile } from '../../src/profiles/load-profile.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import type { RuleSet } from '../../src/rules/rule-set.ts';

function texts(folder: string): readonly DefinitionText[] {
  const path = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${path}${name}`, 'utf8') }));
}

/** The texts of the repository's own rule files. */
export const ruleTexts = texts('rules');

/** The texts of the repository's own profile files. */
export const profileTexts = texts('scoring-profiles');

/** The repository's own profiles and rules as a use case takes them. */
export const policyTexts = () => {
  const withHash = (all: readonly DefinitionText[]) =>
    all.map(({ file, text }) => ({ file, text, sha256: sha256(text) }));
  return [withHash(profileTexts), withHash(ruleTexts)] as const;
};

/** The repository's own monitoring profiles. */
export const monitoringTexts = () =>
  texts('monitoring-profiles').map(({ file, text }) => ({ file, text, sha256: sha256(text) }));

/** The ids of the repository's own profiles. */
export const profileIds = profileTexts.map(({ file }) => file.replace(/^.*\/|\.json$/g, ''));

/** The repository's own rules, loaded; a fault in them fails the test that asks. */
export async function builtInRules(): Promise<RuleSet> {
  const { value, findings } = await loadRuleSet(ruleTexts);
  if (value === null || findings.length > 0) throw new Error(JSON.stringify(findings));
  return value;
}

/** One of the repository's own profiles, or one of your own that may extend them. */
export function profileOf(id: string, own: Readonly<Record<string, unknown>> | null = null): Profile {
  const extra =
    own === null
      ? []
      : [{ file: `${id}.json`, text: JSON.stringify({ id, version: '1', title: { zh: id, en: id }, ...own }) }];
  const { value, findings } = loadProfile(id, [...profileTexts, ...extra]);
  if (value === null) throw new Error(JSON.stringify(findings));
  return value;
}

/** The repository's own layouts of the whole-department scorecard. */
export const departmentTexts = () =>
  texts('department-profiles').map(({ file, text }) => ({ file, text, sha256: sha256(text) }));
