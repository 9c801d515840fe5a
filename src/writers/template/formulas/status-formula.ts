import { emptyWords } from '../../../model/actuals/says-nothing.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import {
  all,
  behind,
  blank,
  cell,
  compare,
  filled,
  firstOf,
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
export function lackingReason(due: TemplateFormula, { shortestReason, say }: TemplatePolicy): readonly Said[] {
  const short = compare(length(cell('reason')), '<', number(shortestReason));
  const least = { least: shortestReason };
  return [
    [all(due, blank('reason')), say({ zh: '偏差原因', en: 'reason' })],
    [all(due, saysNothing('reason')), say({ zh: '偏差原因（只写符号不算）', en: 'reason (a sign is none)' })],
    [
      all(due, filled('reason'), not(saysNothing('reason')), short),
      say({ zh: '偏差原因（至少{least}字）', en: 'reason (at least {least} characters)' }, least),
    ],
  ];
}

/** What is lacking, each behind a 、; empty where nothing is. */
const lackingWords = (lacking: readonly Said[], { words: { between } }: TemplatePolicy): TemplateFormula => ({
  type: 'join',
  parts: lacking.map(([test, words]) => when(test, text(`${between}${words}`), text(''))),
});

const lackingStatus = (missing: TemplateFormula, { words: { status, between } }: TemplatePolicy) =>
  join(text(status.lacking), behind(missing, between.length));

/** 缺：… where something is lacking, else the other status. */
export function statusOf(lacking: readonly Said[], otherwise: string, policy: TemplatePolicy): TemplateFormula {
  const missing = lackingWords(lacking, policy);
  return when(compare(missing, '=', text('')), text(otherwise), lackingStatus(missing, policy));
}

/** The column 填报状态 of a row: 矛盾：…, 待填, 缺：… or 完整, while one types. */
export function rowStatus(
  { contradictions, answered, awaited, lacking }: RowQuestions,
  policy: TemplatePolicy,
): TemplateFormula {
  const missing = lackingWords(lacking, policy);
  const { status } = policy.words;
  return firstOf(
    [
      ...contradictions.map(([test, words]) => [test, text(`${status.contradictory}${words}`)] as const),
      ...(answered ?? []),
      [awaited, text(status.toFill)],
      [compare(missing, '<>', text('')), lackingStatus(missing, policy)],
    ],
    text(status.complete),
  );
}
