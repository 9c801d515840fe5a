import type { RuleCondition } from '../model/policy/rule.ts';
import type { ConditionTruth, FactValue } from '../model/result/result.ts';
import { atomHolds, conditionHolds, conditionTruths } from '../rules/engine/conditions.ts';
import type { LoadedRule } from '../rules/rule-set.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** A scoring rule that was not used: outranked by a rule of higher priority, or with the comparisons that kept it out. */
export interface NotUsed {
  readonly rule: LoadedRule;
  readonly outranked: boolean;
  readonly failed: readonly ConditionTruth[];
}

const holds = (condition: RuleCondition, facts: Facts) => conditionHolds(condition, (atom) => atomHolds(atom, facts));

/** The comparisons that make a condition fail: of "all" those parts that fail, of "any" every part, for none of them held. */
function decisive(condition: RuleCondition, facts: Facts): readonly ConditionTruth[] {
  if ('all' in condition) {
    return condition.all.filter((part) => !holds(part, facts)).flatMap((part) => decisive(part, facts));
  }
  if ('any' in condition) return condition.any.flatMap((part) => decisive(part, facts));
  return conditionTruths(condition, facts);
}

/** Why every scoring rule but the chosen one was not used on a row, from the facts that the rules saw. */
export function whyNot(facts: Facts, chosen: string | null, rules: readonly LoadedRule[]): readonly NotUsed[] {
  return rules
    .filter((rule) => rule.effect === 'score' && rule.id !== chosen)
    .map((rule) => {
      const { conditions } = rule;
      const outranked = holds(conditions, facts);
      return { rule, outranked, failed: outranked ? [] : decisive(conditions, facts) };
    });
}
