import type { Language } from '../../findings/finding.ts';
import { type Speak, speak } from '../../findings/speak.ts';
import { type BudgetUnitGroup, budgetUnitGroups, isOfUnit } from '../../model/goals/budget-unit-groups.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { type ProjectTitles, projectTitles } from '../tables/project-titles.ts';

/** What every chapter of the report is made from: the run, and the projects and units the report is about. */
export interface ReportContext {
  readonly run: ScoreRun;
  readonly projects: readonly ProjectScore[];
  readonly units: readonly BudgetUnit[];
  /** The units with their projects, and with every way in which they are printed. */
  readonly groups: readonly BudgetUnitGroup<ProjectScore>[];
  readonly language: Language;
  readonly say: Speak;
  /** Names of projects that no other project of the report has. */
  readonly titles: ProjectTitles;
}

/** Narrows a run to one unit, or keeps all of it. */
export function reportContext(run: ScoreRun, language: Language, unit: BudgetUnit | null): ReportContext {
  const all = budgetUnitGroups(run.projects);
  const own =
    unit === null
      ? undefined
      : (all.find((group) => group.unit === unit) ?? all.find((group) => isOfUnit(group, unit)));
  const groups = unit === null ? all : [own ?? { unit, printed: [unit], members: [] }];
  const projects = unit === null ? run.projects : (own?.members ?? []);
  return {
    run,
    projects,
    groups,
    units: groups.map((group) => group.unit),
    language,
    say: speak(language),
    titles: projectTitles(projects, language),
  };
}

/** Units that a sentence names; more are counted, and listed in the table of units. */
const maxNamed = 4;

/** The units of a report in a row, or how many there are. */
export function unitNames(context: ReportContext): string {
  const { units, say } = context;
  if (units.length > maxNamed) return say({ zh: `${units.length} 个预算单位`, en: `${units.length} budget units` });
  return units.map((unit) => unitName(unit, context)).join(say({ zh: '、', en: ', ' }));
}

/** A unit as a report names it: name, and code where the goal table prints one. */
export function unitName(unit: BudgetUnit, context: ReportContext): string {
  return unit.code === null
    ? unit.name
    : context.say({ zh: `${unit.name}（${unit.code}）`, en: `${unit.name} (${unit.code})` });
}
