import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import { budgetUnitGroups } from '../model/goals/budget-unit-groups.ts';
import { unitId } from '../model/goals/project-ref.ts';
import { departmentInChargeOf } from '../model/result/department-in-charge.ts';
import type { ProjectScore, ScoreRun } from '../model/result/result.ts';

/** Says once for each unit that its forms have no 主管部门, where the unit was asked for it. */
export function headFindings(
  projects: readonly ProjectScore[],
  run: Pick<ScoreRun, 'departmentInCharge'>,
): readonly Finding[] {
  return budgetUnitGroups(projects).flatMap(({ unit, members }) => {
    const blank = members.find((one) => departmentInChargeOf(one, run) === null);
    const place = blank?.actual?.formHead?.place;
    if (place === undefined) return [];
    const project = { unit: unitId(unit), code: null, name: '' };
    return [finding('department-in-charge-missing', { unit: unit.name }, { place, project })];
  });
}
