import { Decimal, decimal } from '../../src/model/decimal.ts';
import type { ComparisonOperator, Expression } from '../../src/model/policy/expression.ts';

type Value = Decimal | boolean;

const asNumber = (value: Value): Decimal => {
  if (typeof value === 'boolean') throw new TypeError('a number was expected');
  return value;
};

const comparisons: Readonly<Record<ComparisonOperator, (a: Decimal, b: Decimal) => boolean>> = {
  '<': (a, b) => a.lt(b),
  '<=': (a, b) => a.lte(b),
  '>': (a, b) => a.gt(b),
  '>=': (a, b) => a.gte(b),
  '==': (a, b) => a.eq(b),
  '!=': (a, b) => !a.eq(b),
};

function call(expression: Extract<Expression, { type: 'call' }>, names: ReadonlyMap<string, Decimal>): Decimal {
  const args = expression.args.map((arg) => asNumber(evaluate(arg, names)));
  const [first = new Decimal(0), second] = args;
  switch (expression.fn) {
    case 'min':
      return Decimal.min(...args);
    case 'max':
      return Decimal.max(...args);
    case 'abs':
      return first.abs();
    case 'floor':
      return first.floor();
    case 'ceil':
      return first.ceil();
    case 'round':
      return first.toDecimalPlaces(second?.toNumber() ?? 0, Decimal.ROUND_HALF_UP);
  }
}

/** A second, independent evaluation of a formula in exact decimals: what tests hold the program's own against. */
export function evaluate(expression: Expression, names: ReadonlyMap<string, Decimal>): Value {
  const of = (part: Expression) => evaluate(part, names);
  switch (expression.type) {
    case 'number':
      return decimal(expression.value);
    case 'name': {
      const value = names.get(expression.name);
      if (value === undefined) throw new TypeError(`no value for ${expression.name}`);
      return value;
    }
    case 'group':
      return of(expression.of);
    case 'negate':
      return asNumber(of(expression.of)).neg();
    case 'arithmetic': {
      const [left, right] = [asNumber(of(expression.left)), asNumber(of(expression.right))];
      if (expression.op === '+') return left.plus(right);
      if (expression.op === '-') return left.minus(right);
      return expression.op === '*' ? left.times(right) : left.div(right);
    }
    case 'call':
      return call(expression, names);
    case 'compare':
      return comparisons[expression.op](asNumber(of(expression.left)), asNumber(of(expression.right)));
    case 'logic':
      return expression.op === 'and'
        ? of(expression.left) === true && of(expression.right) === true
        : of(expression.left) === true || of(expression.right) === true;
    case 'not':
      return of(expression.of) !== true;
    case 'if':
      return of(expression.test) === true ? of(expression.then) : of(expression.otherwise);
  }
}
