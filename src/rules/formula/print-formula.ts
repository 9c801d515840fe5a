import type { Expression } from '../../model/policy/expression.ts';
import { nameLabel } from './formula-names.ts';

/** How a formula's signs are printed; the parser reads them back. */
export const formulaSigns = {
  '+': '+',
  '-': '-',
  '*': '×',
  '/': '÷',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '==': '==',
  '!=': '≠',
  and: 'and',
  or: 'or',
} as const;

/** Prints a formula as it was written, with × ÷ ≤ ≥ and the names of the language; reading it back gives the same tree. */
export function printFormula(
  expression: Expression,
  language: 'zh' | 'en' | 'code',
  label: (name: string, language: 'zh' | 'en') => string = nameLabel,
): string {
  const name = (one: string) => (language === 'code' ? one : label(one, language));
  return print(expression, (one) => (one.type === 'name' ? name(one.name) : null));
}

/** How tightly each part binds, as the parser sees it; a looser part inside a tighter one needs parentheses. */
export function tightness(expression: Expression): number {
  switch (expression.type) {
    case 'if':
      return 1;
    case 'logic':
      return expression.op === 'or' ? 2 : 3;
    case 'compare':
      return 4;
    case 'arithmetic':
      return expression.op === '+' || expression.op === '-' ? 5 : 6;
    case 'negate':
    case 'not':
      return 7;
    case 'number':
      return expression.value.startsWith('-') ? 7 : 9;
    default:
      return 9;
  }
}

type Replace = (expression: Expression) => string | null;

function print(expression: Expression, replace: Replace): string {
  const replaced = replace(expression);
  if (replaced !== null) return replaced;
  const within = (inner: Expression, least: number) =>
    tightness(inner) < least ? `(${print(inner, replace)})` : print(inner, replace);
  switch (expression.type) {
    case 'number':
      return expression.value;
    case 'name':
      return expression.name;
    case 'group':
      return `(${print(expression.of, replace)})`;
    case 'negate':
      return `-${within(expression.of, 8)}`;
    case 'not':
      return `not ${within(expression.of, 8)}`;
    case 'call':
      return `${expression.fn}(${expression.args.map((one) => print(one, replace)).join(', ')})`;
    case 'if':
      return `${within(expression.test, 2)} ? ${within(expression.then, 2)} : ${within(expression.otherwise, 1)}`;
    case 'arithmetic':
    case 'logic':
    case 'compare': {
      const own = tightness(expression);
      const left = within(expression.left, expression.type === 'compare' ? own + 1 : own);
      return `${left} ${formulaSigns[expression.op]} ${within(expression.right, own + 1)}`;
    }
  }
}
