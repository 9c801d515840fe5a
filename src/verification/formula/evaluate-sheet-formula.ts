import { Decimal } from '../../model/decimal.ts';
import { type Area, areaBetween } from './cell-area.ts';
import { SheetFormulaError } from './formula-tokens.ts';
import { FormulaWork, formulaBounds, OverLimit } from './formula-work.ts';
import { type BinaryOperator, parseSheetFormula, type SheetExpression } from './parse-sheet-formula.ts';
import { literalCriterion, numericFunctions, printedNumber } from './sheet-functions.ts';
import { bounded, numberOf, orderOf, SheetFault, type SheetValue, textOf, truthOf } from './sheet-value.ts';

/** The cells that a formula refers to; `sheet` is null for the formula's own sheet. */
export interface FormulaCells {
  readonly cell: (sheet: string | null, address: string) => SheetValue;
  /** The values of the filled cells of an area. */
  readonly area: (sheet: string | null, area: Area) => Iterable<SheetValue>;
}

type Reference = Extract<SheetExpression, { type: 'reference' }>;
type Binary = Extract<SheetExpression, { type: 'binary' }>;

/** One formula being computed over the cells of a workbook. */
class Evaluation {
  readonly #cells: FormulaCells;
  readonly #work: FormulaWork;

  constructor(cells: FormulaCells, work: FormulaWork) {
    this.#cells = cells;
    this.#work = work;
  }

  value(expression: SheetExpression): SheetValue {
    this.#work.spend(1);
    switch (expression.type) {
      case 'number':
        return bounded(new Decimal(expression.text));
      case 'text':
        return expression.text;
      case 'boolean':
        return expression.value;
      case 'reference':
        return expression.to === null ? this.#at(expression) : new SheetFault('#VALUE!');
      case 'unary':
        return this.#unary(expression.op, this.value(expression.of));
      case 'binary':
        return this.#chain(expression);
      case 'call':
        return this.#call(expression.name, expression.args);
    }
  }

