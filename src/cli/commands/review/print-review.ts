import { placeText } from '../../../findings/finding.ts';
import type { Speak, Words } from '../../../findings/speak.ts';
import type { ProfileFit, Review, ReviewedFigure, ReviewedForm, Verdict } from '../../../model/review/review.ts';
import { verdictCounts } from '../../../reports/review/review-json.ts';
import type { CliContext } from '../../context.ts';
import { type TextColumn, textTable } from '../../print/text-table.ts';

const words = {
  year: { zh: '{year}年度', en: 'year {year}' },
  counts: {
    zh: '一致 {agrees} 项，不一致 {differs} 项，无法核算 {unknown} 项',
    en: '{agrees} agree, {differs} differ, {unknown} cannot be recomputed',
  },
  named: { zh: '按方案 {id}（{title}）核算', en: 'recomputed under {id} ({title})' },
  found: {
    zh: '没有指定方案，找到最吻合的 {id}（{title}）',
    en: 'no profile was named; {id} ({title}) fits best',
  },
  fit: { zh: '{profile} 吻合 {agree}/{of} 个得分', en: 'under {profile} {agree} of {of} scores agree' },
  rounded: { zh: '（{rounding}）', en: ' ({rounding})' },
  weights: { zh: '、{agree}/{of} 类分值', en: ' and {agree} of {of} weights' },
  figure: { zh: '内容', en: 'figure' },
  claimed: { zh: '自评', en: 'claimed' },
  recomputed: { zh: '核算', en: 'recomputed' },
  verdict: { zh: '结论', en: 'verdict' },
  why: { zh: '说明', en: 'why' },
  place: { zh: '位置', en: 'place' },
  agrees: { zh: '一致', en: 'agrees' },
  differs: { zh: '不一致', en: 'differs' },
  unknown: { zh: '待人工', en: 'open' },
  digits: { zh: '{mode}{digits}位小数', en: '{mode} to {digits} decimal(s)' },
  halfUp: { zh: '四舍五入到', en: 'rounded' },
  truncate: { zh: '舍去到', en: 'cut' },
} as const satisfies Words;

const signs: Readonly<Record<Verdict, string>> = { agrees: '✓', differs: '✗', unknown: '?' };
const colours = { agrees: 'green', differs: 'red', unknown: 'yellow' } as const;

function fitText(
  { profile, agree, of, weightsAgree, weightsOf, rounding, ownRounding }: ProfileFit,
  say: Speak,
): string {
  const mode = say(rounding.mode === 'half-up' ? words.halfUp : words.truncate);
  const way = ownRounding ? '' : say(words.rounded, { rounding: say(words.digits, { mode, digits: rounding.digits }) });
  const weights = weightsOf === 0 ? '' : say(words.weights, { agree: weightsAgree, of: weightsOf });
  return `${say(words.fit, { profile, agree, of })}${weights}${way}`;
}

function row(figure: ReviewedFigure, context: CliContext): string[] {
  const { say, language } = context;
  const { name, ordinal, claimed, recomputed, verdict, why, notes, cells } = figure;
  const place = cells.claimed ?? cells.actual ?? cells.weight;
  const inside = place === null ? '' : placeText({ ...place, file: '' }, language).trim();
  return [
    `${ordinal === null ? '' : `${ordinal}. `}${say(name)}`,
    claimed ?? '',
    recomputed ?? '',
    `${signs[verdict]} ${say(words[verdict])}`,
    [say(why), ...notes.map((note) => say(note))].join('\n'),
    inside,
  ];
}

/** So many profiles are compared on a screen; --verbose lists all. */
const maxFits = 3;

/** A profile that fits a form better than the one it was recomputed under. */
function isBetter(one: ProfileFit, { profile, fits }: ReviewedForm): boolean {
  const used = fits.find((fit) => fit.profile === profile.id);
  return (
    used !== undefined &&
    one.agree >= used.agree &&
    one.weightsOf - one.weightsAgree < used.weightsOf - used.weightsAgree
  );
}

function formText(form: ReviewedForm, context: CliContext): string {
  const { say } = context;
  const { profile, choice, fits, figures } = form;
  const { project, year, source } = form.form;
  const title = [project.name, project.unit.name, year === null ? '' : say(words.year, { year })]
    .filter(Boolean)
    .join(' · ');
  const counts = verdictCounts(form);
  const worst: Verdict = counts.differs > 0 ? 'differs' : counts.unknown > 0 ? 'unknown' : 'agrees';
  const under = say(choice === 'named' ? words.named : words.found, { id: profile.id, title: say(profile.title) });
  const few = context.verbose ? fits.length : maxFits;
  const shown =
    choice === 'found' || context.verbose
      ? fits
      : fits.filter((one) => one.profile === profile.id || (one === fits[0] && isBetter(one, form)));
  const listed = context.verbose
    ? figures
    : figures.filter(({ verdict, notes, kind }) => verdict !== 'agrees' || notes.length > 0 || kind === 'total');
  const columns: TextColumn[] = [
    { heading: say(words.figure), least: 16 },
    { heading: say(words.claimed), align: 'right', least: 6 },
    { heading: say(words.recomputed), align: 'right', least: 6 },
    { heading: say(words.verdict), least: 8 },
    { heading: say(words.why), least: 28 },
    { heading: say(words.place), least: 8 },
  ];
  const table =
    listed.length === 0
      ? ''
      : textTable(
          columns,
          listed.map((one) => row(one, context)),
          context.columns,
        );
  return [
    `${context.paint('bold', title)}${say.marks.bracketed(source.file)}`,
    context.paint(colours[worst], say(words.counts, counts)),
    `${under}${say.marks.colon}${shown
      .slice(0, few)
      .map((one) => fitText(one, say))
      .join(say.marks.semicolon)}`,
    table,
  ].join('\n');
}

/** A review on the terminal: each form with what does not simply agree; every figure under --verbose. */
export const printReview = ({ forms }: Review, context: CliContext): string =>
  forms.map((form) => `${formText(form, context)}\n`).join('');
