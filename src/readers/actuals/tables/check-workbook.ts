import { sha256 } from '#platform';
import { nearestListed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import {
  hiddenRows,
  projectHashRow,
  projectOfHashRow,
  targetFingerprintText,
} from '../../../model/actuals/actuals-keys.ts';
import { earlierTemplates, templateVersion } from '../../../model/actuals/actuals-layout.ts';
import type { Project } from '../../../model/goals/goals.ts';
import { sameNamed } from '../../../model/goals/same-named.ts';
import type { Place } from '../../../model/place.ts';
import type { FindingLog } from '../../finding-log.ts';
import type { GoalIndex } from '../rows/goal-index.ts';
import type { HiddenKeys } from './hidden-keys.ts';

/** True when the workbook is of the year and of a unit of the goal tables; a finding says why it is not, and nothing is matched then. */
export function belongsHere(keys: HiddenKeys, index: GoalIndex, year: number, place: Place, log: FindingLog): boolean {
  const { unit } = keys;
  if (keys.year !== null && keys.year !== year) {
    log.report(finding('actuals-of-another-year', { found: `${keys.year}`, year: `${year}` }, { place }));
    return false;
  }
  if ((unit.code !== null || unit.name !== null) && !index.hasUnit(unit)) {
    const found = [unit.code, unit.name].filter(Boolean).join(' ');
    log.report(finding('actuals-of-another-unit', { found, ...nearestListed('units', found, index.units) }, { place }));
    return false;
  }
  return true;
}

const fingerprint = (projects: readonly Project[]): string => sha256(targetFingerprintText(projects));

/** Finds a template of another version, and projects whose goal table says something else than when the template was made. */
export function checkTemplate(keys: HiddenKeys, index: GoalIndex, place: Place, log: FindingLog): void {
  if (keys.version !== null && keys.version !== templateVersion && !earlierTemplates.includes(keys.version)) {
    log.report(finding('template-version-differs', { found: keys.version, expected: templateVersion }, { place }));
  }
  // From the rows of the file, and not from all projects there are: 500 files would go through 10,000 each.
  const stated = [...keys.hashes.keys()].flatMap((row) => index.byKey(projectOfHashRow(row) ?? '') ?? []);
  const compared = stated.length;
  for (const { project, ref } of stated.sort((a, b) => a.at - b.at)) {
    if (keys.hashes.get(projectHashRow(project.unit, project)) === fingerprint([project])) continue;
    log.report(finding('goal-table-changed', { name: project.name }, { place, project: ref }));
  }
  const whole = keys.hashes.get(hiddenRows.targetsHash);
  if (compared > 0 || whole === undefined) return;
  const ofUnit = index.projects.filter(
    ({ project: { unit } }) => keys.unit.code === null || sameNamed(unit, keys.unit),
  );
  if (whole === fingerprint(ofUnit.map(({ project }) => project))) return;
  log.report(finding('goal-table-changed', { name: keys.unit.name ?? keys.unit.code ?? '' }, { place }));
}

/** The year a title above a table names (2026年度 …); null when none does. */
export function titledYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    // «2026年度», «2026: funds of the projects» and not the tail of a code such as 4052026年度.
    const year = /(?<!\d)(20\d{2})(?:\s*年度|: (?:what came of|funds of|the unit))/.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
