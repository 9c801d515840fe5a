import { findingKind } from '../findings/finding-kind.ts';
import type { NumberEntry } from '../model/actuals/actuals.ts';
import { type Decimal, decimal, plain, sum } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { type FigureColumn, figureColumns, figureLabel, figureName } from '../model/whole-department/figures.ts';

export const sumDiffers = findingKind('department-sum-differs', {
  severity: 'review',
  title: { zh: '合计与各项之和不等', en: 'a total is not the sum of its parts' },
  found: {
    zh: '{whole}是{stated}，{parts}算出{sum}，相差{difference}',
    en: '{wholeEn} is {stated}; {partsEn} come to {sum}, {difference} apart',
  },
  expected: { zh: '合计等于各项之和', en: 'a total that is the sum of its parts' },
  action: { zh: '请对照决算表改正其中的数', en: 'correct the figure that differs from the final accounts' },
  why: { zh: '合计不闭合，用它算出的比率就没有依据。', en: 'A rate of figures that do not close rests on nothing.' },
});

export const partExceeds = findingKind('department-part-exceeds', {
  severity: 'review',
  title: { zh: '其中数大于总数', en: 'a part is more than the whole' },
  found: { zh: '{part}{stated}大于{whole}{limit}', en: '{partEn}, {stated}, is more than {wholeEn}, {limit}' },
  expected: { zh: '其中数不大于总数', en: 'a part that is no more than the whole' },
  action: { zh: '请对照决算表改正', en: 'correct it by the final accounts' },
  why: { zh: '一部分不会大于全部。', en: 'No part is more than all of it.' },
});

export const figureNegative = findingKind('department-figure-negative', {
  severity: 'review',
  title: { zh: '基础数据是负数', en: 'a negative figure' },
  found: { zh: '{name}填的是{stated}', en: '{nameEn} is {stated}' },
  expected: { zh: '不小于0的数；只有追加预算可以是负数（追减）', en: '0 or more; only what was added may be negative' },
  action: { zh: '请改正', en: 'correct it' },
  why: { zh: '人数、支出和结余不会是负数。', en: 'Posts, expenditure and balances are never below zero.' },
});

/** A total and what it consists of, in the columns that it has. */
interface Closing {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly columns: readonly FigureColumn[];
}

const accounts = ['lastFinal', 'budget', 'final'] as const;
const closings: readonly Closing[] = [
  { whole: 'threePublic', parts: ['abroad', 'cars', 'reception'], columns: figureColumns },
  { whole: 'cars', parts: ['carPurchase', 'carRunning'], columns: figureColumns },
  { whole: 'adjustedBudget', parts: ['initialBudget', 'addedBudget'], columns: ['value'] },
  { whole: 'expenditure', parts: ['basic', 'projects'], columns: accounts },
];

/** What is 其中 of something else; several parts are held against it together. */
const limits: readonly Closing[] = [
  { whole: 'basic', parts: ['publicCost'], columns: accounts },
  { whole: 'publicCost', parts: ['office', 'travel', 'meetings'], columns: accounts },
  { whole: 'projects', parts: ['projectsWork', 'projectsRunning'], columns: accounts },
  { whole: 'projects', parts: ['projectsKey'], columns: accounts },
  { whole: 'assetsAll', parts: ['assetsInUse'], columns: ['value'] },
];

type Figures = ReadonlyMap<string, NumberEntry>;

interface Compared {
  readonly whole: NumberEntry;
  readonly parts: Decimal;
  readonly labels: Readonly<Record<'whole' | 'parts' | 'wholeEn' | 'partsEn', string>>;
}

/** A total with the sum of its parts; null where the total or all parts are blank. A blank part beside others is none. */
function compared({ whole, parts }: Omit<Closing, 'columns'>, column: FigureColumn, figures: Figures): Compared | null {
  const stated = figures.get(figureName(whole, column));
  const names = parts.map((id) => figureName(id, column));
  const given = names.flatMap((name) => figures.get(name) ?? []);
  if (stated === undefined || given.length === 0) return null;
  const filled = names.filter((name) => figures.has(name)).map(figureLabel);
  const label = figureLabel(figureName(whole, column));
  return {
    whole: stated,
    parts: sum(given.map(({ text }) => decimal(text))),
    labels: {
      whole: label.zh,
      wholeEn: label.en,
      parts: filled.map(({ zh }) => zh).join('＋'),
      partsEn: filled.map(({ en }) => en).join(' + '),
    },
  };
}

function closingFindings(closing: Closing, figures: Figures): Finding[] {
  return closing.columns.flatMap((column) => {
    const one = compared(closing, column, figures);
    if (one === null || one.parts.eq(one.whole.text)) return [];
    const difference = plain(decimal(one.whole.text).minus(one.parts));
    const args = { ...one.labels, stated: one.whole.text, sum: plain(one.parts), difference };
    return [sumDiffers.found(args, { place: one.whole.place })];
  });
}

function limitFindings(limit: Closing, figures: Figures): Finding[] {
  return limit.columns.flatMap((column) => {
    const one = compared(limit, column, figures);
    if (one === null || !one.parts.greaterThan(one.whole.text)) return [];
    const { whole, wholeEn, parts, partsEn } = one.labels;
    const args = { whole, wholeEn, part: parts, partEn: partsEn, stated: plain(one.parts), limit: one.whole.text };
    return [partExceeds.found(args, { place: one.whole.place })];
  });
}

/** Whether the figures of the base data sheet close: totals, parts, signs. */
export function figureFindings(figures: Figures): Finding[] {
  const negative = [...figures].flatMap(([name, { text, place }]) => {
    if (name === 'addedBudget' || !decimal(text).isNegative()) return [];
    const { zh, en } = figureLabel(name);
    return [figureNegative.found({ name: zh, nameEn: en, stated: text }, { place })];
  });
  return [
    ...closings.flatMap((closing) => closingFindings(closing, figures)),
    ...limits.flatMap((limit) => limitFindings(limit, figures)),
    ...negative,
  ];
}
