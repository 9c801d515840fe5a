import { inBoth } from '../../findings/args.ts';
import type { ActualIndicator } from '../../model/actuals/actuals.ts';
import { Decimal, decimal, plain, sum } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../model/goals/goals.ts';
import { levelName } from '../../model/goals/level-name.ts';
import { grouped } from '../../model/grouped.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Profile, WeightStep } from '../../model/policy/profile.ts';
import { settingWord } from '../../model/policy/setting.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import { about, type Subject } from '../context.ts';
import { apportion, apportionInSteps, exactParts, inSteps } from './apportion.ts';
import { categoryPoints } from './category-points.ts';

/** A row as far as its weight goes. */
export interface WeightRow {
  readonly indicator: Indicator;
  readonly actual: ActualIndicator | null;
  readonly category: string | null;
}

/** A weight in steps, and before it was cut to them: what is shared out anew goes by the exact one. */
export interface Weight {
  readonly points: Decimal;
  readonly exact: Decimal;
}

/** The weight of each indicator by ordinal, before anything that does not apply, and what was odd about them. */
export interface NominalWeights {
  readonly weights: ReadonlyMap<number, Weight>;
  readonly findings: readonly Finding[];
}

const zero = new Decimal(0);
const nothing: Weight = { points: zero, exact: zero };

/**
 * Gives every indicator its points: those of its category by the points stated for it, or evenly as the profile says. Rows are
 * taken by ordinal, so that their order in a file changes nothing.
 */
export function nominalWeights(rows: readonly WeightRow[], profile: Profile, subject: Subject): NominalWeights {
  const ordered = [...rows].sort((a, b) => a.indicator.ordinal - b.indicator.ordinal);
  const present = new Set(ordered.flatMap((row) => row.category ?? []));
  const { points, findings: moved } = categoryPoints(profile, present, subject);
  const weights = new Map<number, Weight>(ordered.map((row) => [row.indicator.ordinal, nothing]));
  const findings: Finding[] = [...moved];
  for (const [id, whole] of points) {
    const own = ordered.filter((row) => row.category === id);
    const title = profile.categories.find((one) => one.id === id)?.title ?? { zh: id, en: id };
    const given = own.map((row) => statedWeight(row, subject, findings));
    const parts = shareOut(own, given, whole, { profile, subject, title, findings });
    for (const [index, row] of own.entries()) weights.set(row.indicator.ordinal, parts[index] ?? nothing);
  }
  return { weights, findings };
}

/** The points stated for a row: in the actuals before the goal table; null when none are, or none that can be used. */
function statedWeight({ indicator, actual }: WeightRow, subject: Subject, findings: Finding[]): Decimal | null {
  const entered = actual?.weight ?? null;
  const text = entered?.text ?? indicator.weight;
  if (text === null) return null;
  const stated = decimal(text);
  if (!stated.isNegative()) return stated;
  const place = entered?.place ?? indicator.source;
  const args = { name: indicator.level3 ?? '', weight: text };
  findings.push(about({ ...subject, indicator: indicator.ordinal, place }, 'weight-not-usable', args));
  return null;
}

interface Sharing {
  readonly profile: Profile;
  readonly subject: Subject;
  readonly title: Bilingual;
  readonly findings: Finding[];
}

function shareOut(
  rows: readonly WeightRow[],
  given: readonly (Decimal | null)[],
  whole: Decimal,
  sharing: Sharing,
): readonly Weight[] {
  const { profile, subject, title, findings } = sharing;
  const policy = settingOf(profile, 'explicitWeights');
  const stated = given.flatMap((one) => one ?? []);
  if (stated.length === 0 || policy === 'ignore') return told(byPolicy(rows, whole, profile), whole, sharing);
  const total = sum(stated);
  if (stated.length < rows.length) {
    const blank = rows.length - stated.length;
    const args = { ...inBoth('category', title), given: String(stated.length), blank: String(blank) };
    findings.push(about(subject, 'weights-not-complete', args));
    const rest = whole.minus(total);
    if (!rest.greaterThan(0)) return told(byPolicy(rows, whole, profile), whole, sharing);
    const parts = [...told(split(rest, even(blank), profile.weightStep), rest, sharing)];
    return given.map((one) => (one === null ? (parts.shift() ?? nothing) : { points: one, exact: one }));
  }
  const asStated = stated.map((one) => ({ points: one, exact: one }));
  if (total.equals(whole)) return asStated;
  const args = {
    ...inBoth('category', title),
    given: plain(total),
    weight: plain(whole),
    ...inBoth('policy', settingWord('explicitWeights', policy)),
  };
  findings.push(about(subject, 'weights-do-not-add-up', args));
  return policy === 'as-given' ? asStated : told(split(whole, stated, profile.weightStep), whole, sharing);
}

