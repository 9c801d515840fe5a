import { Decimal } from '../../model/decimal.ts';
import type { FactValue } from '../../model/result/result.ts';

/** What a condition compares with, as it stands in the rule. */
type ConditionValue = unknown;

type Test = (fact: FactValue, value: ConditionValue) => boolean;

const order = (fact: FactValue, value: ConditionValue): number | null =>
  fact instanceof Decimal && typeof value === 'number' ? fact.comparedTo(value) : null;

const equal: Test = (fact, value) => {
  if (fact instanceof Decimal) return typeof value === 'number' && fact.equals(value);
  return fact !== null && fact === value;
};

const ordered =
  (holds: (order: number) => boolean): Test =>
  (fact, value) => {
    const found = order(fact, value);
    return found !== null && holds(found);
  };

const among: Test = (fact, value) => Array.isArray(value) && value.some((one) => equal(fact, one));

/**
 * The comparisons a rule may make, under json-rules-engine's own names. They are exact over decimals and never true for a
 * fact that does not exist, not even the negative ones.
 */
export const operators = {
  equal,
  notEqual: (fact, value) => fact !== null && !equal(fact, value),
  in: among,
  notIn: (fact, value) => fact !== null && !among(fact, value),
  lessThan: ordered((found) => found < 0),
  lessThanInclusive: ordered((found) => found <= 0),
  greaterThan: ordered((found) => found > 0),
  greaterThanInclusive: ordered((found) => found >= 0),
} as const satisfies Readonly<Record<string, Test>>;

export type OperatorName = keyof typeof operators;

/** True for the name of an operator of the table. */
export function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}
