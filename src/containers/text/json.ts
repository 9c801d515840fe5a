import { finding } from '../../findings/finding.ts';
import { damageArgs } from '../../findings/json-damage.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { type JsonValue, parseJson } from '../../model/json/json-text.ts';

/**
 * Reads a JSON text. The value is undefined when it is damaged or nested too deeply: the finding names line and column. A key given
 * twice in one object is a finding with its path, for programs differ over which of the two counts.
 */
export function readJson(text: string, file: string): Reading<JsonValue | undefined> {
  const findings: Finding[] = [];
  const read = parseJson(text, (path) => {
    findings.push(finding('json-key-twice', { path }, { place: { file, path } }));
  });
  if ('value' in read) return { value: read.value, findings };
  const about = { place: { file, line: read.damage.line } };
  return { value: undefined, findings: [finding('json-damaged', damageArgs(read.damage), about)] };
}
