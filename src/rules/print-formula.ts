import { Decimal, type DecimalText, plain } from '../model/decimal.ts';
import type { Expression } from '../model/expression.ts';
import { type Evaluated, evaluateExpression, type FormulaValues, hasNoValue } from './evaluate-formula.ts';
import { nameLabel } from './formula-names.ts';

/** How a formula's signs are printed; the parser reads them back. */
const signs = {
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
export function printFormula(expression: Expression, language: 'zh' | 'en' | 'code'): string {
  const name = (one: string) => (language === 'code' ? one : nameLabel(one, language));
  return print(expression, (one) => (one.type === 'name' ? name(one.name) : null));
}

// How tightly each part binds, as the parser sees it; a looser part inside a tighter one needs parentheses.
function tightness(expression: Expression): number {
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
      return `${left} ${signs[expression.op]} ${within(expression.right, own + 1)}`;
    }
  }
}

/** A number inside a printed formula: exact up to ten decimals, beyond that rounded. Steps mark the rounding with ≈. */
function shownNumber(value: Decimal): DecimalText {
  return value.decimalPlaces() <= 10 ? plain(value) : plain(value.toDecimalPlaces(10, Decimal.ROUND_HALF_UP));
}

/** How a name's number is shown: a date by its day; null for the plain number. */
export type Shown = (name: string) => string | null;

/**
 * The formula with its numbers in it, along the path that decided: of a condition the branch taken, of min and max the
 * argument that won when it is a calculation: «8 × 6 ÷ 8», «min(8, 8 × 9 ÷ 8)», «3 ≤ 3.1 ⇒ 8».
 */
function printSubstituted(evaluated: Evaluated, shown: Shown): string {
  return substituted(evaluated, shown, 0);
}

function leaf(evaluated: Evaluated): boolean {
  const { expression } = evaluated;
  if (expression.type === 'group') return leaf(first(evaluated));
  return expression.type === 'number' || expression.type === 'name';
}

function first(evaluated: Evaluated): Evaluated {
  return evaluated.parts[0] ?? evaluated;
}

function substituted(evaluated: Evaluated, shown: Shown, least: number): string {
  const { expression, value, parts } = evaluated;
  const text = (): string => {
    switch (expression.type) {
      case 'number':
        return expression.value;
      case 'name':
        return shown(expression.name) ?? (typeof value === 'boolean' ? String(value) : shownNumber(value));
      case 'group':
        return `(${substituted(first(evaluated), shown, 0)})`;
      case 'negate':
        return `-${substituted(first(evaluated), shown, 8)}`;
      case 'not':
        return `not ${substituted(first(evaluated), shown, 8)}`;
      case 'call':
        return call(evaluated, shown, least);
      case 'if':
        return conditional(evaluated, shown, least);
      default: {
        const own = tightness(expression);
        const sides = parts.map((one, index) => substituted(one, shown, index === 0 ? own : own + 1));
        return sides.join(` ${signs[expression.op]} `);
      }
    }
  };
  const printed = text();
  const replacedByInner = expression.type === 'call' || expression.type === 'if';
  return !replacedByInner && tightness(expression) < least ? `(${printed})` : printed;
}

function call(evaluated: Evaluated, shown: Shown, least: number): string {
  const { expression, value, parts } = evaluated;
  if (expression.type !== 'call') return '';
  if ((expression.fn === 'min' || expression.fn === 'max') && typeof value !== 'boolean') {
    const winner = parts.find((one) => one.value instanceof Decimal && one.value.equals(value));
    const decided = parts.every((one) => one === winner || !(one.value as Decimal).equals(value));
    if (winner !== undefined && decided && !leaf(winner)) return substituted(winner, shown, least);
  }
  return `${expression.fn}(${parts.map((one) => substituted(one, shown, 0)).join(', ')})`;
}

