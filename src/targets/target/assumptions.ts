import type { Language } from '../../findings/finding.ts';
import { type Phrases, phrasesOf, phraseText } from '../../findings/phrases.ts';
import type { Phrase } from '../../model/phrase.ts';

/** Every assumption the grammar can make. */
export const assumptions = {
  'at-least': { zh: '无比较符，按"不少于"理解', en: 'no comparator: read as "at least"' },
  'at-most': { zh: '无比较符，按"不超过"理解', en: 'no comparator: read as "at most"' },
  'at-most-by-name': {
    zh: '无比较符，指标名称中的"{word}"越少越好，按"不超过"理解',
    en: 'no comparator: by "{word}" in its name less is better, read as "at most"',
  },
  'direction-open': {
    zh: '无比较符，指标名称中的"{word}"可高可低，暂按"不少于"理解',
    en: 'no comparator, and "{word}" may be wanted high or low: read as "at least" until the sign is written',
  },
  'comparator-from-name': {
    zh: '未写比较符，按指标名称中的"{comparator}"理解',
    en: 'no comparator: "{comparator}" is taken from the indicator name',
  },
  'bare-money': { zh: '"{unit}"按"{unit}元"理解', en: '"{unit}" is read as {unit}元' },
  year: { zh: '未写年份，按{year}年理解', en: 'no year is written: read as {year}' },
  'year-unknown': { zh: '未写年份，且年度未知', en: 'no year is written, and the year of the table is unknown' },
  before: { zh: '"{text}"按早于{month}月{day}日理解', en: '"{text}" is read as earlier than month {month}, day {day}' },
  'last-day': { zh: '"{text}"未写到日，按最后一天理解', en: '"{text}" names no day: read as its last day' },
  'lost-zero': {
    zh: '数字{text}是{year}年1月或10月，都不晚于期限，按{date}理解',
    en: 'the number {text} is January or October {year}, both in time: read as {date}',
  },
  'spaced-thousands': {
    zh: '"{text}"里的空格按千位分隔理解',
    en: 'the spaces in "{text}" are read as thousands separators',
  },
  'compact-date': { zh: '"{text}"按日期理解', en: '"{text}" is read as a date' },
  'unit-from-name': {
    zh: '未写单位，按指标名称中的"{unit}"理解',
    en: 'no unit is written: "{unit}" is taken from the indicator name',
  },
  'count-from-name': {
    zh: '"{unit}"后未写单位，按指标名称理解为数量',
    en: 'no unit after "{unit}": by the indicator name it is a count',
  },
  direction: { zh: '指标方向"{word}"按"{comparator}"理解', en: 'the direction "{word}" is read as {comparator}' },
  'qualitative-column': {
    zh: '指标性质写"定性"，但指标值是数值，按数值理解',
    en: 'the kind of the indicator says qualitative, but its target is a number: read as a number',
  },
  'unknown-comparator': {
    zh: '比较符栏"{word}"未能识别，未计入',
    en: '"{word}" in the comparator column is not known and was left out',
  },
  'several-numbers': { zh: '含有多个数值，按定性指标理解', en: 'holds several numbers: read as qualitative' },
  expectation: { zh: '未写明期望，按"是"理解', en: 'no expectation is stated: "yes" is expected' },
  'target-unit': {
    zh: '未写单位，按指标值的单位"{unit}"理解',
    en: 'no unit is written: "{unit}", the unit of the target, is taken',
  },
  'below-one': {
    zh: '指标值以"{unit}"计，填报值{value}不大于1，按{value}{unit}理解',
    en: 'the target is in {unit} and the reported {value} is not above 1: read as {value}{unit}',
  },
  'inherited-multiplier': {
    zh: '指标值以"{unit}"计，填报值{value}按{value}{unit}理解',
    en: 'the target is in {unit}: the reported {value} is read as {value}{unit}',
  },
  'comparator-in-actual': {
    zh: '实际值带有"{comparator}"，按其数值理解',
    en: 'the actual carries "{comparator}": only its number is used',
  },
  'one-of-several': {
    zh: '填报值含有多个数值，按与指标值同类的"{text}"理解',
    en: 'several numbers are reported: "{text}", of the same kind as the target, is used',
  },
  'same-as-target': { zh: '与指标值文字相同，按达成理解', en: 'the same words as the target: read as met' },
  'serial-date': { zh: '数字{text}按日期{date}理解', en: 'the number {text} is read as the date {date}' },
  yes: { zh: '"{text}"按"是"理解', en: '"{text}" is read as yes' },
  no: { zh: '"{text}"按"否"理解', en: '"{text}" is read as no' },
  zero: { zh: '"{text}"按"0"理解', en: '"{text}" is read as 0' },
  'largely-met': { zh: '"{text}"按"达成"理解', en: '"{text}" is read as met' },
  'from-last-year': {
    zh: '"{text}"由上年实际值{lastYear}折算为"{target}"',
    en: '"{text}" is {target} by last year\'s {lastYear}',
  },
  'no-target-unit': {
    zh: '指标值未写单位，按实际值的单位"{unit}"理解',
    en: 'the target has no unit: "{unit}", the unit of the actual, is taken',
  },
} as const satisfies Phrases;

/** Makes an assumption: `assumed('year', { year: '2026' })`. */
export const assumed = phrasesOf(assumptions);

const decisive: ReadonlySet<string> = new Set([
  'at-least',
  'at-most',
  'at-most-by-name',
  'direction-open',
  'unknown-comparator',
]);

/** True for an assumption that decides what counts as met: nobody wrote which way the target is wanted. */
export const decidesScore = ({ code }: Phrase): boolean => decisive.has(code);

interface Assuming {
  readonly assumptions: readonly Phrase[];
}

/** A reading as JSON keeps it: its assumptions as sentences (Chinese, with plain quotation marks) and as codes with args. */
export function withSentences<T extends Assuming>(
  reading: T,
): Omit<T, 'assumptions'> & { readonly assumptions: readonly string[]; readonly assumptionCodes: readonly Phrase[] } {
  return {
    ...reading,
    assumptions: reading.assumptions.map((assumption) => phraseText(assumptions, assumption, 'zh')),
    assumptionCodes: reading.assumptions,
  };
}

// The texts quote "8次" so that they can be typed; printed Chinese has quotation marks of its own.
const inPrint: Phrases = Object.fromEntries(
  Object.entries(assumptions).map(([code, { zh, en }]) => [code, { zh: zh.replaceAll(/"([^"]*)"/g, '“$1”'), en }]),
);

/** An assumption in the language of its reader; in Chinese with the quotation marks of print. */
export const assumptionText = (assumption: Phrase, language: Language): string =>
  phraseText(inPrint, assumption, language);

const imprecise: ReadonlySet<string> = new Set(['before', 'last-day', 'lost-zero', 'compact-date']);

/** The phrase of a date that was not given to the day («2023年9月前»), from the assumption that says so; null when it was. */
export function imprecisePhrase(made: readonly Phrase[]): string | null {
  return made.find(({ code }) => imprecise.has(code))?.args['text'] ?? null;
}
