import { calm, Decimal, type DecimalText, plain } from '../../model/decimal.ts';
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
  if (expression.type === 'group') return leaf(firstPart(evaluated));
  return expression.type === 'number' || expression.type === 'name';
}

function firstPart(evaluated: Evaluated): Evaluated {
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
      return `(${substituted(firstPart(evaluated), shown, 0)})`;
    case 'call':
      return call(evaluated, shown, least);
    case 'if':
      return conditional(evaluated, shown, least);
    case 'negate':
      return bracketed(`-${substituted(firstPart(evaluated), shown, 8)}`, 7 < least);
    case 'not':
      return bracketed(`not ${substituted(firstPart(evaluated), shown, 8)}`, 7 < least);
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
interface CalculationStep {
  readonly text: string;
  readonly value: DecimalText;
}

/** The calculation line by line, innermost first, and its result exactly. Yes/no lines come out as 1 and 0. */
export interface Calculation {
  readonly steps: readonly CalculationStep[];
  readonly exact: DecimalText;
}

/** Writes the calculation out. */
export function calculationSteps(evaluated: Evaluated, shown: Shown): Calculation {
  const writing: Writing = { shown, steps: [], value: null, exact: '', printed: '' };
  addSteps(evaluated, writing);
  return { steps: writing.steps, exact: exactText(evaluated, writing) };
}

/** The lines so far, and the number written last: min and max hand on the very number, which need not be written again. */
interface Writing {
  readonly shown: Shown;
  readonly steps: CalculationStep[];
  value: Decimal | null;
  exact: DecimalText;
  printed: DecimalText;
}

function write(value: Decimal, writing: Writing): void {
  if (writing.value === value) return;
  writing.value = value;
  const exact = calm(value);
  writing.exact = plain(exact);
  writing.printed = exact.decimalPlaces() <= 10 ? writing.exact : shownNumber(exact);
}

function exactText({ value }: Evaluated, writing: Writing): DecimalText {
  if (typeof value === 'boolean') return value ? '1' : '0';
  write(value, writing);
  return writing.exact;
}

/** Adds the lines of a part and of what is inside it; gives the part's own value as the next line shows it. */
function addSteps(evaluated: Evaluated, writing: Writing): string {
  const { expression, value, parts } = evaluated;
  if (expression.type === 'number' || expression.type === 'name') return valueText(evaluated, writing.shown);
  const [first, second] = parts;
  const left = first === undefined ? '' : addSteps(first, writing);
  if (expression.type === 'group') return left;
  const right = second === undefined ? '' : addSteps(second, writing);
  if (expression.type === 'if') return right;
  const line = stepText(evaluated, left, right, writing);
  if (typeof value === 'boolean') {
    const mark = value ? '✓' : '✗';
    writing.steps.push({ text: `${line} ${mark}`, value: value ? '1' : '0' });
    return mark;
  }
  write(value, writing);
  const { exact, printed } = writing;
  writing.steps.push({ text: `${line} ${exact.length === printed.length ? '=' : '≈'} ${printed}`, value: exact });
  return printed;
}

function stepText({ expression, parts }: Evaluated, left: string, right: string, writing: Writing): string {
  switch (expression.type) {
    case 'call': {
      const more = parts.slice(2).map((part) => `, ${addSteps(part, writing)}`);
      return `${expression.fn}(${left}${parts.length > 1 ? `, ${right}` : ''}${more.join('')})`;
    }
    case 'negate':
      return `-(${left})`;
    case 'not':
      return `not ${left}`;
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return parts.length > 1 ? `${left} ${formulaSigns[expression.op]} ${right}` : left;
    default:
      return left;
  }
}

/** Evaluates and shows a formula at once: «8 × 6 ÷ 8 = 6»; null when it has no value. */
export function showFormula(expression: Evaluated['expression'], values: FormulaValues): string | null {
  const evaluated = evaluateExpression(expression, values);
  if (hasNoValue(evaluated) || typeof evaluated.value === 'boolean') return null;
  const value = calm(evaluated.value);
  return substitutedLine(evaluated, () => null, shownNumber(value), value.decimalPlaces() <= 10);
}
