import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What a page goes beyond; `limit` is how much of it a page may have. */
export interface HtmlExcess {
  readonly of: 'elements' | 'depth';
  readonly limit: number;
}

/** A page with 20,000 indicators of ten cells has half as many; `<b>` after `<b>` without an end makes millions of a few kilobytes. */
const elementLimit = 500_000;
/** Browsers nest no deeper. The parser looks through all open elements at each tag, so that depth is dear. */
const depthLimit = 512;

class Excess extends Error {
  readonly excess: HtmlExcess;
  constructor(excess: HtmlExcess) {
    super('page beyond the limits');
    this.excess = excess;
  }
}

/** The tree of the parser, which counts what it makes; new nodes go in front of the last ones, so they are looked for from the end. */
function boundedTree(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  const depths = new WeakMap<object, number>();
  const put = (parent: Parent, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > depthLimit) throw new Excess({ of: 'depth', limit: depthLimit });
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > elementLimit) throw new Excess({ of: 'elements', limit: elementLimit });
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild: (parent, child) => {
      put(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      put(parent, child);
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, child);
      child.parentNode = parent;
    },
    insertTextBefore: (parent, text, reference) => {
      const at = parent.childNodes.lastIndexOf(reference);
      const before = parent.childNodes[at - 1];
      if (before !== undefined && defaultTreeAdapter.isTextNode(before)) before.value += text;
      else {
        const node = defaultTreeAdapter.createTextNode(text);
        parent.childNodes.splice(at, 0, node);
        node.parentNode = parent;
      }
    },
    detachNode: (node) => {
      const { parentNode } = node;
      parentNode?.childNodes.splice(parentNode.childNodes.lastIndexOf(node), 1);
      node.parentNode = null;
    },
  };
}

/** The tree of a page as browsers make it, or what the page has too much of. */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document | HtmlExcess {
  try {
    return parse(text, { scriptingEnabled: false, treeAdapter: boundedTree() });
  } catch (error) {
    if (error instanceof Excess) return error.excess;
    throw error;
  }
}
