import type { Bilingual } from '../model/json/shape.ts';
import { largest } from '../model/largest.ts';
import type { FilledForm } from '../model/review/filled-form.ts';
import type { ReviewedFigure, ReviewedForm } from '../model/review/review.ts';
import { undecided } from './figure.ts';
import { type KnownProfile, rankedFits } from './profile-fits.ts';
import { asksForSurvey, type Recomputer } from './recompute.ts';
import { reviewMoney } from './review-money.ts';
import { RowReview } from './review-rows.ts';
import { reviewTotal } from './review-total.ts';
import { reviewWeights } from './review-weights.ts';

/** How many decimals a figure shows: 1.4 has one. */
const decimals = (text: string | null | undefined): number => (/\.(\d{1,6})/.exec(text ?? '')?.[1] ?? '').length;

/** What a reviewer must still look at in a row that agrees: how it came to agree, and what a form can't show. */
function notesOf(figure: ReviewedFigure, form: FilledForm, known: KnownProfile): readonly Bilingual[] {
  const notes: Bilingual[] = [];
  const { reading, ordinal } = figure;
  if (reading?.kind === 'other-rule' || reading?.kind === 'other-money') {
    notes.push({
      zh: `方案“${known.profile.title.zh}”不是这样计分，请核对所用规则`,
      en: `this is not the rule of the profile "${known.profile.title.en}": check which one applies`,
    });
  }
  const { claimed } = figure;
  const finest = largest(form.indicators.map(({ score }) => decimals(score?.value)));
  if (reading?.kind === 'rounding' && claimed !== null && decimals(claimed) < finest) {
    notes.push({
      zh: `本表其他得分保留 ${finest} 位小数，这一行取舍不同`,
      en: `other scores of the form have ${finest} decimal(s): this one was rounded otherwise`,
    });
  }
  const indicator = ordinal === null ? undefined : form.project.indicators[ordinal - 1];
  const satisfaction = /满意/.test(`${indicator?.level1 ?? ''}${indicator?.level2 ?? ''}`);
  if (satisfaction && asksForSurvey(known.profile))
    notes.push({
      zh: '方案要求有调查依据，自评表看不出',
      en: 'the profile asks for a survey, which a form does not show',
    });
  return notes;
}

/** Points that were given to a category without an indicator. */
const unnamedRow = ({ label, weight, score }: FilledForm['unnamed'][number]): ReviewedFigure =>
  undecided({ kind: 'indicator', name: { zh: label, en: label }, cells: { weight: weight?.place ?? null } }, score, {
    zh: '该行没有指标名称和指标值',
    en: 'the row names no indicator and no target',
  });

/** True where a form claims anything: a score or an actual. */
export const claimsAnything = ({ execution, indicators, total }: FilledForm): boolean =>
  execution.score !== null ||
  total.score !== null ||
  indicators.some(({ score, actual }) => score !== null || actual !== null);

/**
 * Reviews a form: every claimed figure against what the engine computes under the named profile, or else under the one that reproduces
 * most of its scores. `profiles` are all that are known, the one to prefer first.
 */
export function reviewForm(
  form: FilledForm,
  profiles: readonly KnownProfile[],
  named: boolean,
  recomputer: Recomputer,
): Omit<ReviewedForm, 'findings'> | null {
  const fits = rankedFits(form, profiles, recomputer);
  const [preferred] = profiles;
  const found = profiles.find(({ profile }) => profile.id === fits[0]?.profile);
  const chosen = named ? preferred : found;
  if (chosen === undefined) return null;
  const { profile, file } = chosen;
  const others = profiles.flatMap((one) => (one === chosen ? [] : one.profile));
  const rows = new RowReview(recomputer, form, profile, others);
  const execution = rows.execution();
  const indicators = form.indicators.flatMap((one) => rows.indicator(one) ?? []);
  const unnamed = form.unnamed.map((one) => unnamedRow(one));
  const scores = [
    ...(execution === null ? [] : [execution.figure]),
    ...indicators.map(({ figure }) => figure),
    ...unnamed,
  ].map((figure) => ({ ...figure, notes: notesOf(figure, form, chosen) }));
  const cap = rows.own.deductions[0] ?? null;
  const figures = [
    ...reviewMoney(form, profile),
    ...reviewWeights(form, profile),
    ...scores,
    ...reviewTotal(form, scores, cap, profile),
  ];
  return {
    form,
    profile,
    profileFile: file,
    choice: named ? 'named' : 'found',
    fits,
    figures,
    execution: execution?.row ?? rows.own.execution,
    executionByProfile: rows.own.execution,
    cap,
    indicators: indicators.map(({ row }) => row),
  };
}
