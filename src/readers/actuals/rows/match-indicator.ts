import { indicatorKey, printedTarget } from '../../../model/actuals/actuals-keys.ts';
import type { Indicator, Project } from '../../../model/goals/goals.ts';
import { grouped } from '../../../model/grouped.ts';
import { editDistance, nearest, newPatience, type Patience } from '../../../model/nearest.ts';
import { comparable } from '../../../model/text/same-text.ts';

/** What a row says of its indicator; null where it says nothing. */
export interface IndicatorNaming {
  readonly ordinal: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly description: string | null;
  readonly target: string | null;
}

/** The indicator that was meant, several that may be, or none with the nearest name there is. */
export type IndicatorMatch =
  | { readonly type: 'found'; readonly indicator: Indicator }
  | { readonly type: 'ambiguous'; readonly count: number }
  | { readonly type: 'unknown'; readonly nearest: string | null };

/** The name an indicator goes by: its third level, or what stands nearest to it. */
export const indicatorName = (indicator: Indicator): string =>
  indicator.level3 ?? indicator.description ?? indicator.level2 ?? indicator.target.text;

/** True when the texts of two cells agree, a blank one agreeing with anything. */
const agrees = (said: string | null, printed: string | null): boolean =>
  said === null || comparable(said) === comparable(printed);

/** Keeps the candidates that satisfy a test, unless none does. */
const narrow = (candidates: readonly Indicator[], test: (one: Indicator) => boolean): readonly Indicator[] => {
  const kept = candidates.length > 1 ? candidates.filter(test) : candidates;
  return kept.length > 0 ? kept : candidates;
};

const ordinalOf = (text: string | null): number | null => {
  // Our own column holds 1, 2 … 9999; «1.2» was written by somebody else and matches nothing.
  const digits = /^\d{1,4}$/.exec(comparable(text));
  return digits === null ? null : Number(digits[0]);
};

/** The indicators of a project by what rows say of them, put in order once; `spelt` are their names as rows may give them. */
interface IndicatorIndex {
  readonly byOrdinal: ReadonlyMap<number, Indicator>;
  readonly byKey: ReadonlyMap<string, Indicator>;
  readonly spelt: Readonly<Record<'name' | 'description', readonly string[]>>;
  readonly same: Readonly<Record<'name' | 'description', ReadonlyMap<string, readonly Indicator[]>>>;
  readonly patience: Patience;
}

const describedAs = (one: Indicator): string => one.description ?? indicatorName(one);
const indexes = new WeakMap<Project, IndicatorIndex>();

function indexOf(project: Project): IndicatorIndex {
  const known = indexes.get(project);
  if (known !== undefined) return known;
  const { indicators } = project;
  const index = {
    // Of two with one ordinal the first counts.
    byOrdinal: new Map(indicators.toReversed().map((one) => [one.ordinal, one])),
    byKey: new Map(indicators.toReversed().map((one) => [indicatorKey(project.unit, project, one.ordinal), one])),
    spelt: { name: indicators.map(indicatorName), description: indicators.map(describedAs) },
    same: {
      name: grouped(indicators, (one) => comparable(indicatorName(one))),
      description: grouped(indicators, (one) => comparable(describedAs(one))),
    },
    patience: newPatience(),
  };
  indexes.set(project, index);
  return index;
}

/** The indicator whose key a template wrote into its row. */
export const keyedIndicator = (project: Project, key: string | null): Indicator | undefined =>
  key === null ? undefined : indexOf(project).byKey.get(key);

/**
 * Finds the indicator of a row by its texts: the same third-level name, told apart by target, description, second level and at last
 * the ordinal. A name that is only similar is taken when the ordinal agrees too; else it is offered as what may be meant.
 */
export function matchIndicator(project: Project, naming: IndicatorNaming): IndicatorMatch {
  const ordinal = ordinalOf(naming.ordinal);
  const index = indexOf(project);
  const byOrdinal = ordinal === null ? undefined : index.byOrdinal.get(ordinal);
  const said = naming.level3 ?? naming.description;
  if (said === null) {
    if (byOrdinal !== undefined && agrees(naming.target, printedTarget(byOrdinal.target))) {
      return { type: 'found', indicator: byOrdinal };
    }
    return { type: 'unknown', nearest: null };
  }
  const by = naming.level3 === null ? 'description' : 'name';
  const nameOf = by === 'name' ? indicatorName : describedAs;
  const named = index.same[by].get(comparable(said)) ?? [];
  const byTarget = narrow(named, (one) => agrees(naming.target, printedTarget(one.target)));
  const byDescription = narrow(byTarget, (one) => agrees(naming.description, one.description));
  const byLevel2 = narrow(byDescription, (one) => agrees(naming.level2, one.level2));
  const found = narrow(byLevel2, (one) => one.ordinal === ordinal);
  const [indicator] = found;
  if (indicator !== undefined) {
    return found.length === 1 ? { type: 'found', indicator } : { type: 'ambiguous', count: found.length };
  }
  if (byOrdinal !== undefined && isSimilar(said, nameOf(byOrdinal))) return { type: 'found', indicator: byOrdinal };
  return { type: 'unknown', nearest: nearest(said, index.spelt[by], index.patience) };
}

/** True when no more than a third of the longer name differs. */
export function isSimilar(said: string, name: string): boolean {
  // The work grows with the product of both lengths; no name is longer.
  const [a, b] = [comparable(said).slice(0, 200), comparable(name).slice(0, 200)];
  return editDistance(a, b) * 3 <= Math.max([...a].length, [...b].length);
}
