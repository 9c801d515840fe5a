import { textOf, Unseen } from './constants.ts';
import { isNode, type Node, nodesOf, type Source } from './trees.ts';

/** A regular expression of the source code; without a pattern where the source does not show it. */
export interface Expression {
  readonly place: string;
  readonly pattern: string | null;
  readonly flags: string;
}

function seen(node: Node, source: Source): string | null {
  try {
    return textOf(node, source);
  } catch (error) {
    if (error instanceof Unseen) return null;
    throw error;
  }
}

function constructed(node: Node, source: Source): Expression | null {
  const callee = node['callee'];
  if (!isNode(callee) || callee['value'] !== 'RegExp') return null;
  const [pattern, flags] = (node['arguments'] ?? []) as readonly { readonly expression: Node }[];
  if (pattern === undefined) return null;
  return {
    place: source.placeOf(node),
    pattern: seen(pattern.expression, source),
    flags: flags === undefined ? '' : (seen(flags.expression, source) ?? ''),
  };
}

/** All regular expressions of a file: literals, and those that `RegExp(…)` and `new RegExp(…)` make. */
export function expressionsOf(source: Source): Expression[] {
  return [...nodesOf(source.tree)].flatMap((node) => {
    if (node.type === 'RegExpLiteral') {
      return [{ place: source.placeOf(node), pattern: String(node['pattern']), flags: String(node['flags']) }];
    }
    const made = node.type === 'NewExpression' || node.type === 'CallExpression' ? constructed(node, source) : null;
    return made === null ? [] : [made];
  });
}
