import { calm, Decimal, sum } from '../../model/decimal.ts';
import { type WeightStep, weightSteps } from '../../model/policy/profile.ts';

/** The finest step of weights: hundredths, as forms print them. */
const cent = new Decimal('0.01');

/** Far fewer digits than decimals keep, far more than remainders of weights that differ can agree in. */
const restDigits = 40;

/**
 * Splits points by shares so that the parts add up to them exactly: each part is cut to whole steps and the steps left
 * over go to the largest remainders, among equal ones to the earlier. All shares zero means equal parts.
 */
export function apportion(points: Decimal, shares: readonly Decimal[], step = cent): readonly Decimal[] {
  const parts = exactParts(points, shares).map((part, index) => {
    const exact = calm(part);
    const cut = exact.divToInt(step).times(step);
    // 83.33… and 8.33… leave the same third of a cent; their last digits, the 58th and the 59th, do not decide.
    return { index, cut, rest: exact.minus(cut).toDecimalPlaces(restDigits) };
  });
  let left = points.minus(sum(parts.map((part) => part.cut)));
  const result = parts.map((part) => part.cut);
  for (const { index, cut } of parts.toSorted((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index)) {
    if (!left.greaterThan(0)) break;
    const more = Decimal.min(step, left);
    result[index] = cut.plus(more);
    left = left.minus(more);
  }
  return result;
}

/** Parts of points with the step they are multiples of: coarser than a cent only where the points can be shared out in it. */
export interface Stepped {
  readonly step: Decimal;
  readonly parts: readonly Decimal[];
}

/**
 * Shares points out in the wanted step, or in the next finer one by which the points are a multiple (12.5 by whole points is not) and
 * everybody who `counts` gets some (10 points are no whole points for 12 rows). Cents are taken as they come.
 */
export function inSteps(
  points: Decimal,
  wanted: WeightStep,
  partsBy: (step: Decimal) => readonly Decimal[],
  counts: (index: number) => boolean = () => true,
): Stepped {
  const finer = weightSteps.slice(weightSteps.indexOf(wanted)).map((one) => new Decimal(one));
  for (const step of finer) {
    if (!points.mod(step).isZero()) continue;
    const parts = partsBy(step);
    if (points.isZero() || parts.every((part, index) => !part.isZero() || !counts(index))) return { step, parts };
  }
  return { step: cent, parts: partsBy(cent) };
}

/** As {@link apportion}, in the step of a profile or a finer one as {@link inSteps} says. A share of zero gets nothing. */
export function apportionInSteps(points: Decimal, shares: readonly Decimal[], wanted: WeightStep): Stepped {
  const equal = shares.every((share) => share.isZero());
  const counts = (index: number) => equal || shares[index]?.isZero() === false;
  return inSteps(points, wanted, (step) => apportion(points, shares, step), counts);
}

/** The parts before anything is cut to steps, to the precision of decimals. */
export function exactParts(points: Decimal, shares: readonly Decimal[]): readonly Decimal[] {
  const given = sum(shares);
  if (given.isZero()) return shares.map(() => points.div(shares.length));
  return shares.map((share) => points.times(share).div(given));
}
