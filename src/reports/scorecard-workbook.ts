import type { Language } from '../findings/finding.ts';
import type { Unit } from '../model/goals.ts';
import type { ProjectScore, ScoreRun } from '../model/result.ts';
import { officialForm } from './official-form.ts';
import { rulesSheet } from './rules-sheet.ts';
import type { Workbook } from './sheet.ts';
import { speak } from './speak.ts';

/** The projects of a unit, in the order of the input. A unit is one by its code, or by its name where it has none. */
export function projectsOf(run: ScoreRun, unit: Unit): ProjectScore[] {
  return run.projects.filter((project) => project.unit.code === unit.code && project.unit.name === unit.name);
}

/** Id of the form of the project at `index` (from 0) within its unit's workbook. */
export function formSheetId(index: number): string {
  return `project-${index + 1}`;
}

/**
 * The scorecard workbook of one unit: one official form per project with live formulas, and the rules and settings they follow.
 * Deterministic: everything in it comes from the run.
 */
export function scorecardWorkbook(run: ScoreRun, unit: Unit, language: Language): Workbook {
  const say = speak(language);
  const projects = projectsOf(run, unit);
  const forms = projects.map((project, index) =>
    officialForm(project, run, formSheetId(index), `${index + 1}.${project.project.name}`, say),
  );
  return {
    title: say(`${unit.name} ${run.year}年度绩效自评评分表`, `${unit.name}: performance scorecard ${run.year}`),
    language,
    date: `${run.year}-12-31`,
    sheets: [...forms, rulesSheet(run, projects, formSheetId, language)],
  };
}
