import type { Parsed } from '../actual/judge.ts';
import { quantityOf } from '../measures/measures.ts';
import { isBudgetRelative, isDeferred, isFrequency, isTrend, isYesNo, statedExpectation } from '../text/phrases.ts';
import type { Item } from '../text/scan.ts';
import { assumed } from './assumptions.ts';

/** Reads a text that promises something in words, with the one quantity it may hold (较上年增长5%); null when it is no such text. */
export function phraseTarget(text: string, items: readonly Item[], words: string): Parsed | null {
  if (isYesNo(text)) {
    const assumptions = statedExpectation(text) === null ? [assumed('expectation')] : [];
    return { kind: 'yes-no', words, assumptions };
  }
  if (isDeferred(text)) return { kind: 'deferred', words };
  if (isFrequency(text)) return { kind: 'frequency', words };
  const only = items.length === 1 ? items[0] : undefined;
  const bound = only?.type === 'bound' && !only.bound.malformed ? only.bound : null;
  const quantity = bound === null ? {} : { comparator: bound.comparator, ...quantityOf(bound) };
  if (isTrend(text)) return { kind: 'trend', words, ...quantity };
  if (isBudgetRelative(text) && bound?.use?.dimension !== 'money')
    return { kind: 'budget-relative', words, ...quantity };
  return null;
}
