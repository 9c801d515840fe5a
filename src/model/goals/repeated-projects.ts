import { budgetUnitGroups } from './budget-unit-groups.ts';
import type { Project } from './goals.ts';
import { groupNamed } from './same-named.ts';

/** The projects that stand in a list before, each with the first of them: one unit, and one code or, where none is printed, one name. */
export function repeatedProjects<T extends Project>(projects: readonly T[]): ReadonlyMap<T, T> {
  const firstOf = new Map<T, T>();
  for (const { members } of budgetUnitGroups(projects)) {
    for (const [first, ...others] of groupNamed(members, (project) => project)) {
      if (first !== undefined) for (const other of others) firstOf.set(other, first);
    }
  }
  return firstOf;
}
