import { emptyWords } from '../../../model/actuals/says-nothing.ts';
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
  not,
  number,
  oneOf,
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
  /** Where one of these holds the row has the status beside it, whatever else is blank. */
  readonly answered?: readonly (readonly [test: TemplateFormula, status: TemplateFormula])[];
  /** Where this holds nothing was entered yet. */
  readonly awaited: TemplateFormula;
  /** What is still lacking; all of it is said. */
  readonly lacking: readonly Said[];
}

/** True for a cell with / or 无 and the like in it, which says nothing. */
const saysNothing = (name: string): TemplateFormula => oneOf(name, emptyWords);
/** True for a cell that says something. */
export const says = (name: string): TemplateFormula => all(filled(name), not(saysNothing(name)));

/** A reason that is due: missing, or too short to say anything. */
export function lackingReason(due: TemplateFormula, { shortestReason }: TemplatePolicy): readonly Said[] {
  const short = compare(length(cell('reason')), '<', number(shortestReason));
  return [
    [all(due, blank('reason')), '偏差原因'],
    [all(due, saysNothing('reason')), '偏差原因（只写符号不算）'],
    [all(due, filled('reason'), not(saysNothing('reason')), short), `偏差原因（至少${shortestReason}字）`],
  ];
}

/** What is lacking, each behind a 、; empty where nothing is. */
const lackingWords = (lacking: readonly Said[]): TemplateFormula => ({
  type: 'join',
  parts: lacking.map(([test, words]) => when(test, text(`、${words}`), text(''))),
});

const lackingStatus = (missing: TemplateFormula) => join(text(statusWords.lacking), fromSecond(missing));

/** 缺：… where something is lacking, else the other status. */
export function statusOf(lacking: readonly Said[], otherwise: string): TemplateFormula {
  const missing = lackingWords(lacking);
  return when(compare(missing, '=', text('')), text(otherwise), lackingStatus(missing));
}

/** The column 填报状态 of a row: 矛盾：…, 待填, 缺：… or 完整, while one types. */
export function rowStatus({ contradictions, answered, awaited, lacking }: RowQuestions): TemplateFormula {
  const missing = lackingWords(lacking);
  return firstOf(
    [
      ...contradictions.map(([test, words]) => [test, text(`${statusWords.contradictory}${words}`)] as const),
      ...(answered ?? []),
      [awaited, text(statusWords.toFill)],
      [compare(missing, '<>', text('')), lackingStatus(missing)],
    ],
    text(statusWords.complete),
  );
}
