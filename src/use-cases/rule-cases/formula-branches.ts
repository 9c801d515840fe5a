import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import type { Expression } from '../../model/policy/expression.ts';
import type { Evaluated } from '../../rules/formula/evaluate-formula.ts';
import { innerExpressions } from '../../rules/formula/formula-tree.ts';
import { printFormula } from '../../rules/formula/print-formula.ts';

const not = { zh: '非', en: 'not' } as const;
const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;

function side(test: Expression, holds: boolean, language: Language): string {
  if (holds) return printFormula(test, language);
  if (test.type === 'compare') return printFormula({ ...test, op: opposite[test.op] }, language);
  return `${not[language]}${marks[language].bracketed(printFormula(test, language))}`;
}

function chain(before: string, test: Expression, holds: boolean, language: Language): string {
  const last = side(test, holds, language);
  return before === '' ? last : `${before}${marks[language].semicolon}${last}`;
}

/**
 * The branches of a formula, each named by the conditions that lead to it: the sides of every ?:, which the intervals of a table
 * are too once they are written out. A formula without conditions has none.
 */
export function branchesOf(expression: Expression, language: Language, before = ''): readonly string[] {
  if (expression.type !== 'if') return innerExpressions(expression).flatMap((one) => branchesOf(one, language, before));
  const sides = [true, false].flatMap((holds) => {
    const path = chain(before, expression.test, holds, language);
    const inner = branchesOf(holds ? expression.then : expression.otherwise, language, path);
    return inner.length === 0 ? [path] : inner;
  });
  return [...branchesOf(expression.test, language, before), ...sides];
}

/** The branches an evaluation went through, named as {@link branchesOf} names them. */
export function branchesTaken(evaluated: Evaluated, language: Language, before = ''): readonly string[] {
  const { expression, parts } = evaluated;
  if (expression.type !== 'if') return parts.flatMap((one) => branchesTaken(one, language, before));
  const [test, taken] = parts;
  if (test === undefined || taken === undefined) return [];
  const path = chain(before, expression.test, test.value === true, language);
  const inner = branchesTaken(taken, language, path);
  return [...branchesTaken(test, language, before), ...(inner.length === 0 ? [path] : inner)];
}
