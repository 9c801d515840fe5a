import { didYouMean } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Place } from '../../../model/place.ts';
import type { FindingLog } from '../../finding-log.ts';
import { quoted } from '../values/cell-text.ts';
import type { GoalProject, ProjectMatch } from './goal-index.ts';
import type { IndicatorMatch } from './match-indicator.ts';

/** A row that could not be placed: what it says, and whether somebody reports something in it. */
export interface UnplacedRow {
  readonly place: Place;
  readonly texts: readonly string[];
  readonly reports: boolean;
}

/** A row that adds the others up. */
export const isTotalRow = (texts: readonly string[]): boolean =>
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计)/.test(texts[0] ?? '');

/** True where the finding of a row that was not placed quotes all of it, not only its name. */
export const isQuoted = ({ reports }: UnplacedRow, naming: string | null): boolean => !reports || naming === null;

/** Says why a row found no project. A row that reports nothing (a remark, a signature) is only mentioned. */
export function sayProjectNotFound(
  row: UnplacedRow,
  naming: string | null,
  match: ProjectMatch | null,
  log: FindingLog,
): void {
  const about = { place: row.place };
  const text = quoted(row.texts.join(' '));
  if (!row.reports) {
    if (!isTotalRow(row.texts)) log.report(finding('row-not-read', { text }, about));
  } else if (match === null || naming === null) {
    log.report(finding('row-without-identity', { text }, about));
  } else if (match.type === 'ambiguous') {
    log.report(finding('row-project-ambiguous', { found: quoted(naming), count: `${match.count}` }, about));
  } else if (match.type === 'unknown') {
    log.report(finding('row-project-unknown', { found: quoted(naming), ...didYouMean(match.nearest) }, about));
  }
}

/** Says why a row found its project but no indicator in it. */
export function sayIndicatorNotFound(
  row: UnplacedRow,
  naming: string | null,
  match: IndicatorMatch,
  goal: GoalProject,
  log: FindingLog,
): void {
  const about = { place: row.place, project: goal.ref };
  const text = quoted(row.texts.join(' '));
  const name = goal.project.name;
  if (!row.reports) {
    if (!isTotalRow(row.texts)) log.report(finding('row-not-read', { text }, about));
  } else if (naming === null) {
    log.report(finding('row-without-identity', { text }, about));
  } else if (match.type === 'ambiguous') {
    const args = { project: name, found: quoted(naming), count: `${match.count}` };
    log.report(finding('row-indicator-ambiguous', args, about));
  } else if (match.type === 'unknown') {
    const args = { project: name, found: quoted(naming), ...didYouMean(match.nearest) };
    log.report(finding('row-indicator-unknown', args, about));
  }
}
