import { projectKey } from '../../../model/actuals/actuals-keys.ts';
import type { ProjectRef } from '../../../model/finding.ts';
import { budgetUnitGroups } from '../../../model/goals/budget-unit-groups.ts';
import type { GoalDocument, Project } from '../../../model/goals/goals.ts';
import { projectRef } from '../../../model/goals/project-ref.ts';
import { type Named, namedIndex, type SameNamed } from '../../../model/goals/same-named.ts';
import { grouped } from '../../../model/grouped.ts';
import { nearest, newPatience, type Patience } from '../../../model/nearest.ts';
import { remember } from '../../../model/remember.ts';
import { remembered } from '../../../model/remembered.ts';
import { comparable, comparableWords } from '../../../model/text/same-text.ts';

/** A project of the goal tables as rows are matched to it. */
export interface GoalProject {
  readonly project: Project;
  readonly ref: ProjectRef;
  readonly key: string;
  /** Its place among the projects of all goal tables, from 0. */
  readonly at: number;
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
  readonly hasUnit: (unit: Named) => boolean;
  /** True when code and name, where they are given, are those of the unit whose goal table has the project. */
  readonly isUnitOf: (goal: GoalProject, unit: Named) => boolean;
}

const none: readonly Named[] = [];

const group = (goals: readonly GoalProject[], of: (goal: GoalProject) => string): Map<string, GoalProject[]> =>
  grouped(goals, (goal) => of(goal) || null);

const all = (goals: readonly GoalProject[]): SameNamed<GoalProject> => ({ count: goals.length, first: goals[0] });
const byUnit = remember((goals: readonly GoalProject[]) => namedIndex(goals, ({ project }) => project.unit));
const namesOf = remember((printed: readonly Named[]) => namedIndex(printed, (unit) => unit));

/** The projects of the unit that was named: by code where both have one, by name where a code may be mistyped. */
function ofUnit(goals: readonly GoalProject[], unit: Named): SameNamed<GoalProject> {
  if (unit.code === null && unit.name === null) return all(goals);
  const same = byUnit(goals)(unit);
  return same.count > 0 ? same : byUnit(goals)({ ...unit, code: null });
}

/** The indicators of a project by ordinal. */
export const indicatorsOf = remember(
  ({ project }: GoalProject) => new Map(project.indicators.map((one) => [one.ordinal, one] as const)),
);

const codeAndName = (code: string | null, name: string | null): string =>
  JSON.stringify([comparable(code), comparableWords(name)]);

/** What the index of every file has in common, made once for all: for each of 500 files anew it would take the square of their number. */
const goalTables = remember((documents: readonly GoalDocument[]) => {
  const byKey = new Map<string, GoalProject>();
  for (const project of documents.flatMap((document) => document.projects)) {
    const key = projectKey(project.unit, project);
    if (!byKey.has(key)) byKey.set(key, { project, ref: projectRef(project), key, at: byKey.size });
  }
  const projects = [...byKey.values()];
  const byCode = group(projects, ({ project }) => comparable(project.code));
  const byName = group(projects, ({ project }) => comparableWords(project.name));
  const byBoth = grouped(projects, ({ project: { code, name } }) =>
    comparable(code) === '' || comparableWords(name) === '' ? null : codeAndName(code, name),
  );
  const names = projects.map(({ project }) => project.name);
  const codes = projects.flatMap(({ project }) => project.code ?? []);
  const units = budgetUnitGroups(projects.map(({ project }) => project));
  const anyUnit = namedIndex(
    units.flatMap(({ printed }) => printed),
    (unit) => unit,
  );
  const unitOf = new Map(units.flatMap((unit) => unit.members.map((project) => [project, unit] as const)));
  const unitWords = units.map(({ unit }) => [unit.code, unit.name].filter(Boolean).join(' '));
  return { byKey, projects, byCode, byName, byBoth, names, codes, unitWords, anyUnit, unitOf };
});

/**
 * Makes the index for one file. Projects of the same key (a goal table given twice) count once, the first. How long is looked for what
 * was misspelt is a matter of the file, so that no other uses it up.
 */
export function goalIndex(documents: readonly GoalDocument[]): GoalIndex {
  const { byKey, projects, byCode, byName, byBoth, names, codes, unitWords, anyUnit, unitOf } = goalTables(documents);
  const patience = newPatience();
  const find = (naming: ProjectNaming): ProjectMatch => {
    const sameCode = byCode.get(comparable(naming.code)) ?? [];
    const sameName = byName.get(comparableWords(naming.name)) ?? [];
    const both = byBoth.get(codeAndName(naming.code, naming.name));
    const narrowed = both ?? (sameCode.length > 0 ? sameCode : sameName);
    const own = ofUnit(narrowed, { code: naming.unitCode, name: naming.unitName });
    // A code is a project's own whatever unit is named beside it; a name (其他交通费) may be that of another unit's project.
    const { count, first: goal } = own.count > 0 || sameCode.length === 0 ? own : all(narrowed);
    if (goal === undefined) return { type: 'unknown', nearest: nearestProject(naming, names, codes, patience) };
    return count > 1 ? { type: 'ambiguous', count } : { type: 'found', goal };
  };
  /** Rows name their project again and again, and many projects may have the name. */
  const matches = remembered((key) => find(JSON.parse(key) as ProjectNaming));
  const match = ({ unitCode, unitName, code, name }: ProjectNaming): ProjectMatch =>
    matches(JSON.stringify({ unitCode, unitName, code, name }));

  return {
    projects,
    byKey: (key) => byKey.get(key) ?? null,
    match,
    units: unitWords,
    hasUnit: (named) => anyUnit(named).count > 0,
    isUnitOf: ({ project }, named) => {
      const printed = unitOf.get(project)?.printed ?? none;
      const has = (unit: Named) => namesOf(printed)(unit).count > 0;
      return has(named) && (named.name === null || has({ code: null, name: named.name }));
    },
  };
}

function nearestProject(
  naming: ProjectNaming,
  names: readonly string[],
  codes: readonly string[],
  patience: Patience,
): string | null {
  const byName = naming.name === null ? null : nearest(naming.name, names, patience);
  return byName ?? (naming.code === null ? null : nearest(naming.code, codes, patience));
}
