import { Counted, type FirstOf } from './first-of.ts';
import { shortPair } from './short-pair.ts';

/** One difference between two JSON values: where, and both values as JSON text (undefined as ""). */
export interface JsonDifference {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

const shown = (value: unknown) => (value === undefined ? '' : JSON.stringify(value));

/** Keys of a file may be as long as it is. */
const maxPathLength = 300;

/** Every place where two JSON values differ, in order. Paths read `projects[2].total.score`. */
export function compareJson(found: unknown, expected: unknown): FirstOf<JsonDifference> {
  const differences = new Counted<JsonDifference>();
  walk(found, expected, '', differences);
  return differences;
}

function walk(found: unknown, expected: unknown, path: string, into: Counted<JsonDifference>): void {
  if (found === expected) return;
  const bothObjects = isObject(found) && isObject(expected) && Array.isArray(found) === Array.isArray(expected);
  if (!bothObjects) {
    const [was, should] = shortPair(shown(found), shown(expected));
    into.add({ path: path.slice(0, maxPathLength) || '.', found: was, expected: should });
    return;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const next = Array.isArray(expected) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    walk(found[key], expected[key], next, into);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
