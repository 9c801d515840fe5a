import { type Decimal, decimal, plain, type Rounding, round } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { ScoredRow } from '../model/result/result.ts';
import type { ClaimReading } from '../model/review/review.ts';
import type { Variation } from './variation.ts';

/** Points as they are rounded in use: whole points, one decimal, two; half up, or cut. */
export const roundingsInUse: readonly Rounding[] = [
  { mode: 'half-up', digits: 2 },
  { mode: 'half-up', digits: 1 },
  { mode: 'half-up', digits: 0 },
  { mode: 'truncate', digits: 2 },
  { mode: 'truncate', digits: 1 },
  { mode: 'truncate', digits: 0 },
];

/** A rounding in words: 四舍五入到整数, 舍去到1位小数. */
export function roundingWords({ mode, digits }: Rounding): Bilingual {
  const zh = digits === 0 ? '整数' : `${digits}位小数`;
  const en = digits === 0 ? 'whole points' : digits === 1 ? '1 decimal' : `${digits} decimals`;
  return mode === 'half-up'
    ? { zh: `四舍五入到${zh}`, en: `rounded to ${en}` }
    : { zh: `舍去到${zh}`, en: `cut to ${en}` };
}

/** The points of a row before they were rounded, less what other rules deduct; null where it has no score by a rule. */
export function exactPoints({ trace, automatic, outcome }: ScoredRow): Decimal | null {
  if (trace === null || automatic === null || outcome.type !== 'scored') return null;
  const deducted = decimal(trace.rounded).minus(decimal(automatic));
  const exact = decimal(trace.unrounded).minus(deducted);
  return exact.isNegative() ? decimal('0') : exact;
}

const held = (value: Decimal, weight: Decimal): Decimal => (value.gt(weight) ? weight : value);

/** The first rounding that turns the exact points into the claimed ones, the profile's own before the others. */
export function roundingThatGives(claimed: Decimal, row: ScoredRow, own: Rounding): Rounding | null {
  const exact = exactPoints(row);
  if (exact === null) return null;
  const weight = decimal(row.weight);
  return [own, ...roundingsInUse].find((way) => held(round(exact, way), weight).eq(claimed)) ?? null;
}

/** A reading that gives the claimed score, with the row it computes. */
export interface Explained<Row extends ScoredRow> {
  readonly reading: ClaimReading;
  readonly row: Row;
  readonly rounding: Rounding;
  /** The row's own formula does not lead to the claimed points, so that it stays as it is. */
  readonly apart?: true;
}

const isOwn = (way: Rounding, { rounding }: Profile): boolean =>
  way.mode === rounding.mode && way.digits === rounding.digits;

const joined = (a: Bilingual, b: Bilingual): Bilingual => ({ zh: `${a.zh}，${b.zh}`, en: `${a.en}, ${b.en}` });

/**
 * Tries the readings a fair reviewer would, nearest first: the profile's rule, the same value rounded otherwise, then other rules and
 * other money, each first rounded as the profile does. Null where none of them gives the claimed score.
 */
export function explainByRule<Row extends ScoredRow>(
  claimed: Decimal,
  own: Row,
  others: Iterable<{ readonly variation: Variation; readonly row: Row }>,
  profile: Profile,
): Explained<Row> | null {
  const way = roundingThatGives(claimed, own, profile.rounding);
  if (way !== null) {
    const kind = isOwn(way, profile) ? 'profile' : 'rounding';
    const words = kind === 'profile' ? { zh: '按方案规则', en: 'by the rule of the profile' } : roundingWords(way);
    return { reading: { kind, words }, row: own, rounding: way };
  }
  let rounded: Explained<Row> | null = null;
  for (const { variation, row } of others) {
    const { kind, words } = variation;
    const found = roundingThatGives(claimed, row, profile.rounding);
    if (found === null) continue;
    if (isOwn(found, profile)) return { reading: { kind, words }, row, rounding: found };
    rounded ??= { reading: { kind, words: joined(words, roundingWords(found)) }, row, rounding: found };
  }
  return rounded;
}

/** The row as a rounding gives it, with the claimed points: its live formula rounds the same way. */
export function roundedRow<Row extends ScoredRow>(row: Row, claimed: Decimal, rounding: Rounding): Row {
  const { trace } = row;
  if (trace === null) return row;
  const deducted = decimal(trace.rounded).minus(decimal(row.automatic ?? trace.rounded));
  const score = plain(claimed);
  const rounded = plain(claimed.plus(deducted));
  return {
    ...row,
    outcome: { type: 'scored', score },
    automatic: score,
    trace: { ...trace, rounding, rounded },
    deductions: claimed.eq(decimal(row.weight)) ? [] : row.deductions,
  };
}
