import { finding } from '../../findings/finding.ts';
import { type Decimal, decimal } from '../../model/decimal.ts';
import type { Expression } from '../../model/expression.ts';
import type { Finding } from '../../model/finding.ts';
import { evaluateExpression, hasNoValue } from '../../rules/evaluate-formula.ts';
import { printFormula } from '../../rules/print-formula.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { CaseResult } from './run-cases.ts';

/** How often cases used a scoring rule, and which leaves of its conditional formulas they reached. */
export interface RuleCoverage {
  readonly rule: string;
  readonly cases: number;
  /** The leaves of the formulas that were seen, as text; a formula without a condition has one leaf. */
  readonly branches: readonly { readonly text: string; readonly cases: number }[];
}

/** The leaves of a formula: the outcomes between which its conditions choose. */
function leaves(expression: Expression): readonly Expression[] {
  if (expression.type === 'group') return leaves(expression.of);
  if (expression.type === 'if') return [...leaves(expression.then), ...leaves(expression.otherwise)];
  if (expression.type === 'arithmetic') {
    const inner = [expression.left, expression.right].find((part) => leaves(part).length > 1);
    return inner === undefined ? [expression] : leaves(inner);
  }
  return [expression];
}

/** The leaf that the numbers choose. */
function reached(expression: Expression, values: Readonly<Record<string, Decimal>>): Expression {
  if (expression.type === 'group') return reached(expression.of, values);
  if (expression.type === 'if') {
    const test = evaluateExpression(expression.test, values);
    const holds = !hasNoValue(test) && test.value === true;
    return reached(holds ? expression.then : expression.otherwise, values);
  }
  if (expression.type === 'arithmetic') {
    const inner = [expression.left, expression.right].find((part) => leaves(part).length > 1);
    return inner === undefined ? expression : reached(inner, values);
  }
  return expression;
}

/** Counts what the cases covered. Every scoring rule of the set is listed, also with no case at all. */
export function coverage(ruleSet: RuleSet, results: readonly CaseResult[]): readonly RuleCoverage[] {
  return ruleSet.rules
    .filter((rule) => rule.effect === 'score')
    .map(({ id }) => {
      const used = results.flatMap(({ row }) => (row?.rule?.id === id ? [row] : []));
      const counts = new Map<string, number>();
      for (const { trace } of used) {
        if (trace === null) continue;
        const values = Object.fromEntries(trace.bindings.map((binding) => [binding.name, decimal(binding.value)]));
        const all = leaves(trace.expression);
        const at = all.indexOf(reached(trace.expression, values));
        for (const [index, leaf] of all.entries()) {
          const text = `${index + 1}. ${printFormula(leaf, 'zh')}`;
          counts.set(text, (counts.get(text) ?? 0) + (index === at ? 1 : 0));
        }
      }
      return { rule: id, cases: used.length, branches: [...counts].map(([text, cases]) => ({ text, cases })) };
    });
}

/** What the cases did not reach, as findings. */
export function coverageGaps(covered: readonly RuleCoverage[]): Finding[] {
  return covered.flatMap(({ rule, cases, branches }) => {
    if (cases === 0) return [finding('case-coverage-gap', { rule, branch: '任何一处' })];
    return branches
      .filter((branch) => branch.cases === 0)
      .map((branch) => finding('case-coverage-gap', { rule, branch: `分支“${branch.text}”` }));
  });
}
