import { finding } from '../../findings/finding.ts';
import { Decimal, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Expression } from '../../model/policy/expression.ts';
import type { Interval, Profile } from '../../model/policy/profile.ts';
import { settingCatalogue, tableCatalogue } from '../../model/policy/setting.ts';
import { evaluateExpression, hasNoValue } from '../formula/evaluate-formula.ts';
import { formulaNames } from '../formula/formula-names.ts';
import { expressionNames, type Formula, type FormulaProfile } from '../formula/parse-formula.ts';
import { printFormula } from '../formula/print-formula.ts';
import type { LoadedRule } from '../rule-set.ts';
import { neverAboveWeight, neverBelowZero } from './prove-bounds.ts';
import { type Premises, premisesOf, sampleValues } from './sample-values.ts';

/** How it is known that a formula stays between zero and the weight. */
export interface FormulaCheck {
  readonly rule: string;
  readonly bounds: 'proved' | 'sampled' | 'broken';
  /** Combinations of values tried; the same ones every time. */
  readonly samples: number;
  readonly findings: readonly Finding[];
}

// All combinations of seven names with three values (2187) are tried; of more a spread, so that a check of rules stays quick.
const maxSamples = 5_000;

/** Tries every formula of a rule over values its conditions allow, under the interval tables of each profile. */
export function checkFormulas(rule: LoadedRule, profiles: readonly Profile[]): FormulaCheck | null {
  const formulas = [rule.formula, ...Object.values(rule.formulas ?? {})].flatMap((one) => one ?? []);
  if (formulas.length === 0) return null;
  const premises = premisesOf(rule);
  const checks = formulas.flatMap((formula) =>
    boundForms(formula, profiles).map((expression) => checkExpression(rule, expression, premises, profiles)),
  );
  const findings = distinct(checks.flatMap((check) => check.findings));
  const proved = checks.every((check) => check.proved);
  const samples = checks.reduce((sum, check) => sum + check.samples, 0);
  return { rule: rule.id, bounds: findings.length > 0 ? 'broken' : proved ? 'proved' : 'sampled', samples, findings };
}

/** A formula with the tables of each profile that has them, or with a table of everything allowed where none has. */
function boundForms(formula: Formula, profiles: readonly Profile[]): readonly Expression[] {
  if (formula.tables.length === 0) return counted(formula, {});
  const holders = profiles.filter((profile) => formula.tables.every((table) => profile.tables[table] !== undefined));
  const widest: readonly Interval[] = [
    { from: null, to: '50', value: '0' },
    { from: '50', to: '90', value: '37.5' },
    { from: '90', to: null, value: '100' },
  ];
  const any = Object.fromEntries(Object.keys(tableCatalogue).map((name) => [name, widest]));
  return [any, ...holders.map((profile) => profile.tables)].flatMap((tables) => counted(formula, { tables }));
}

/** A formula under each way of counting steps. */
function counted(formula: Formula, profile: FormulaProfile): readonly Expression[] {
  const words = formula.countsSteps ? settingCatalogue.stepCount.allowed : [settingCatalogue.stepCount.absent];
  return words.map((word) => formula.bind({ ...profile, settings: { stepCount: word } }));
}

interface ExpressionCheck {
  readonly proved: boolean;
  readonly samples: number;
  readonly findings: readonly Finding[];
}

function checkExpression(
  rule: LoadedRule,
  expression: Expression,
  premises: Premises,
  profiles: readonly Profile[],
): ExpressionCheck {
  const at = { place: { file: rule.file, path: `${rule.path}.event.params.formula` } };
  const names = expressionNames(expression);
  const values = names.map((name) => sampleValues(name, premises, profiles));
  const lacking = names.filter((_, index) => values[index]?.length === 0);
  if (lacking.length > 0) {
    const allowed = Object.keys(formulaNames)
      .filter((name) => sampleValues(name, premises, profiles).length > 0)
      .join(', ');
    const args = { rule: rule.id, names: lacking.join(', '), allowed };
    return { proved: false, samples: 0, findings: [finding('rule-name-without-value', args, at)] };
  }
  const proved = neverBelowZero(expression) && (rule.effect === 'cap' || neverAboveWeight(expression));
  const found = new Map<string, Finding>();
  const tried = combinations(names, values);
  for (const one of tried) {
    if (!isConsistent(one, premises)) continue;
    const problem = sampleProblem(rule, expression, one);
    if (problem !== null && !found.has(problem.code)) found.set(problem.code, finding(problem.code, problem.args, at));
  }
  return { proved, samples: tried.length, findings: [...found.values()] };
}

type Values = Readonly<Record<string, Decimal>>;

/** Every combination of values, or as many of them, evenly spread, as can be tried. */
function combinations(names: readonly string[], values: readonly (readonly Decimal[])[]): readonly Values[] {
  const total = values.reduce((product, some) => product * some.length, 1);
  const count = Math.min(total, maxSamples);
  return Array.from({ length: count }, (_, step) => {
    let index = Math.floor((step * total) / count);
    return Object.fromEntries(
      names.map((name, at) => {
        const some = values[at] ?? [];
        const value = some[index % some.length] ?? new Decimal(0);
        index = Math.floor(index / some.length);
        return [name, value];
      }),
    );
  });
}

/** Combinations a real row can't have are passed over. */
function isConsistent(values: Values, { allows }: Premises): boolean {
  const { actual, target, targetUpper, farAboveTrigger } = values;
  if (target !== undefined && targetUpper !== undefined) {
    if (targetUpper.lessThan(target) || !allows('rangeHasWidth', targetUpper.greaterThan(target))) return false;
  }
  if (actual === undefined || target === undefined || farAboveTrigger === undefined) return true;
  // Exactly at the trigger is far above where the profile includes it.
  const order = actual.times(100).comparedTo(target.times(farAboveTrigger));
  return allows('farAbove', order > 0) || (order === 0 && allows('farAbove', true));
}

function sampleProblem(rule: LoadedRule, expression: Expression, values: Values) {
  const result = evaluateExpression(expression, values);
  const said = (code: 'rule-divides-by-zero' | 'rule-below-zero' | 'rule-exceeds-weight', value = '', weight = '') => {
    const example = Object.entries(values)
      .map(([name, given]) => `${name} = ${plain(given)}`)
      .join(', ');
    return { code, args: { rule: rule.id, example, formula: printFormula(expression, 'code'), value, weight } };
  };
  if (hasNoValue(result)) return result.reason === 'division-by-zero' ? said('rule-divides-by-zero') : null;
  if (typeof result.value === 'boolean') return null;
  if (result.value.isNegative() && !result.value.isZero()) return said('rule-below-zero', plain(result.value));
  const { weight } = values;
  const most = rule.effect === 'cap' ? new Decimal(100) : (weight ?? null);
  if (most === null || !result.value.greaterThan(most)) return null;
  return said('rule-exceeds-weight', plain(result.value), plain(most));
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [one.code, one])).values()];
}
