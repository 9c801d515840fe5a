import { didYouMean, nearestListed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { readDefinition } from '../../findings/read-definition.ts';
import type { Reading } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import { departmentProfileSchema } from '../../model/whole-department/department-profile.ts';
import type { PreparedDepartment } from '../../model/whole-department/department-run.ts';
import { prepareDepartment } from '../../whole-department/prepare-department.ts';
import type { Definition } from '../definition.ts';

/** The layout that is used where nobody names one. */
export const defaultDepartmentProfile = 'hunan';

/** The layout of that id among the texts, its formulas read; null with the reason where it can't be used. Of two with one id the later file counts: a unit's own. */
export async function loadDepartmentProfile(
  id: string,
  definitions: readonly Definition[],
): Promise<Reading<PreparedDepartment | null>> {
  const read = definitions.map((definition) => ({
    file: definition.file,
    ...readDefinition(departmentProfileSchema, definition),
  }));
  const found = read.findLast(({ value }) => value?.id === id);
  if (found?.value != null) {
    const prepared = await prepareDepartment(found.value, found.file);
    const findings = [...found.findings, ...prepared.findings];
    return { value: findings.length > 0 ? null : prepared.value, findings };
  }
  const damaged = read.flatMap(({ value, findings }) => (value === null ? findings : []));
  const ids = read.flatMap(({ value }) => value?.id ?? []);
  const args = { id, ...nearestListed('allowed', id, ids), ...didYouMean(nearest(id, ids)) };
  return { value: null, findings: damaged.length > 0 ? damaged : [finding('profile-not-found', args, {})] };
}
