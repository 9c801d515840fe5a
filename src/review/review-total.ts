import { type Decimal, decimal, plain, points, round, sum } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { gradeOf } from '../model/policy/grade-of.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { Deduction } from '../model/result/result.ts';
import type { FilledForm } from '../model/review/filled-form.ts';
import type { ClaimReading, ReviewedFigure } from '../model/review/review.ts';
import { roundingsInUse, roundingWords } from './explain-claim.ts';
import { agreeing, differing, type FigureSubject, undecided, worded } from './figure.ts';

const addsUp: ClaimReading = { kind: 'profile', words: { zh: '各行相加', en: 'its rows add up to it' } };
const ofIndicators: ClaimReading = {
  kind: 'profile',
  words: { zh: '各指标相加，不含预算执行', en: 'its indicators add up to it, without execution' },
};

/** What rows add up to; `alone` where execution is not among them. */
interface Sum {
  readonly whole: Decimal;
  readonly alone: boolean;
}

/** True where the printed total of the weights is that of the indicators alone: its scores are then theirs as well. */
export function countsIndicatorsAlone({ total, execution, indicators, unnamed }: FilledForm): boolean {
  const weights = [...indicators, ...unnamed].flatMap(({ weight }) => weight?.value ?? []);
  if (total.weight?.value == null || execution.weight?.value == null) return false;
  return !decimal(execution.weight.value).isZero() && sum(weights.map(decimal)).eq(decimal(total.weight.value));
}

/** A printed sum against the sum itself, as it is or rounded; some forms add up their indicators alone. */
function summed(
  subject: FigureSubject,
  claimed: NonNullable<FilledForm['total']['score']>,
  { whole, alone }: Sum,
  because: Bilingual = { zh: '各行相加得不到这个数', en: 'its rows do not add up to it' },
): ReviewedFigure {
  const value = decimal(claimed.value ?? '0');
  if (value.eq(whole)) return agreeing(subject, claimed, alone ? ofIndicators : addsUp);
  const way = roundingsInUse.find((rounding) => round(whole, rounding).eq(value));
  if (way !== undefined) return agreeing(subject, claimed, { kind: 'rounding', words: roundingWords(way) });
  return differing(subject, claimed, whole, because);
}

const notANumber = (text: string) => ({ zh: `“${text}”不是数`, en: `"${text}" is no number` });

function weightSum(form: FilledForm): ReviewedFigure[] {
  const { total, execution, indicators, unnamed } = form;
  const subject: FigureSubject = { kind: 'weight-sum', name: { zh: '分值合计', en: 'sum of weights' } };
  const weights = [...indicators, ...unnamed].map(
    (row) => row.weight?.value ?? ('noScore' in row && row.noScore === 'not-applicable' ? '0' : null),
  );
  const known = weights.flatMap((one) => one ?? []);
  if (weights.length === 0 || known.length < weights.length) return [];
  const alone = countsIndicatorsAlone(form);
  const own = alone || execution.weight?.value == null ? [] : [execution.weight.value];
  const whole = sum([...known, ...own].map(decimal));
  if (total.weight?.value != null) return [summed(subject, total.weight, { whole, alone })];
  if (whole.eq(100)) return [];
  return [
    undecided(
      subject,
      null,
      { zh: `各行分值相加为 ${plain(whole)}，不是 100`, en: `the weights add up to ${plain(whole)}, not 100` },
      whole,
    ),
  ];
}

function scoreSum(form: FilledForm): ReviewedFigure[] {
  const { total, execution, indicators, unnamed, whole } = form;
  const subject: FigureSubject = {
    kind: 'score-sum',
    name: { zh: '自评总分（按表中各行相加）', en: 'claimed total, as the sum of its rows' },
  };
  const { score } = total;
  if (score === null) return [];
  if (score.value === null) return [undecided(subject, score, notANumber(score.text))];
  const rated = [...indicators, ...unnamed];
  const alone = countsIndicatorsAlone(form);
  const needed = alone || (execution.weight === null && execution.score === null) ? rated : [execution, ...rated];
  // 不适用 and 未填报 add nothing, and are no gap.
  const rows = needed.map((row) => row.score?.value ?? ('noScore' in row && row.noScore !== null ? '0' : null));
  const known = rows.flatMap((one) => one ?? []);
  if (known.length === 0 || known.length < rows.length) {
    const lacking = rows.length - known.length;
    return [undecided(subject, score, { zh: `${lacking} 行没有自评得分`, en: `${lacking} row(s) claim no score` })];
  }
  const added = sum([...known, ...whole.flatMap(({ value }) => value ?? [])].map(decimal));
  return [summed(subject, score, { whole: added, alone })];
}

