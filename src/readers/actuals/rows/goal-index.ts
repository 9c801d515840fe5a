import { projectKey } from '../../../model/actuals/actuals-keys.ts';
import type { ProjectRef } from '../../../model/finding.ts';
import type { GoalDocument, Project } from '../../../model/goals/goals.ts';
import { nearest } from '../../../model/nearest.ts';
import { comparable } from '../../../model/text/same-text.ts';

/** A project of the goal tables as rows are matched to it. */
export interface GoalProject {
  readonly project: Project;
  readonly ref: ProjectRef;
  readonly key: string;
}

/** How a row or a JSON value names its project; null where it does not say. */
export interface ProjectNaming {
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly code: string | null;
  readonly name: string | null;
}

/** The project that was named, several that may be meant, or none with the nearest name there is. */
export type ProjectMatch =
  | { readonly type: 'found'; readonly goal: GoalProject }
  | { readonly type: 'ambiguous'; readonly count: number }
  | { readonly type: 'unknown'; readonly nearest: string | null };

/** The projects of all goal tables of the year, looked up by key, code and name. */
export interface GoalIndex {
  readonly projects: readonly GoalProject[];
  readonly byKey: (key: string) => GoalProject | null;
  readonly match: (naming: ProjectNaming) => ProjectMatch;
  /** The units of the goal tables as people name them. */
  readonly units: readonly string[];
  readonly hasUnit: (code: string | null, name: string | null) => boolean;
}

const group = (goals: readonly GoalProject[], of: (goal: GoalProject) => string): Map<string, GoalProject[]> => {
  const groups = new Map<string, GoalProject[]>();
  for (const goal of goals) {
    const key = of(goal);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), goal]);
  }
  return groups;
};

function ofUnit(goals: readonly GoalProject[], { unitCode, unitName }: ProjectNaming): readonly GoalProject[] {
  if (goals.length < 2) return goals;
  const sameCode = goals.filter(
    ({ project }) => unitCode !== null && comparable(project.unit.code) === comparable(unitCode),
  );
  if (sameCode.length > 0) return sameCode;
  const sameName = goals.filter(
    ({ project }) => unitName !== null && comparable(project.unit.name) === comparable(unitName),
  );
  return sameName.length > 0 ? sameName : goals;
}

/** Makes the index. Projects of the same key (a goal table given twice) count once, the first. */
export function goalIndex(documents: readonly GoalDocument[]): GoalIndex {
  const byKey = new Map<string, GoalProject>();
  for (const project of documents.flatMap((document) => document.projects)) {
    const key = projectKey(project.unit, project);
    const ref = { unit: project.unit.code ?? project.unit.name, code: project.code, name: project.name };
    if (!byKey.has(key)) byKey.set(key, { project, ref, key });
  }
  const projects = [...byKey.values()];
  const byCode = group(projects, ({ project }) => comparable(project.code));
  const byName = group(projects, ({ project }) => comparable(project.name));
  const units = [...new Set(projects.map(({ project: { unit } }) => [unit.code, unit.name].filter(Boolean).join(' ')))];

  const match = (naming: ProjectNaming): ProjectMatch => {
    const sameCode = byCode.get(comparable(naming.code)) ?? [];
    const sameName = byName.get(comparable(naming.name)) ?? [];
    const both = sameCode.filter((goal) => sameName.includes(goal));
    const narrowed = both.length > 0 ? both : sameCode.length > 0 ? sameCode : sameName;
    const found = ofUnit(narrowed, naming);
    const [goal] = found;
    if (goal === undefined) return { type: 'unknown', nearest: nearestProject(naming, projects) };
    return found.length > 1 ? { type: 'ambiguous', count: found.length } : { type: 'found', goal };
  };

  return {
    projects,
    byKey: (key) => byKey.get(key) ?? null,
    match,
    units,
    hasUnit: (code, name) =>
      projects.some(
        ({ project: { unit } }) =>
          (code !== null && comparable(unit.code) === comparable(code)) ||
          ((code === null || unit.code === null) && comparable(unit.name) === comparable(name)),
      ),
  };
}

function nearestProject(naming: ProjectNaming, projects: readonly GoalProject[]): string | null {
  const names = projects.map(({ project }) => project.name);
  const codes = projects.flatMap(({ project }) => project.code ?? []);
  const byName = naming.name === null ? null : nearest(naming.name, names);
  return byName ?? (naming.code === null ? null : nearest(naming.code, codes));
}
