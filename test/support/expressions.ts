import type { ArithmeticOperator, ComparisonOperator, Expression } from '../../src/model/policy/expression.ts';

/** Short ways to write formula trees in tests. A word is a name, a text of digits a number. */
type Part = Expression | string;

const part = (value: Part): Expression => {
  if (typeof value !== 'string') return value;
  return /^-?[\d.]+$/.test(value) ? { type: 'number', value } : { type: 'name', name: value };
};

const arithmetic =
  (op: ArithmeticOperator) =>
  (left: Part, right: Part): Expression => ({ type: 'arithmetic', op, left: part(left), right: part(right) });

export const minus = arithmetic('-');
export const times = arithmetic('*');
export const over = arithmetic('/');
export const compare = (left: Part, op: ComparisonOperator, right: Part): Expression => ({
  type: 'compare',
  op,
  left: part(left),
  right: part(right),
});
export const call = (fn: 'min' | 'max' | 'abs' | 'round' | 'floor' | 'ceil', ...args: Part[]): Expression => ({
  type: 'call',
  fn,
  args: args.map(part),
});
export const either = (test: Expression, then: Part, otherwise: Part): Expression => ({
  type: 'if',
  test,
  // biome-ignore lint/suspicious/noThenProperty: it is a formula's branch, the tree is never awaited.
  then: part(then),
  otherwise: part(otherwise),
});
/** A formula tree as a person writes it. */
export function printed(expression: Expression): string {
  switch (expression.type) {
    case 'number':
      return expression.value;
    case 'name':
      return expression.name;
    case 'group':
      return `(${printed(expression.of)})`;
    case 'negate':
      return `-${printed(expression.of)}`;
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return `${printed(expression.left)} ${expression.op} ${printed(expression.right)}`;
    case 'call':
      return `${expression.fn}(${expression.args.map(printed).join(', ')})`;
    case 'not':
      return `not ${printed(expression.of)}`;
    case 'if':
      return `${printed(expression.test)} ? ${printed(expression.then)} : ${printed(expression.otherwise)}`;
  }
}