const allFull = { zh: '每一行都是满分，请抽查佐证材料', en: 'every row has full marks: look at the evidence' };

/** From so many indicators on a check of its own says that everything is full. */
const saidByCheck = 5;

/** True where every claimed score is its whole weight; a form of two rows says little. */
function isAllFull({ indicators, execution }: FilledForm): boolean {
  const rows = [execution, ...indicators].filter(({ score, weight }) => score?.value != null && weight?.value != null);
  return (
    indicators.length < saidByCheck &&
    rows.length > 2 &&
    rows.every(({ score, weight }) => decimal(score?.value ?? '0').eq(weight?.value ?? '1'))
  );
}

/** The printed total against the recomputed rows that it adds up. Where a row can't be recomputed the total can't be either. */
function wholeTotal(form: FilledForm, all: readonly ReviewedFigure[], cap: Deduction | null): ReviewedFigure[] {
  const subject: FigureSubject = {
    kind: 'total',
    name: { zh: '自评总分（按核算的各行）', en: 'claimed total, as the sum of recomputed rows' },
  };
  const { total } = form;
  const alone = countsIndicatorsAlone(form);
  const rows = alone ? all.filter(({ kind }) => kind !== 'execution-score') : all;
  const lacking = rows.filter(({ recomputed }) => recomputed === null);
  const added = sum(rows.flatMap(({ recomputed }) => (recomputed === null ? [] : decimal(recomputed))));
  const limit = cap?.trace === undefined ? null : decimal(cap.trace.rounded);
  const whole = limit !== null && added.gt(limit) ? limit : added;
  if (lacking.length > 0 || rows.length === 0) {
    const why = { zh: `${lacking.length} 行无法核算`, en: `${lacking.length} row(s) can't be recomputed` };
    return total.score === null && lacking.length === 0 ? [] : [undecided(subject, total.score, why)];
  }
  if (total.score?.value == null)
    return [undecided(subject, total.score, { zh: '表中没有总分', en: 'the form has no total' }, whole)];
  const off = rows.filter(({ verdict }) => verdict === 'differs').map(({ name }) => name);
  const because =
    off.length === 0
      ? undefined
      : {
          zh: `这些行的得分不一致：${off.map(({ zh }) => zh).join('、')}`,
          en: `these scores differ: ${off.map(({ en }) => en).join(', ')}`,
        };
  const figure = summed(subject, total.score, { whole, alone }, because);
  return [isAllFull(form) ? { ...figure, notes: [allFull] } : figure];
}

/** The points that are graded: the recomputed total or else the printed one, with execution where neither counts it. */
function gradedPoints(form: FilledForm, rows: readonly ReviewedFigure[], recomputed: string | null): string | null {
  const spent = rows.find(({ kind }) => kind === 'execution-score')?.recomputed ?? form.execution.score?.value ?? null;
  const of = recomputed ?? form.total.score?.value ?? null;
  if (of === null || !countsIndicatorsAlone(form)) return of;
  return spent === null ? null : plain(decimal(of).plus(decimal(spent)));
}

/** The printed grade against the points it is given for. */
function grade({ grade: claimed }: FilledForm, of: string | null, profile: Profile): ReviewedFigure[] {
  const subject: FigureSubject = { kind: 'grade', name: { zh: '评价等级', en: 'grade' } };
  if (claimed === null) return [];
  if (profile.grades.length === 0 || of === null) {
    const why =
      of === null
        ? { zh: '没有总分', en: 'there is no total' }
        : { zh: `方案“${profile.title.zh}”不评等级`, en: `the profile "${profile.title.en}" does not grade` };
    return [undecided(subject, claimed, why)];
  }
  const given = gradeOf(decimal(of), profile) ?? '';
  const same = claimed.text.startsWith(given) && given !== '';
  const shown = points(decimal(of));
  return [
    worded(subject, claimed, given, same, {
      zh: `${shown} 分为“${given}”，表中为“${claimed.text}”`,
      en: `${shown} points are "${given}", the form says "${claimed.text}"`,
    }),
  ];
}

/** Sums, total and grade of a form; `rows` are its reviewed scores. */
export function reviewTotal(
  form: FilledForm,
  rows: readonly ReviewedFigure[],
  cap: Deduction | null,
  profile: Profile,
): readonly ReviewedFigure[] {
  const whole = wholeTotal(form, rows, cap);
  const recomputed = whole[0]?.recomputed ?? null;
  return [
    ...weightSum(form),
    ...scoreSum(form),
    ...whole,
    ...grade(form, gradedPoints(form, rows, recomputed), profile),
  ];
}
