import type { ResultJson } from '../../model/result/result-json.ts';
import { utf8Bytes } from '../../platform/bytes.ts';

/** JSON as the outputs hold it: two spaces, a line break at the end. */
export const jsonBytes = (value: unknown): Uint8Array => utf8Bytes(`${JSON.stringify(value, null, 2)}\n`);

/**
 * The same bytes as {@link jsonBytes} of an object, a piece for each of its fields and for each member of a list: the text of 17,000 projects
 * is longer than any string may be.
 */
export function* jsonPieces(value: object): Generator<Uint8Array> {
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  if (fields.length === 0) return yield jsonBytes(value);
  yield utf8Bytes('{\n');
  for (const [index, [name, one]] of fields.entries()) {
    const end = index === fields.length - 1 ? '\n' : ',\n';
    const begin = `  ${JSON.stringify(name)}: `;
    if (!Array.isArray(one) || one.length === 0) {
      yield utf8Bytes(`${begin}${indented(one, '  ')}${end}`);
      continue;
    }
    yield utf8Bytes(`${begin}[\n`);
    for (const [at, member] of one.entries()) {
      yield utf8Bytes(`    ${indented(member, '    ')}${at === one.length - 1 ? '\n' : ',\n'}`);
    }
    yield utf8Bytes(`  ]${end}`);
  }
  yield utf8Bytes('}\n');
}

/** A value as it stands in a document; a text has no line break of its own, since JSON writes it as \\n. */
const indented = (value: unknown, by: string): string =>
  (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${by}`);

/** `result.ndjson`: the result without its projects in the first line, then a project in each. */
export function* resultLines({ projects, ...rest }: ResultJson): Generator<Uint8Array> {
  for (const line of [rest, ...projects]) yield utf8Bytes(`${JSON.stringify(line)}\n`);
}
