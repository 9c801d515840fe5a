import type { Language } from '../../findings/finding.ts';
import type { Unit } from '../../model/goals/goals.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { type Speak, speak } from '../speak.ts';
import { type ProjectTitles, projectTitles } from '../tables/project-titles.ts';

/** What every chapter of the report is made from: the run, and the projects and units the report is about. */
export interface ReportContext {
  readonly run: ScoreRun;
  readonly projects: readonly ProjectScore[];
  readonly units: readonly Unit[];
  readonly language: Language;
  readonly say: Speak;
  /** Names of projects that no other project of the report has. */
  readonly titles: ProjectTitles;
}

/** True when both name the same unit: by code where both have one, by name otherwise. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.code !== null && b.code !== null ? a.code === b.code : a.name === b.name;
}

/** Narrows a run to one unit (or keeps all of it) and settles the language. */
export function reportContext(run: ScoreRun, language: Language, unit: Unit | null): ReportContext {
  const projects = unit === null ? run.projects : run.projects.filter((project) => sameUnit(project.unit, unit));
  const units: Unit[] = [];
  for (const project of projects) {
    if (!units.some((known) => sameUnit(known, project.unit))) units.push(project.unit);
  }
  return {
    run,
    projects,
    units: unit === null || units.length > 0 ? units : [unit],
    language,
    say: speak(language),
    titles: projectTitles(projects, language),
  };
}

/** Units that a sentence names; more are counted, and listed in the table of units. */
const mostNamed = 4;

/** The units of a report in a row, or how many there are. */
export function unitNames(context: ReportContext): string {
  const { units, say } = context;
  if (units.length > mostNamed) return say(`${units.length} 个预算单位`, `${units.length} budget units`);
  return units.map((unit) => unitName(unit, context)).join(say('、', ', '));
}

/** A unit as a report names it: name, and code where the goal table prints one. */
export function unitName(unit: Unit, context: ReportContext): string {
  return unit.code === null ? unit.name : context.say(`${unit.name}（${unit.code}）`, `${unit.name} (${unit.code})`);
}
