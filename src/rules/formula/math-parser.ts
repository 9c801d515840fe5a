import {
  create,
  createAccessorNode,
  createArrayNode,
  createAssignmentNode,
  createBlockNode,
  createConditionalNode,
  createConstantNode,
  createFunctionAssignmentNode,
  createFunctionNode,
  createIndexNode,
  createNode,
  createObjectNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createRangeNode,
  createRelationalNode,
  createSymbolNode,
  createTyped,
  type FactoryFunctionMap,
  factory,
} from 'mathjs';
import { Decimal } from '../../model/decimal.ts';

/** A node of the parser's tree, as loosely as it comes; `formula-tree.ts` allows what it knows and nothing else. */
export interface ParsedNode {
  readonly type: string;
  readonly op?: string;
  readonly fn?: unknown;
  readonly name?: string;
  readonly value?: unknown;
  readonly args?: readonly ParsedNode[];
  readonly content?: ParsedNode;
  readonly condition?: ParsedNode;
  readonly trueExpr?: ParsedNode;
  readonly falseExpr?: ParsedNode;
  readonly conditionals?: readonly string[];
  readonly params?: readonly ParsedNode[];
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
}

interface Parser {
  (text: string): unknown;
  isAlpha: (here: string, before: string, after: string) => boolean;
}

const nodes = {
  createNode,
  createAccessorNode,
  createArrayNode,
  createAssignmentNode,
  createBlockNode,
  createConditionalNode,
  createConstantNode,
  createFunctionAssignmentNode,
  createFunctionNode,
  createIndexNode,
  createObjectNode,
  createOperatorNode,
  createParenthesisNode,
  createRangeNode,
  createRelationalNode,
  createSymbolNode,
};

/** What nodes would need to be evaluated; they never are, and building these would take most of the time of loading. */
const unused = Object.fromEntries(
  ['subset', 'size', 'isBounded', 'ResultSet'].map((name) => [
    name,
    factory(name, [], () => () => {
      throw new Error(`the parser of formulas doesn't evaluate: ${name}`);
    }),
  ]),
);
const numeric = factory('numeric', [], () => (text: string) => new Decimal(text));

// An instance of our own, with the parser only: nothing that can evaluate, import or configure is built.
const parts = { ...nodes, ...unused, numeric, createTyped, createParse };
const own = create(parts as unknown as FactoryFunctionMap, { number: 'BigNumber', precision: 64 });
const parser = (own as unknown as { parse: Parser }).parse;
const isAlpha = parser.isAlpha;
// 目标值 is a name: an engineer writes the terms of the form.
parser.isAlpha = (here, before, after) => isAlpha(here, before, after) || /\p{Script=Han}/u.test(here);

/** Parses plain formula text; throws mathjs' SyntaxError, which carries `char`, the place from 1. */
export function parseText(text: string): ParsedNode {
  return parser(text) as ParsedNode;
}
