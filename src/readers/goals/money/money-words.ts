import { isBlankMark, readAmount, readPercent } from './amounts.ts';
import { type MoneyLabel, moneyLabel } from './money-labels.ts';

/** True for what stands under a label of money: an amount, a percentage, or a sign for "nothing". */
export function isFigure(text: string): boolean {
  return isBlankMark(text) || readAmount(text, '元') !== null || readPercent(text) !== null;
}

/** «100万元（其中：财政资金80万元，其他资金20万元）» in its parts; a comma between digits belongs to the number. */
export function amountParts(text: string): string[] {
  // Parts end at the bracket before 其中, at stops, and at a comma unless it groups thousands (1,200万元); a bracket whose other half
  // went to another part is left out: «20万元）».
  return text
    .replace(/[（(](?=\s*其中)/g, '\n')
    .split(/[\n；;，。]|,(?!\d{3})/)
    .map((part) =>
      part
        .trim()
        .replace(/^[(（](?![^()（）]*[)）])/, '')
        .replace(/(?<![(（][^()（）]{0,20})[)）]$/, ''),
    )
    .filter((part) => part !== '');
}

/** «财政资金80万元», «其他资金：20»: a label and its amount, or null. The label ends before the first digit after its ordinal. */
export function labelAndAmount(
  part: string,
): { readonly labelText: string; readonly label: MoneyLabel; readonly text: string } | null {
  // «1、财政拨款：100万元», «其中：自筹 ¥20»: a label of 2 to 20 characters, longer is a sentence, then an amount.
  const match =
    /^((?:\d{1,2}[、.．]|20\d{2}年)?[^\d¥￥:：]{2,20}(?:[:：][^\d¥￥:：]{2,20})?)[:：]?\s*((?:[¥￥]\s*)?-?\d.*)$/.exec(
      part,
    );
  const labelText = match?.[1]?.trim() ?? '';
  const label = moneyLabel(labelText);
  const text = match?.[2] ?? '';
  const isRate = label?.stage === 'mark' && readPercent(text) !== null;
  return label !== null && (isRate || readAmount(text, '元') !== null) ? { labelText, label, text } : null;
}
