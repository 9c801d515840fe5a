import { type Decimal, decimal, plain, sum } from '../model/decimal.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { FilledForm } from '../model/review/filled-form.ts';
import type { ClaimReading, ReviewedFigure } from '../model/review/review.ts';
import { categoryFinder } from '../scoring/weights/categories.ts';
import { categoryPoints } from '../scoring/weights/category-points.ts';
import { effectiveWeights, type Weighed } from '../scoring/weights/effective-weights.ts';
import { agreeing, differing, type FigureSubject, undecided } from './figure.ts';

const fits: ClaimReading = { kind: 'profile', words: { zh: '与方案一致', en: 'as in the profile' } };

interface Share {
  readonly id: string;
  readonly points: Decimal;
  readonly printed: Decimal;
}

/** True where a form sets execution aside: 不适用, and no points for it. */
const setsExecutionAside = ({ execution }: FilledForm): boolean =>
  execution.noScore === 'not-applicable' &&
  (execution.weight?.value == null || decimal(execution.weight.value).isZero());

/** The points of the categories once a whole category, or execution, does not apply: they go where the profile says. */
function inForce(
  nominal: ReadonlyMap<string, Decimal>,
  applies: ReadonlyMap<string, boolean>,
  form: FilledForm,
  profile: Profile,
) {
  const rows = [...nominal].map(([id, points], at): Weighed => {
    return { key: at + 1, category: id, nominal: points, exact: points, applies: applies.get(id) === true };
  });
  const spent = decimal(profile.executionWeight);
  const execution = { key: 0, category: null, nominal: spent, exact: spent, applies: !setsExecutionAside(form) };
  const weights = effectiveWeights([execution, ...rows], profile);
  return new Map(rows.map(({ key, category }) => [category ?? '', weights.get(key) ?? decimal('0')]));
}

/** What a profile gives to the categories that a form has, and what the form prints; null where a row prints no weight. */
function sharesOf(form: FilledForm, profile: Profile): readonly Share[] | null {
  const { project, indicators } = form;
  const category = categoryFinder(profile);
  const rows = project.indicators.map((indicator, at) => ({
    id: category(indicator),
    weight: indicators[at]?.weight?.value ?? (indicators[at]?.noScore === 'not-applicable' ? '0' : null),
    applies: indicators[at]?.noScore !== 'not-applicable',
  }));
  if (rows.length === 0 || rows.some(({ weight }) => weight === null)) return null;
  const present = new Set(rows.flatMap(({ id }) => id ?? []));
  const subject = { project: { unit: null, code: null, name: project.name }, indicator: null, place: null };
  const { points: nominal } = categoryPoints(profile, present, subject);
  const applies = new Map([...nominal.keys()].map((id) => [id, rows.some((row) => row.id === id && row.applies)]));
  const points = inForce(nominal, applies, form, profile);
  return [...points].map(([id, whole]) => ({
    id,
    points: whole,
    printed: sum(rows.flatMap((row) => (row.id === id && row.weight !== null ? decimal(row.weight) : []))),
  }));
}

const whole = ({ execution, indicators, unnamed }: FilledForm): Decimal =>
  sum(
    [execution, ...indicators, ...unnamed].flatMap(({ weight }) =>
      weight?.value == null ? [] : decimal(weight.value),
    ),
  );

/** Weights that add up to 100 may follow a rule of their place; others that are not the profile's are wrong. */
function held(
  subject: FigureSubject,
  printed: Decimal,
  wanted: Decimal,
  form: FilledForm,
  profile: Profile,
): ReviewedFigure {
  const text = plain(printed);
  const claim = { text, value: text, place: subject.cells?.weight ?? { file: '' } };
  const because = {
    zh: `方案“${profile.title.zh}”给 ${plain(wanted)} 分`,
    en: `the profile "${profile.title.en}" gives ${plain(wanted)}`,
  };
  const added = whole(form);
  const local = {
    zh: `${because.zh}，表中为 ${text}；分值合计 ${plain(added)}，可能另有规定或有行未印出`,
    en: `${because.en}, the form ${text}; the weights add up to ${plain(added)}: another rule may hold, or rows may be lacking`,
  };
  const open = added.eq(100) || form.total.weight === null;
  const other = open
    ? { ...undecided(subject, claim, local, wanted), why: local }
    : differing(subject, claim, wanted, because);
  // Points of rows that don't apply are shared out row by row, each to the cent.
  const shared = setsExecutionAside(form) || form.indicators.some(({ noScore }) => noScore === 'not-applicable');
  const slack = shared ? decimal('0.01').times(form.indicators.length) : decimal('0');
  const figure = printed.minus(wanted).abs().lte(slack) ? agreeing(subject, claim, fits) : other;
  return { ...figure, cells: { ...figure.cells, claimed: subject.cells?.weight ?? null } };
}

/** Level 1 names of a form that a profile has no place for. */
export function unplacedLevels({ project }: FilledForm, profile: Profile): readonly string[] {
  const category = categoryFinder(profile);
  return [...new Set(project.indicators.flatMap((row) => (category(row) === null ? (row.level1 ?? '') : [])))];
}

/** The weights of a form against its profile: execution, and each category that has rows. */
export function reviewWeights(form: FilledForm, profile: Profile): readonly ReviewedFigure[] {
  const { weight } = form.execution;
  const execution: FigureSubject = {
    kind: 'weight-execution',
    name: { zh: '预算执行的分值', en: 'weight of budget execution' },
    cells: { weight: weight?.place ?? null },
  };
  const wanted = decimal(setsExecutionAside(form) && profile.notApplicable !== 'full' ? '0' : profile.executionWeight);
  const own = weight?.value == null ? [] : [held(execution, decimal(weight.value), wanted, form, profile)];
  const shares = sharesOf(form, profile) ?? [];
  const titles = new Map(profile.categories.map(({ id, title }) => [id, title]));
  return [
    ...own,
    ...shares.map(({ id, points, printed }) => {
      const title = titles.get(id) ?? { zh: id, en: id };
      const name = { zh: `${title.zh}的分值合计`, en: `weights of ${title.en}` };
      return held({ kind: 'weight-category', name }, printed, points, form, profile);
    }),
  ];
}
