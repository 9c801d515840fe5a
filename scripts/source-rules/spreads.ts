import { childrenOf, isNode, type Node, nodesOf, type Source } from './trees.ts';

interface Argument {
  readonly spread: unknown;
  readonly expression: Node;
}

const argumentsOf = (node: Node): readonly Argument[] =>
  node.type === 'CallExpression' || node.type === 'NewExpression' ? ((node['arguments'] ?? []) as Argument[]) : [];

const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' ? String(node['value']) : null;

/** The constants of a file, and the rest parameters of the functions around a call: who calls those with too many is found at that call. */
interface Names {
  readonly constants: ReadonlyMap<string, Node>;
  readonly rests: ReadonlySet<string>;
}

function constantsOf({ tree }: Source): ReadonlyMap<string, Node> {
  const constants = new Map<string, Node>();
  for (const node of nodesOf(tree)) {
    const name = node.type === 'VariableDeclarator' ? nameOf(node['id']) : null;
    if (name !== null && isNode(node['init'])) constants.set(name, node['init']);
  }
  return constants;
}

/** The name of the rest parameter of a function: swc wraps the parameters of all but arrows. */
function restOf(node: Node): string | null {
  const params = Array.isArray(node['params']) ? (node['params'] as Node[]) : [];
  const last = params.at(-1);
  const pattern = isNode(last?.['pat']) ? last['pat'] : last;
  return pattern?.type === 'RestElement' ? nameOf(pattern['argument']) : null;
}

/** True for a list whose length is to be seen in the source: a literal, one of two, its first few, words given as literals, a rest parameter. */
function isShort(node: unknown, names: Names): boolean {
  if (!isNode(node)) return false;
  switch (node.type) {
    case 'ParenthesisExpression':
    case 'TsConstAssertion':
      return isShort(node['expression'], names);
    case 'ConditionalExpression':
      return isShort(node['consequent'], names) && isShort(node['alternate'], names);
    case 'ArrayExpression':
      return (node['elements'] as readonly (Argument | null)[]).every(
        (element) => element === null || !element.spread || isShort(element.expression, names),
      );
    case 'Identifier': {
      const name = String(node['value']);
      return names.rests.has(name) || isShort(names.constants.get(name), names);
    }
    case 'CallExpression':
      return (
        isSlice(node) ||
        (nameOf(node['callee']) !== null &&
          argumentsOf(node).every(({ expression }) => expression.type === 'StringLiteral'))
      );
    default:
      return false;
  }
}

/** `list.slice(0, 3)`. */
function isSlice(node: Node): boolean {
  const { callee } = node;
  const [from, to] = argumentsOf(node);
  const isCut = isNode(callee) && isNode(callee['property']) && callee['property']['value'] === 'slice';
  return isCut && from?.expression['value'] === 0 && to?.expression.type === 'NumericLiteral';
}

/** `call.apply(owner, list)`. */
function isApply({ callee }: Node): boolean {
  return isNode(callee) && isNode(callee['property']) && callee['property']['value'] === 'apply';
}

function* longCalls(node: Node, names: Names): Generator<Node> {
  const given = argumentsOf(node);
  if (isApply(node) || given.some(({ spread, expression }) => spread && !isShort(expression, names))) yield node;
  const rest = restOf(node);
  const within = rest === null ? names : { ...names, rests: new Set([...names.rests, rest]) };
  for (const child of childrenOf(node)) yield* longCalls(child, within);
}

/**
 * Where a file spreads a list of unknown length over arguments. Arguments stand on the stack: a list of about 120,000 stops the program
 * with a RangeError.
 */
export const longSpreads = (source: Source): string[] =>
  [...longCalls(source.tree, { constants: constantsOf(source), rests: new Set() })].map(source.placeOf);
