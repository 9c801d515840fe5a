import type { Language } from '../../findings/finding.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import { groupNamed, namedLists } from '../../model/goals/same-named.ts';
import { grouped } from '../../model/grouped.ts';
import type { ReportChapter } from '../../model/policy/report-style.ts';
import { remember } from '../../model/remember.ts';
import type { ProjectResult, ResultFigures, ResultJson } from '../../model/result/result-json.ts';
import { type At, at, each, known, root } from './at.ts';
import { type Figure, joined, type Sentence, type Tell, teller, words } from './sentence.ts';

/** Whose report it is. A project is named by its place among those of the result. */
export type Subject =
  | { readonly of: 'department' }
  | { readonly of: 'unit'; readonly unit: BudgetUnit }
  | { readonly of: 'project'; readonly index: number };

export type UnitResult = NonNullable<ResultJson['units']>[number];
export type IndicatorResult = ProjectResult['indicators'][number];

/** What every chapter is made from. */
export interface View {
  readonly of: Subject['of'];
  readonly result: At<ResultJson>;
  readonly language: Language;
  readonly tell: Tell;
  readonly units: readonly At<UnitResult>[];
  readonly projects: readonly At<ProjectResult>[];
  /** The figures of all these projects; null for one project, which has its own. */
  readonly figures: At<ResultFigures> | null;
  /** A name that no other project of the report has. */
  readonly nameOf: (project: At<ProjectResult>) => Sentence;
  /** True where the report marks what nobody wrote; false for one that is handed in as it is. */
  readonly marksGaps: boolean;
}

/** How a report is told: `gaps` says whether what nobody wrote is marked (待补充) or left out; `chapters` which it has, in their order, all in the usual one if absent. */
export interface Telling {
  readonly language: Language;
  readonly gaps: 'marked' | 'left-out';
  readonly chapters?: readonly ReportChapter[];
}

/** What the reports of all units of a result have in common: made for each anew, it would take the square of their number. */
const partsOf = remember((document: ResultJson) => {
  const result = root(document);
  const groups = budgetUnitGroups(document.projects);
  const printed = groups.flatMap((group, at) => group.printed.map((unit) => ({ at, unit })));
  const groupOf = new Map(groups.flatMap(({ members }, at) => members.map((member) => [member, at] as const)));
  return {
    result,
    all: each(at(result, 'projects')),
    units: each(at(result, 'units')),
    groups,
    groupsNamed: namedLists(printed, ({ unit }) => unit),
    groupOf,
    places: new Map(document.projects.map((project, place) => [project, place])),
  };
});

/** The place of the group that a report is about; −1 for the department. The first, where several are of the name. */
function groupAbout(subject: Subject, document: ResultJson): number {
  const { groupsNamed, groupOf } = partsOf(document);
  if (subject.of === 'department') return -1;
  if (subject.of === 'unit') {
    const named = groupsNamed(subject.unit).flatMap((list) => list.map((one) => one.at));
    return named.reduce((first, one) => (first < 0 || one < first ? one : first), -1);
  }
  const project = document.projects[subject.index];
  return project === undefined ? -1 : (groupOf.get(project) ?? -1);
}

/** Narrows the result to what the report is about. */
export function viewOf(document: ResultJson, subject: Subject, { language, gaps }: Telling): View {
  const { result, all, units, groups, places } = partsOf(document);
  const own = groupAbout(subject, document);
  const chosen = subject.of === 'project' ? [subject.index] : membersIn(groups[own]?.members ?? [], places);
  const projects = subject.of === 'department' ? all : chosen.flatMap((place) => all[place] ?? []);
  const unit = units[own];
  const figures = {
    department: known(at(at(result, 'summary'), 'figures')),
    unit: unit === undefined ? null : at(unit, 'figures'),
    project: null,
  }[subject.of];
  return {
    of: subject.of,
    result,
    language,
    tell: teller(language),
    units: subject.of === 'department' ? units : unit === undefined ? [] : [unit],
    projects,
    figures,
    nameOf: namesOf(projects, teller(language)),
    marksGaps: gaps === 'marked',
  };
}

/** The places of projects in the result, ascending. */
const membersIn = (members: readonly ProjectResult[], places: ReadonlyMap<ProjectResult, number>): number[] =>
  members.flatMap((member) => places.get(member) ?? []).sort((a, b) => a - b);

/** A unit by its name. */
export const unitName = (unit: At<UnitResult>): Figure => words(at(at(unit, 'unit'), 'name'));

/** A name alone, and with unit or code behind it where several projects of the report have it. */
function namesOf(projects: readonly At<ProjectResult>[], tell: Tell): View['nameOf'] {
  // Counted once for all: a department may have a thousand projects of one name.
  const told = new Map<string, { readonly unit: boolean; readonly code: boolean }>();
  for (const same of grouped(projects, ({ value }) => value.name).values()) {
    if (same.length < 2) continue;
    for (const inUnit of groupNamed(same, ({ value }) => value.unit)) {
      const more = { unit: inUnit.length < same.length, code: inUnit.length > 1 };
      for (const { path } of inUnit) told.set(path, more);
    }
  }
  return (project) => {
    const name = words(at(project, 'name'));
    const more = told.get(project.path);
    const code = known(at(project, 'code'));
    const behind: Sentence[] = [
      ...(more?.unit === true ? [[words(at(at(project, 'unit'), 'name'))]] : []),
      ...(more?.code === true && code !== null ? [[words(code)]] : []),
    ];
    return behind.length === 0
      ? [name]
      : tell({ zh: '{name}（{behind}）', en: '{name} ({behind})' }, { name, behind: joined(behind, ' ') });
  };
}
