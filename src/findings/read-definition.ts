import type { z } from 'zod';
import type { Finding, Reading } from '../model/finding.ts';
import { parseJson } from '../model/json/json-text.ts';
import { type SchemaProblem, schemaProblems } from '../model/json/schema-problems.ts';
import { finding } from './finding.ts';
import { damageArgs } from './json-damage.ts';

/** The text of a rule or profile file, named as the user named it; `sha256` is that of the file's bytes, where there is a file. */
export interface DefinitionText {
  readonly file: string;
  readonly text: string;
  readonly sha256?: string;
}

/** « → word?» after what was found, in any language; nothing when no word is near. */
export function suggestion(near: string | null): string {
  return near === null ? '' : ` → ${near}?`;
}

/** Reads a definition file by its schema. The value is null when it can't be used; every fault is a finding with its path. */
export function readDefinition<S extends z.ZodType>(
  schema: S,
  { file, text }: DefinitionText,
): Reading<z.output<S> | null> {
  const twice: Finding[] = [];
  const read = parseJson(text.replace(/^\uFEFF/, ''), (path) => {
    twice.push(finding('json-key-twice', { path }, { place: { file, path } }));
  });
  if (!('value' in read)) {
    return { value: null, findings: [finding('definition-not-json', damageArgs(read.damage), { place: { file } })] };
  }
  const findings = [...twice, ...schemaProblems(schema, read.value).map((one) => problemFinding(one, file))];
  if (findings.length > 0) return { value: null, findings };
  return { value: schema.parse(read.value), findings: [] };
}

function problemFinding({ kind, path, found, allowed, near }: SchemaProblem, file: string): Finding {
  const about = { place: { file, path } };
  switch (kind) {
    case 'unknown-key':
      return finding('definition-key-unknown', { path, key: found, allowed, suggestion: suggestion(near) }, about);
    case 'missing':
      return finding('definition-key-missing', { path, allowed }, about);
    case 'not-allowed':
      return finding(
        'definition-value-not-allowed',
        { path, value: found, allowed, suggestion: suggestion(near) },
        about,
      );
  }
}