  #at({ sheet, from }: Reference): SheetValue {
    return this.#cells.cell(sheet, from.replaceAll('$', ''));
  }

  #unary(op: '-' | '+' | '%', value: SheetValue): SheetValue {
    const operand = numberOf(value, this.#work);
    if (operand instanceof SheetFault || op === '+') return operand;
    return op === '-' ? operand.neg() : operand.div(100);
  }

  /** 1+2+3… is a tree that leans to the left, as deep as the formula is long: its spine is walked, not climbed. */
  #chain(expression: Binary): SheetValue {
    const spine: Binary[] = [];
    let first: SheetExpression = expression;
    for (; first.type === 'binary'; first = first.left) spine.push(first);
    let value = this.value(first);
    for (const { op, right } of spine.reverse()) value = this.#binary(op, value, this.value(right));
    return value;
  }

  #binary(op: BinaryOperator, left: SheetValue, right: SheetValue): SheetValue {
    this.#work.spend(1);
    if (left instanceof SheetFault) return left;
    if (right instanceof SheetFault) return right;
    if (op === '&') return this.#joined(textOf(left, this.#work), textOf(right, this.#work));
    if (op !== '+' && op !== '-' && op !== '*' && op !== '/') return compared(op, orderOf(left, right, this.#work));
    const a = numberOf(left, this.#work);
    const b = numberOf(right, this.#work);
    if (a instanceof SheetFault) return a;
    return b instanceof SheetFault ? b : arithmetic(op, a, b);
  }

  #joined(left: string, right: string): string {
    if (left.length + right.length > formulaBounds.text) throw new OverLimit('text');
    return left + right;
  }

  /** The values of an argument; a range gives all its cells, and blank and text cells of a range do not count as numbers. */
  #numbers(args: readonly SheetExpression[]): Decimal[] | SheetFault {
    const found: Decimal[] = [];
    for (const arg of args) {
      for (const value of this.#values(arg)) {
        if (arg.type === 'reference' && !(value instanceof Decimal) && !(value instanceof SheetFault)) continue;
        const one = numberOf(value, this.#work);
        if (one instanceof SheetFault) return one;
        found.push(one);
      }
    }
    return found;
  }

  *#values(arg: SheetExpression): Generator<SheetValue> {
    if (arg.type !== 'reference') yield this.value(arg);
    else if (arg.to === null) yield this.#at(arg);
    else {
      for (const value of this.#cells.area(arg.sheet, areaBetween(arg.from, arg.to))) {
        this.#work.spend(1);
        yield value;
      }
    }
  }

  #printed(value: SheetValue, format: SheetValue): SheetValue {
    const number = numberOf(value, this.#work);
    if (number instanceof SheetFault) return number;
    return printedNumber(number, textOf(format, this.#work));
  }

  /** How many cells hold a text, whatever its case; criteria that compare are outside the language. */
  #counted(area: SheetExpression | undefined, criterion: SheetValue): SheetValue {
    if (area?.type !== 'reference') return new SheetFault('#VALUE!');
    const text = typeof criterion === 'string' ? literalCriterion(criterion) : null;
    if (text === null) return new SheetFault('#NAME?');
    let count = 0;
    for (const value of this.#values(area)) {
      if (typeof value === 'string' && orderOf(value, text, this.#work) === 0) count += 1;
    }
    return new Decimal(count);
  }

  #call(name: string, args: readonly SheetExpression[]): SheetValue {
    const [first, second, third] = args;
    const value = (arg: SheetExpression | undefined, absent: SheetValue) =>
      arg === undefined ? absent : this.value(arg);
    switch (name) {
      case 'IF': {
        const test = truthOf(value(first, null), this.#work);
        if (test instanceof SheetFault) return test;
        return value(test ? second : third, false);
      }
      case 'NOT': {
        const test = truthOf(value(first, null), this.#work);
        return test instanceof SheetFault ? test : !test;
      }
      case 'NA':
        return new SheetFault('#N/A');
      case 'HYPERLINK':
        return value(second, new SheetFault('#VALUE!'));
      case 'TEXT':
        return this.#printed(value(first, null), value(second, ''));
      case 'COUNTIF':
        return this.#counted(first, value(second, ''));
      default: {
        const compute = numericFunctions.get(name);
        if (compute === undefined) return new SheetFault('#NAME?');
        const values = this.#numbers(args);
        return values instanceof SheetFault ? values : bounded(compute(values));
      }
    }
  }
}

function arithmetic(op: '+' | '-' | '*' | '/', a: Decimal, b: Decimal): SheetValue {
  switch (op) {
    case '+':
      return bounded(a.plus(b));
    case '-':
      return bounded(a.minus(b));
    case '*':
      return bounded(a.times(b));
    case '/':
      return b.isZero() ? new SheetFault('#DIV/0!') : bounded(a.div(b));
  }
}

function compared(op: Exclude<BinaryOperator, '+' | '-' | '*' | '/' | '&'>, order: number): boolean {
  switch (op) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/**
 * Computes a formula that was read, exactly, in decimals and not in binary fractions, over the cells given. What the language doesn't
 * know gives the fault #NAME?; what goes beyond a bound throws {@link OverLimit}. This is a second calculation, independent of the
 * engine and of any spreadsheet program.
 */
export function evaluateExpression(expression: SheetExpression, cells: FormulaCells, work: FormulaWork): SheetValue {
  try {
    return new Evaluation(cells, work).value(expression);
  } catch (error) {
    if (error instanceof SheetFormulaError) return new SheetFault('#NAME?');
    throw error;
  }
}

/** Reads and computes a formula; {@link evaluateExpression} says how. A formula that can't be read gives #NAME?. */
export function evaluateSheetFormula(formula: string, cells: FormulaCells, work = new FormulaWork()): SheetValue {
  try {
    return evaluateExpression(parseSheetFormula(formula), cells, work);
  } catch (error) {
    if (error instanceof SheetFormulaError) return new SheetFault('#NAME?');
    throw error;
  }
}
