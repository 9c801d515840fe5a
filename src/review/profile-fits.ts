import { decimal, type Rounding } from '../model/decimal.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { ScoredRow } from '../model/result/result.ts';
import type { FilledForm } from '../model/review/filled-form.ts';
import type { ProfileFit } from '../model/review/review.ts';
import { exactPoints, roundingsInUse, roundingThatGives } from './explain-claim.ts';
import type { Recomputer } from './recompute.ts';
import { reviewWeights, unplacedLevels } from './review-weights.ts';

/** A profile that forms can be held against, with the file it comes from. */
export interface KnownProfile {
  readonly profile: Profile;
  readonly file: string;
}

const sameWay = (a: Rounding, b: Rounding): boolean => a.mode === b.mode && a.digits === b.digits;

/** Claimed scores as numbers, each with the row that recomputes it. */
function claimedRows(form: FilledForm, profile: Profile, recomputer: Recomputer) {
  const { execution, indicators } = recomputer.score(form, profile);
  const rows: readonly (readonly [string | null, ScoredRow | undefined])[] = [
    [form.execution.score?.value ?? null, execution],
    ...form.indicators.map(({ score }, at) => [score?.value ?? null, indicators[at]] as const),
  ];
  return rows.flatMap(([claimed, row]) =>
    claimed === null || row === undefined ? [] : [{ claimed: decimal(claimed), row }],
  );
}

/** True where a row gives the claimed score under a rounding, or as a judgement inside its band. */
function gives(claimed: ReturnType<typeof decimal>, row: ScoredRow, way: Rounding, profile: Profile): boolean {
  const found = roundingThatGives(claimed, row, way);
  if (found !== null && sameWay(found, way)) return true;
  const judgement = 'judgement' in row ? (row.judgement as { readonly band: string } | null) : null;
  const band = profile.qualitativeBands.find((one) => one.band === judgement?.band);
  const weight = decimal(row.weight);
  if (band === undefined || weight.isZero() || exactPoints(row) === null) return false;
  const percent = claimed.times(100).div(weight);
  return percent.gte(band.from) && percent.lte(band.to);
}

/** How well a profile fits a form: under the rounding that reproduces most of its scores, the profile's own where none does better. */
function profileFit(form: FilledForm, profile: Profile, recomputer: Recomputer): ProfileFit {
  const rows = claimedRows(form, profile, recomputer);
  const ways = [profile.rounding, ...roundingsInUse.filter((way) => !sameWay(way, profile.rounding))];
  const counts = ways.map((way) => rows.filter(({ claimed, row }) => gives(claimed, row, way, profile)).length);
  const best = counts.reduce((at, count, index) => (count > (counts[at] ?? 0) ? index : at), 0);
  const weights = reviewWeights(form, profile);
  return {
    profile: profile.id,
    title: profile.title,
    rounding: ways[best] ?? profile.rounding,
    ownRounding: best === 0,
    agree: counts[best] ?? 0,
    of: rows.length,
    weightsAgree: weights.filter(({ verdict }) => verdict === 'agrees').length,
    weightsOf: weights.length + unplacedLevels(form, profile).length,
  };
}

const shareOf = ({ weightsAgree, weightsOf }: ProfileFit): number => (weightsOf === 0 ? 1 : weightsAgree / weightsOf);

/**
 * All profiles by how well they fit a form, best first: by claimed scores, then by the points of the categories, then those that need no
 * rounding of their own, then as they stand in `profiles`.
 */
export function rankedFits(
  form: FilledForm,
  profiles: readonly KnownProfile[],
  recomputer: Recomputer,
): readonly ProfileFit[] {
  const fits = profiles.map(({ profile }) => profileFit(form, profile, recomputer));
  return [...fits].sort(
    (a, b) => b.agree - a.agree || shareOf(b) - shareOf(a) || Number(b.ownRounding) - Number(a.ownRounding),
  );
}
