import type { z } from 'zod';
import type { Finding, Reading } from '../model/finding.ts';
import { parseJson } from '../model/json/json-text.ts';
import { type SchemaProblem, valueAt } from '../model/json/schema-problems.ts';
import { finding } from './finding.ts';
import { type JsonFaults, type NamedText, readJson } from './read-json.ts';

/** The text of a rule or profile file, named as the user named it; `sha256` is that of the file's bytes, where there is a file. */
export interface DefinitionText extends NamedText {
  readonly sha256?: string;
}

/** « → word?» after what was found, in any language; nothing when no word is near. */
export function suggestion(near: string | null): string {
  return near === null ? '' : ` → ${near}?`;
}

/** How faults of rule and profile files are worded. */
export const definitionFaults: JsonFaults = {
  damaged: (args, place) => finding('definition-not-json', args, { place }),
  unfit: problemFinding,
};

/** Reads a definition file by its schema. The value is null when it can't be used; every fault is a finding with its path. */
export function readDefinition<S extends z.ZodType>(schema: S, given: DefinitionText): Reading<z.output<S> | null> {
  const { value, findings } = readJson(schema, given, definitionFaults);
  return { value: findings.length > 0 ? null : value, findings };
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

/** The id that the text of a definition states, also a damaged one, so that asking for it shows its faults and not that it is missing. */
export function statedId(text: string): string | null {
  const json = parseJson(text);
  const value = 'value' in json ? valueAt(json.value, ['id']) : undefined;
  if (typeof value === 'string') return value;
  // In a damaged file the first id is mostly its own: {"id": "mine", "title" …
  return 'value' in json ? null : (/"id"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? null);
}
