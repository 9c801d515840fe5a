import type { RuleCondition } from '../../model/policy/rule.ts';
import type { Decision } from '../../model/result/result.ts';
import { type Atom, atomHolds, atomKey, atomsOf, conditionHolds, type Facts } from './conditions.ts';
import { truthKey } from './truth-key.ts';

/** What is needed of a rule to know whether it applies. */
export interface MatchedRule {
  readonly id: string;
  readonly priority: number;
  readonly conditions: RuleCondition;
}

/** Chooses rules by facts. */
export interface RuleMatcher<R extends MatchedRule> {
  /** The rules whose conditions hold, highest priority first, then by id. */
  readonly match: (facts: Facts) => readonly R[];
  /** Each distinct combination of truths that was met, with what came of it. */
  readonly decisions: () => readonly Omit<Decision, 'stage'>[];
}

/**
 * Matches rules to rows that share some facts, such as the settings of a profile. Which rules hold depends on nothing but which
 * comparisons hold, so the conditions are gone through once for each distinct combination of truths.
 */
export function ruleMatcher<R extends MatchedRule>(rules: readonly R[], shared: Facts = {}): RuleMatcher<R> {
  const ranked = [...rules].sort(byRank);
  const atoms = distinctAtoms(rules);
  const keyOf = truthKey(atoms.filter(({ fact }) => !Object.hasOwn(shared, fact)));
  const names = [...new Set(atoms.map(({ fact }) => fact))];
  const known = new Map<string, { readonly facts: Facts; readonly rules: readonly R[] }>();
  const decide = (given: Facts) => {
    const facts = Object.fromEntries(
      names.map((name) => [name, (Object.hasOwn(shared, name) ? shared : given)[name] ?? null]),
    );
    return { facts, rules: ranked.filter((rule) => conditionHolds(rule.conditions, (atom) => atomHolds(atom, facts))) };
  };
  return {
    match: (facts) => {
      const key = keyOf(facts);
      const found = known.get(key) ?? decide(facts);
      known.set(key, found);
      return found.rules;
    },
    decisions: () => [...known.values()].map(({ facts, rules: held }) => ({ facts, rules: held.map(({ id }) => id) })),
  };
}

/** Highest priority first, then by id. */
export const byRank = (a: Omit<MatchedRule, 'conditions'>, b: Omit<MatchedRule, 'conditions'>) =>
  b.priority - a.priority || (a.id < b.id ? -1 : 1);

/** Every comparison that some rule makes, once. */
export function distinctAtoms(rules: readonly MatchedRule[]): readonly Atom[] {
  const byKey = new Map<string, Atom>();
  for (const rule of rules) for (const atom of atomsOf(rule.conditions)) byKey.set(atomKey(atom), atom);
  return [...byKey.values()];
}
