import type { ProjectRef } from '../finding.ts';

/** What findings and tables call a unit: its code, or its name where no code is printed. */
export const unitId = <N extends string | null>(unit: { readonly code: string | null; readonly name: N }): string | N =>
  unit.code || unit.name;

/** How findings name a project, from the goal table or from what was reported. */
export function projectRef(project: {
  readonly unit: { readonly code: string | null; readonly name: string | null };
  readonly code: string | null;
  readonly name: string;
}): ProjectRef {
  const { unit, code, name } = project;
  return { unit: unitId(unit), code, name };
}