function conditional(evaluated: Evaluated, shown: Shown, least: number): string {
  const [test, taken] = evaluated.parts;
  if (test === undefined || taken === undefined) return '';
  if (!leaf(taken)) return substituted(taken, shown, least);
  const printed = `${decided(test, shown)} ⇒ ${substituted(taken, shown, 0)}`;
  return least > 0 ? `(${printed})` : printed;
}

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;

/** A test as it turned out: «3 ≤ 3.1», and «3.2 > 3.1» where that did not hold. */
function decided(test: Evaluated, shown: Shown): string {
  const { expression, value } = test;
  if (value === true) return substituted(test, shown, 0);
  if (expression.type !== 'compare') return `not (${substituted(test, shown, 0)})`;
  return substituted({ ...test, expression: { ...expression, op: opposite[expression.op] } }, shown, 0);
}

/** One line of the calculation: the numbers that went in as `text`, "48 ÷ 8 = 6", and what came out, exactly. */
export interface CalculationStep {
  readonly text: string;
  readonly value: DecimalText;
}

/** The calculation line by line, innermost first. Yes/no lines come out as 1 and 0. */
export function calculationSteps(evaluated: Evaluated, shown: Shown): readonly CalculationStep[] {
  const steps: CalculationStep[] = [];
  collect(evaluated, shown, steps);
  return steps;
}

function collect(evaluated: Evaluated, shown: Shown, steps: CalculationStep[]): void {
  const { expression, value, parts } = evaluated;
  for (const one of parts) collect(one, shown, steps);
  if (leaf(evaluated) || expression.type === 'group' || expression.type === 'if') return;
  const shownParts = parts.map((one) => plainPart(one, shown));
  const left = stepText(expression, shownParts);
  if (typeof value === 'boolean') steps.push({ text: `${left} ${value ? '✓' : '✗'}`, value: value ? '1' : '0' });
  else {
    const printed = shownNumber(value);
    steps.push({ text: `${left} ${value.decimalPlaces() <= 10 ? '=' : '≈'} ${printed}`, value: plain(value) });
  }
}

function plainPart(evaluated: Evaluated, shown: Shown): string {
  if (evaluated.expression.type === 'group') return plainPart(first(evaluated), shown);
  if (evaluated.expression.type === 'name') {
    const special = shown(evaluated.expression.name);
    if (special !== null) return special;
  }
  if (typeof evaluated.value === 'boolean') return evaluated.value ? '✓' : '✗';
  return shownNumber(evaluated.value);
}

function stepText(expression: Expression, parts: readonly string[]): string {
  switch (expression.type) {
    case 'call':
      return `${expression.fn}(${parts.join(', ')})`;
    case 'negate':
      return `-(${parts[0] ?? ''})`;
    case 'not':
      return `not ${parts[0] ?? ''}`;
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return parts.join(` ${signs[expression.op]} `);
    default:
      return parts.join(' ');
  }
}

/** The whole line with its result: «8 × 6 ÷ 8 = 6.00», «3 ≤ 3.1 ⇒ 8.00», with ≈ where the result was rounded. */
export function substitutedLine(evaluated: Evaluated, shown: Shown, result: string, exact: boolean): string {
  const [test, taken] = evaluated.parts;
  if (evaluated.expression.type === 'if' && test !== undefined && taken !== undefined && leaf(taken)) {
    return `${decided(test, shown)} ⇒ ${result}`;
  }
  return `${printSubstituted(evaluated, shown)} ${exact ? '=' : '≈'} ${result}`;
}

/** Evaluates and shows a formula at once: «8 × 6 ÷ 8 = 6»; null when it has no value. */
export function showFormula(expression: Expression, values: FormulaValues): string | null {
  const evaluated = evaluateExpression(expression, values);
  if (hasNoValue(evaluated) || typeof evaluated.value === 'boolean') return null;
  const shown = shownNumber(evaluated.value);
  return substitutedLine(evaluated, () => null, shown, evaluated.value.decimalPlaces() <= 10);
}
