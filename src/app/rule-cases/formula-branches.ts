import type { Expression } from '../../model/expression.ts';
import type { Evaluated } from '../../rules/evaluate-formula.ts';
import { innerExpressions } from '../../rules/formula-tree.ts';
import { printFormula } from '../../rules/print-formula.ts';

const separator = '；';

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;

function side(test: Expression, holds: boolean): string {
  if (holds) return printFormula(test, 'zh');
  if (test.type === 'compare') return printFormula({ ...test, op: opposite[test.op] }, 'zh');
  return `非（${printFormula(test, 'zh')}）`;
}

const chain = (before: string, test: Expression, holds: boolean): string =>
  before === '' ? side(test, holds) : `${before}${separator}${side(test, holds)}`;

/**
 * The branches of a formula, each named by the conditions that lead to it: the sides of every ?:, which the intervals of a table
 * are too once they are written out. A formula without conditions has none.
 */
export function branchesOf(expression: Expression, before = ''): readonly string[] {
  if (expression.type !== 'if') return innerExpressions(expression).flatMap((one) => branchesOf(one, before));
  const sides = [true, false].flatMap((holds) => {
    const path = chain(before, expression.test, holds);
    const inner = branchesOf(holds ? expression.then : expression.otherwise, path);
    return inner.length === 0 ? [path] : inner;
  });
  return [...branchesOf(expression.test, before), ...sides];
}

/** The branches an evaluation went through, named as {@link branchesOf} names them. */
export function branchesTaken(evaluated: Evaluated, before = ''): readonly string[] {
  const { expression, parts } = evaluated;
  if (expression.type !== 'if') return parts.flatMap((one) => branchesTaken(one, before));
  const [test, taken] = parts;
  if (test === undefined || taken === undefined) return [];
  const path = chain(before, expression.test, test.value === true);
  const inner = branchesTaken(taken, path);
  return [...branchesTaken(test, before), ...(inner.length === 0 ? [path] : inner)];
}
