import type { Language } from '../findings/finding.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import { type BudgetUnitGroup, budgetUnitGroups, namesUnit } from '../model/goals/budget-unit-groups.ts';
import type { BudgetUnit, GoalDocument, Project } from '../model/goals/goals.ts';
import type { LastYearValues } from '../model/goals/last-year.ts';
import type { Profile } from '../model/policy/profile.ts';
import { plannedWeights } from '../scoring/weights/planned-weights.ts';
import type { TemplateInput } from '../writers/template/template-input.ts';
import type { OutputFile } from './given-file.ts';
import { fileNames } from './outputs/file-name.ts';

/** For whom blank workbooks are made, and from what. */
export interface TemplatesWanted {
  readonly year: number;
  readonly goals: readonly GoalDocument[];
  /** Code or name of the one unit wanted; null for all. */
  readonly only: string | null;
  readonly profile: Profile;
  /** What the indicators came to last year; null where no result of last year was given. */
  readonly lastYear: LastYearValues | null;
  /** The language in which the workbooks explain themselves; Chinese where absent. */
  readonly language?: Language;
}

/** The blank workbook of a unit. */
export interface Template extends OutputFile {
  readonly unit: BudgetUnit;
  readonly projects: readonly Project[];
  /** What its weights show before anybody fills it in. */
  readonly findings: readonly Finding[];
}

/** The file names of the units, such as 2026-405001-某单位.xlsx. */
export function templateNames(year: number, units: readonly BudgetUnitGroup<Project>[]): string[] {
  const texts = units.map(({ unit }) =>
    [String(year), unit.code, unit.name].filter((part) => part !== null && part !== '').join('-'),
  );
  return fileNames(texts, '.xlsx');
}

/** What the template of a unit is made from, and what its weights show before anybody fills it in. */
export function templateInput(
  { unit, members: projects }: BudgetUnitGroup<Project>,
  { year, profile, lastYear, language = 'zh' }: Pick<TemplatesWanted, 'year' | 'profile' | 'lastYear' | 'language'>,
): { readonly input: TemplateInput; readonly findings: readonly Finding[] } {
  const before = lastYear === null ? {} : { lastYear };
  const planned = projects.map((project) => ({ project, ...plannedWeights(project, profile) }));
  const weights = new Map(planned.map((one) => [one.project, one.weights]));
  const findings = planned.flatMap((one) => one.findings);
  return { input: { year, unit, projects, profile, weights, language, ...before }, findings };
}

/** One blank workbook for each unit, in the order of the goal tables. The same goals give the same bytes. */
export async function templatesFor(wanted: TemplatesWanted): Promise<Template[]> {
  const { writeTemplate } = await import('../writers/template/write-template.ts');
  const units = budgetUnitGroups(wanted.goals.flatMap((document) => document.projects));
  const names = templateNames(wanted.year, units);
  const made: Template[] = [];
  for (const [index, group] of units.entries()) {
    if (wanted.only !== null && !namesUnit(group, wanted.only)) continue;
    const { unit, members: projects } = group;
    const { input, findings } = templateInput(group, wanted);
    const name = certain(names[index], 'name of a template');
    made.push({ unit, projects, findings, name, bytes: await writeTemplate(input) });
  }
  return made;
}
