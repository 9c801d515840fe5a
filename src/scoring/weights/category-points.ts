import { inBoth } from '../../findings/args.ts';
import { Decimal, decimal, plain, sum } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Category, Profile, WeightStep } from '../../model/policy/profile.ts';
import { about, type Subject } from '../context.ts';
import { apportionInSteps } from './apportion.ts';

/** The points each category has in a project, after those of categories without rows went where the profile says. */
export interface CategoryPoints {
  readonly points: ReadonlyMap<string, Decimal>;
  readonly findings: readonly Finding[];
}

/** Moves the points of categories that have no rows; without any category with rows nothing is moved. */
export function categoryPoints(profile: Profile, present: ReadonlySet<string>, subject: Subject): CategoryPoints {
  const points = new Map<string, Decimal>();
  for (const { id, weight } of profile.categories) if (present.has(id)) points.set(id, decimal(weight));
  const findings: Finding[] = [];
  if (points.size === 0) return { points, findings };
  let shared = new Decimal(0);
  for (const category of profile.categories) {
    if (present.has(category.id) || decimal(category.weight).isZero()) continue;
    const to = receiver(category, profile, present);
    const weight = decimal(category.weight);
    if (to === null) shared = shared.plus(weight);
    else points.set(to.id, (points.get(to.id) ?? new Decimal(0)).plus(weight));
    const args = {
      ...inBoth('category', category.title),
      weight: plain(weight),
      ...inBoth('to', to?.title ?? { zh: '其余各类', en: 'the other categories' }),
    };
    findings.push(about(subject, 'category-missing', args));
  }
  return { points: withShared(points, shared, profile.weightStep), findings };
}

/** Follows «to» until a category with rows; null when the points are to be shared. */
function receiver(category: Category, profile: Profile, present: ReadonlySet<string>): Category | null {
  const seen = new Set<string>();
  let here: Category | undefined = category;
  while (here !== undefined && !present.has(here.id)) {
    if (here.whenMissing === 'share' || seen.has(here.id)) return null;
    seen.add(here.id);
    const to: string = here.whenMissing.to;
    here = profile.categories.find((one) => one.id === to);
  }
  return here ?? null;
}

function withShared(
  points: ReadonlyMap<string, Decimal>,
  shared: Decimal,
  step: WeightStep,
): ReadonlyMap<string, Decimal> {
  if (shared.isZero()) return points;
  const ids = [...points.keys()];
  const own = [...points.values()];
  const more = apportionInSteps(shared, own, step).parts;
  return new Map(ids.map((id, index) => [id, sum([own[index] ?? new Decimal(0), more[index] ?? new Decimal(0)])]));
}
