import { calm, Decimal, sum } from '../../model/decimal.ts';

/** Far fewer digits than decimals keep, far more than remainders of weights that differ can agree in. */
const restDigits = 40;

/**
 * Splits points by shares so that the parts add up to them exactly: each part is cut to `digits` decimals and the units left
 * over go to the largest remainders, among equal ones to the earlier. All shares zero means equal parts.
 */
export function apportion(points: Decimal, shares: readonly Decimal[], digits = 2): readonly Decimal[] {
  const unit = new Decimal(10).pow(-digits);
  const parts = exactParts(points, shares).map((part, index) => {
    const exact = calm(part);
    const cut = exact.toDecimalPlaces(digits, Decimal.ROUND_DOWN);
    // 83.33… and 8.33… leave the same third of a cent; their last digits, the 58th and the 59th, do not decide.
    return { index, cut, rest: exact.minus(cut).toDecimalPlaces(restDigits) };
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
