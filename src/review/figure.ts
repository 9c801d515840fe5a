import { type Decimal, decimal, plain, points } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Claim } from '../model/review/filled-form.ts';
import type { ClaimReading, FigureCells, FigureKind, ReviewedFigure } from '../model/review/review.ts';

const noCells: FigureCells = { claimed: null, target: null, actual: null, weight: null, reason: null };

/** What every figure has, before it is held against anything. */
export interface FigureSubject {
  readonly kind: FigureKind;
  readonly name: Bilingual;
  readonly ordinal?: number;
  readonly cells?: Partial<FigureCells>;
  readonly notes?: readonly Bilingual[];
}

function figure(
  { kind, name, ordinal, cells = {}, notes = [] }: FigureSubject,
  claimed: Pick<Claim, 'text' | 'place'> | null,
  rest: Pick<ReviewedFigure, 'recomputed' | 'difference' | 'verdict' | 'reading' | 'why'>,
): ReviewedFigure {
  const place = claimed?.place ?? null;
  return {
    kind,
    ordinal: ordinal ?? null,
    name,
    claimed: claimed?.text ?? null,
    ...rest,
    notes,
    cells: { ...noCells, claimed: place, ...cells },
  };
}

/** A claim that comes about as `reading` says. */
export const agreeing = (subject: FigureSubject, claimed: Claim, reading: ClaimReading): ReviewedFigure =>
  figure(subject, claimed, {
    recomputed: claimed.value,
    difference: '0',
    verdict: 'agrees',
    reading,
    why: {
      zh: `一致：${reading.words.zh}`,
      en: `agrees: ${reading.words.en}`,
    },
  });

/** A claim that nothing gives; `recomputed` is what the rule gives. */
export function differing(
  subject: FigureSubject,
  claimed: Claim,
  recomputed: Decimal,
  because: Bilingual,
): ReviewedFigure {
  const difference = decimal(claimed.value ?? '0').minus(recomputed);
  const size = points(difference.abs());
  const more = difference.isNegative()
    ? { zh: `少 ${size}`, en: `${size} less` }
    : { zh: `多 ${size}`, en: `${size} more` };
  return figure(subject, claimed, {
    recomputed: plain(recomputed),
    difference: plain(difference),
    verdict: 'differs',
    reading: null,
    why: {
      zh: `不一致：表中 ${claimed.text}，核算 ${points(recomputed)}，${more.zh}；${because.zh}`,
      en: `differs: the form says ${claimed.text}, recomputed ${points(recomputed)}, ${more.en}; ${because.en}`,
    },
  });
}

/** A figure that can't be held against anything; `recomputed` is given where only the claim is lacking. */
export const undecided = (
  subject: FigureSubject,
  claimed: Pick<Claim, 'text' | 'place'> | null,
  because: Bilingual,
  recomputed: Decimal | null = null,
): ReviewedFigure =>
  figure(subject, claimed, {
    recomputed: recomputed === null ? null : plain(recomputed),
    difference: null,
    verdict: 'unknown',
    reading: null,
    why: { zh: `无法核算：${because.zh}`, en: `can't be recomputed: ${because.en}` },
  });

/** A grade or another word held against what follows. */
export const worded = (
  subject: FigureSubject,
  claimed: Pick<Claim, 'text' | 'place'>,
  recomputed: string,
  same: boolean,
  why: Bilingual,
): ReviewedFigure =>
  figure(subject, claimed, {
    recomputed,
    difference: null,
    verdict: same ? 'agrees' : 'differs',
    reading: same ? { kind: 'profile', words: why } : null,
    why: same
      ? { zh: `一致：${why.zh}`, en: `agrees: ${why.en}` }
      : { zh: `不一致：${why.zh}`, en: `differs: ${why.en}` },
  });
