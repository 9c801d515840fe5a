import { type DecimalText, decimal, plain } from '../model/decimal.ts';
import type { Comparator, Dimension } from '../model/target.ts';
import { comparatorAfter, comparatorBefore, side } from './comparators.ts';
import { type Multiplier, multiplierAt } from './multipliers.ts';
import { type NumberMatch, numberAt, numeralAt } from './numbers.ts';
import { bareMoneyUnit, exactAmount, type UnitUse, unitAt, withMultiplier } from './units.ts';

/** A number with its unit, not yet judged: `use` is null without a known unit, `bareMoney` where 万 or 亿 stands alone. */
export interface Measure {
  readonly end: number;
  readonly value: DecimalText;
  readonly multiplier: Multiplier | null;
  readonly use: UnitUse | null;
  readonly bareMoney: Multiplier | null;
  /** The printed words when the number was written in numerals (三, 百分之九十). */
  readonly numeral: string | null;
  readonly malformed: boolean;
}

/** A measure with the comparator printed before or after it. */
export interface Bound extends Measure {
  readonly start: number;
  readonly comparator: Comparator | null;
  readonly contradictory: boolean;
}

interface UnitPart {
  readonly end: number;
  readonly multiplier: Multiplier | null;
  readonly use: UnitUse | null;
  readonly bareMoney: Multiplier | null;
}

function parenthesised(text: string, at: number): UnitPart | null {
  if (text.charAt(at) !== '(') return null;
  const inside = unitPartAt(text, at + 1, false);
  return inside !== null && text.charAt(inside.end) === ')' ? { ...inside, end: inside.end + 1 } : null;
}

/** Multiplier and unit after a number: 万人次, 万元, 万, %, (%). Null when neither stands there. */
export function unitPartAt(text: string, at: number, brackets = true): UnitPart | null {
  const direct = unitAt(text, at);
  if (direct !== null) return { end: direct.end, multiplier: null, use: direct, bareMoney: null };
  const multiplier = multiplierAt(text, at);
  if (multiplier === null) return brackets ? parenthesised(text, at) : null;
  const end = at + multiplier.length;
  const behind = unitAt(text, end);
  if (behind !== null) return { end: behind.end, ...withMultiplier(multiplier, behind), bareMoney: null };
  const inBrackets = brackets ? parenthesised(text, end) : null;
  if (inBrackets?.use && inBrackets.multiplier === null && inBrackets.bareMoney === null) {
    return { end: inBrackets.end, ...withMultiplier(multiplier, inBrackets.use), bareMoney: null };
  }
  const money = bareMoneyUnit(multiplier);
  if (money === null) return { end, multiplier, use: null, bareMoney: null };
  return { end, multiplier: null, use: money, bareMoney: multiplier };
}

function fractionWords(text: string, at: number): { readonly unit: string; readonly end: number } | null {
  if (text.startsWith('百分之', at)) return { unit: '%', end: at + 3 };
  if (text.startsWith('千分之', at)) return { unit: '‰', end: at + 3 };
  return null;
}

function measureOf(text: string, number: NumberMatch, numeral: boolean, start: number): Measure {
  const part = unitPartAt(text, number.end) ?? { end: number.end, multiplier: null, use: null, bareMoney: null };
  return {
    ...part,
    value: number.value,
    numeral: numeral ? text.slice(start, number.end) : null,
    malformed: number.malformed,
  };
}

const allOfIt: Measure = {
  end: 0,
  value: '100',
  multiplier: null,
  use: unitAt('%', 0),
  bareMoney: null,
  numeral: '百分百',
  malformed: false,
};

/** Units with which a numeral is a name or an idiom rather than a count: 一级, 十分, 一点. */
const rankWords = new Set('级 类 层 届 分 点 面 口 步 道 段 片 门 度 方 平 版 题'.split(' '));

/** The number with its unit printed at a position of a folded text, in digits or in numerals. */
export function measureAt(text: string, at: number): Measure | null {
  if (text.startsWith('百分百', at)) return { ...allOfIt, end: at + 3 };
  const fraction = fractionWords(text, at);
  if (fraction !== null) {
    const number = numberAt(text, fraction.end) ?? numeralAt(text, fraction.end);
    if (number === null) return null;
    const use = unitAt(fraction.unit, 0);
    return {
      end: number.end,
      value: number.value,
      multiplier: null,
      use,
      bareMoney: null,
      numeral: text.slice(at, number.end),
      malformed: number.malformed,
    };
  }
  const digits = numberAt(text, at);
  if (digits !== null) {
    const measure = measureOf(text, digits, false, at);
    // «2026年» is a year of the calendar, never two thousand years.
    return measure.use?.unit === '年' && /^(?:19|20)[0-9]{2}$/.test(digits.value) ? null : measure;
  }
  const numeral = numeralAt(text, at);
  if (numeral === null) return null;
  const measure = measureOf(text, numeral, true, at);
  return measure.use === null || rankWords.has(measure.use.unit) ? null : measure;
}

