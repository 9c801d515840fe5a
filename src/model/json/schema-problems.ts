import type { z } from 'zod';
import { nearest, nearestSigns } from '../nearest.ts';

/** A place in a definition file that does not fit its schema. `allowed` is in signs and words of the file, not of a language. */
export interface SchemaProblem {
  readonly kind: 'unknown-key' | 'missing' | 'not-allowed';
  readonly path: string;
  /** The same path, one key or index after the other. */
  readonly keys: readonly PropertyKey[];
  readonly found: string;
  readonly allowed: string;
  /** True where null may stand instead. */
  readonly nullable: boolean;
  readonly near: string | null;
}

/** So many unknown keys of one object are named. */
const maxKeys = 2000;

type Issue = z.core.$ZodIssue;
type Keys = readonly PropertyKey[];

/** The path of a part of what has a path: settings.passMark, categories[2].weight. */
export function innerPath(path: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? String(key) : `${path}.${String(key)}`;
}

/** A JSON path as people write it. */
const jsonPath = (keys: Keys): string => keys.reduce(innerPath, '');

/** What was wrong with a value, each place once. */
export const problemsIn = (error: z.ZodError, schema: z.ZodType, value: unknown): readonly SchemaProblem[] =>
  error.issues.flatMap((issue) => problemsOf(issue, [], schema, value));

/** The places where a part of a file does not fit its schema; `above` are the keys that lead to the part. */
export function schemaProblems(schema: z.ZodType, value: unknown, above: Keys): readonly SchemaProblem[] {
  const { error } = schema.safeParse(value);
  const problems = error === undefined ? [] : problemsIn(error, schema, value);
  return problems.map((problem) => {
    const keys = [...above, ...problem.keys];
    return { ...problem, keys, path: jsonPath(keys) };
  });
}

function problemsOf(issue: Issue, above: Keys, schema: z.ZodType, value: unknown): readonly SchemaProblem[] {
  const keys = [...above, ...issue.path];
  const found = valueAt(value, keys);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAllowed(schema, keys);
      return issue.keys.slice(0, maxKeys).map((key) => ({
        kind: 'unknown-key',
        path: jsonPath([...keys, key]),
        keys: [...keys, key],
        found: key,
        allowed: nearestSigns(key, allowed),
        nullable: false,
        near: nearest(key, allowed),
      }));
    }
    case 'invalid_union': {
      // The word that says which form is meant names none of them.
      if ('options' in issue && Array.isArray(issue.options)) {
        return [
          notAllowed(
            keys,
            found,
            issue.options.map((one) => JSON.stringify(one)),
            schema,
          ),
        ];
      }
      const branch = likeliest(issue.errors as readonly (readonly Issue[])[], found);
      if (branch !== null) return branch.flatMap((inner) => problemsOf(inner, keys, schema, value));
      const allowed = issue.errors.flat().map((inner) => allowedBy(inner as Issue));
      return [notAllowed(keys, found, [...new Set(allowed)], schema)];
    }
    case 'invalid_key':
      return [notAllowed(keys, keys.at(-1), issue.issues.map(allowedBy), schema)];
    default:
      return [notAllowed(keys, found, allowedBy(issue).split(' | '), schema)];
  }
}

function notAllowed(keys: Keys, found: unknown, allowed: readonly string[], schema: z.ZodType): SchemaProblem {
  const words = allowed.flatMap((one) => one.split(' | ')).map((one) => one.replaceAll('"', ''));
  return {
    kind: found === undefined ? 'missing' : 'not-allowed',
    path: jsonPath(keys),
    keys,
    found: found === undefined ? '' : shown(found),
    allowed: nearestSigns(typeof found === 'string' ? found : '', allowed, ' | '),
    nullable: formsAt(schema, keys).some((form) => form.isNullable()),
    near: typeof found === 'string' ? nearest(found, words) : null,
  };
}

/** A value as its author wrote it; a list or an object by its beginning, for it may be the whole file. */
function shown(found: unknown): string {
  if (Array.isArray(found))
    return shorten(`${JSON.stringify(found.slice(0, 20)).slice(0, -1)}${found.length > 20 ? ',' : ']'}`);
  return shorten(JSON.stringify(found) ?? String(found));
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Of the forms a value may have, the one its author meant: an object is held against the forms that are objects. */
function likeliest(branches: readonly (readonly Issue[])[], found: unknown): readonly Issue[] | null {
  const fitting = branches.filter((issues) => !issues.some((issue) => issue.path.length === 0 && isTypeIssue(issue)));
  const structured = typeof found === 'object' && found !== null;
  if (!structured) return null;
  return fitting.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

function isTypeIssue(issue: Issue): boolean {
  if (issue.code === 'invalid_union')
    return issue.errors.every((one) => one.some((inner) => isTypeIssue(inner as Issue)));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'custom';
}

function allowedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map((one) => JSON.stringify(one)).join(' | ');
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'too_small':
      return `≥ ${String(issue.minimum)}`;
    case 'too_big':
      return `≤ ${String(issue.maximum)}`;
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'invalid_union':
      return issue.errors
        .flat()
        .map((one) => allowedBy(one as Issue))
        .join(' | ');
    case 'custom':
      // The only refinement of these files is the decimal written as text.
      return '"37.50"';
    default:
      return issue.message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: '"…"',
  number: '0.5',
  int: '1',
  boolean: 'true | false',
  object: '{ … }',
  array: '[ … ]',
  null: 'null',
};

/** What stands in a value at a path; undefined when nothing does. */
export function valueAt(value: unknown, keys: Keys): unknown {
  let here = value;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/** The keys the schema knows at a path; empty where it can't be said. */
function keysAllowed(schema: z.ZodType, keys: Keys): string[] {
  const objects = formsAt(schema, keys)
    .flatMap(formsOf)
    .filter((form) => form.def.type === 'object');
  return [...new Set(objects.flatMap((form) => Object.keys((form as z.ZodObject).shape)))];
}

/** What the schema says of a path: one for each form that the values above it may have. */
function formsAt(schema: z.ZodType, keys: Keys): readonly z.ZodType[] {
  let forms = [schema];
  for (const key of keys) {
    forms = forms.flatMap(formsOf).flatMap((form) => {
      const { type } = form.def;
      if (type === 'object') {
        const inner = (form as z.ZodObject).shape[String(key)];
        return inner === undefined ? [] : [inner as z.ZodType];
      }
      if (type === 'array') return [(form as z.ZodArray).element as z.ZodType];
      return type === 'record' ? [(form as z.ZodRecord).valueType as z.ZodType] : [];
    });
  }
  return forms;
}

/** A schema without its wrappings; a union as each of its forms. */
export function formsOf(schema: z.ZodType): z.ZodType[] {
  const def = schema.def as {
    type: string;
    innerType?: z.ZodType;
    options?: readonly z.ZodType[];
    getter?: () => z.ZodType;
  };
  if (def.innerType !== undefined) return formsOf(def.innerType);
  if (def.options !== undefined) return def.options.flatMap(formsOf);
  if (def.getter !== undefined) return formsOf(def.getter());
  return [schema];
}
