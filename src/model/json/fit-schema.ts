import type { z } from 'zod';
import { certain } from '../certain.ts';
import { checkSchema } from './check-schema.ts';
import { innerPath, type SchemaProblem, valueAt } from './schema-problems.ts';

type Keys = SchemaProblem['keys'];

/** What of a JSON value fits its schema: null when nothing can be used. */
export interface Fitted<T> {
  readonly value: T | null;
  readonly problems: readonly SchemaProblem[];
  /** True where the file has more problems than are listed; nothing of it is used then. */
  readonly more: boolean;
  /** The path that an object of the value has in the file: documents[0].projects[2]. */
  readonly pathOf: (part: object) => string;
}

/**
 * Takes out of a JSON value, in place, whatever keeps it from fitting its schema, so that the rest can be used; every fault is reported with
 * its path. An object without a field that it must have falls as a whole. `unitOf` says what else falls with a value that is taken out
 * (a whole rule for one word of it); no keys are the whole file. For schemas that change nothing of what they accept.
 */
export function fitSchema<S extends z.ZodType>(
  schema: S,
  value: unknown,
  unitOf: (keys: Keys) => Keys = (keys) => keys,
): Fitted<z.output<S>> {
  const first = checkSchema(schema, value);
  const { problems, more } = 'problems' in first ? first : { problems: [], more: false };
  const paths = new Map<object, string>();
  const pathOf = (part: object) => certain(paths.get(part), 'path of a part of a JSON file');
  if (more) return { value: null, problems, more, pathOf };
  notePaths(value, '', paths);
  // What was found first is reported: a later round only meets the gaps that were cut before it.
  for (let left = problems; left.length > 0; ) {
    const cuts = left.map(({ kind, keys }) => unitOf(kind === 'missing' ? keys.slice(0, -1) : keys));
    if (cuts.some((keys) => keys.length === 0)) return { value: null, problems, more, pathOf };
    cutOut(value, cuts);
    const again = checkSchema(schema, value);
    left = 'problems' in again ? again.problems : [];
  }
  return { value: value as z.output<S>, problems, more, pathOf };
}

function notePaths(value: unknown, path: string, paths: Map<object, string>): void {
  if (typeof value !== 'object' || value === null) return;
  paths.set(value, path);
  const inner = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, one] of inner) notePaths(one, innerPath(path, key), paths);
}

function cutOut(value: unknown, cuts: readonly Keys[]): void {
  const byOwner = new Map<object, Set<PropertyKey>>();
  for (const keys of cuts) {
    const owner = valueAt(value, keys.slice(0, -1));
    const key = keys.at(-1);
    if (typeof owner !== 'object' || owner === null || key === undefined) continue;
    byOwner.set(owner, (byOwner.get(owner) ?? new Set()).add(key));
  }
  for (const [owner, keys] of byOwner) {
    if (Array.isArray(owner)) takeOut(owner, keys);
    else for (const key of keys) Reflect.deleteProperty(owner, key);
  }
}

function takeOut(items: unknown[], positions: ReadonlySet<PropertyKey>): void {
  const kept = items.filter((_, position) => !positions.has(position));
  items.length = 0;
  for (const item of kept) items.push(item);
}
