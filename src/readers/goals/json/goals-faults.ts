import { finding } from '../../../findings/finding.ts';
import type { JsonFaults } from '../../../findings/read-json.ts';
import type { Finding } from '../../../model/finding.ts';
import type { SchemaProblem } from '../../../model/json/schema-problems.ts';

/** How faults of goals as JSON are worded. */
export const goalsFaults: JsonFaults = {
  damaged: (args, place) => finding('goals-json-unreadable', { file: place.file, ...args }, { place }),
  unfit: ({ kind, path, found, allowed, nullable, near }, file) => {
    const place = path === '' ? { file } : { file, path };
    if (kind === 'unknown-key') {
      return finding('goals-json-unknown-key', { key: found, nearest: near ?? allowed }, { place });
    }
    return finding(
      'goals-json-wrong-value',
      { found: found || '—', expected: nullable ? `${allowed} | null` : allowed },
      { place },
    );
  },
};

/** What does not fit the schema. In a file of another version every field may mean something else: that is one finding. */
export function schemaFindings(problems: readonly SchemaProblem[], file: string): readonly Finding[] {
  const version = problems.find(({ path }) => path === 'schemaVersion');
  if (version === undefined) return problems.map((problem) => goalsFaults.unfit(problem, file));
  return [finding('goals-json-version', { found: version.found || '—' }, { place: { file } })];
}
