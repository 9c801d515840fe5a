import { decimal, sum } from '../model/decimal.ts';
import type { GoalDocument, Project } from '../model/goals/goals.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Profile } from '../model/policy/profile.ts';
import { categoryFinder } from '../scoring/weights/categories.ts';
import { defaultProfile, placing } from './choose-profile.ts';

/** How far a profile fits goal tables: what it has no place for, and whether the points that the tables state are its own. */
export interface ProfileFit {
  readonly id: string;
  readonly title: Bilingual;
  /** In effect in the year of the tables; true where no year is known. */
  readonly inEffect: boolean;
  readonly projects: number;
  /** Projects of which every row has a category. */
  readonly placed: number;
  /** The level 1 names that it has no place for. */
  readonly unplaced: readonly string[];
  /** Projects that state points for every row, and those of them whose points add up to the profile's own in each category. */
  readonly weighted: number;
  readonly agreeing: number;
  /** Nothing speaks against it. */
  readonly fits: boolean;
}

/** True where the points stated for the rows are those of the profile's categories; null where not every row states any. */
function weightsAgree(profile: Profile, { indicators }: Project): boolean | null {
  if (indicators.length === 0 || indicators.some(({ weight }) => weight === null)) return null;
  const category = categoryFinder(profile);
  const present = new Set(indicators.flatMap((row) => category(row) ?? []));
  return profile.categories
    .filter(({ id }) => present.has(id))
    .every(({ id, weight }) => {
      const own = indicators.filter((row) => category(row) === id).map((row) => decimal(row.weight ?? '0'));
      return sum(own).equals(weight);
    });
}

/**
 * Which of the profiles fit goal tables, the best first: those in effect in the year, with a place for every row, and with the points
 * that the tables state. Where several fit, it is for the office to say whose rules apply; nothing is chosen here.
 */
export function whichProfile(
  profiles: readonly Profile[],
  documents: readonly GoalDocument[],
  year: number | null,
): ProfileFit[] {
  const projects = documents.flatMap((document) => document.projects);
  const asked = year ?? documents.find((document) => document.year !== null)?.year ?? null;
  const base = profiles.find(({ id }) => id === defaultProfile);
  const fits = profiles.map((profile): ProfileFit => {
    const hasPlace = placing(profile, base);
    const homeless = projects.map(({ indicators }) => indicators.filter((row) => !hasPlace(row)));
    const agreement = projects.flatMap((project) => weightsAgree(profile, project) ?? []);
    const { from, to } = profile.effective;
    const inEffect = asked === null || ((from ?? asked) <= asked && asked <= (to ?? asked));
    const placed = homeless.filter((rows) => rows.length === 0).length;
    const agreeing = agreement.filter(Boolean).length;
    return {
      id: profile.id,
      title: profile.title,
      inEffect,
      projects: projects.length,
      placed,
      unplaced: [...new Set(homeless.flat().map(({ level1 }) => level1 ?? ''))],
      weighted: agreement.length,
      agreeing,
      fits: inEffect && placed === projects.length && agreeing === agreement.length,
    };
  });
  const rank = (one: ProfileFit) => [one.fits, one.inEffect, one.placed, one.agreeing].map(Number);
  return fits.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? a.id.localeCompare(b.id, 'en') : (right[at] ?? 0) - (left[at] ?? 0);
  });
}
