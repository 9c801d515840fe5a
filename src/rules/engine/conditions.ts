import { Decimal, plain } from '../../model/decimal.ts';
import type { RuleCondition } from '../../model/policy/rule.ts';
import type { ConditionTruth, FactValue } from '../../model/result/result.ts';
import { isOperator, operators } from './operators.ts';

/** One comparison of a rule: a fact, an operator, a value. */
export interface Atom {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** The facts of one row, by name. */
export type Facts = Readonly<Record<string, FactValue>>;

const atomsByCondition = new WeakMap<RuleCondition, readonly Atom[]>();

/** The comparisons of a condition, in the order they are written. */
export function atomsOf(condition: RuleCondition): readonly Atom[] {
  const known = atomsByCondition.get(condition);
  if (known !== undefined) return known;
  const atoms = listAtoms(condition);
  atomsByCondition.set(condition, atoms);
  return atoms;
}

function listAtoms(condition: RuleCondition): readonly Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  if ('not' in condition) return atomsOf(condition.not);
  return [condition];
}

/** The same text for the same comparison, wherever it stands. */
export function atomKey(atom: Atom): string {
  return JSON.stringify([atom.fact, atom.operator, atom.value]);
}

/** Whether a comparison holds. json-rules-engine is given the same operators. */
export function atomHolds(atom: Atom, facts: Facts): boolean {
  return isOperator(atom.operator) && operators[atom.operator](facts[atom.fact] ?? null, atom.value);
}

/** A fact as a result file holds it: decimals as text. */
export function factText(fact: FactValue): boolean | string | null {
  return fact instanceof Decimal ? plain(fact) : fact;
}

/** Every comparison of a condition with the value its fact had; nothing is left out where the answer is known earlier. */
export function conditionTruths(condition: RuleCondition, facts: Facts): readonly ConditionTruth[] {
  return atomsOf(condition).map((atom) => ({
    fact: atom.fact,
    operator: atom.operator,
    value: atom.value,
    was: factText(facts[atom.fact] ?? null),
    held: atomHolds(atom, facts),
  }));
}

/** Whether a whole condition holds, given how its comparisons stand. */
export function conditionHolds(condition: RuleCondition, holds: (atom: Atom) => boolean): boolean {
  if ('all' in condition) return condition.all.every((one) => conditionHolds(one, holds));
  if ('any' in condition) return condition.any.some((one) => conditionHolds(one, holds));
  if ('not' in condition) return !conditionHolds(condition.not, holds);
  return holds(condition);
}
