import type { Language } from '../../findings/finding.ts';
import { Decimal, decimal, sum } from '../../model/decimal.ts';
import type { Expression } from '../../model/policy/expression.ts';
import type { Effect } from '../../model/policy/rule.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import type { FactValue } from '../../model/result/result.ts';
import { evaluateExpression, type FormulaValues, hasNoValue } from '../../rules/formula/evaluate-formula.ts';
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts';
import { scoringContext } from '../../scoring/context.ts';
import { branchesOf, branchesTaken } from './formula-branches.ts';
import { type CaseResult, rulesUsed } from './run-case.ts';

/** A branch of a formula (a side of a condition, or an interval of a table) and how many cases went through it. */
interface BranchCoverage {
  /** The value of the setting that chose the formula, where a rule has several. */
  readonly variant: string | null;
  /** The conditions that lead there; '' where a formula has no branches. */
  readonly branch: string;
  readonly cases: number;
}

/** How far the cases cover a rule. */
export interface RuleCoverage {
  readonly rule: string;
  readonly effect: Effect;
  readonly title: string;
  readonly cases: number;
  readonly branches: readonly BranchCoverage[];
}

/** What was counted for a rule: by variant, then by branch; every branch of a formula in use is there, with 0 where no case went. */
type Counts = Map<string, Map<string, number>>;

/** Counts, for every rule of the set, the cases that used it and the branches of its formula they went through, named in the language. */
export function coverageOf(
  ruleSet: RuleSet,
  results: readonly CaseResult[],
  language: Language,
): readonly RuleCoverage[] {
  const used = new Map<string, number>();
  const counts = new Map<string, Counts>();
  for (const result of results) {
    for (const id of usedIn(result, ruleSet)) {
      used.set(id, (used.get(id) ?? 0) + 1);
      const rule = ruleSet.byId.get(id);
      if (rule !== undefined) count(rule, result, ruleSet, counts, language);
    }
  }
  return ruleSet.rules.map((rule) => ({
    rule: rule.id,
    effect: rule.effect,
    title: rule.rule.event.params.title[language],
    cases: used.get(rule.id) ?? 0,
    branches: branchCoverage(rule, counts.get(rule.id) ?? new Map(), language),
  }));
}

/** True when a case used the rule and went through each of its branches. */
export function isCovered({ cases, branches }: RuleCoverage): boolean {
  return cases > 0 && branches.every((one) => one.cases > 0);
}

/** A cap that is not reached leaves no line in the ledger, so the rules are asked which caps held. */
function usedIn(result: CaseResult, ruleSet: RuleSet): readonly string[] {
  const { execution } = result.project;
  const { following } = scoringContext(result.ruleCase.year, result.profile, ruleSet);
  const caps = following.match({ ...execution.facts, scope: 'project' }).filter(({ effect }) => effect === 'cap');
  return [...new Set([...rulesUsed(result), ...caps.map(({ id }) => id)])];
}

function count(
  rule: LoadedRule,
  result: CaseResult,
  ruleSet: RuleSet,
  counts: Map<string, Counts>,
  language: Language,
): void {
  const bound = boundFormula(rule, result);
  if (bound === null) return;
  const own: Counts = counts.get(rule.id) ?? new Map();
  counts.set(rule.id, own);
  const branches = own.get(bound.variant) ?? new Map<string, number>();
  own.set(bound.variant, branches);
  const all = branchesOf(bound.expression, language);
  for (const branch of all.length === 0 ? [''] : all) if (!branches.has(branch)) branches.set(branch, 0);
  const evaluated = evaluateExpression(bound.expression, valuesOf(rule, result, ruleSet));
  if (hasNoValue(evaluated)) return;
  const taken = branchesTaken(evaluated, language);
  for (const branch of taken.length === 0 ? [''] : taken) branches.set(branch, (branches.get(branch) ?? 0) + 1);
}

/** The formula the case was scored with: that of its trace, or the rule's own with the tables of the case's profile. */
function boundFormula(
  rule: LoadedRule,
  { row, profile }: CaseResult,
): { variant: string; expression: Expression } | null {
  const setting = rule.rule.event.params.variant;
  const variant = rule.formulas === null || setting === undefined ? '' : String(profile.settings[setting]);
  if (row.rule?.id === rule.id && row.trace !== null) return { variant, expression: row.trace.expression };
  const formula = rule.formulas?.[variant] ?? rule.formula;
  return formula === null ? null : { variant, expression: formula.bind(profile) };
}

/** The settings of a case as typed facts; rows keep only the facts of their own. */
function settingsOf({ ruleCase, profile }: CaseResult, ruleSet: RuleSet): Readonly<Record<string, FactValue>> {
  return scoringContext(ruleCase.year, profile, ruleSet).settings;
}

function valuesOf(rule: LoadedRule, result: CaseResult, ruleSet: RuleSet): FormulaValues {
  const { row, project, profile } = result;
  const bound = Object.fromEntries((row.trace?.bindings ?? []).map(({ name, value }) => [name, decimal(value)]));
  if (row.rule?.id === rule.id) return bound;
  const settings = Object.entries(settingsOf(result, ruleSet)).filter(
    (entry): entry is [string, Decimal] => entry[1] instanceof Decimal,
  );
  const { initial, revised, executed, bySource } = project.execution;
  const adjusted = bySource.flatMap((one) => (one.revised === null ? [] : [decimal(one.revised)]));
  const money: Record<string, Decimal | null> = {
    initial: initial === null ? null : decimal(initial),
    revised: revised === null ? null : decimal(revised),
    executed: executed === null ? null : decimal(executed),
    adjusted: adjusted.length > 0 ? sum(adjusted) : revised === null ? null : decimal(revised),
  };
  const budget = money[settingOf(profile, 'executionDenominator')] ?? null;
  const known = Object.entries({ ...money, budget }).filter((entry): entry is [string, Decimal] => entry[1] !== null);
  return {
    ...Object.fromEntries([...settings, ...known]),
    ...bound,
    weight: decimal(row.weight),
    total: decimal(project.total.score),
  };
}

/** Counted branches, and one for each variant that no case used. */
function branchCoverage(rule: LoadedRule, counts: Counts, language: Language): readonly BranchCoverage[] {
  const counted = [...counts].flatMap(([variant, branches]) =>
    [...branches].map(([branch, cases]) => ({ variant: variant === '' ? null : variant, branch, cases })),
  );
  const unused = Object.keys(rule.formulas ?? {}).filter((variant) => !counts.has(variant));
  const missing = unused.map((variant) => ({ variant, branch: '', cases: 0 }));
  if (counted.length > 0 || rule.formula === null) return [...counted, ...missing];
  const all = branchesOf(rule.formula.bind({}), language);
  return (all.length === 0 ? [''] : all).map((branch) => ({ variant: null, branch, cases: 0 }));
}
