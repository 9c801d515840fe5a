import type { Finding } from '../../model/finding.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { RuleSet } from '../rule-set.ts';
import { conditionProblems } from './check-conditions.ts';
import { checkFormulas, type FormulaCheck } from './check-formulas.ts';

/** What a check of a rule set found, and how much it looked at. */
export interface RuleCheck {
  readonly formulas: readonly FormulaCheck[];
  readonly findings: readonly Finding[];
}

/** Checks what can't be right about rules, over every kind of row and every setting, and over the tables of the profiles given. */
export function checkRules(ruleSet: RuleSet, profiles: readonly Profile[]): RuleCheck {
  const formulas = ruleSet.rules.flatMap((rule) => checkFormulas(rule, profiles) ?? []);
  return { formulas, findings: [...conditionProblems(ruleSet.rules), ...formulas.flatMap((one) => one.findings)] };
}
