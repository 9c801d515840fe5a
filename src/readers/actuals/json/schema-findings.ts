import { finding } from '../../../findings/finding.ts';
import { suggestion } from '../../../findings/read-definition.ts';
import { actualsJsonSchema } from '../../../model/actuals/actuals.ts';
import type { Finding } from '../../../model/finding.ts';
import { type SchemaProblem, schemaProblems } from '../../../model/json/schema-problems.ts';

function schemaFinding({ kind, path, found, allowed, near }: SchemaProblem, file: string): Finding {
  const place = { file, path: path === '' ? '$' : path };
  if (kind === 'unknown-key') {
    return finding('actuals-json-key-unknown', { path, nearest: near ?? (allowed === '' ? '—' : allowed) }, { place });
  }
  const expected = `${allowed}${suggestion(near)}`;
  return finding('actuals-json-wrong', { path: place.path, found: found === '' ? '—' : found, expected }, { place });
}

/** Every violation of the schema of actuals as a finding with JSON path, what stood there, what was expected, and the nearest right key. */
export function schemaFindings(value: unknown, file: string): readonly Finding[] {
  return schemaProblems(actualsJsonSchema, value).map((problem) => schemaFinding(problem, file));
}