const fillers = ['达到', '达', '为', '约', '控制在', '保持在', '保持', '完成', '实现', '不变为'];

/** Skips one word such as 达到 or 控制在 between a comparator and its number. */
function afterFiller(text: string, at: number): number {
  const filler = fillers.find((word) => text.startsWith(word, at));
  return at + (filler?.length ?? 0);
}

function together(
  before: Comparator | null,
  after: Comparator | null,
): { comparator: Comparator | null; clash: boolean } {
  if (before === null || after === null) return { comparator: before ?? after, clash: false };
  return { comparator: before, clash: side(before) !== side(after) };
}

/** The bound printed at a position: comparator, number, unit, comparator in any of the orders that occur. */
export function boundAt(text: string, at: number): Bound | null {
  const before = comparatorBefore(text, at);
  const measure = measureAt(text, before === null ? at : afterFiller(text, before.end));
  if (measure === null) return null;
  const after = comparatorAfter(text, measure.end);
  const { comparator, clash } = together(before?.comparator ?? null, after?.comparator ?? null);
  const late = after === null || hasUnit(measure) ? null : unitPartAt(text, after.end, false);
  const end = late?.end ?? after?.end ?? measure.end;
  return { ...measure, ...late, start: at, end, comparator, contradictory: clash };
}

const hasUnit = (measure: Measure) => measure.use !== null || measure.multiplier !== null;

/** The parts of a reading that say how much. */
export interface QuantityFields {
  readonly value: DecimalText;
  readonly multiplier: Multiplier | null;
  readonly unit: string | null;
  readonly dimension: Dimension | null;
  readonly amount: DecimalText;
}

/** A measure as a quantity of the model, with its exact amount. */
export function quantityOf(measure: Pick<Measure, 'value' | 'multiplier' | 'use'>): QuantityFields {
  return {
    value: measure.value,
    multiplier: measure.multiplier,
    unit: measure.use?.unit ?? null,
    dimension: measure.use?.dimension ?? null,
    amount: exactAmount(measure.value, measure.multiplier, measure.use),
  };
}

/** A low and a high end: 10-20人, 5—10万元, ±3%. */
export interface Span {
  readonly end: number;
  readonly low: Measure;
  readonly high: Measure;
  readonly fault: 'reversed' | null;
}

const rangeSigns = ['--', '-', '~', '至', '到'];

/** The low end takes the unit of the high end when it has none of its own. */
function sharedUnit(low: Measure, high: Measure): Measure | null {
  if (low.use === null && low.multiplier === null) return { ...low, multiplier: high.multiplier, use: high.use };
  if (low.bareMoney !== null && high.use !== null && high.bareMoney === null) {
    return {
      ...low,
      bareMoney: null,
      multiplier: high.use.unit === low.use?.unit ? null : low.bareMoney,
      use: high.use,
    };
  }
  if (low.use === null) return { ...low, use: high.use };
  return low.use.family === high.use?.family ? low : null;
}

/** Two measures as a range; null when their units do not go together. */
export function spanOf(first: Measure, high: Measure, end: number): Span | null {
  const low = sharedUnit(first, high);
  if (low === null) return null;
  const comparable = low.use?.factor === high.use?.factor || low.use?.dimension === 'money';
  const readable = comparable && !low.malformed && !high.malformed;
  const reversed = readable && decimal(quantityOf(low).amount).gt(quantityOf(high).amount);
  return { end, low, high, fault: reversed ? 'reversed' : null };
}

/** The range printed at a position: two numbers with a sign between them, or a tolerance after ±. */
export function spanAt(text: string, at: number): Span | null {
  if (text.charAt(at) === '±') return toleranceAt(text, at + 1);
  const first = measureAt(text, at);
  if (first === null) return null;
  const sign = rangeSigns.find((word) => text.startsWith(word, first.end));
  if (sign === undefined) return null;
  const high = measureAt(text, first.end + sign.length);
  if (high === null) return null;
  const tail = ['之间', '间'].find((word) => text.startsWith(word, high.end)) ?? '';
  return spanOf(first, high, high.end + tail.length);
}

function toleranceAt(text: string, at: number): Span | null {
  const high = measureAt(text, at);
  if (high === null || high.value.startsWith('-')) return null;
  const after = comparatorAfter(text, high.end);
  const low = { ...high, value: high.malformed ? high.value : plain(decimal(high.value).neg()) };
  return { end: after !== null && after.comparator === '≤' ? after.end : high.end, low, high, fault: null };
}
