import type { Language } from '../../findings/finding.ts';
import { inData, inLanguage, type Sentences, takeApart } from '../../findings/sentences.ts';

/** A sentence for the scorecard about something that was assumed because it is not printed; Chinese, as the data keep it. */
export type Assumption = string;

/** Every assumption the grammar can make. Of two that could fit one sentence the narrower stands first. */
export const assumptions = {
  atLeast: { zh: '无比较符，按"不少于"理解', en: 'no comparator: read as "at least"' },
  atMost: { zh: '无比较符，按"不超过"理解', en: 'no comparator: read as "at most"' },
  bareMoney: { zh: '"{1}"按"{1}元"理解', en: '"{1}" is read as {1}元' },
  year: { zh: '未写年份，按{1}年理解', en: 'no year is written: read as {1}' },
  yearUnknown: { zh: '未写年份，且年度未知', en: 'no year is written, and the year of the table is unknown' },
  before: { zh: '"{1}"按早于{2}月{3}日理解', en: '"{1}" is read as earlier than month {2}, day {3}' },
  lastDay: { zh: '"{1}"未写到日，按最后一天理解', en: '"{1}" names no day: read as its last day' },
  lostZero: {
    zh: '数字{1}是{2}年1月或10月，都不晚于期限，按{3}理解',
    en: 'the number {1} is January or October {2}, both in time: read as {3}',
  },
  spacedThousands: {
    zh: '"{1}"里的空格按千位分隔理解',
    en: 'the spaces in "{1}" are read as thousands separators',
  },
  compactDate: { zh: '"{1}"按日期理解', en: '"{1}" is read as a date' },
  unitFromName: {
    zh: '未写单位，按指标名称中的"{1}"理解',
    en: 'no unit is written: "{1}" is taken from the indicator name',
  },
  countFromName: {
    zh: '"{1}"后未写单位，按指标名称理解为数量',
    en: 'no unit after "{1}": by the indicator name it is a count',
  },
  direction: { zh: '指标方向"{1}"按"{2}"理解', en: 'the direction "{1}" is read as {2}' },
  qualitativeColumn: {
    zh: '指标性质写"定性"，但指标值是数值，按数值理解',
    en: 'the kind of the indicator says qualitative, but its target is a number: read as a number',
  },
  unknownComparator: {
    zh: '比较符栏"{1}"未能识别，未计入',
    en: '"{1}" in the comparator column is not known and was left out',
  },
  severalNumbers: { zh: '含有多个数值，按定性指标理解', en: 'holds several numbers: read as qualitative' },
  expectation: { zh: '未写明期望，按"是"理解', en: 'no expectation is stated: "yes" is expected' },
  targetUnit: {
    zh: '未写单位，按指标值的单位"{1}"理解',
    en: 'no unit is written: "{1}", the unit of the target, is taken',
  },
  belowOne: {
    zh: '指标值以"{2}"计，填报值{1}不大于1，按{1}{2}理解',
    en: 'the target is in {2} and the reported {1} is not above 1: read as {1}{2}',
  },
  inheritedMultiplier: {
    zh: '指标值以"{2}"计，填报值{1}按{1}{2}理解',
    en: 'the target is in {2}: the reported {1} is read as {1}{2}',
  },
  comparatorInActual: {
    zh: '实际值带有"{1}"，按其数值理解',
    en: 'the actual carries "{1}": only its number is used',
  },
  oneOfSeveral: {
    zh: '填报值含有多个数值，按与指标值同类的"{1}"理解',
    en: 'several numbers are reported: "{1}", of the same kind as the target, is used',
  },
  sameAsTarget: { zh: '与指标值文字相同，按达成理解', en: 'the same words as the target: read as met' },
  serialDate: { zh: '数字{1}按日期{2}理解', en: 'the number {1} is read as the date {2}' },
  yes: { zh: '"{1}"按"是"理解', en: '"{1}" is read as yes' },
  no: { zh: '"{1}"按"否"理解', en: '"{1}" is read as no' },
  zero: { zh: '"{1}"按"0"理解', en: '"{1}" is read as 0' },
  largelyMet: { zh: '"{1}"按"达成"理解', en: '"{1}" is read as met' },
  fromLastYear: { zh: '"{1}"由上年实际值{2}折算为"{3}"', en: '"{1}" is {3} by last year\'s {2}' },
  noTargetUnit: {
    zh: '指标值未写单位，按实际值的单位"{1}"理解',
    en: 'the target has no unit: "{1}", the unit of the actual, is taken',
  },
} as const satisfies Sentences;

/** Says an assumption as the data keep it. */
export const assumed = inData(assumptions);

/** An assumption in the language of its reader; in Chinese with the quotation marks of print. */
export function assumptionText(assumption: Assumption, language: Language): string {
  return language === 'zh' ? assumption.replace(/"([^"]*)"/g, '“$1”') : inLanguage(assumptions, assumption, language);
}

/** The phrase of a date that was not given to the day («2023年9月前»), from the assumption that says so; null when it was. */
export function imprecisePhrase(made: readonly Assumption[]): string | null {
  for (const assumption of made) {
    const known = takeApart(assumptions, assumption);
    if (['before', 'lastDay', 'lostZero', 'compactDate'].includes(known?.name ?? '')) return known?.parts[0] ?? null;
  }
  return null;
}
