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

type Issue = z.core.$ZodIssue;
type Keys = readonly PropertyKey[];

/** A JSON path as people write it: settings.passMark, categories[2].weight. */
export function jsonPath(keys: Keys): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += path === '' ? String(key) : `.${String(key)}`;
  }
  return path;
}

/** A value by its schema, or every place where it does not fit, each once, with what is allowed there and the nearest right word. */
export function checkSchema<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { readonly value: z.output<S> } | { readonly problems: readonly SchemaProblem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [], schema, value)) };
}

function problemsOf(issue: Issue, above: Keys, schema: z.ZodType, value: unknown): SchemaProblem[] {
  const keys = [...above, ...issue.path];
  const found = valueAt(value, keys);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAllowed(schema, keys);
      return issue.keys.map((key) => ({
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
    found: found === undefined ? '' : shorten(JSON.stringify(found) ?? String(found)),
    allowed: nearestSigns(typeof found === 'string' ? found : '', allowed, ' | '),
    nullable: formsAt(schema, keys).some((form) => form.isNullable()),
    near: typeof found === 'string' ? nearest(found, words) : null,
  };
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
    .flatMap(opened)
    .filter((form) => form.def.type === 'object');
  return [...new Set(objects.flatMap((form) => Object.keys((form as z.ZodObject).shape)))];
}

/** What the schema says of a path: one for each form that the values above it may have. */
function formsAt(schema: z.ZodType, keys: Keys): readonly z.ZodType[] {
  let forms = [schema];
  for (const key of keys) {
    forms = forms.flatMap(opened).flatMap((form) => {
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
function opened(schema: z.ZodType): z.ZodType[] {
  const def = schema.def as {
    type: string;
    innerType?: z.ZodType;
    options?: readonly z.ZodType[];
    getter?: () => z.ZodType;
  };
  if (def.innerType !== undefined) return opened(def.innerType);
  if (def.options !== undefined) return def.options.flatMap(opened);
  if (def.getter !== undefined) return opened(def.getter());
  return [schema];
}
