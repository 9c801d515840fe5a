import type { Entry } from './actuals.ts';

/** What people put into a cell that has nothing to say: in the template's formulas as it stands, for the reader up to four in a row. */
export const emptyWords: readonly string[] = [
  ...['/', '／', '\\', '-', '－', '—', '——', '–', '─', '、', '略', '无', '.', '…'],
  ...['none', 'None', 'nil'],
];

/** Answers under 不适用 that say the indicator applies after all, and those that say it does not without saying why. */
export const appliesWords: readonly string[] = ['否', '适用', '不', 'no', 'false', '0', 'applies'];
export const bareNotApplicable: readonly string[] = ['是', '不适用', '√', 'yes', 'true', '1', 'not applicable', 'n/a'];

/** True for a text that only fills its cell: / and 无, - and 、, 略, none. */
export const saysNothing = (text: string): boolean => /^(?:[-—–－─/／\\、略无.。…]{1,4}|none|nil)$/i.test(text.trim());

/** Words that stand under 佐证材料 and name nothing. */
export const namelessEvidence: readonly string[] = [
  ...['没有', '暂无', '有', '已有', '见附件', '详见附件', '附件'],
  ...['yes', 'attached', 'see attachment', 'attachment'],
];

/** True where an entry names something that proves an actual. */
export function namesEvidence(entry: Entry | null | undefined): entry is Entry {
  const text = entry?.text.trim() ?? '';
  return text !== '' && !saysNothing(text) && !namelessEvidence.includes(text.toLowerCase());
}
