import type { Comparator } from '../../model/target/target.ts';
import { comparatorAfter, comparatorBefore, side } from './comparators.ts';
import { isCalendarYear, type Measure, measureAt, measureUnitPartAt } from './measures.ts';

/** A measure with the comparator printed before or after it. */
export interface Bound extends Measure {
  readonly start: number;
  readonly comparator: Comparator | null;
  readonly contradictory: boolean;
}

const fillers = ['达到', '达', '为', '约', '控制在', '保持在', '保持', '完成', '实现', '不变为'];

/** Skips one word such as 达到 or 控制在 between a comparator and its number. */
function afterFiller(text: string, at: number): number {
  const filler = fillers.find((word) => text.startsWith(word, at));
  return at + (filler?.length ?? 0);
}

function together(
  before: Comparator | null,
  after: Comparator | null,
): { comparator: Comparator | null; contradictory: boolean } {
  if (before === null || after === null) return { comparator: before ?? after, contradictory: false };
  return { comparator: before, contradictory: side(before) !== side(after) };
}

/** The bound printed at a position: comparator, number, unit, comparator in any of the orders that occur. */
export function boundAt(text: string, at: number): Bound | null {
  const before = comparatorBefore(text, at);
  const measure = measureAt(text, before === null ? at : afterFiller(text, before.end));
  if (measure === null) return null;
  const after = comparatorAfter(text, measure.end);
  const { comparator, contradictory } = together(before?.comparator ?? null, after?.comparator ?? null);
  const behind = after === null || hasUnit(measure) ? null : measureUnitPartAt(text, after.end, false);
  const late = isCalendarYear(measure.value, behind?.use ?? null) ? null : behind;
  const end = late?.end ?? after?.end ?? measure.end;
  const { multiplier, use, bareMoney, hedge } = late ?? measure;
  const { value, numeral, malformed } = measure;
  return { start: at, end, comparator, contradictory, value, multiplier, use, bareMoney, hedge, numeral, malformed };
}

const hasUnit = (measure: Measure) => measure.use !== null || measure.multiplier !== null;
