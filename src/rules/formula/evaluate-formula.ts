import { calm, Decimal } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { ComparisonOperator, Expression, FunctionName } from '../../model/policy/expression.ts';

/** A number or a yes/no that an expression came to, with the evaluated parts it was made from (those that were needed). */
export interface Evaluated {
  readonly expression: Expression;
  readonly value: Decimal | boolean;
  readonly parts: readonly Evaluated[];
}

/** Why an expression has no value. `of` is the part that has none. */
export interface NoValue {
  readonly reason: 'division-by-zero' | 'unknown-name' | 'not-a-number';
  readonly of: Expression;
}

/** Why an expression has no value, in words. */
export const formulaProblemWords: Readonly<Record<NoValue['reason'], Bilingual>> = {
  'division-by-zero': { zh: '除数为零', en: 'division by zero' },
  'unknown-name': { zh: '用到的数不存在', en: 'a number it names does not exist' },
  'not-a-number': { zh: '结果不是数', en: 'the result is no number' },
};

export type Evaluation = Evaluated | NoValue;

/** True when the evaluation has no value. */
export function hasNoValue(evaluation: Evaluation): evaluation is NoValue {
  return 'reason' in evaluation;
}

/** The numbers of a formula by canonical name. */
export type FormulaValues = Readonly<Record<string, Decimal>>;

/**
 * Evaluates an expression over decimals. Only what endless quotients lose in their last digits is forgiven where a value is compared
 * or cut; division by zero gives no value, and of a condition only the branch taken is evaluated.
 */
export function evaluateExpression(expression: Expression, values: FormulaValues): Evaluation {
  switch (expression.type) {
    case 'number':
      return { expression, value: literal(expression.value), parts: [] };
    case 'name': {
      const value = values[expression.name];
      return value === undefined ? { reason: 'unknown-name', of: expression } : { expression, value, parts: [] };
    }
    case 'if':
      return conditional(expression, values);
    case 'logic':
      return logic(expression, values);
    case 'group':
    case 'negate':
    case 'not':
      return single(expression, values);
    case 'arithmetic':
    case 'compare':
      return pair(expression, values);
    case 'call':
      return call(expression, values);
  }
}

const literals = new Map<string, Decimal>();

function literal(text: string): Decimal {
  const known = literals.get(text);
  if (known !== undefined) return known;
  const value = new Decimal(text);
  // Rules hold some dozens of numbers; the limit keeps invented ones from filling the memory.
  if (literals.size < 10_000) literals.set(text, value);
  return value;
}

type Of<T extends Expression['type']> = Extract<Expression, { type: T }>;

function conditional(expression: Of<'if'>, values: FormulaValues): Evaluation {
  const test = evaluateExpression(expression.test, values);
  if (hasNoValue(test)) return test;
  const taken = evaluateExpression(test.value === true ? expression.then : expression.otherwise, values);
  return hasNoValue(taken) ? taken : { expression, value: taken.value, parts: [test, taken] };
}

function logic(expression: Of<'logic'>, values: FormulaValues): Evaluation {
  const left = evaluateExpression(expression.left, values);
  if (hasNoValue(left)) return left;
  // The second half isn't looked at when the first decides, so that it may rest on the first («a != 0 and b / a > 1»).
  if (left.value === (expression.op === 'or')) return { expression, value: left.value, parts: [left] };
  const right = evaluateExpression(expression.right, values);
  return hasNoValue(right) ? right : { expression, value: right.value, parts: [left, right] };
}

function single(expression: Of<'group'> | Of<'negate'> | Of<'not'>, values: FormulaValues): Evaluation {
  const of = evaluateExpression(expression.of, values);
  if (hasNoValue(of)) return of;
  const { value } = of;
  if (expression.type === 'group') return { expression, value, parts: [of] };
  if (typeof value === 'boolean') return { expression, value: !value, parts: [of] };
  return { expression, value: value.negated(), parts: [of] };
}

function pair(expression: Of<'arithmetic'> | Of<'compare'>, values: FormulaValues): Evaluation {
  const left = evaluateExpression(expression.left, values);
  if (hasNoValue(left)) return left;
  const right = evaluateExpression(expression.right, values);
  if (hasNoValue(right)) return right;
  const a = left.value;
  const b = right.value;
  if (typeof a === 'boolean' || typeof b === 'boolean') return { reason: 'not-a-number', of: expression };
  const parts = [left, right];
  if (expression.type === 'compare') return { expression, value: compare(expression.op, a, b), parts };
  if (expression.op === '/' && b.isZero()) return { reason: 'division-by-zero', of: expression };
  const value = calculate(expression.op, a, b);
  return value.isFinite() ? { expression, value, parts } : { reason: 'not-a-number', of: expression };
}

function compare(op: ComparisonOperator, a: Decimal, b: Decimal): boolean {
  const order = calm(a).comparedTo(calm(b));
  switch (op) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}

function calculate(op: '+' | '-' | '*' | '/', a: Decimal, b: Decimal): Decimal {
  switch (op) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return a.div(b);
  }
}

function call(expression: Of<'call'>, values: FormulaValues): Evaluation {
  const parts: Evaluated[] = [];
  const numbers: Decimal[] = [];
  for (const argument of expression.args) {
    const part = evaluateExpression(argument, values);
    if (hasNoValue(part)) return part;
    if (typeof part.value === 'boolean') return { reason: 'not-a-number', of: argument };
    parts.push(part);
    numbers.push(part.value);
  }
  const [first, ...rest] = numbers;
  if (first === undefined) return { reason: 'not-a-number', of: expression };
  return { expression, value: apply(expression.fn, first, rest), parts };
}

function apply(fn: FunctionName, first: Decimal, rest: readonly Decimal[]): Decimal {
  switch (fn) {
    case 'min':
      return rest.reduce((least, one) => (one.lessThan(least) ? one : least), first);
    case 'max':
      return rest.reduce((most, one) => (one.greaterThan(most) ? one : most), first);
    case 'abs':
      return first.abs();
    case 'round':
      return calm(first).toDecimalPlaces(rest[0]?.toNumber() ?? 0, Decimal.ROUND_HALF_UP);
    case 'floor':
      return calm(first).floor();
    case 'ceil':
      return calm(first).ceil();
  }
}
