import type { z } from 'zod';
import type { JsonValue } from '../../containers/json.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import { quoted } from './comparable.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A path as people write it: projects[2].indicators[0].actual; "$" for the whole. */
export function jsonPath(path: Path): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '') || '$';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (isObject(inner) && Object.hasOwn(inner, step) ? inner[step as string] : undefined),
    value,
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (value === undefined ? '—' : quoted(JSON.stringify(value)));

/** What a violated rule wanted, in the words of JSON. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'invalid_union':
      return [
        ...new Set(
          issue.errors
            .flat()
            .filter(({ path }) => path.length === 0)
            .map(expectedBy),
        ),
      ].join(' | ');
    case 'too_small':
      return `>= ${issue.minimum}`;
    case 'too_big':
      return `<= ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** The property names a JSON Schema allows at a path; empty where it allows none in particular. */
function allowedKeys(schema: JsonValue | undefined, path: Path): readonly string[] {
  let node: unknown = schema;
  for (const step of path) {
    if (!isObject(node)) return [];
    node =
      typeof step === 'number'
        ? node['items']
        : isObject(node['properties'])
          ? node['properties'][String(step)]
          : undefined;
    if (isObject(node) && Array.isArray(node['anyOf']))
      node = node['anyOf'].find((one) => isObject(one) && 'properties' in one) ?? node;
  }
  return isObject(node) && isObject(node['properties']) ? Object.keys(node['properties']) : [];
}

/** Every violation of a schema as a finding with JSON path, what stood there, what was expected, and the nearest right key. */
export function schemaFindings(
  issues: readonly Issue[],
  value: JsonValue,
  schema: JsonValue,
  file: string,
): readonly Finding[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      const path = jsonPath(issue.path);
      const args = { path, found: shown(valueAt(value, issue.path)), expected: expectedBy(issue) };
      return [finding('actuals-json-wrong', args, { place: { file, path } })];
    }
    const allowed = allowedKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const path = jsonPath([...issue.path, key]);
      const right = nearest(key, allowed);
      const args = { path, nearest: right === null ? allowed.join(', ') || '—' : right };
      return finding('actuals-json-key-unknown', args, { place: { file, path } });
    });
  });
}
