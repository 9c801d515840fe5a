import { finding } from '../../../findings/finding.ts';
import type { Named } from '../../../model/goals/same-named.ts';
import type { Place } from '../../../model/place.ts';
import { comparable } from '../../../model/text/same-text.ts';
import type { FindingLog } from '../../finding-log.ts';
import { quoted } from '../values/cell-text.ts';
import type { GoalIndex, GoalProject, ProjectMatch, ProjectNaming } from './goal-index.ts';
import type { TableRow } from './table-rows.ts';

type IdentityColumn = 'key' | 'code' | 'name';

/** What is known of the whole file while its rows are matched. */
export interface FileContext {
  readonly log: FindingLog;
  readonly index: GoalIndex;
  readonly unit: { readonly code: string | null; readonly name: string | null };
}

/** How the rows of one table find their projects; a blank row belongs to the project above it. */
export interface ProjectFinder {
  readonly find: (row: TableRow<IdentityColumn>) => ProjectMatch | null;
}

/** The project part of a row's key: all but what stands after the last separator. */
const projectPart = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('|')));

/** True when code and name, where the row has them, are not those of the project. */
function contradicts(goal: GoalProject, naming: ProjectNaming): boolean {
  const { code, name } = goal.project;
  const sameCode = naming.code === null || code === null || comparable(naming.code) === comparable(code);
  const sameName = naming.name === null || comparable(naming.name) === comparable(name);
  return !sameCode || !sameName;
}

/** Starts matching the rows of a table. */
export function projectFinder(file: FileContext): ProjectFinder {
  let last: GoalProject | null = null;
  const remember = (match: ProjectMatch): ProjectMatch => {
    last = match.type === 'found' ? match.goal : null;
    return match;
  };
  return {
    find: (row) => {
      const naming = {
        unitCode: file.unit.code,
        unitName: file.unit.name,
        code: row.text('code'),
        name: row.text('name'),
      };
      const before = last;
      const key = row.text('key');
      const keyed = key === null ? null : file.index.byKey(projectPart(key));
      if (keyed !== null) return remember(byKeyAndText(keyed, naming, row, file));
      if (naming.code !== null || naming.name !== null) {
        const match = file.index.match(naming);
        if (match.type === 'found') {
          sayEdited(match.goal, naming, row, file.log);
          if (match.goal !== before) sayUnitDiffers(match.goal, naming, row.place('name'), file);
        }
        return remember(match);
      }
      if (last !== null) return { type: 'found', goal: last };
      const [only, ...others] = file.index.projects;
      return only !== undefined && others.length === 0 ? { type: 'found', goal: only } : null;
    },
  };
}

/** Says that what is reported for a project names another unit than its goal table. */
export function sayUnitDiffers(
  goal: GoalProject,
  { unitCode, unitName }: ProjectNaming,
  place: Place,
  { index, log }: Pick<FileContext, 'index' | 'log'>,
): void {
  const named = { code: unitCode, name: unitName };
  if ((unitCode === null && unitName === null) || index.isUnitOf(goal, named)) return;
  const words = (unit: Named): string => quoted([unit.code, unit.name].filter(Boolean).join(' '));
  const args = { project: quoted(goal.project.name), found: words(named), expected: words(goal.project.unit) };
  log.report(finding('actuals-unit-differs', args, { place, project: goal.ref }));
}

/** A key decides, unless the texts that people see name another project. */
function byKeyAndText(
  goal: GoalProject,
  naming: ProjectNaming,
  row: TableRow<IdentityColumn>,
  file: FileContext,
): ProjectMatch {
  if (!contradicts(goal, naming)) return { type: 'found', goal };
  const seen = file.index.match(naming);
  if (seen.type === 'found' && seen.goal !== goal) {
    sayKeyDiffers(row.place('name'), goal.project.name, seen.goal.project.name, seen.goal, file.log);
    return seen;
  }
  sayEdited(goal, naming, row, file.log);
  return { type: 'found', goal };
}

/** Says that a hidden key and the visible text of its row name different things; the text counts. */
export function sayKeyDiffers(place: Place, byKey: string, seen: string, goal: GoalProject, log: FindingLog): void {
  const args = { key: quoted(byKey), text: quoted(seen) };
  log.report(finding('key-differs-from-text', args, { place, project: goal.ref }));
}

/** Says which of code and name were changed. The first row of a project speaks for the others. */
function sayEdited(goal: GoalProject, naming: ProjectNaming, row: TableRow<IdentityColumn>, log: FindingLog): void {
  const parts = [
    ['code', '项目编码', naming.code, goal.project.code],
    ['name', '项目名称', naming.name, goal.project.name],
  ] as const;
  for (const [id, heading, found, expected] of parts) {
    if (found === null || expected === null || comparable(found) === comparable(expected)) continue;
    const args = { heading, found: quoted(found), expected: quoted(expected) };
    log.report(finding('locked-cell-edited', args, { place: row.place(id), project: goal.ref }));
  }
}
