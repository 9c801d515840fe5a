import { type Decimal, decimal } from '../model/decimal.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { ScoredRow } from '../model/result/result.ts';
import type { FilledForm } from '../model/review/filled-form.ts';
import { type Explained, exactPoints } from './explain-claim.ts';

const isHalf = (value: Decimal): boolean => value.times(2).isInteger();

/** True where a form gives its indicators whole and half points alone, and some half ones. */
export function inHalves({ indicators }: FilledForm): boolean {
  const scores = indicators.flatMap(({ score }) => (score?.value == null ? [] : [decimal(score.value)]));
  return scores.every(isHalf) && scores.some((one) => !one.isInteger());
}

/** The points of the row rounded to half points, half up or cut: 19.67 as 19.5. Null where that is not the claim. */
export function roundedToHalf<Row extends ScoredRow>(
  claimed: Decimal,
  row: Row,
  { rounding }: Profile,
): Explained<Row> | null {
  const doubled = exactPoints(row)?.times(2);
  if (doubled === undefined) return null;
  const ways = [doubled.plus('0.5').floor(), doubled.floor()].map((one) => one.div(2));
  const at = ways.findIndex((one) => one.eq(claimed));
  if (at < 0) return null;
  const words =
    at === 0
      ? { zh: '四舍五入到0.5分', en: 'rounded to half points' }
      : { zh: '舍去到0.5分', en: 'cut to half points' };
  return { reading: { kind: 'rounding', words }, row, rounding, apart: true };
}
