import { type DecimalText, decimal, isDecimalText, plain } from '../../model/decimal.ts';
import type { Place } from '../../model/place.ts';
import type { Claim, NoScore } from '../../model/review/filled-form.ts';
import { isBlankMark, readAmount, readPercent, readWeight } from '../goals/money/amounts.ts';
import type { RawFigure } from '../goals/projects/raw-project.ts';

/** «9.5（含加分）», «37.5万元(含税)»: a figure with a remark behind it. */
const remarked = /^([^（(]{1,40})[（(][^()（）]{0,60}[)）]$/;

function figure(text: string, read: (text: string) => DecimalText | null): DecimalText | null {
  const own = read(text);
  if (own !== null) return own;
  const before = remarked.exec(text.trim())?.[1];
  return before === undefined ? null : read(before);
}

const claimOf = (text: string, place: Place, read: (text: string) => DecimalText | null): Claim | null =>
  isBlankMark(text) ? null : { text, value: figure(text, read), place };

/** Points: «10», «9.5分». A cell that only says "nothing here" claims nothing. */
export const pointsClaim = ({ text, place }: { readonly text: string; readonly place: Place }): Claim | null =>
  claimOf(text, place, readWeight);

// 不适用, 不参评; 未填报, 无法计分: words that scorecards have in the place of a score.
const noScoreWords: readonly (readonly [RegExp, NoScore])[] = [
  [/^(?:不适用|不参评|不评分|免评)$/, 'not-applicable'],
  [/^(?:未填报|无法计分|未评分|缺项|待定)$/, 'none'],
];

/** What the words in the place of a score say; null for a score. */
export const noScoreOf = (score: Claim | null): NoScore | null =>
  noScoreWords.find(([words]) => words.test((score?.text ?? '').replace(/\s+/g, '')))?.[1] ?? null;

/** An amount in 万元; `tableUnit` is that of the table, where nothing nearer names one. */
export const moneyClaim = ({ text, place, unit }: RawFigure, tableUnit: string | null): Claim | null =>
  claimOf(text, place, (words) => readAmount(words, (unit ?? tableUnit ?? '万元').replace(/^人民币/, '')));

/** A rate in points of percent: «86.2%», «86.2», and 0.862, which a cell without a percent format holds. */
export const rateClaim = ({ text, place }: RawFigure): Claim | null =>
  claimOf(text, place, (words) => {
    const value = readPercent(words);
    const share = value !== null && isDecimalText(words.trim()) && /^0?\.\d|^1$|^1\.0*$/.test(words.trim());
    return share ? plain(decimal(value).times(100)) : value;
  });
