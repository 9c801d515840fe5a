import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** A node of a syntax tree as swc gives it: a `type`, a `span` of byte offsets, and what its type has. */
export interface Node {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly [field: string]: unknown;
}

/** A source file with its tree. */
export interface Source {
  readonly path: string;
  readonly tree: Node;
  /** Where a node stands: «src/a.ts:12». */
  readonly placeOf: (node: Node) => string;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The nodes right below a node; lists and plain objects between them (`{expression, spread}` of an argument) are passed through. */
export function* childrenOf(value: object): Generator<Node> {
  for (const child of Object.values(value) as unknown[]) {
    if (isNode(child)) yield child;
    else if (typeof child === 'object' && child !== null) yield* childrenOf(child);
  }
}

/** A node and all below it. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** swc counts bytes on from one file to the next, beginning at the first statement: with one of our own in front, that is the start. */
const mark = '0;';

/** Reads the text of a file as TypeScript. */
export function sourceOf(path: string, text: string): Source {
  const marked = mark + text.replace(/^#!/, '//');
  const tree = parseSync(marked, { syntax: 'typescript', target: 'es2022' }) as unknown as Node;
  const bytes = Buffer.from(marked);
  const lineOf = ({ span }: Node) =>
    bytes
      .subarray(0, span.start - tree.span.start)
      .toString()
      .split('\n').length;
  return { path, tree, placeOf: (node) => `${path}:${lineOf(node)}` };
}

/** The sources of the program. */
export const sources = (): Source[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => sourceOf(join('src', name), readFileSync(join('src', name), 'utf8')));
