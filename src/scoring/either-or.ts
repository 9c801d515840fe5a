import { Decimal, plain } from '../model/decimal.ts';
import type { Profile } from '../model/policy/profile.ts';
import { sameText } from '../model/text/same-text.ts';
import type { SetAside } from './rows/row.ts';
import type { WeightRow } from './weights/nominal-weights.ts';

/** Rows of which one counts: those that are left, with the points stated for either, and why each other one is set aside, by ordinal. */
export interface EitherOr<Row extends WeightRow> {
  readonly rows: readonly Row[];
  readonly setAside: ReadonlyMap<number, SetAside>;
}

const unscored = new Decimal(-1);

/**
 * Of the indicators that a profile names together (二者择其一: 结转结余率 or 结转结余变动率) the one with the larger share of its points
 * counts, the earlier one where both have the same; a row that nobody filled in loses to one that was. `shareOf` scores a row by itself,
 * in points of 100, null where it has no score. The points of the group are those of one row.
 */
export function eitherOr<Row extends WeightRow>(
  rows: readonly Row[],
  profile: Pick<Profile, 'eitherOr'>,
  shareOf: (row: Row) => Decimal | null,
): EitherOr<Row> {
  const setAside = new Map<number, SetAside>();
  let left = rows;
  for (const names of profile.eitherOr ?? []) {
    const named = left.filter(({ indicator }) => names.some((name) => sameText(name, indicator.level3 ?? '')));
    const able = named.filter(({ actual }) => actual?.notApplicable == null);
    const [first] = able;
    if (first === undefined || named.length < 2) continue;
    const shares = new Map(able.map((row) => [row, shareOf(row)]));
    const best = able.reduce(
      (one, next) => ((shares.get(next) ?? unscored).greaterThan(shares.get(one) ?? unscored) ? next : one),
      first,
    );
    for (const row of able) if (row !== best) setAside.set(row.indicator.ordinal, lost(row, best, shares));
    const weight = best.indicator.weight ?? named.find(({ indicator }) => indicator.weight !== null)?.indicator.weight;
    const kept = { ...best, indicator: { ...best.indicator, weight: weight ?? null } };
    left = left.flatMap((row) => (row === best ? [kept] : able.includes(row) ? [] : [row]));
  }
  return { rows: left, setAside };
}

function lost<Row extends WeightRow>(row: Row, best: Row, shares: ReadonlyMap<Row, Decimal | null>): SetAside {
  const name = best.indicator.level3 ?? '';
  const share = (of: Row) => {
    const found = shares.get(of) ?? null;
    return found === null ? null : plain(found.toDecimalPlaces(2));
  };
  const [kept, own] = [share(best), share(row)];
  const compared = kept === null || own === null ? '' : `（得分率${kept}%，本项${own}%）`;
  const inEnglish = kept === null || own === null ? '' : ` (${kept} % of its points, this one ${own} %)`;
  return {
    why: { zh: `二者择其一，取“${name}”${compared}`, en: `one of two counts: ${name}${inEnglish}` },
    full: false,
  };
}
