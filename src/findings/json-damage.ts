import type { JsonDamage } from '../model/json/json-text.ts';
import { inBoth } from './args.ts';

/** Where a text stops being JSON, as args of a finding: line, column and what stands there. */
export function damageArgs({ line, column, found }: JsonDamage) {
  const shown =
    found === '' ? { zh: '（到此为止，没有写完）', en: '(it ends here, unfinished)' } : { zh: found, en: found };
  return { line: String(line), column: String(column), ...inBoth('found', shown) };
}
