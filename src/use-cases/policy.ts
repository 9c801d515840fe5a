import type { Finding } from '../model/finding.ts';
import type { GoalDocument } from '../model/goals/goals.ts';
import type { Source } from '../model/place.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { ProfileChoice } from '../model/result/profile-choice.ts';
import { loadProfile } from '../profiles/load-profile.ts';
import { loadRuleSet } from '../rules/load-rules.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type ChosenProfile, chooseProfile, levelsWithoutPlace } from './choose-profile.ts';
import type { Definition } from './definition.ts';

/** A profile with how it was chosen and the files it came from; null where it could not be used, and the findings say why. */
export interface ProfilePolicy {
  readonly profile: Profile | null;
  readonly profileChoice: ProfileChoice;
  readonly profileFiles: readonly Source[];
  /** Each level 1 of the goal tables that it has no place for: to be told before anybody fills in a form. */
  readonly unplaced: readonly Finding[];
  readonly findings: readonly Finding[];
}

/** The profile and rules of a run, with the files they came from; null parts could not be used and the findings say why. */
export interface Policy extends ProfilePolicy {
  readonly ruleSet: RuleSet | null;
  /** Another profile from the same definitions, for the same rules; null where it can not be used. */
  readonly withProfile: (id: string, choice: ProfileChoice) => Policy | null;
}

function profileOf(
  { id, choice, findings }: ChosenProfile,
  definitions: readonly Definition[],
  documents: readonly GoalDocument[],
): ProfilePolicy {
  const loaded = loadProfile(id, definitions);
  const profile = loaded.value;
  return {
    profile,
    profileChoice: choice,
    profileFiles: profile === null ? [] : loaded.sources.map(({ file, sha256 }) => ({ file, sha256 })),
    unplaced: profile === null ? [] : levelsWithoutPlace(profile, definitions, documents),
    findings: [...findings, ...loaded.findings],
  };
}

/** The profile of that id, or where nobody named one (null) that which the goal tables ask for. */
export function profilePolicy(
  named: string | null,
  definitions: readonly Definition[],
  documents: readonly GoalDocument[],
): ProfilePolicy {
  const asked = named === null ? null : ({ id: named, choice: 'named', findings: [] } as const);
  return profileOf(asked ?? chooseProfile(definitions, documents), definitions, documents);
}

/** Makes the policy of a run from a profile's id (null: chosen by the goal tables) and the definitions that are at hand. */
export async function makePolicy(
  profileId: string | null,
  profiles: readonly Definition[],
  rules: readonly Definition[],
  documents: readonly GoalDocument[] = [],
): Promise<Policy> {
  const ruleSet = await loadRuleSet(rules);
  const complete = (profile: ProfilePolicy): Policy => ({
    ...profile,
    ruleSet: ruleSet.value,
    findings: [...profile.findings, ...ruleSet.findings],
    withProfile: (id, choice) => {
      const other = complete(profileOf({ id, choice, findings: [] }, profiles, documents));
      return other.profile === null ? null : other;
    },
  });
  return complete(profilePolicy(profileId, profiles, documents));
}
