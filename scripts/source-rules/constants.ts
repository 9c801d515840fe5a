import { isNode, type Node, nodesOf, type Source } from './trees.ts';

/** What stands for a parameter or an import: a word without signs of its own, which is what may be put into an expression. */
const anyWord = 'x';

/** A text whose value can't be seen in the source. */
export class Unseen extends Error {}

const child = (node: Node, field: string): Node => {
  const value = node[field];
  if (!isNode(value)) throw new TypeError(`${node.type} without ${field}`);
  return value;
};

const list = (node: Node, field: string) => node[field] as readonly Node[];

/** The constants of a file by name: `const near = '…'` at any depth. */
function constantsOf({ tree }: Source): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const node of nodesOf(tree)) {
    if (node.type !== 'VariableDeclarator' || !isNode(node['id']) || !isNode(node['init'])) continue;
    if (node['id'].type === 'Identifier') found.set(String(node['id']['value']), node['init']);
  }
  return found;
}

const known = new Map<Source, ReadonlyMap<string, Node>>();

function constant(source: Source, name: string): Node | undefined {
  const constants = known.get(source) ?? constantsOf(source);
  known.set(source, constants);
  return constants.get(name);
}

/**
 * The text of an expression in source code: constants of its file put together; parameters and imports count as plain words. Throws
 * {@link Unseen} for anything worked out.
 */
export function textOf(node: Node, source: Source): string {
  const text = (field: string) => textOf(child(node, field), source);
  switch (node.type) {
    case 'StringLiteral':
      return String(node['value']);
    case 'RegExpLiteral':
      return String(node['pattern']);
    case 'ParenthesisExpression':
      return text('expression');
    case 'BinaryExpression':
      return text('left') + text('right');
    case 'TemplateLiteral': {
      const parts = list(node, 'expressions').map((part) => textOf(part, source));
      return list(node, 'quasis').reduce((whole, quasi, at) => whole + quasi['cooked'] + (parts[at] ?? ''), '');
    }
    case 'Identifier': {
      const value = constant(source, String(node['value']));
      return value === undefined ? anyWord : textOf(value, source);
    }
    case 'MemberExpression':
      if (child(node, 'property')['value'] === 'source') return text('object');
      throw new Unseen();
    default:
      throw new Unseen();
  }
}
