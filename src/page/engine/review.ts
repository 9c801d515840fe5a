import { placeText } from '../../findings/finding.ts';
import type { Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReviewedFigure, ReviewedForm } from '../../model/review/review.ts';
import { reviewFindings } from '../../model/review/review-findings.ts';
import { verdictCounts } from '../../reports/review/review-json.ts';
import type { GivenFile } from '../../use-cases/given-file.ts';
import { reviewFiles } from '../../use-cases/review/review-files.ts';
import type { ShownFigure, ShownForm } from '../messages.ts';
import type { Session } from './session.ts';

const words = {
  year: { zh: '{year}年度', en: 'year {year}' },
  under: {
    zh: '按最吻合的方案 {id}（{title}）核算：{of} 个得分中 {agree} 个一致',
    en: 'recomputed under the profile that fits best, {id} ({title}): {agree} of {of} scores agree',
  },
  numbered: { zh: '{ordinal}. {name}', en: '{ordinal}. {name}' },
} as const satisfies Words;

function shownFigure(figure: ReviewedFigure, { say, language }: Session): ShownFigure {
  const { name, ordinal, claimed, recomputed, verdict, why, notes, cells } = figure;
  const place = cells.claimed ?? cells.actual ?? cells.weight;
  return {
    name: ordinal === null ? say(name) : say(words.numbered, { ordinal, name: say(name) }),
    claimed,
    recomputed,
    verdict,
    why: [why, ...notes].map((text) => say(text)).filter((text) => text !== ''),
    place,
    where: place === null ? '' : placeText({ ...place, file: '' }, language).trim(),
  };
}

function shownForm(reviewed: ReviewedForm, session: Session): ShownForm {
  const { say } = session;
  const { form, profile, fits, figures } = reviewed;
  const { project, year } = form;
  const fit = fits.find((one) => one.profile === profile.id);
  return {
    title: [project.name, project.unit.name, year === null ? '' : say(words.year, { year })]
      .filter(Boolean)
      .join(' · '),
    under: say(words.under, {
      id: profile.id,
      title: say(profile.title),
      agree: fit?.agree ?? 0,
      of: fit?.of ?? 0,
    }),
    counts: verdictCounts(reviewed),
    figures: figures.map((figure) => shownFigure(figure, session)),
  };
}

/** Filled-in forms among files, each with its figures recomputed under the profile that fits best; empty where there are none. */
export async function review(
  session: Session,
  files: readonly GivenFile[],
): Promise<{ readonly forms: readonly ShownForm[]; readonly findings: readonly Finding[] }> {
  const { rules, profiles } = session.definitions();
  const tool = { name: 'perf-score', version: session.built.version };
  const order = { files: { files, findings: [] }, year: null, profile: null, profiles, rules, tool };
  const { review: done } = await reviewFiles(order);
  if (done === null) return { forms: [], findings: [] };
  return { forms: done.forms.map((form) => shownForm(form, session)), findings: reviewFindings(done) };
}
