import { Decimal, sum } from '../../model/decimal.ts';
import type { Profile, WeightStep } from '../../model/policy/profile.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import { apportionInSteps, exactParts } from './apportion.ts';

/** A weighed row of a project: execution has the key 0 and no category, indicators their ordinal. */
export interface Weighed {
  readonly key: number;
  readonly category: string | null;
  readonly nominal: Decimal;
  /** The nominal weight before it was cut to steps. */
  readonly exact: Decimal;
  readonly applies: boolean;
}

const zero = new Decimal(0);

/**
 * The weights in force once rows that do not apply are known. Scaled, their points go to the rest of their category (or, as the
 * profile says, to the whole table), and where a whole category does not apply to the indicators of the others; the points of the
 * project stay the same to the cent, and whole steps of the profile where that goes. They never move to execution by themselves: money alone is no performance. Under "full" and
 * "skip" nobody takes them over.
 */
export function effectiveWeights(rows: readonly Weighed[], profile: Profile): ReadonlyMap<number, Decimal> {
  const weights = new Map(rows.map((row) => [row.key, row.nominal]));
  if (rows.every((row) => row.applies) || profile.notApplicable === 'full') return weights;
  for (const row of rows) if (!row.applies) weights.set(row.key, zero);
  if (profile.notApplicable === 'skip') return weights;
  const ordered = [...rows].sort((a, b) => a.key - b.key);
  const exact = new Map(ordered.map((row) => [row.key, row.exact]));
  let left = zero;
  const whole = settingOf(profile, 'rescaleWithin') === 'total';
  for (const category of new Set(ordered.map((row) => row.category))) {
    const members = ordered.filter((row) => row.category === category);
    const points = sum(members.filter((row) => !row.applies).map((row) => row.nominal));
    if (points.isZero()) continue;
    const takers = whole || category === null ? [] : members.filter((row) => row.applies && !row.nominal.isZero());
    if (takers.length === 0) left = left.plus(points);
    else share(takers, points, profile.weightStep, { weights, exact });
  }
  const rest = ordered.filter(
    (row) => row.applies && (whole || row.category !== null) && !(weights.get(row.key) ?? zero).isZero(),
  );
  if (!left.isZero() && rest.some((row) => row.category !== null))
    share(rest, left, profile.weightStep, { weights, exact });
  return weights;
}

/** Shares out what the takers have and the points on top, by their exact weights, so that equal rows stay equal. */
function share(
  takers: readonly Weighed[],
  points: Decimal,
  step: WeightStep,
  { weights, exact }: { readonly weights: Map<number, Decimal>; readonly exact: Map<number, Decimal> },
): void {
  const whole = points.plus(sum(takers.map((row) => weights.get(row.key) ?? zero)));
  const own = takers.map((row) => exact.get(row.key) ?? zero);
  const { parts } = apportionInSteps(whole, own, step);
  const uncut = exactParts(whole, own);
  for (const [index, row] of takers.entries()) {
    weights.set(row.key, parts[index] ?? zero);
    exact.set(row.key, uncut[index] ?? zero);
  }
}
