import type { Entry } from './actuals.ts';

/** What people put into a cell that has nothing to say: in the template's formulas as it stands, for the reader up to four in a row. */
export const emptyWords = ['/', '／', '\\', '-', '－', '—', '——', '–', '─', '、', '略', '无', '.', '…'] as const;

/** Answers under 不适用 that say the indicator applies after all, and those that say it does not without saying why. */
export const appliesWords = ['否', '适用', '不'] as const;
export const bareNotApplicable = ['是', '不适用', '√'] as const;

/** True for a text that only fills its cell: / and 无, - and 、, 略. */
export const saysNothing = (text: string): boolean => /^[-—–－─/／\\、略无.。…]{1,4}$/.test(text.trim());

/** Words that stand under 佐证材料 and name nothing. */
export const namelessEvidence = ['没有', '暂无', '有', '已有', '见附件', '详见附件', '附件'] as const;

/** True where an entry names something that proves an actual. */
export function namesEvidence(entry: Entry | null | undefined): entry is Entry {
  const text = entry?.text.trim() ?? '';
  return text !== '' && !saysNothing(text) && !namelessEvidence.some((word) => word === text);
}
