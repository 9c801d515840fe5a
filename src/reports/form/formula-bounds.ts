import type { Expression } from '../../model/policy/expression.ts';

const isNumber = (expression: Expression, holds: (value: number) => boolean): boolean =>
  expression.type === 'number' && holds(Number(expression.value));

/** True when the formula can't give more than the name `weight`, whatever its numbers, seen from its shape alone. */
function neverAbove(expression: Expression): boolean {
  switch (expression.type) {
    case 'name':
      return expression.name === 'weight';
    case 'number':
      return isNumber(expression, (value) => value <= 0);
    case 'group':
      return neverAbove(expression.of);
    case 'if':
      return neverAbove(expression.then) && neverAbove(expression.otherwise);
    case 'call':
      return expression.fn === 'min'
        ? expression.args.some(neverAbove)
        : expression.fn === 'max' && expression.args.every(neverAbove);
    default:
      return false;
  }
}

function neverNegative(expression: Expression): boolean {
  switch (expression.type) {
    case 'name':
      return expression.name === 'weight';
    case 'number':
      return isNumber(expression, (value) => value >= 0);
    case 'group':
      return neverNegative(expression.of);
    case 'if':
      return neverNegative(expression.then) && neverNegative(expression.otherwise);
    case 'call':
      return expression.fn === 'max'
        ? expression.args.some(neverNegative)
        : expression.fn === 'min' && expression.args.every(neverNegative);
    default:
      return false;
  }
}

/** True when a score formula stays between 0 and the weight by its own shape, so that nothing has to hold it there. */
export function staysWithinWeight(expression: Expression): boolean {
  return neverAbove(expression) && neverNegative(expression);
}
