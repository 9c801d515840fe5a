import { finding } from '../../../findings/finding.ts';
import { suggestion } from '../../../findings/read-definition.ts';
import type { JsonFaults } from '../../../findings/read-json.ts';
import type { Finding } from '../../../model/finding.ts';
import type { SchemaProblem } from '../../../model/json/schema-problems.ts';

function schemaFinding({ kind, path, found, allowed, near }: SchemaProblem, file: string): Finding {
  const place = { file, path: path === '' ? '$' : path };
  if (kind === 'unknown-key') {
    return finding('actuals-json-key-unknown', { path, nearest: near ?? (allowed === '' ? '—' : allowed) }, { place });
  }
  const expected = `${allowed}${suggestion(near)}`;
  return finding('actuals-json-wrong', { path: place.path, found: found === '' ? '—' : found, expected }, { place });
}

/** How faults of actuals as JSON are worded: JSON path, what stood there, what was expected, and the nearest right key. */
export const actualsFaults: JsonFaults = {
  damaged: (args, { file }) => finding('json-damaged', args, { place: { file, line: Number(args.line) } }),
  unfit: schemaFinding,
};
