import type { Bilingual } from '../json/shape.ts';
import type { ActualKind, Band, Dimension, TargetKind } from './target.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** What each kind of target is called. */
export const targetKindWords: Words<TargetKind> = {
  'at-least': { zh: '不少于', en: 'at least' },
  'at-most': { zh: '不超过', en: 'at most' },
  equal: { zh: '等于', en: 'equal' },
  range: { zh: '区间', en: 'range' },
  date: { zh: '日期', en: 'date' },
  'yes-no': { zh: '是否', en: 'yes or no' },
  frequency: { zh: '频次', en: 'frequency' },
  'budget-relative': { zh: '以预算为限', en: 'relative to the budget' },
  trend: { zh: '与上年相比', en: 'trend' },
  qualitative: { zh: '定性', en: 'qualitative' },
  deferred: { zh: '另行确定', en: 'deferred' },
  unreadable: { zh: '读不懂', en: 'unreadable' },
};

/** What each kind of actual value is called. */
export const actualKindWords: Words<ActualKind> = {
  quantity: { zh: '数值', en: 'quantity' },
  range: { zh: '区间', en: 'range' },
  date: { zh: '日期', en: 'date' },
  'yes-no': { zh: '是否', en: 'yes or no' },
  band: { zh: '达成程度', en: 'band' },
  checklist: { zh: '清单项数', en: 'items of a list' },
  words: { zh: '文字', en: 'words' },
  unreadable: { zh: '读不懂', en: 'unreadable' },
};

/** What each dimension is called. */
export const dimensionWords: Words<Dimension> = {
  percent: { zh: '百分比', en: 'percent' },
  permille: { zh: '千分比', en: 'per mille' },
  money: { zh: '金额', en: 'money' },
  duration: { zh: '时长', en: 'duration' },
  count: { zh: '数量', en: 'count' },
  length: { zh: '长度', en: 'length' },
  area: { zh: '面积', en: 'area' },
  mass: { zh: '质量', en: 'mass' },
  volume: { zh: '体积', en: 'volume' },
  score: { zh: '分数', en: 'score' },
  other: { zh: '其他', en: 'other' },
};

/** The three bands of a qualitative judgement. */
export const bandNames: Words<Band> = {
  met: { zh: '达成', en: 'met' },
  partly: { zh: '部分达成', en: 'partly met' },
  'not-met': { zh: '未达成', en: 'not met' },
};

/** What a score is measured by. */
export const measureWords = {
  quantity: { zh: '数值', en: 'a quantity' },
  date: { zh: '日期', en: 'a date' },
  'yes-no': { zh: '是或否', en: 'yes or no' },
  share: { zh: '评定比例', en: 'the judged share' },
  checklist: { zh: '清单项数', en: 'items of a list' },
  execution: { zh: '预算执行率', en: 'the execution rate' },
  none: { zh: '无', en: 'nothing' },
} as const satisfies Words<string>;
