import type { ProjectScore, ScoreRun } from './result.ts';

/** 主管部门 of a project: as its goal table names it, else the unit's own report, else the configuration; null where nobody does. */
export function departmentInChargeOf(
  { project, actual }: Pick<ProjectScore, 'project' | 'actual'>,
  run: Pick<ScoreRun, 'departmentInCharge'>,
): string | null {
  return project.departmentInCharge ?? actual?.formHead?.departmentInCharge?.text ?? run.departmentInCharge;
}
