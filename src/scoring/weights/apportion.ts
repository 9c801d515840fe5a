import { Decimal, sum } from '../../model/decimal.ts';

/**
 * Splits points by shares so that the parts add up to them exactly: each part is cut to `digits` decimals and the units left
 * over go to the largest remainders, among equal ones to the earlier. All shares zero means equal parts.
 */
export function apportion(points: Decimal, shares: readonly Decimal[], digits = 2): readonly Decimal[] {
  const unit = new Decimal(10).pow(-digits);
  const parts = exactParts(points, shares).map((exact, index) => {
    const cut = exact.toDecimalPlaces(digits, Decimal.ROUND_DOWN);
    return { index, cut, rest: exact.minus(cut) };
  });
  let left = points.minus(sum(parts.map((part) => part.cut)));
  const result = parts.map((part) => part.cut);
  for (const { index, cut } of parts.toSorted((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index)) {
    if (!left.greaterThan(0)) break;
    const more = Decimal.min(unit, left);
    result[index] = cut.plus(more);
    left = left.minus(more);
  }
  return result;
}

/** The parts before anything is cut to cents, to the precision of decimals. */
export function exactParts(points: Decimal, shares: readonly Decimal[]): readonly Decimal[] {
  const given = sum(shares);
  if (given.isZero()) return shares.map(() => points.div(shares.length));
  return shares.map((share) => points.times(share).div(given));
}
