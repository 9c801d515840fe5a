import type { BudgetUnit } from '../../../model/goals/goals.ts';
import { isBlankMark } from '../money/amounts.ts';
import { inOneLine, plainCode } from '../rows/cell-words.ts';

/** A code as it is meant; null for a cell that says in so many words that there is none («—», «无»). */
export const readCode = (text: string | null): string | null =>
  text === null || isBlankMark(text) ? null : plainCode(text);

/** Digits and a name, which is what a unit looks like; «2026年…» is a name with a year, «500万元» and «30人» are amounts. */
const codedName =
  /^[\d０-９]{3,12}\s*(?:[-—－_]\s*)?(?!年|月(?:\P{L}|份|$)|(?:[万亿]?元|[万亿人个次天家项号日])(?:\P{L}|$))\p{Script=Han}/u;
/** What also begins with digits: the seven of a function (2060702-科普活动), a postcode with an address (050000某市某路12号). */
const noUnit = /^2\d{6}\D|[路街巷道村]\S{0,12}号/;

/** True for «405001某中心» without a label, which may be the unit. */
export const isCodedName = (text: string): boolean => codedName.test(text);

/** True where such a text is likelier the unit than a function or an address. */
export const isLooseUnit = (text: string): boolean => codedName.test(text) && !noUnit.test(text);

/** «405001唐山市科学技术协会本级»: the digits in front are the unit's code. `code` is what stands in a column or cell of its own. */
export function readUnit(text: string, code: string | null): BudgetUnit {
  const line = inOneLine(text.trim());
  // «405001唐山市…», «[405001]唐山市…», «405001-唐山市…»; codes have 3 to 12 digits.
  const match = /^[[(（【]?([\d０-９]{3,12})[\])）】]?\s*[-—－–_、.]?\s*([^\d０-９][\s\S]*)$/.exec(line);
  if (match === null) return { code: readCode(code), name: line };
  return { code: plainCode(match[1] ?? ''), name: (match[2] ?? '').trim() };
}
