import type { Language } from '../../findings/finding.ts';
import { budgetUnitGroups, isOfUnit } from '../../model/goals/budget-unit-groups.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import { groupNamed } from '../../model/goals/same-named.ts';
import { grouped } from '../../model/grouped.ts';
import type { ReportChapter } from '../../model/policy/report-style.ts';
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

/** Narrows the result to what the report is about. */
export function viewOf(document: ResultJson, subject: Subject, { language, gaps }: Telling): View {
  const result = root(document);
  const all = each(at(result, 'projects'));
  const groups = budgetUnitGroups(document.projects);
  const units = each(at(result, 'units'));
  const own = groups.findIndex((group) => {
    if (subject.of === 'department') return false;
    return subject.of === 'unit'
      ? group.unit === subject.unit || isOfUnit(group, subject.unit)
      : group.members.some((member) => member === document.projects[subject.index]);
  });
  const members = new Set(groups[own]?.members);
  const projects = {
    department: all,
    unit: all.filter(({ value }) => members.has(value)),
    project: all.filter((_, index) => subject.of === 'project' && index === subject.index),
  }[subject.of];
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
