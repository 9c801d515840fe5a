import { unitId } from '../../model/goals/project-ref.ts';
import { remember } from '../../model/remember.ts';
import type { ProjectScore } from '../../model/result/result.ts';

const placesIn = remember((projects: readonly ProjectScore[]) => new Map(projects.map((project, at) => [project, at])));

/** The place of a project among others, from 0, found at the cost of one however many there are; −1 where it is not among them. */
export const placeAmong = (projects: readonly ProjectScore[], project: ProjectScore): number =>
  placesIn(projects).get(project) ?? -1;

const keyOf = (unit: string | null, code: string | null, name: string): string => JSON.stringify([unit, code, name]);

const named = remember((projects: readonly ProjectScore[]) => {
  const first = new Map<string, ProjectScore>();
  for (const one of projects) {
    const key = keyOf(unitId(one.unit), one.project.code, one.project.name);
    if (!first.has(key)) first.set(key, one);
  }
  return first;
});

/** The first project that has exactly this unit (its code, or its name where none is printed), code and name. */
export const projectNamed = (
  projects: readonly ProjectScore[],
  { unit, code, name }: { readonly unit: string | null; readonly code: string | null; readonly name: string },
): ProjectScore | undefined => named(projects).get(keyOf(unit, code, name));
