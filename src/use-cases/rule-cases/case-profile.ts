import { nearestListed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { plain } from '../../model/decimal.ts';
import type { Reading } from '../../model/finding.ts';
import type { Indicator } from '../../model/goals/goals.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { categoryFinder } from '../../scoring/weights/categories.ts';
import { withSettings } from './case-settings.ts';
import type { RuleCase } from './rule-case.ts';

/** The levels of a case: as stated, else those of the profile's first category. */
export function caseLevels({ cells }: RuleCase, profile: Profile): Pick<Indicator, 'level1' | 'level2'> {
  const level2 = cells.level2?.text ?? null;
  const stated = cells.level1?.text ?? null;
  return { level1: stated ?? (level2 === null ? (profile.categories[0]?.level1[0] ?? null) : null), level2 };
}

/**
 * The profile a case is scored with: the chosen one, but all its points lie on the one row of the case, so that the score is
 * rounded at exactly the weight stated. Null, with the finding, when the case's level or settings do not go with the profile.
 */
export function caseProfile(one: RuleCase, chosen: Profile): Reading<Profile | null> {
  const { place, weight } = one;
  const profile = withSettings(chosen, one.settings);
  if ('table' in profile) {
    const args = { setting: profile.setting, table: profile.table, profile: chosen.id };
    return { value: null, findings: [finding('case-setting-without-table', args, { place })] };
  }
  if (one.cells.target === undefined) {
    return { value: { ...profile, executionWeight: plain(weight), categories: [] }, findings: [] };
  }
  const levels = caseLevels(one, profile);
  const id = categoryFinder(profile)(levels);
  const category = profile.categories.find((each) => each.id === id);
  if (category === undefined) {
    const level = [levels.level1, levels.level2].filter((each) => each !== null).join(' / ');
    const known = profile.categories.flatMap((each) => each.level1);
    const allowed = nearestListed('allowed', levels.level1 ?? '', known);
    return {
      value: null,
      findings: [finding('case-level-unknown', { level, profile: chosen.id, ...allowed }, { place })],
    };
  }
  const only = { ...category, weight: plain(weight), whenMissing: 'share' as const };
  return { value: { ...profile, executionWeight: '0', categories: [only] }, findings: [] };
}
