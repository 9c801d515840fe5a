import { create, type FactoryFunctionMap, parseDependencies } from 'mathjs';

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

// An instance of our own, with the parser only: nothing that can evaluate, import or configure is built.
const own = create({ ...(parseDependencies as FactoryFunctionMap) }, { number: 'BigNumber', precision: 64 });
const parser = (own as unknown as { parse: Parser }).parse;
const isAlpha = parser.isAlpha;
parser.isAlpha = (here, before, after) => isAlpha(here, before, after) || /\p{Script=Han}/u.test(here);

/** Parses plain formula text; throws mathjs' SyntaxError, which carries `char`, the place from 1. */
export function parseText(text: string): ParsedNode {
  return parser(text) as ParsedNode;
}
