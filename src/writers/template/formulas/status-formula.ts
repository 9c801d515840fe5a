import type { TemplatePolicy } from '../template-policy.ts';
import { statusWords } from './status-words.ts';
import {
  all,
  blank,
  cell,
  compare,
  filled,
  firstOf,
  fromSecond,
  join,
  length,
  number,
  type TemplateFormula,
  text,
  when,
} from './template-formula.ts';

/** A test and what is said where it holds. */
export type Said = readonly [test: TemplateFormula, words: string];

/** What a row of either sheet has to be asked for its column 填报状态. */
interface RowQuestions {
  /** What contradicts itself, the first that holds is said. */
  readonly contradictions: readonly Said[];
  /** Where this holds the row is complete, whatever else is blank. */
  readonly answered?: TemplateFormula;
  /** Where this holds nothing was entered yet. */
  readonly awaited: TemplateFormula;
  /** What is still lacking; all of it is said. */
  readonly lacking: readonly Said[];
}

/** A reason that is due: missing, or too short to say anything. */
export function lackingReason(due: TemplateFormula, { shortestReason }: TemplatePolicy): readonly Said[] {
  const short = compare(length(cell('reason')), '<', number(shortestReason));
  return [
    [all(due, blank('reason')), '偏差原因'],
    [all(due, filled('reason'), short), `偏差原因（至少${shortestReason}字）`],
  ];
}

/** The column 填报状态 of a row: 矛盾：…, 待填, 缺：… or 完整, while one types. */
export function rowStatus({ contradictions, answered, awaited, lacking }: RowQuestions): TemplateFormula {
  const none = text('');
  const missing: TemplateFormula = {
    type: 'join',
    parts: lacking.map(([test, words]) => when(test, text(`、${words}`), none)),
  };
  return firstOf(
    [
      ...contradictions.map(([test, words]) => [test, text(`${statusWords.contradictory}${words}`)] as const),
      ...(answered === undefined ? [] : [[answered, text(statusWords.complete)] as const]),
      [awaited, text(statusWords.toFill)],
      [compare(missing, '<>', none), join(text(statusWords.lacking), fromSecond(missing))],
    ],
    text(statusWords.complete),
  );
}
