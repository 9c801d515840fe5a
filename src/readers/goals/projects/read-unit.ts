import type { BudgetUnit } from '../../../model/goals/goals.ts';
import { inOneLine, plainCode } from '../rows/cell-words.ts';
import { isBlankMark } from './amounts.ts';

/** A code as it is meant; null for a cell that says in so many words that there is none («—», «无»). */
export const readCode = (text: string | null): string | null =>
  text === null || isBlankMark(text) ? null : plainCode(text);

/** «405001唐山市科学技术协会本级»: the digits in front are the unit's code. `code` is what stands in a column or cell of its own. */
export function readUnit(text: string, code: string | null): BudgetUnit {
  const line = inOneLine(text.trim());
  const match = /^[[(（【]?([\d０-９]{3,12})[\])）】]?\s*[-—－–_、.]?\s*([^\d０-９][\s\S]*)$/.exec(line);
  if (match === null) return { code: readCode(code), name: line };
  return { code: plainCode(match[1] ?? ''), name: (match[2] ?? '').trim() };
}
