import type { FindingCode } from '../findings/catalogue.ts';
import type { Source } from '../model/place.ts';
import type { Effect, GivenCondition, Rule, RuleCondition } from '../model/policy/rule.ts';
import type { RuleStage } from '../model/result/result.ts';
import type { Formula } from './formula/parse-formula.ts';

/** A rule that was loaded: its text, its parsed formula (or one for each value of a setting), and where it stands. */
export interface LoadedRule {
  readonly id: string;
  readonly file: string;
  /** Where the rule stands in its file: rules[3]. */
  readonly path: string;
  readonly rule: Rule;
  /** The conditions of the rule with every name in them written out. */
  readonly conditions: RuleCondition;
  readonly effect: Effect;
  readonly priority: number;
  readonly formula: Formula | null;
  readonly formulas: Readonly<Record<string, Formula>> | null;
  readonly finding: FindingCode | null;
}

/** Rules that may be used together, sorted by id. */
export interface RuleSet {
  readonly rules: readonly LoadedRule[];
  readonly byId: ReadonlyMap<string, LoadedRule>;
  /** The conditions that rule files give names, as they are given. */
  readonly conditions: ReadonlyMap<string, GivenCondition>;
  readonly sources: readonly { readonly id: string; readonly source: Source }[];
}

/** The rules of a set that score, or those that follow a score. */
export function rulesOfStage<R extends { readonly effect: Effect }>(
  rules: readonly R[],
  stage: RuleStage,
): readonly R[] {
  return rules.filter(({ effect }) => (effect === 'score') === (stage === 'scoring'));
}

/** The priority of a rule that states none, as json-rules-engine has it. */
export const ordinaryPriority = 1;
