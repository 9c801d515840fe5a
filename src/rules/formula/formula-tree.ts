import { Decimal, plain } from '../../model/decimal.ts';
import { nearestSigns } from '../../model/nearest.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Expression,
  FunctionName,
} from '../../model/policy/expression.ts';
import type { Interval } from '../../model/policy/profile.ts';
import { bandsFunction, formulaFunctions } from './formula-tokens.ts';
import type { ParsedNode } from './math-parser.ts';

/** A part of a formula that may not stand where it stands. `text` helps to find its place. */
export interface PartProblem {
  readonly reason: 'arguments' | 'yes-no-expected' | 'number-expected' | 'part' | 'too-many-parts';
  readonly text: string;
  readonly allowed: string;
}

type Sort = 'number' | 'yes-no';
type Tables = (name: string) => readonly Interval[];

class Refused extends Error {
  readonly problem: PartProblem;
  constructor(problem: PartProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}

const refuse = (reason: PartProblem['reason'], text: string, allowed: string): never => {
  throw new Refused({ reason, text, allowed });
};

/** Turns a parsed tree into an expression of numbers, allowing only the parts listed here; anything else is a problem. */
export function toExpression(node: ParsedNode, tables: Tables): Expression | PartProblem {
  try {
    return number(node, tables);
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

function sortOf(node: ParsedNode): Sort {
  switch (node.type) {
    case 'ParenthesisNode':
      return sortOf(part(node.content));
    case 'RelationalNode':
      return 'yes-no';
    case 'OperatorNode':
      return ['and', 'or', 'not', '<', '<=', '>', '>=', '==', '!='].includes(node.op ?? '') ? 'yes-no' : 'number';
    default:
      return 'number';
  }
}

function number(node: ParsedNode, tables: Tables): Expression {
  if (sortOf(node) !== 'number') refuse('number-expected', describe(node), '12, weight, min(…)');
  return convert(node, tables);
}

function yesNo(node: ParsedNode, tables: Tables): Expression {
  if (sortOf(node) !== 'yes-no') refuse('yes-no-expected', describe(node), 'a < b, a ≥ b, … and …');
  return convert(node, tables);
}

function part(node: ParsedNode | undefined): ParsedNode {
  return node ?? refuse('part', '', '');
}

function describe(node: ParsedNode): string {
  if (node.type === 'ConstantNode') return String(node.value);
  if (node.type === 'ParenthesisNode' && node.content !== undefined) return describe(node.content);
  if (node.type === 'RangeNode') return ':';
  return node.name ?? (node.type === 'FunctionNode' ? functionName(node) : (node.op ?? ''));
}

function functionName(node: ParsedNode): string {
  const { fn } = node;
  return typeof fn === 'string' ? fn : ((fn as { name?: string } | undefined)?.name ?? '');
}

function convert(node: ParsedNode, tables: Tables): Expression {
  switch (node.type) {
    case 'ConstantNode':
      return constant(node);
    case 'SymbolNode':
      return { type: 'name', name: node.name ?? '' };
    case 'ParenthesisNode':
      return { type: 'group', of: convert(part(node.content), tables) };
    case 'OperatorNode':
      return operator(node, tables);
    case 'RelationalNode':
      return chain(node, tables);
    case 'ConditionalNode':
      return choose(
        yesNo(part(node.condition), tables),
        number(part(node.trueExpr), tables),
        number(part(node.falseExpr), tables),
      );
    case 'FunctionNode':
      return call(node, tables);
    default:
      return refuse('part', describe(node), '+ − × ÷ ( ) < ≤ > ≥ == != ? : and or not');
  }
}

function constant(node: ParsedNode): Expression {
  const text = String(node.value);
  // Infinity and NaN are numbers to the parser and none in a rule.
  if (!/^[0-9.e+-]+$/i.test(text)) return refuse('number-expected', text, '0.5, 12, 3.25');
  return { type: 'number', value: plain(new Decimal(text)) };
}

const arithmetic: readonly string[] = ['+', '-', '*', '/'] satisfies ArithmeticOperator[];
const comparisons: readonly string[] = ['<', '<=', '>', '>=', '==', '!='] satisfies ComparisonOperator[];

function operator(node: ParsedNode, tables: Tables): Expression {
  const op = node.op ?? '';
  const [first, second] = node.args ?? [];
  const left = part(first);
  if (node.implicit === true || node.isPercentage === true) return refuse('part', op, '+ − × ÷');
  if (second === undefined) {
    if (op === '-') return { type: 'negate', of: number(left, tables) };
    if (op === '+') return number(left, tables);
    if (op === 'not') return { type: 'not', of: yesNo(left, tables) };
  } else if (arithmetic.includes(op)) {
    return {
      type: 'arithmetic',
      op: op as ArithmeticOperator,
      left: number(left, tables),
      right: number(second, tables),
    };
  } else if (comparisons.includes(op)) {
    return {
      type: 'compare',
      op: op as ComparisonOperator,
      left: number(left, tables),
      right: number(second, tables),
    };
  } else if (op === 'and' || op === 'or') {
    return { type: 'logic', op, left: yesNo(left, tables), right: yesNo(second, tables) };
  }
  return refuse('part', op, '+ − × ÷ < ≤ > ≥ == != and or not');
}

const chained: Readonly<Record<string, ComparisonOperator>> = {
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
};

/** «60 ≤ a < 80» is two comparisons joined by and. */
function chain(node: ParsedNode, tables: Tables): Expression {
  const params = (node.params ?? []).map((one) => number(one, tables));
  let joined: Expression | null = null;
  for (const [index, word] of (node.conditionals ?? []).entries()) {
    const op = chained[word];
    const left = params[index];
    const right = params[index + 1];
    if (op === undefined || left === undefined || right === undefined) return refuse('part', word, '');
    const one: Expression = { type: 'compare', op, left, right };
    joined = joined === null ? one : { type: 'logic', op: 'and', left: joined, right: one };
  }
  return joined ?? refuse('part', '', '');
}

function call(node: ParsedNode, tables: Tables): Expression {
  const name = functionName(node);
  const args = node.args ?? [];
  if (name === bandsFunction) return bands(args, tables);
  if (!Object.hasOwn(formulaFunctions, name))
    return refuse('part', name, nearestSigns(name, Object.keys(formulaFunctions)));
  const fn = name as FunctionName;
  const [fewest, most] = formulaFunctions[fn];
  if (args.length < fewest || args.length > most) refuse('arguments', name, `${name}: ${fewest}–${most}`);
  const converted = args.map((one) => number(one, tables));
  if (fn === 'round' && converted[1] !== undefined && !isDigits(converted[1])) {
    refuse('arguments', name, 'round(x, 0…6)');
  }
  return { type: 'call', fn, args: converted };
}

function isDigits(expression: Expression): boolean {
  // Digits to round to are written out, 0 to 6: a computed number of digits can't be checked beforehand.
  return expression.type === 'number' && /^[0-6]$/.test(expression.value);
}

/** Nested conditions, highest interval first; below every interval the value is 0. */
function bands(args: readonly ParsedNode[], tables: Tables): Expression {
  const [of, table] = args;
  if (of === undefined || table?.type !== 'SymbolNode' || args.length !== 2) {
    return refuse('arguments', bandsFunction, `${bandsFunction}(x, table)`);
  }
  const looked = number(of, tables);
  const rising = [...tables(table.name ?? '')].sort((a, b) => {
    if (a.from === null || b.from === null) return a.from === b.from ? 0 : a.from === null ? -1 : 1;
    return new Decimal(a.from).comparedTo(b.from);
  });
  let chain: Expression = { type: 'number', value: '0' };
  for (const { from, value } of rising) {
    const then: Expression = { type: 'number', value };
    const reached: Expression = {
      type: 'compare',
      op: '>=',
      left: looked,
      right: { type: 'number', value: from ?? '0' },
    };
    chain = from === null ? then : choose(reached, then, chain);
  }
  return { type: 'group', of: chain };
}

function choose(test: Expression, taken: Expression, otherwise: Expression): Expression {
  // biome-ignore lint/suspicious/noThenProperty: the branch of a condition is called "then"; it is never a function
  return { type: 'if', test, then: taken, otherwise };
}

/** How many parts an expression has. */
export function countParts(expression: Expression): number {
  let parts = 1;
  for (const inner of innerExpressions(expression)) parts += countParts(inner);
  return parts;
}

/** The expressions directly inside one, in the order they are written. */
export function innerExpressions(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'number':
    case 'name':
      return [];
    case 'group':
    case 'negate':
    case 'not':
      return [expression.of];
    case 'call':
      return expression.args;
    case 'if':
      return [expression.test, expression.then, expression.otherwise];
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [expression.left, expression.right];
  }
}
