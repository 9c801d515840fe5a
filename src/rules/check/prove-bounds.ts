import type { Expression } from '../../model/policy/expression.ts';

/** Names whose numbers are never below zero, whatever the row. */
const notNegative = [
  'weight',
  'budget',
  'initial',
  'revised',
  'adjusted',
  'executed',
  'surveySize',
  'yes',
  'share',
  'total',
];

/** True when the form of the expression alone shows that it is never below zero: weights, sums and products of such, max(0, …). */
export function neverBelowZero(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
      return !expression.value.startsWith('-');
    case 'name':
      return notNegative.includes(expression.name);
    case 'group':
      return neverBelowZero(expression.of);
    case 'arithmetic':
      return expression.op !== '-' && neverBelowZero(expression.left) && neverBelowZero(expression.right);
    case 'if':
      return neverBelowZero(expression.then) && neverBelowZero(expression.otherwise);
    case 'call':
      if (expression.fn === 'abs') return true;
      return expression.fn === 'max' ? expression.args.some(neverBelowZero) : expression.args.every(neverBelowZero);
    default:
      return false;
  }
}

/** True when the form alone shows that it is never above the weight: the weight, zero, a share of it, min(weight, …). */
export function neverAboveWeight(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
      return expression.value === '0';
    case 'name':
      return expression.name === 'weight';
    case 'group':
      return neverAboveWeight(expression.of);
    case 'if':
      return neverAboveWeight(expression.then) && neverAboveWeight(expression.otherwise);
    case 'arithmetic':
      if (expression.op === '-') return neverAboveWeight(expression.left) && neverBelowZero(expression.right);
      return expression.op === '*' && neverAboveWeight(expression.left) && isShare(expression.right);
    case 'call':
      if (expression.fn === 'min') return expression.args.some(neverAboveWeight);
      return expression.fn === 'max' && expression.args.every(neverAboveWeight);
    default:
      return false;
  }
}

function isShare(expression: Expression): boolean {
  return expression.type === 'name' && (expression.name === 'share' || expression.name === 'yes');
}
