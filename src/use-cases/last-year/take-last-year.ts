import { finding } from '../../findings/finding.ts';
import type { ActualIndicator, ActualsDocument, Entry } from '../../model/actuals/actuals.ts';
import { projectKey } from '../../model/actuals/actuals-keys.ts';
import { certain } from '../../model/certain.ts';
import { decimal } from '../../model/decimal.ts';
import type { Finding, ProjectRef } from '../../model/finding.ts';
import type { Indicator, Project } from '../../model/goals/goals.ts';
import type { LastYearValue, LastYearValues } from '../../model/goals/last-year.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import type { Source } from '../../model/place.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { indicatorName } from '../../readers/actuals/rows/match-indicator.ts';
import { commonMeasure } from '../../targets/actual/compare.ts';
import { readActual } from '../../targets/actual/read-actual.ts';
import { convert } from '../../targets/measures/measure-units.ts';
import { lastYearValues } from './last-year.ts';

/** Last year's values, or null where there are none and the findings say why; `source` is the file that was read, usable or not. */
export interface LastYearGiven {
  readonly values: LastYearValues | null;
  readonly source: Source | null;
  readonly findings: readonly Finding[];
}

/** The values of this year's indicators in last year's result. `doubts` are findings about the result itself. */
export function lastYearGiven(
  result: ResultJson,
  source: Source,
  order: { readonly year: number; readonly projects: readonly Project[]; readonly doubts?: readonly Finding[] },
): LastYearGiven {
  const { year, projects, doubts = [] } = order;
  const { values, findings } = lastYearValues(result, source.file, year, projects);
  if (result.year !== year - 1) return { values: null, source, findings };
  return { values, source, findings: [...doubts, ...findings] };
}

/** A value of last year as somebody would have entered it. */
function asEntry({ value, multiplier, unit, place }: LastYearValue): Entry {
  return { kind: 'text', text: `${value}${multiplier ?? ''}${unit ?? ''}`, place };
}

const spelled = ({ multiplier, unit }: Pick<Indicator['target'], 'multiplier' | 'unit'>) =>
  `${multiplier ?? ''}${unit ?? ''}`;

/** A reading that lends no unit to what is read against it. */
const unitless = { value: null, amount: null, multiplier: null, unit: null, dimension: null, upper: null } as const;

/**
 * True when an entry and last year's result say the same amount; what can't be compared is no contradiction. A number without a unit is
 * the printed number, the whole amount (the template holds 1.2万人次 as 12000) or counted in the target's unit (50000千克 as 50 beside 吨).
 */
function sameAmount(entered: Entry, known: LastYearValue, { target }: Indicator, year: number): boolean {
  const { value, amount, unit, multiplier, dimension } = known;
  const bare = { ...target, ...unitless, kind: 'equal' as const };
  const read = readActual(entered, bare, { year: year - 1 });
  if (read.kind !== 'quantity' || read.value === null || read.upper !== null) return true;
  if (read.unit === null && read.multiplier === null) {
    const own = target.unit === null ? null : convert(value, spelled(known), spelled(target));
    return [value, amount, own].some(
      (one) => one !== null && decimal(one).equals(decimal(certain(read.value, 'value of a quantity'))),
    );
  }
  const common = commonMeasure({ ...bare, value, amount, unit, multiplier, dimension }, read);
  return !common.ok || decimal(common.target).equals(decimal(common.actual));
}

const rowOf = (project: ProjectRef, indicator: number | null) => JSON.stringify([project, indicator]);

const isBlank = (entry: Entry | null): entry is null => entry === null || entry.text.trim() === '';

/** The actuals with last year's values, what that found, and which findings of last year's result nobody's entry settles. */
interface TakenLastYear {
  readonly actuals: readonly ActualsDocument[];
  readonly findings: readonly Finding[];
  readonly stillOpen: (found: Finding) => boolean;
}

/** Puts last year's values where nobody entered one, and says where an entry and last year's result differ. */
export function withLastYear(actuals: readonly ActualsDocument[], values: LastYearValues, year: number): TakenLastYear {
  const projects = new Map([...values.keys()].map((project) => [projectKey(project.unit, project), project]));
  const findings: Finding[] = [];
  const settled = new Set<string>();
  const take = (actual: ActualIndicator, project: Project): ActualIndicator => {
    const { lastYear, ordinal } = actual;
    const known = values.get(project)?.get(ordinal);
    const indicator = project.indicators.find((one) => one.ordinal === ordinal);
    if (!isBlank(lastYear) || !isBlank(actual.settledTarget)) settled.add(rowOf(projectRef(project), ordinal));
    if (known === undefined || indicator === undefined) return actual;
    if (isBlank(lastYear)) return { ...actual, lastYear: asEntry(known) };
    if (!sameAmount(lastYear, known, indicator, year)) {
      const { text } = asEntry(known);
      const args = {
        name: indicatorName(indicator),
        entered: lastYear.text.trim(),
        result: text,
        file: known.place.file,
      };
      const where = { place: lastYear.place, project: projectRef(project), indicator: ordinal };
      findings.push(finding('last-year-value-differs', args, where));
    }
    return actual;
  };
  const taken = actuals.map((document) => ({
    ...document,
    projects: document.projects.map((one) => {
      const project = projects.get(projectKey({ code: one.unit.code, name: one.unit.name ?? '' }, one));
      if (project === undefined) return one;
      return { ...one, indicators: one.indicators.map((actual) => take(actual, project)) };
    }),
  }));
  return {
    actuals: taken,
    findings,
    stillOpen: ({ code, project, indicator }) =>
      code !== 'last-year-value-unknown' || project === null || !settled.has(rowOf(project, indicator)),
  };
}
