import type { z } from 'zod';
import type { Finding, Reading } from '../model/finding.ts';
import { checkSchema, maxProblems } from '../model/json/check-schema.ts';
import { type JsonValue, jsonLimits, parseJson } from '../model/json/json-text.ts';
import type { SchemaProblem } from '../model/json/schema-problems.ts';
import type { Bilingual } from '../model/json/shape.ts';
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

/** So many keys given twice are listed; more are counted. */
const maxTwice = 200;

/** A file that was not read to its end: it holds more than any of its kind, or does not fit its schema in more places than are listed. */
function overLimit(file: string, path: string, what: Bilingual): Finding {
  return finding(
    'json-over-limit',
    { file, ...inBoth('what', what) },
    { place: path === '' ? { file } : { file, path } },
  );
}

/** What is said where a file has more problems than are listed. */
export const problemsNotTold = (file: string): Finding =>
  overLimit(file, '', {
    zh: `有 ${maxProblems} 处以上不符合格式`,
    en: `does not fit its schema in more than ${maxProblems} places`,
  });

/**
 * Reads a JSON text. The value is undefined when it is damaged, nested too deeply or holds too many values: the finding names line and
 * column, or the path where they became too many. A key given twice in one object is a finding with its path, for programs differ over
 * which of the two counts.
 */
export function readJsonText(
  { file, text }: NamedText,
  { damaged }: Pick<JsonFaults, 'damaged'>,
): Reading<JsonValue | undefined> {
  const findings: Finding[] = [];
  let untold = 0;
  const read = parseJson(
    text,
    (path) => {
      if (findings.length < maxTwice) findings.push(finding('json-key-twice', { path }, { place: { file, path } }));
      else untold += 1;
    },
    jsonLimits,
  );
  if (untold > 0) {
    const args = { code: 'json-key-twice', count: `${untold}`, limit: `${maxTwice}` };
    findings.push(finding('findings-not-listed', args, { place: { file }, severity: 'block' }));
  }
  if ('value' in read) return { value: read.value, findings };
  if ('excess' in read) {
    const what = {
      zh: `的值超过 ${jsonLimits.values} 个，或对象和列表超过 ${jsonLimits.containers} 个`,
      en: `holds more than ${jsonLimits.values} values, or more than ${jsonLimits.containers} objects and lists`,
    };
    return { value: undefined, findings: [overLimit(file, read.excess, what)] };
  }
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
  const unfit = checked.problems.map((problem) => faults.unfit(problem, given.file));
  const more = checked.more ? [problemsNotTold(given.file)] : [];
  return { value: null, findings: [...findings, ...unfit, ...more] };
}
