import { Decimal, type DecimalText } from '../decimal.ts';
import type { Project } from './goals.ts';

const sum = (...amounts: readonly (DecimalText | null | undefined)[]): Decimal =>
  amounts.reduce((all: Decimal, each) => all.plus(each ?? '0'), new Decimal(0));

/**
 * What was carried over from last year as a part of the budget of its own, in 万元; null where there is none, or where the other parts
 * make up the budget without it, so that it is a part of one of them.
 */
export function carriedOver({ total, fiscal, carryOver, other }: Project['budget']): DecimalText | null {
  const isInside = total !== null && sum(fiscal, other).equals(new Decimal(total));
  return carryOver === undefined || isInside ? null : carryOver;
}

/** The parts of a budget added up, in 万元; null where none is stated. */
export function partsOfBudget(budget: Project['budget']): Decimal | null {
  const carried = carriedOver(budget);
  const { fiscal, other } = budget;
  return fiscal === null && other === null && carried === null ? null : sum(fiscal, other, carried);
}
