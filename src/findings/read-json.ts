import type { z } from 'zod';
import type { Finding, Reading } from '../model/finding.ts';
import { type JsonValue, parseJson } from '../model/json/json-text.ts';
import { checkSchema, type SchemaProblem } from '../model/json/schema-problems.ts';
import type { Place } from '../model/place.ts';
import { inBoth } from './args.ts';
import { finding } from './finding.ts';

/** A text with the name its file has for the user. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** Where a text stops being JSON, as args of a finding: line, column and what stands there. */
interface DamageArgs {
  readonly line: string;
  readonly column: string;
  readonly found: string;
  readonly foundEn: string;
}

/** How one sort of file words its faults: a text that is no JSON, a value that does not fit the schema. */
export interface JsonFaults {
  readonly damaged: (args: DamageArgs, place: Place) => Finding;
  readonly unfit: (problem: SchemaProblem, file: string) => Finding;
}

/**
 * Reads a JSON text. The value is undefined when it is damaged or nested too deeply: the finding names line and column. A key given
 * twice in one object is a finding with its path, for programs differ over which of the two counts.
 */
export function readJsonText(
  { file, text }: NamedText,
  { damaged }: Pick<JsonFaults, 'damaged'>,
): Reading<JsonValue | undefined> {
  const findings: Finding[] = [];
  const read = parseJson(text, (path) => {
    findings.push(finding('json-key-twice', { path }, { place: { file, path } }));
  });
  if ('value' in read) return { value: read.value, findings };
  const { line, column, found } = read.damage;
  const shown =
    found === '' ? { zh: '（到此为止，没有写完）', en: '(it ends here, unfinished)' } : { zh: found, en: found };
  const args = { line: String(line), column: String(column), ...inBoth('found', shown) };
  return { value: undefined, findings: [damaged(args, { file })] };
}

/** Reads a JSON text by its schema: the value, null when any of it does not fit, and a finding for every fault. */
export function readJson<S extends z.ZodType>(
  schema: S,
  given: NamedText,
  faults: JsonFaults,
): Reading<z.output<S> | null> {
  const { value, findings } = readJsonText(given, faults);
  if (value === undefined) return { value: null, findings };
  const checked = checkSchema(schema, value);
  if ('value' in checked) return { value: checked.value, findings };
  return {
    value: null,
    findings: [...findings, ...checked.problems.map((problem) => faults.unfit(problem, given.file))],
  };
}
