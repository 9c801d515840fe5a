import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { Profile } from '../model/policy/profile.ts';
import { loadProfile } from '../profiles/load-profile.ts';
import { loadRuleSet } from '../rules/load-rules.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** The text of a rule or profile file, and the SHA-256 of its bytes. */
export interface Definition extends Source {
  readonly text: string;
}

/** The profile and rules of a run, with the files they came from; null parts could not be used and the findings say why. */
export interface Policy {
  readonly profile: Profile | null;
  readonly profileFiles: readonly Source[];
  readonly ruleSet: RuleSet | null;
  readonly findings: readonly Finding[];
}

/** Makes the policy of a run from a profile's id and the definitions that are at hand. */
export async function makePolicy(
  profileId: string,
  profiles: readonly Definition[],
  rules: readonly Definition[],
): Promise<Policy> {
  const profile = loadProfile(profileId, profiles);
  const ruleSet = await loadRuleSet(rules);
  return {
    profile: profile.value,
    profileFiles: profile.value === null ? [] : profile.sources.map(({ file, sha256 }) => ({ file, sha256 })),
    ruleSet: ruleSet.value,
    findings: [...profile.findings, ...ruleSet.findings],
  };
}
