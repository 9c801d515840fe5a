import type { Project } from './goals.ts';
import { type Named, sameNamed } from './same-named.ts';

/** A project as a report names it. The name of the unit may be left out. */
interface NamedProject extends Named {
  readonly unit: { readonly code: string | null; readonly name?: string | null | undefined };
}

/** True when a report is about a project of the goal tables; one that doesn't name its unit is matched by the project alone. */
export function sameProject(reported: NamedProject, project: Project): boolean {
  const { code, name = null } = reported.unit;
  const unitNamed = name !== null || (code !== null && project.unit.code !== null);
  return (!unitNamed || sameNamed({ code, name }, project.unit)) && sameNamed(reported, project);
}
