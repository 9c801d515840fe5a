import { Decimal, plain } from '../../model/decimal.ts';
import { nearestSigns } from '../../model/nearest.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Expression,
  FunctionName,
} from '../../model/policy/expression.ts';
import type { Interval } from '../../model/policy/profile.ts';
import { bandsFunction, formulaFunctions, stepsFunction } from './formula-tokens.ts';
import type { ParsedNode } from './math-parser.ts';

/** A part of a formula that may not stand where it stands. `text` helps to find its place. */
export interface PartProblem {
  readonly reason: 'arguments' | 'yes-no-expected' | 'number-expected' | 'part' | 'too-many-parts';
  readonly text: string;
  readonly allowed: string;
}

type Sort = 'number' | 'yes-no';

/** What a profile says about the parts of a formula that stand for something else. */
export interface FormulaPolicy {
  readonly table: (name: string) => readonly Interval[];
  readonly steps: 'ceil' | 'floor';
}

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
export function toExpression(node: ParsedNode, policy: FormulaPolicy): Expression | PartProblem {
  try {
    return number(node, policy);
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

function number(node: ParsedNode, policy: FormulaPolicy): Expression {
  if (sortOf(node) !== 'number') refuse('number-expected', describe(node), '12, weight, min(…)');
  return convert(node, policy);
}

function yesNo(node: ParsedNode, policy: FormulaPolicy): Expression {
  if (sortOf(node) !== 'yes-no') refuse('yes-no-expected', describe(node), 'a < b, a ≥ b, … and …');
  return convert(node, policy);
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

function convert(node: ParsedNode, policy: FormulaPolicy): Expression {
  switch (node.type) {
    case 'ConstantNode':
      return constant(node);
    case 'SymbolNode':
      return { type: 'name', name: node.name ?? '' };
    case 'ParenthesisNode':
      return { type: 'group', of: convert(part(node.content), policy) };
    case 'OperatorNode':
      return operator(node, policy);
    case 'RelationalNode':
      return chain(node, policy);
    case 'ConditionalNode':
      return choose(
        yesNo(part(node.condition), policy),
        number(part(node.trueExpr), policy),
        number(part(node.falseExpr), policy),
      );
    case 'FunctionNode':
      return call(node, policy);
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

function operator(node: ParsedNode, policy: FormulaPolicy): Expression {
  const op = node.op ?? '';
  const [first, second] = node.args ?? [];
  const left = part(first);
  if (node.implicit === true || node.isPercentage === true) return refuse('part', op, '+ − × ÷');
  if (second === undefined) {
    if (op === '-') return { type: 'negate', of: number(left, policy) };
    if (op === '+') return number(left, policy);
    if (op === 'not') return { type: 'not', of: yesNo(left, policy) };
  } else if (arithmetic.includes(op)) {
    return {
      type: 'arithmetic',
      op: op as ArithmeticOperator,
      left: number(left, policy),
      right: number(second, policy),
    };
  } else if (comparisons.includes(op)) {
    return {
      type: 'compare',
      op: op as ComparisonOperator,
      left: number(left, policy),
      right: number(second, policy),
    };
  } else if (op === 'and' || op === 'or') {
    return { type: 'logic', op, left: yesNo(left, policy), right: yesNo(second, policy) };
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
function chain(node: ParsedNode, policy: FormulaPolicy): Expression {
  const params = (node.params ?? []).map((one) => number(one, policy));
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

function call(node: ParsedNode, policy: FormulaPolicy): Expression {
  const name = functionName(node);
  const args = node.args ?? [];
  if (name === bandsFunction) return bands(args, policy);
  if (name === stepsFunction) return steps(args, policy);
  if (!Object.hasOwn(formulaFunctions, name))
    return refuse('part', name, nearestSigns(name, Object.keys(formulaFunctions)));
  const fn = name as FunctionName;
  const [fewest, most] = formulaFunctions[fn];
  if (args.length < fewest || args.length > most) refuse('arguments', name, `${name}: ${fewest}–${most}`);
  const converted = args.map((one) => number(one, policy));
  if (fn === 'round' && converted[1] !== undefined && !isDigits(converted[1])) {
    refuse('arguments', name, 'round(x, 0…6)');
  }
  return { type: 'call', fn, args: converted };
}

function isDigits(expression: Expression): boolean {
  // Digits to round to are written out, 0 to 6: a computed number of digits can't be checked beforehand.
  return expression.type === 'number' && /^[0-6]$/.test(expression.value);
}

/** 2.4 steps short are 3 started or 2 whole ones. */
function steps(args: readonly ParsedNode[], policy: FormulaPolicy): Expression {
  const [of] = args;
  if (of === undefined || args.length !== 1) return refuse('arguments', stepsFunction, `${stepsFunction}(x)`);
  return { type: 'call', fn: policy.steps, args: [number(of, policy)] };
}

/**
 * Nested conditions, highest interval first; below every interval the value is 0. Where intervals hold their upper end, «0–10(含)» begins
 * above 0; the lowest end of the whole table belongs to it all the same.
 */
function bands(args: readonly ParsedNode[], policy: FormulaPolicy): Expression {
  const [of, table] = args;
  if (of === undefined || table?.type !== 'SymbolNode' || args.length !== 2) {
    return refuse('arguments', bandsFunction, `${bandsFunction}(x, table)`);
  }
  const looked = number(of, policy);
  const rising = [...policy.table(table.name ?? '')].sort((a, b) => {
    if (a.from === null || b.from === null) return a.from === b.from ? 0 : a.from === null ? -1 : 1;
    return new Decimal(a.from).comparedTo(b.from);
  });
  let chain: Expression = { type: 'number', value: '0' };
  for (const { from, value, toIncluded } of rising) {
    const then: Expression = { type: 'number', value };
    const reached: Expression = {
      type: 'compare',
      op: toIncluded === true && from !== rising[0]?.from ? '>' : '>=',
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
