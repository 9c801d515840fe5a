import { Decimal, type DecimalText, plain } from '../model/decimal.ts';
import { type Evaluated, evaluateExpression, type FormulaValues, hasNoValue } from './evaluate-formula.ts';
import { formulaSigns, tightness } from './print-formula.ts';

/** A number inside a printed formula: exact up to ten decimals, beyond that rounded. Steps mark the rounding with ≈. */
function shownNumber(value: Decimal): DecimalText {
  return value.decimalPlaces() <= 10 ? plain(value) : plain(value.toDecimalPlaces(10, Decimal.ROUND_HALF_UP));
}

/** How a name's number is shown, a date by its day; null where only the value is known. */
export type Shown = (name: string) => string | null;

function leaf(evaluated: Evaluated): boolean {
  const { expression } = evaluated;
  if (expression.type === 'group') return leaf(first(evaluated));
  return expression.type === 'number' || expression.type === 'name';
}

function first(evaluated: Evaluated): Evaluated {
  return evaluated.parts[0] ?? evaluated;
}

/**
 * The formula with its numbers in it, along the path that decided: of a condition the branch taken, of min and max the
 * argument that won when it is a calculation: «8 × 6 ÷ 8», «min(8, 8 × 9 ÷ 8)», «3 ≤ 3.1 ⇒ 8». `least` is how tightly it must bind.
 */
function substituted(evaluated: Evaluated, shown: Shown, least: number): string {
  const { expression } = evaluated;
  switch (expression.type) {
    case 'number':
    case 'name':
      return valueText(evaluated, shown);
    case 'group':
      return `(${substituted(first(evaluated), shown, 0)})`;
    case 'call':
      return call(evaluated, shown, least);
    case 'if':
      return conditional(evaluated, shown, least);
    case 'negate':
      return bracketed(`-${substituted(first(evaluated), shown, 8)}`, 7 < least);
    case 'not':
      return bracketed(`not ${substituted(first(evaluated), shown, 8)}`, 7 < least);
    default: {
      const own = tightness(expression);
      const [left, right] = evaluated.parts;
      const printed = left === undefined ? '' : substituted(left, shown, own);
      const sign = formulaSigns[expression.op];
      const whole = right === undefined ? printed : `${printed} ${sign} ${substituted(right, shown, own + 1)}`;
      return bracketed(whole, own < least);
    }
  }
}

const bracketed = (text: string, needed: boolean) => (needed ? `(${text})` : text);

function valueText({ expression, value }: Evaluated, shown: Shown): string {
  if (expression.type === 'number') return expression.value;
  const known = expression.type === 'name' ? shown(expression.name) : null;
  return known ?? (typeof value === 'boolean' ? String(value) : shownNumber(value));
}

function call(evaluated: Evaluated, shown: Shown, least: number): string {
  const { expression, parts } = evaluated;
  if (expression.type !== 'call') return '';
  const winner = expression.fn === 'min' || expression.fn === 'max' ? soleWinner(evaluated) : null;
  if (winner !== null && !leaf(winner)) return substituted(winner, shown, least);
  return `${expression.fn}(${parts.map((one) => substituted(one, shown, 0)).join(', ')})`;
}

/** The one argument that gave min or max its value; null where several did. */
function soleWinner({ parts, value }: Evaluated): Evaluated | null {
  let winner: Evaluated | null = null;
  for (const part of parts) {
    const same = part.value instanceof Decimal && value instanceof Decimal && part.value.equals(value);
    if (same && winner !== null) return null;
    if (same) winner = part;
  }
  return winner;
}

function conditional(evaluated: Evaluated, shown: Shown, least: number): string {
  const [test, taken] = evaluated.parts;
  if (test === undefined || taken === undefined) return '';
  if (!leaf(taken)) return substituted(taken, shown, least);
  return bracketed(`${decided(test, shown)} ⇒ ${substituted(taken, shown, 0)}`, least > 0);
}

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;

/** A test as it turned out: «3 ≤ 3.1», and «3.2 > 3.1» where that did not hold. */
function decided(test: Evaluated, shown: Shown): string {
  const { expression, value } = test;
  if (value === true) return substituted(test, shown, 0);
  if (expression.type !== 'compare') return `not (${substituted(test, shown, 0)})`;
  return substituted({ ...test, expression: { ...expression, op: opposite[expression.op] } }, shown, 0);
}

/** The whole line with its result: «8 × 6 ÷ 8 = 6.00», «3 ≤ 3.1 ⇒ 8.00», with ≈ where the result was rounded. */
export function substitutedLine(evaluated: Evaluated, shown: Shown, result: string, exact: boolean): string {
  const [test, taken] = evaluated.parts;
  if (evaluated.expression.type === 'if' && test !== undefined && taken !== undefined && leaf(taken)) {
    return `${decided(test, shown)} ⇒ ${result}`;
  }
  return `${substituted(evaluated, shown, 0)} ${exact ? '=' : '≈'} ${result}`;
}

/** One line of the calculation: the numbers that went in as `text`, "48 ÷ 8 = 6", and what came out, exactly. */
export interface CalculationStep {
  readonly text: string;
  readonly value: DecimalText;
}

/** The calculation line by line, innermost first. Yes/no lines come out as 1 and 0. */
export function calculationSteps(evaluated: Evaluated, shown: Shown): readonly CalculationStep[] {
  const steps: CalculationStep[] = [];
  addSteps(evaluated, shown, steps);
  return steps;
}

/** Adds the lines of a part and of what is inside it; gives the part's own value as the next line shows it. */
function addSteps(evaluated: Evaluated, shown: Shown, steps: CalculationStep[]): string {
  const { expression, value, parts } = evaluated;
  if (expression.type === 'number' || expression.type === 'name') return valueText(evaluated, shown);
  const inside = parts.map((part) => addSteps(part, shown, steps));
  if (expression.type === 'group') return inside[0] ?? '';
  if (expression.type === 'if') return inside[1] ?? '';
  const left = stepText(evaluated, inside);
  if (typeof value === 'boolean') {
    const mark = value ? '✓' : '✗';
    steps.push({ text: `${left} ${mark}`, value: value ? '1' : '0' });
    return mark;
  }
  const exact = plain(value);
  const short = value.decimalPlaces() <= 10;
  const printed = short ? exact : shownNumber(value);
  steps.push({ text: `${left} ${short ? '=' : '≈'} ${printed}`, value: exact });
  return printed;
}

function stepText({ expression }: Evaluated, inside: readonly string[]): string {
  switch (expression.type) {
    case 'call':
      return `${expression.fn}(${inside.join(', ')})`;
    case 'negate':
      return `-(${inside[0] ?? ''})`;
    case 'not':
      return `not ${inside[0] ?? ''}`;
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return inside.join(` ${formulaSigns[expression.op]} `);
    default:
      return inside.join(' ');
  }
}

/** Evaluates and shows a formula at once: «8 × 6 ÷ 8 = 6»; null when it has no value. */
export function showFormula(expression: Evaluated['expression'], values: FormulaValues): string | null {
  const evaluated = evaluateExpression(expression, values);
  if (hasNoValue(evaluated) || typeof evaluated.value === 'boolean') return null;
  const result = shownNumber(evaluated.value);
  return substitutedLine(evaluated, () => null, result, evaluated.value.decimalPlaces() <= 10);
}
