import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import type { ProjectRef } from '../../model/finding.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { namedIndex } from '../../model/goals/same-named.ts';
import { grouped } from '../../model/grouped.ts';
import type { ProjectScore } from '../../model/result/result.ts';

/** The name of a project as a list of several prints it, for a scored project and for the project a finding is about. */
export interface ProjectTitles {
  readonly of: (project: ProjectScore) => string;
  readonly ofRef: (ref: ProjectRef) => string;
}

type Named = Pick<ProjectScore, 'project' | 'unit'>;

const keyOf = ({ unit, code, name }: ProjectRef): string => JSON.stringify([unit, code, name]);

/**
 * Names projects so that no two of a list read the same: a name that several have is followed by the unit in brackets, and by the code
 * where one unit has it twice.
 */
export function projectTitles(projects: readonly Named[], language: Language): ProjectTitles {
  const byName = grouped(projects, ({ project }) => project.name);
  const titles = new Map<string, string>();
  for (const [name, same] of byName) {
    if (same.length < 2) continue;
    // Every unit of a department may have a project of the name (其他交通费).
    const inUnit = namedIndex(same, ({ unit }) => unit);
    for (const one of same) {
      const { count } = inUnit(one.unit);
      const told = [
        ...(count < same.length ? [one.unit.name] : []),
        ...(count > 1 && one.project.code !== null ? [one.project.code] : []),
      ];
      if (told.length > 0)
        titles.set(keyOf(projectRef(one.project)), `${name}${marks[language].bracketed(told.join(' '))}`);
    }
  }
  const ofRef = (ref: ProjectRef) => titles.get(keyOf(ref)) ?? ref.name;
  return { of: (project) => ofRef(projectRef(project.project)), ofRef };
}
