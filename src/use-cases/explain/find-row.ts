import { type BudgetUnitGroup, budgetUnitGroups, namesUnit } from '../../model/goals/budget-unit-groups.ts';
import { nearest } from '../../model/nearest.ts';
import type { ProjectResult, ResultJson } from '../../model/result/result-json.ts';
import { comparable } from '../../model/text/same-text.ts';

/** What a person's words for a project came to: the projects they fit, or the nearest name when none does. */
export interface FoundProjects {
  readonly projects: readonly ProjectResult[];
  readonly nearest: string | null;
}

const isMeant = (group: BudgetUnitGroup<ProjectResult>, words: string): boolean =>
  namesUnit(group, words) || group.printed.some(({ name }) => comparable(name).includes(comparable(words)));

/** Finds projects by code, by name (a part is enough), or by number in the goal tables; a unit's code, or a part of its name, narrows. */
export function findProjects(run: Pick<ResultJson, 'projects'>, words: string, unit: string | null): FoundProjects {
  const pool =
    unit === null
      ? run.projects
      : budgetUnitGroups(run.projects).flatMap((group) => (isMeant(group, unit) ? group.members : []));
  const tests: ((project: ProjectResult) => boolean)[] = [
    ({ code }) => code === words,
    ({ name }) => name === words,
    ({ number }) => String(number) === words,
    ({ name }) => name.includes(words),
  ];
  for (const test of tests) {
    const projects = pool.filter(test);
    if (projects.length > 0) return { projects, nearest: null };
  }
  return {
    projects: [],
    nearest: nearest(
      words,
      pool.flatMap(({ name, code }) => [name, code ?? '']),
    ),
  };
}

/** Finds an indicator of a project by ordinal or by name (a part is enough). */
export function findIndicators(project: ProjectResult, words: string): ProjectResult['indicators'] {
  const byOrdinal = project.indicators.filter((row) => String(row.ordinal) === words);
  if (byOrdinal.length > 0) return byOrdinal;
  const names = (row: ProjectResult['indicators'][number]) =>
    [row.level3, row.description].filter((name) => name !== null);
  const exact = project.indicators.filter((row) => names(row).includes(words));
  return exact.length > 0 ? exact : project.indicators.filter((row) => names(row).some((name) => name.includes(words)));
}
