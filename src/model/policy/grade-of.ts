import type { Decimal } from '../decimal.ts';
import type { Profile } from './profile.ts';

/** The grade of a total in points of 100; null when the profile has no grades, or none so low. */
export function gradeOf(outOf100: Decimal, profile: Pick<Profile, 'grades'>): string | null {
  return profile.grades.find(({ atLeast }) => outOf100.greaterThanOrEqualTo(atLeast))?.grade ?? null;
}
