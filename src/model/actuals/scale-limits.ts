import type { Entry } from './actuals.ts';

/**
 * From where on a value is certain to be of another unit than it is read in: 元 for 万元 is ten thousand times too much, no budget is changed a
 * hundredfold in its year and no honest result reaches a thousand times its target. Own convention.
 */
export const scaleLimits = {
  /** Times, or one of so many parts of, the budget of the goal table. */
  money: 100,
  /** Times the target. */
  actual: 1000,
  /** 0.95 beside a target of at least so many percent is 95 %. */
  percentFrom: 10,
  /** 万元 by which a total may differ from its parts, for rounding. */
  fundSum: '0.01',
} as const;

/** A yes, and behind it the sentence: 是，追加了省级资金. */
const yes = /^(?:是|对|无误|确认(?:无误)?|属实|yes)/i;

/** Characters of a sentence that says anything at all. */
const minSentence = 4;

/** What somebody confirmed: a yes and a sentence of why. A bare yes confirms nothing; null then. */
export function confirmation(entry: Entry | null | undefined): string | null {
  const text = entry?.text.trim() ?? '';
  if (!yes.test(text)) return null;
  // «是，已核实！» without its answer and signs leaves what else was said.
  const sentence = text.replace(yes, '').replaceAll(/[\s\p{P}]/gu, '');
  return [...sentence].length >= minSentence ? text : null;
}
