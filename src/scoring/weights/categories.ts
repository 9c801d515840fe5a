import type { Indicator } from '../../model/goals/goals.ts';
import { level1Name, levelName } from '../../model/goals/level-name.ts';
import type { Profile } from '../../model/policy/profile.ts';

/** Finds the category of an indicator by its level 2 name, then by its level 1 name; null when neither is known. */
export type CategoryFinder = (indicator: Pick<Indicator, 'level1' | 'level2'>) => string | null;

/**
 * Prepares the names of a profile's categories. A level 2 name wins, because cost and satisfaction also stand under others. A level 1
 * that the profile doesn't have counts as the name of the national form that it is a spelling of (项目完成指标 as 产出指标).
 */
export function categoryFinder(profile: Profile): CategoryFinder {
  const byLevel1 = new Map<string, string>();
  const byLevel2 = new Map<string, string>();
  const byMeaning = new Map<string, string>();
  for (const { id, level1, level2 } of profile.categories) {
    for (const name of level1) byLevel1.set(levelName(name), id);
    for (const name of level1) if (!byMeaning.has(level1Name(name))) byMeaning.set(level1Name(name), id);
    for (const name of level2) byLevel2.set(levelName(name), id);
  }
  const folded = new Map<string, string>();
  const fold = (text: string) => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const name = levelName(text);
    if (folded.size < 10_000) folded.set(text, name);
    return name;
  };
  return ({ level1, level2 }) => {
    const second = level2 === null ? undefined : byLevel2.get(fold(level2));
    const first = level1 === null ? undefined : (byLevel1.get(fold(level1)) ?? byMeaning.get(level1Name(level1)));
    return second ?? first ?? null;
  };
}
