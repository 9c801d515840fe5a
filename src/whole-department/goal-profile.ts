import type { Category, Profile } from '../model/policy/profile.ts';
import type { DepartmentProfile } from '../model/whole-department/department-profile.ts';

/**
 * The scoring profile for the goals of a department: its rules and settings, with the rows of the layout that take goals as its
 * categories and no points for execution, which the layout scores by itself. Null where the layout takes none.
 */
export function goalProfile(layout: DepartmentProfile, profile: Profile): Profile | null {
  const categories = layout.indicators.flatMap((indicator): Category[] =>
    indicator.by === 'goals'
      ? [
          {
            id: indicator.id,
            title: indicator.name,
            level1: indicator.goalLevel1,
            level2: [],
            weight: String(indicator.weight),
            whenMissing: 'share',
            basis: indicator.basis,
          },
        ]
      : [],
  );
  return categories.length === 0
    ? null
    : { ...profile, executionWeight: '0', categories, rounding: layout.rounding, eitherOr: [] };
}
