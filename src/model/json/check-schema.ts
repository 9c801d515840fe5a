import type * as z from 'zod';
import { formsOf, problemsIn, type SchemaProblem, schemaProblems } from './schema-problems.ts';

type Keys = SchemaProblem['keys'];

/** Values with fewer parts are held against their schema as a whole. */
const small = 1000;

/** So many problems of one file are listed; a file with more is of another kind. */
export const maxProblems = 1000;

/** True for a value of so many parts and more, itself included; it is not looked at further than that. */
function hasParts(value: unknown, least: number): boolean {
  const open: unknown[] = [value];
  let met = 0;
  for (let next = 1; next > 0; next = open.length) {
    const one = open.pop();
    met += 1;
    if (met >= least) return true;
    if (typeof one !== 'object' || one === null) continue;
    const parts = Array.isArray(one) ? one : Object.values(one);
    if (met + open.length + parts.length >= least) return true;
    for (const part of parts) open.push(part);
  }
  return false;
}

const formOf = (schema: z.ZodType, type: string) => formsOf(schema).find((form) => form.def.type === type);

/** What does not fit, part after part; the caller stops where it has enough. A schema in several forms is held against the first. */
function* inParts(schema: z.ZodType, value: unknown, keys: Keys): Generator<SchemaProblem> {
  const array = Array.isArray(value) ? formOf(schema, 'array') : undefined;
  const object = typeof value === 'object' && !Array.isArray(value) ? formOf(schema, 'object') : undefined;
  if ((array === undefined && object === undefined) || !hasParts(value, small)) {
    yield* schemaProblems(schema, value, keys);
  } else if (array !== undefined) {
    const item = (array as z.ZodArray).element as z.ZodType;
    for (const [at, part] of (value as readonly unknown[]).entries()) yield* inParts(item, part, [...keys, at]);
  } else if (object !== undefined) yield* inFields(object as z.ZodObject, value as object, keys);
}

/** The fields of an object: the large ones one by one, the others together. */
function* inFields(form: z.ZodObject, value: object, keys: Keys): Generator<SchemaProblem> {
  const large = new Map(Object.entries(value).filter(([, part]) => hasParts(part, small)));
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !large.has(key)));
  for (const problem of schemaProblems(form, rest, keys)) {
    if (!large.has(String(problem.keys[keys.length]))) yield problem;
  }
  for (const [key, part] of large) {
    const inner = form.shape[key] as z.ZodType | undefined;
    if (inner !== undefined) yield* inParts(inner, part, [...keys, key]);
  }
}

/**
 * The first problems of a large value that has too many; null for any other. The library gathers all of them at once: five megabytes
 * of numbers where objects belong take it half a minute and gigabytes.
 */
function firstProblems(schema: z.ZodType, value: unknown): readonly SchemaProblem[] | null {
  if (!hasParts(value, small)) return null;
  const problems: SchemaProblem[] = [];
  for (const problem of inParts(schema, value, [])) {
    if (problems.length === maxProblems) return problems;
    problems.push(problem);
  }
  return null;
}

/**
 * A value by its schema, or every place where it does not fit, each once, with what is allowed there and the nearest right word;
 * `more` where there are too many to tell all.
 */
export function checkSchema<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { readonly value: z.output<S> } | { readonly problems: readonly SchemaProblem[]; readonly more: boolean } {
  const first = firstProblems(schema, value);
  if (first !== null) return { problems: first, more: true };
  const parsed = schema.safeParse(value);
  return parsed.success ? { value: parsed.data } : { problems: problemsIn(parsed.error, schema, value), more: false };
}
