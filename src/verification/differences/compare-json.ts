/** One difference between two JSON values: where, and both values as JSON text (undefined as ""). */
export interface JsonDifference {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

const shown = (value: unknown) => (value === undefined ? '' : JSON.stringify(value));

/** Every place where two JSON values differ, in order; at most `most` of them. Paths read `projects[2].total.score`. */
export function compareJson(found: unknown, expected: unknown, most = 100): JsonDifference[] {
  const differences: JsonDifference[] = [];
  walk(found, expected, '', differences, most);
  return differences;
}

function walk(found: unknown, expected: unknown, path: string, into: JsonDifference[], most: number): void {
  if (into.length >= most || found === expected) return;
  const bothObjects = isObject(found) && isObject(expected) && Array.isArray(found) === Array.isArray(expected);
  if (!bothObjects) {
    into.push({ path: path || '.', found: shown(found), expected: shown(expected) });
    return;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const next = Array.isArray(expected) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    walk(found[key], expected[key], next, into, most);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
