import { Decimal } from '../model/decimal.ts';
import {
  type BinaryOperator,
  parseSheetFormula,
  type SheetExpression,
  SheetFormulaError,
} from './parse-sheet-formula.ts';

/** What a cell or formula can be: an exact number, text, a truth value, an error such as #N/A, or blank (null). */
export type SheetValue = Decimal | string | boolean | SheetFault | null;

/** An error value of a spreadsheet. */
export class SheetFault {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** Gives the value of a cell; `sheet` is null for the formula's own sheet. */
export type CellValue = (sheet: string | null, address: string) => SheetValue;

/**
 * Computes a formula exactly, in decimals and not in binary fractions, over the cells given. A formula outside the language
 * gives the fault #NAME?. This is a second calculation, independent of the engine and of any spreadsheet program.
 */
export function evaluateSheetFormula(formula: string, cell: CellValue): SheetValue {
  try {
    return evaluate(parseSheetFormula(formula), cell);
  } catch (error) {
    if (error instanceof SheetFormulaError) return new SheetFault('#NAME?');
    throw error;
  }
}

function evaluate(expression: SheetExpression, cell: CellValue): SheetValue {
  switch (expression.type) {
    case 'number':
      return new Decimal(expression.text);
    case 'text':
      return expression.text;
    case 'boolean':
      return expression.value;
    case 'reference':
      return expression.to === null ? cell(expression.sheet, expression.from) : new SheetFault('#VALUE!');
    case 'unary':
      return unary(expression.op, evaluate(expression.of, cell));
    case 'binary':
      return binary(expression.op, evaluate(expression.left, cell), evaluate(expression.right, cell));
    case 'call':
      return call(expression.name, expression.args, cell);
  }
}

function number(value: SheetValue): Decimal | SheetFault {
  if (value instanceof SheetFault || value instanceof Decimal) return value;
  if (value === null) return new Decimal(0);
  if (typeof value === 'boolean') return new Decimal(value ? 1 : 0);
  return /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? new Decimal(value.trim()) : new SheetFault('#VALUE!');
}

function unary(op: '-' | '+' | '%', value: SheetValue): SheetValue {
  const operand = number(value);
  if (operand instanceof SheetFault || op === '+') return operand;
  return op === '-' ? operand.neg() : operand.div(100);
}

function text(value: SheetValue): string {
  if (value === null) return '';
  if (value instanceof Decimal) return value.toFixed();
  if (value instanceof SheetFault) return value.code;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

function binary(op: BinaryOperator, left: SheetValue, right: SheetValue): SheetValue {
  if (left instanceof SheetFault) return left;
  if (right instanceof SheetFault) return right;
  if (op === '&') return text(left) + text(right);
  if (op !== '+' && op !== '-' && op !== '*' && op !== '/') return compare(op, left, right);
  const a = number(left);
  const b = number(right);
  if (a instanceof SheetFault) return a;
  if (b instanceof SheetFault) return b;
  switch (op) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return b.isZero() ? new SheetFault('#DIV/0!') : a.div(b);
  }
}

type Comparable = Exclude<SheetValue, SheetFault | null>;

/** Blank compares as the empty value of the other side's type; numbers before text before truth values, text without case. */
function order(left: SheetValue, right: SheetValue): number {
  const rank = (value: Comparable) => (value instanceof Decimal ? 0 : typeof value === 'string' ? 1 : 2);
  const empty = (other: SheetValue): Comparable =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : new Decimal(0);
  const a = left === null || left instanceof SheetFault ? empty(right) : left;
  const b = right === null || right instanceof SheetFault ? empty(left) : right;
  if (a instanceof Decimal && b instanceof Decimal) return a.cmp(b);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const x = text(a).toLowerCase();
  const y = text(b).toLowerCase();
  return x === y ? 0 : x < y ? -1 : 1;
}

function compare(
  op: Exclude<BinaryOperator, '+' | '-' | '*' | '/' | '&'>,
  left: SheetValue,
  right: SheetValue,
): boolean {
  const found = order(left, right);
  switch (op) {
    case '=':
      return found === 0;
    case '<>':
      return found !== 0;
    case '<':
      return found < 0;
    case '<=':
      return found <= 0;
    case '>':
      return found > 0;
    case '>=':
      return found >= 0;
  }
}

/** The values of an argument; a range gives all its cells, and blank and text cells of a range do not count as numbers. */
function numbers(args: readonly SheetExpression[], cell: CellValue): Decimal[] | SheetFault {
  const found: Decimal[] = [];
  for (const arg of args) {
    const isReference = arg.type === 'reference';
    const values = isReference ? rangeAddresses(arg).map((address) => cell(arg.sheet, address)) : [evaluate(arg, cell)];
    for (const value of values) {
      if (isReference && !(value instanceof Decimal) && !(value instanceof SheetFault)) continue;
      const one = number(value);
      if (one instanceof SheetFault) return one;
      found.push(one);
    }
  }
  return found;
}

/** The column's number from 1: A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(column: number): string {
  return column < 1 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

const largestRange = 1_000_000;

function rangeAddresses({ from, to }: { readonly from: string; readonly to: string | null }): string[] {
  if (to === null) return [from];
  const split = (address: string) => /^([A-Z]+)(\d+)$/.exec(address) ?? ['', 'A', '1'];
  const [, a = 'A', top = '1'] = split(from);
  const [, b = 'A', bottom = '1'] = split(to);
  const [left, right] = [columnNumber(a), columnNumber(b)];
  if ((Number(bottom) - Number(top) + 1) * (right - left + 1) > largestRange) {
    throw new SheetFormulaError('the range is too large', 0);
  }
  const found: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row += 1) {
    for (let column = left; column <= right; column += 1) found.push(`${columnLetters(column)}${row}`);
  }
  return found;
}

function truth(value: SheetValue): boolean | SheetFault {
  if (typeof value === 'boolean') return value;
  const found = number(value);
  return found instanceof SheetFault ? found : !found.isZero();
}

function call(name: string, args: readonly SheetExpression[], cell: CellValue): SheetValue {
  const [first, second, third] = args;
  const value = (arg: SheetExpression | undefined, absent: SheetValue) =>
    arg === undefined ? absent : evaluate(arg, cell);
  switch (name) {
    case 'IF': {
      const test = truth(value(first, null));
      if (test instanceof SheetFault) return test;
      return value(test ? second : third, false);
    }
    case 'NOT': {
      const test = truth(value(first, null));
      return test instanceof SheetFault ? test : !test;
    }
    case 'NA':
      return new SheetFault('#N/A');
    case 'HYPERLINK':
      return value(second, new SheetFault('#VALUE!'));
    default: {
      const compute = numericFunctions[name];
      if (compute === undefined) return new SheetFault('#NAME?');
      const values = numbers(args, cell);
      return values instanceof SheetFault ? values : compute(values);
    }
  }
}

const zero = new Decimal(0);

function places(values: readonly Decimal[]): number {
  const digits = (values[1] ?? zero).toNumber();
  if (!Number.isInteger(digits) || digits < 0 || digits > 30)
    throw new SheetFormulaError(`digits out of range: ${digits}`, 0);
  return digits;
}

/** Functions over numbers; ROUND is half away from zero, TRUNC toward zero, INT toward minus infinity. */
const numericFunctions: Readonly<Record<string, (values: readonly Decimal[]) => Decimal>> = {
  SUM: (values) => values.reduce((total, value) => total.plus(value), zero),
  MIN: (values) => (values.length === 0 ? zero : Decimal.min(...values)),
  MAX: (values) => (values.length === 0 ? zero : Decimal.max(...values)),
  ABS: ([first = zero]) => first.abs(),
  INT: ([first = zero]) => first.floor(),
  ROUND: (values) => (values[0] ?? zero).toDecimalPlaces(places(values), Decimal.ROUND_HALF_UP),
  TRUNC: (values) => (values[0] ?? zero).toDecimalPlaces(places(values), Decimal.ROUND_DOWN),
};
