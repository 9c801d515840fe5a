import { isBlankMark, isMoneyUnit } from '../money/amounts.ts';
import { amountParts, labelAndAmount } from '../money/money-words.ts';
import { inColumn } from '../rows/block-place.ts';
import { piecesOf } from './goal-heads.ts';
import type { ProjectHead } from './project-head.ts';
import { projectLabel } from './project-labels.ts';
import type { HeadRow, PlacedText } from './raw-project.ts';
import { goalTitle, isFormTitle } from './titles.ts';

// What was read is compared without white space: a cell may have been broken over lines.
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const plainTexts = (texts: readonly (string | undefined)[]): string[] =>
  texts.map((text) => plain(text ?? '')).filter((text) => text !== '');

/** Everything that the upper part was read into, as printed: whole cells and their lines. */
function wholeTexts(head: ProjectHead): ReadonlySet<string> {
  const { name, code, unit, unitCode, departmentInCharge, total, fiscal, carryOver, other, period, yearWords } = head;
  const placed = [name, code, unit, unitCode, departmentInCharge, period.whole, period.from, period.to, yearWords];
  const money = [total, ...fiscal, ...carryOver, ...other];
  const plan = head.spendingPlan?.flatMap(({ label, percent }) => [label, percent?.text]) ?? [];
  const cells = [...placed, ...money, ...joinedTexts(head), ...head.unread].map((each) => each?.text);
  const texts = [...cells, head.purpose ?? '', ...head.goals, ...plan];
  return new Set(plainTexts(texts.flatMap((text) => [text, ...(text?.split('\n') ?? [])])));
}

/** Amounts with the words of their label and their column in front of them. */
const joinedTexts = (head: ProjectHead): readonly PlacedText[] => [...head.left, ...head.reported];

/** 单位：万元 above a table. */
const moneyUnit = /^(?:[(（][^()（）]*[)）])?[(（]?(?:金额)?单位[:：]\S{1,12}$/;

/**
 * So many texts of an upper part are looked for inside what was read of it; forms have some dozens. What comes after counts as not
 * read unless it was read as it stands: it is named rather than lost, and a list of thousands takes no time of its square.
 */
const maxSearched = 500;

/** «项目名称：科普经费», «其中：财政拨款：10» in one cell. */
const labelled = /^(?:其中[:：])?([^:：]{2,14})[:：](.+)$/s;

/**
 * The texts of the upper part that are neither a label nor part of anything that was read: values of labels that are known and not
 * kept (联系人), a second value of a label. The reader is not asked what it took: what it made is held against what stands there.
 */
export function headRest(rows: readonly HeadRow[], head: ProjectHead): readonly PlacedText[] {
  const whole = wholeTexts(head);
  const joined = plainTexts(joinedTexts(head).map(({ text }) => text));
  let searched = 0;
  const isRead = (text: string): boolean => {
    if (whole.has(text)) return true;
    searched += 1;
    return searched <= maxSearched && joined.some((each) => each.startsWith(text) || each.endsWith(text));
  };
  const isExplained = (line: string): boolean => {
    const text = plain(line);
    if (text === '' || projectLabel(line) !== null || moneyUnit.test(text) || isRead(text)) return true;
    if (goalTitle(line) !== null || isFormTitle(line) || isBlankMark(text) || isMoneyUnit(text)) return true;
    const inside = amountParts(line);
    if (inside.length > 1 && inside.every((part) => labelAndAmount(part) !== null || isRead(plain(part)))) return true;
    const [, label = '', value = ''] = labelled.exec(text) ?? [];
    return projectLabel(label) !== null && isRead(value);
  };
  return rows.flatMap(({ place, cells }) =>
    piecesOf(cells).flatMap(({ text, column }): PlacedText[] => {
      const trimmed = text.trim();
      if (isExplained(trimmed)) return [];
      const lines = trimmed.split('\n').filter((line) => !isExplained(line));
      return lines.length === 0 ? [] : [{ text: lines.join('\n'), place: inColumn(place, column) }];
    }),
  );
}
