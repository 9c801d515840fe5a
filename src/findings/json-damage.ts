import { type JsonDamage, parseJson } from '../model/json-text.ts';
import { inBoth } from './args.ts';

/** Where a text stops being JSON, as args of a finding: line, column and what stands there. */
export function damageArgs({ line, column, found }: JsonDamage) {
  const shown =
    found === '' ? { zh: '（到此为止，没有写完）', en: '(it ends here, unfinished)' } : { zh: found, en: found };
  return { line: String(line), column: String(column), ...inBoth('found', shown) };
}

/** The same for a text that `JSON.parse` refuses. */
export function jsonDamageArgs(text: string) {
  const read = parseJson(text);
  return damageArgs('damage' in read ? read.damage : { line: 1, column: 1, found: text.slice(0, 20) });
}
