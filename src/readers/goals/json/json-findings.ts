import { catalogue } from '../../../findings/catalogue.ts';
import type { Finding, Severity } from '../../../model/finding.ts';
import type { GivenGoals } from '../../../model/goals/goals-json.ts';
import { foundAcross } from '../document/same-across.ts';
import { placeOf, textOf } from './given-values.ts';

/** Found again whenever the JSON is read, so that a fault is reported once, and not at all when it is corrected. */
const foundAgain: ReadonlySet<string> = new Set([
  'goal-tables-not-found',
  'goal-table-without-indicators',
  'goal-unit-missing',
  ...foundAcross,
  'goal-year-unknown',
  'goal-year-not-asked',
  'budget-sum-mismatch',
]);

const severities: ReadonlyMap<string, Severity> = new Map(
  Object.entries(catalogue).map(([code, { severity }]) => [code, severity]),
);

/** The severity of a finding that states none: that of its kind, and for one that stands for others that of theirs. */
const usual = (code: string, kind: string | undefined): Severity =>
  severities.get(code === 'findings-not-listed' ? (kind ?? '') : code) ?? 'review';

/**
 * The findings that were printed with goals as JSON. They stay with the data: what could not be read of the original is still
 * missing when its JSON is the input.
 */
export function carriedFindings(given: GivenGoals['findings'], file: string): Finding[] {
  const carried = (given ?? []).filter(({ code }) => !foundAgain.has(code) && !code.startsWith('goals-json-'));
  return carried.map(({ code, severity, place, project, indicator, args }) => ({
    code,
    severity: severity ?? usual(code, args?.['code']),
    place: place ? placeOf(place, { file }) : null,
    project: project ? { unit: textOf(project.unit), code: textOf(project.code), name: project.name ?? '' } : null,
    indicator: indicator ?? null,
    args: args ?? {},
  }));
}
