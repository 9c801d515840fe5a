import { calm, Decimal, plain, points, round } from '../../model/decimal.ts';
import type { Expression } from '../../model/policy/expression.ts';
import type { Trace } from '../../model/result/result.ts';
import { evaluateExpression, hasNoValue, type NoValue } from '../../rules/formula/evaluate-formula.ts';
import { expressionNames } from '../../rules/formula/parse-formula.ts';
import { calculationSteps, substitutedLine } from '../../rules/formula/print-calculation.ts';
import { printFormula } from '../../rules/formula/print-formula.ts';
import type { ScoringContext } from '../context.ts';
import { bindNames, type FormulaWord, formulaWordsOf, type RowNumbers, shownIn } from '../measure/numbers.ts';

const zero = new Decimal(0);

/** What is known of an expression without any numbers. */
interface Prepared {
  readonly words: readonly FormulaWord[];
  readonly formula: string;
}

const preparedOf = new WeakMap<Expression, Prepared>();

function prepare(expression: Expression): Prepared {
  const known = preparedOf.get(expression);
  if (known !== undefined) return known;
  const prepared = { words: formulaWordsOf(expressionNames(expression)), formula: printFormula(expression, 'zh') };
  preparedOf.set(expression, prepared);
  return prepared;
}

/** A formula computed for a row: the trace, and its two numbers as decimals. */
export interface Computed {
  readonly trace: Trace;
  readonly unrounded: Decimal;
  readonly rounded: Decimal;
}

/** Why there is no number: what the formula is, and which part failed. */
export interface NotComputed {
  readonly formula: string;
  readonly reason: NoValue['reason'];
}

/** Computes a formula and rounds it once, within 0 and `most`; the trace is the computation, not a description of it. */
export function compute(
  expression: Expression,
  numbers: RowNumbers,
  most: Decimal,
  context: Pick<ScoringContext, 'settings' | 'profile'>,
): Computed | NotComputed {
  const { words, formula } = prepare(expression);
  const { values, bindings } = bindNames(words, numbers, context.settings);
  const evaluated = evaluateExpression(expression, values);
  if (hasNoValue(evaluated)) return { formula, reason: evaluated.reason };
  if (typeof evaluated.value === 'boolean') return { formula, reason: 'not-a-number' };
  const unrounded = calm(evaluated.value);
  const { rounding } = context.profile;
  const rounded = within(round(unrounded, rounding), most);
  const shown = shownIn(numbers);
  const exact = rounded.equals(unrounded);
  const substituted = substitutedLine(evaluated, shown, points(rounded), exact);
  const { steps, exact: exactText } = calculationSteps(evaluated, shown);
  const trace: Trace = {
    expression,
    formula,
    substituted,
    bindings,
    steps,
    unrounded: exactText,
    rounding,
    rounded: plain(rounded),
  };
  return { trace, unrounded, rounded };
}

/** Keeps points between 0 and the most: rounding up must not carry a score over its weight (a weight of 7.5 in whole points), nor a bad formula below zero. */
export function within(rounded: Decimal, most: Decimal): Decimal {
  if (rounded.greaterThan(most)) return most;
  return rounded.isNegative() ? zero : rounded;
}