/** Weights of rows with the step they are multiples of. */
interface Shared {
  readonly step: Decimal;
  readonly weights: readonly Weight[];
}

/** Says where another step than the profile's had to be taken, and where even cents were too few. */
function told({ step, weights }: Shared, whole: Decimal, { profile, subject, title, findings }: Sharing) {
  const wanted = profile.weightStep;
  const common = { ...inBoth('category', title), weight: plain(whole), count: String(weights.length) };
  if (!step.equals(wanted)) {
    const why = whole.mod(wanted).isZero() ? tooManyRows : noMultiple;
    const args = { ...common, step: wanted, used: plain(step), ...inBoth('why', why) };
    findings.push(about(subject, 'weights-finer-than-step', args));
  }
  // A row whose exact part is not zero and whose points are: 0.01 points between two.
  const zero = weights.filter(({ points, exact }) => points.isZero() && !exact.isZero()).length;
  if (zero > 0) findings.push(about(subject, 'weights-too-small', { ...common, zero: String(zero) }));
  return weights;
}

const noMultiple: Bilingual = { zh: '不是整数倍', en: 'are no multiple' };
const tooManyRows: Bilingual = { zh: '不够每个指标分到', en: 'are too few' };

const even = (count: number) => Array.from({ length: count }, () => zero);

function split(points: Decimal, shares: readonly Decimal[], wanted: WeightStep): Shared {
  const exact = exactParts(points, shares);
  const { step, parts } = apportionInSteps(points, shares, wanted);
  return { step, weights: parts.map((part, index) => ({ points: part, exact: exact[index] ?? part })) };
}

const evenSplits = new Map<string, Shared>();

/** Equal parts of the same points come up in every project; they are worked out once. */
function evenSplit(points: Decimal, count: number, wanted: WeightStep): Shared {
  const key = `${plain(points)}/${count}/${wanted}`;
  const known = evenSplits.get(key);
  if (known !== undefined) return known;
  const made = split(points, even(count), wanted);
  // Points and counts repeat over projects: 50 among 6. The limit keeps odd ones from filling the memory.
  if (evenSplits.size < 1000) evenSplits.set(key, made);
  return made;
}

/** Evenly, or first over the level 2 names and then inside each. */
function byPolicy(rows: readonly WeightRow[], whole: Decimal, { weighting, weightStep }: Profile): Shared {
  if (weighting === 'equal') return evenSplit(whole, rows.length, weightStep);
  const names = rows.map((row) => levelName(row.indicator.level2 ?? ''));
  const groups = grouped(rows.keys(), (index) => names[index] ?? '');
  const uncut = whole.div(groups.size);
  const exact = rows.map((_, index) => uncut.div(groups.get(names[index] ?? '')?.length ?? 1));
  const { step, parts } = inSteps(whole, weightStep, (by) => {
    const made = even(rows.length);
    const groupPoints = apportion(whole, even(groups.size), by);
    for (const [at, members] of [...groups.values()].entries()) {
      const inside = apportion(groupPoints[at] ?? zero, even(members.length), by);
      for (const [position, index] of members.entries()) made[index] = inside[position] ?? zero;
    }
    return made;
  });
  return { step, weights: parts.map((points, index) => ({ points, exact: exact[index] ?? points })) };
}
