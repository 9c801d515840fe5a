import type { DecimalText } from '../../model/decimal.ts';
import type { Dimension } from '../../model/target/target.ts';
import { comparatorAfter } from './comparators.ts';
import { bareMoneyUnit, exactAmount, type MeasureUnit, measureUnitAt, withMultiplier } from './measure-units.ts';
import { type Multiplier, multiplierAt } from './multipliers.ts';
import { type NumberMatch, numberAt, numeralAt } from './numbers.ts';

/** A number with its unit, not yet judged: `use` is null without a known unit, `bareMoney` where 万 or 亿 stands alone. */
export interface Measure {
  readonly end: number;
  readonly value: DecimalText;
  readonly multiplier: Multiplier | null;
  readonly use: MeasureUnit | null;
  readonly bareMoney: Multiplier | null;
  readonly hedge: string | null;
  /** The printed words when the number was written in numerals (三, 百分之九十). */
  readonly numeral: string | null;
  readonly malformed: boolean;
}

/** What stands behind a number. `hedge` is 余 or 多 before the unit: 50余人. */
export interface MeasureUnitPart {
  readonly end: number;
  readonly multiplier: Multiplier | null;
  readonly use: MeasureUnit | null;
  readonly bareMoney: Multiplier | null;
  readonly hedge: string | null;
}

// Fields are named one by one here and below: this runs for every number of every text, and spreading takes several times as long.
const part = (
  end: number,
  { multiplier = null, use = null, bareMoney = null, hedge = null }: Partial<Omit<MeasureUnitPart, 'end'>>,
): MeasureUnitPart => ({ end, multiplier, use, bareMoney, hedge });

/** A unit right here, or behind 余 or 多. */
function directUnit(text: string, at: number): MeasureUnitPart | null {
  const direct = measureUnitAt(text, at);
  if (direct !== null) return part(direct.end, { use: direct.use });
  const hedge = text.charAt(at);
  const behind = hedge === '余' || hedge === '多' ? measureUnitAt(text, at + 1) : null;
  return behind === null ? null : part(behind.end, { use: behind.use, hedge });
}

function parenthesised(text: string, at: number): MeasureUnitPart | null {
  if (text.charAt(at) !== '(') return null;
  const inside = measureUnitPartAt(text, at + 1, false);
  return inside !== null && text.charAt(inside.end) === ')' ? { ...inside, end: inside.end + 1 } : null;
}

const endsAmount = [
  '左右',
  '上下',
  '余',
  '多',
  '整',
  '至',
  '到',
  '之间',
  '间',
  '且',
  '和',
  '并',
  '但',
  '的',
  '目标',
  '规模',
  '资金',
];

/** True when other words than a comparator or a range follow: 5万箩 counts something, it is no money. */
function countsSomething(text: string, at: number): boolean {
  if (!/\p{Script=Han}/u.test(text.charAt(at)) || comparatorAfter(text, at) !== null) return false;
  return !endsAmount.some((word) => text.startsWith(word, at));
}

/** Multiplier and unit after a number: 万人次, 万元, 万, %, (%). Null when neither stands there. */
export function measureUnitPartAt(text: string, at: number, brackets = true): MeasureUnitPart | null {
  const direct = directUnit(text, at);
  if (direct !== null) return direct;
  const hedge = text.charAt(at);
  if ((hedge === '余' || hedge === '多') && multiplierAt(text, at + 1) !== null) {
    const behind = measureUnitPartAt(text, at + 1, brackets);
    return behind === null ? null : { ...behind, hedge };
  }
  const multiplier = multiplierAt(text, at);
  if (multiplier === null) return brackets ? parenthesised(text, at) : null;
  const end = at + multiplier.length;
  const bracketed = brackets ? parenthesised(text, end) : null;
  const plain = bracketed?.multiplier === null && bracketed.bareMoney === null ? bracketed : null;
  const behind = directUnit(text, end) ?? plain;
  if (behind?.use) return { ...behind, ...withMultiplier(multiplier, behind.use) };
  // «5万…(箩)» is how a count in an unknown unit is printed.
  if (text.startsWith('…(', end)) return part(end + 1, { multiplier });
  const money = countsSomething(text, end) ? null : bareMoneyUnit(multiplier);
  return part(end, money === null ? { multiplier } : { use: money, bareMoney: multiplier });
}

function fractionWords(text: string, at: number): { readonly unit: string; readonly end: number } | null {
  if (text.startsWith('百分之', at)) return { unit: '%', end: at + 3 };
  if (text.startsWith('千分之', at)) return { unit: '‰', end: at + 3 };
  return null;
}

function measureOf(text: string, number: NumberMatch, numeral: boolean, start: number): Measure {
  const { end, multiplier, use, bareMoney, hedge } = measureUnitPartAt(text, number.end) ?? part(number.end, {});
  return {
    end,
    multiplier,
    use,
    bareMoney,
    hedge,
    value: number.value,
    numeral: numeral ? text.slice(start, number.end) : null,
    malformed: number.malformed,
  };
}

const allOfIt: Measure = {
  ...part(0, { use: measureUnitAt('%', 0)?.use ?? null }),
  value: '100',
  numeral: '百分百',
  malformed: false,
};

/** Units with which a numeral is a name or an idiom rather than a count: 一级, 十分, 一点. */
export const rankWords = new Set('级 类 层 届 分 点 面 口 步 道 段 片 门 度 方 平 版 题'.split(' '));

/** «2026年» is a year of the calendar, never two thousand years. */
export const isCalendarYear = (value: DecimalText, use: MeasureUnit | null): boolean =>
  use?.unit === '年' && /^(?:19|20)[0-9]{2}$/.test(value);

interface Remembered {
  readonly text: string;
  readonly at: number;
  readonly measure: Measure | null;
}

let last: Remembered | null = null;

/**
 * The number with its unit printed at a position of a folded text, in digits or in numerals. The last answer is remembered: a number is
 * looked at as the beginning of a range and then as a bound.
 */
export function measureAt(text: string, at: number): Measure | null {
  if (last !== null && last.at === at && last.text === text) return last.measure;
  const measure = readMeasure(text, at);
  last = { text, at, measure };
  return measure;
}

function readMeasure(text: string, at: number): Measure | null {
  if (text.startsWith('百分百', at)) return { ...allOfIt, end: at + 3 };
  const fraction = fractionWords(text, at);
  if (fraction !== null) {
    const number = numberAt(text, fraction.end) ?? numeralAt(text, fraction.end);
    if (number === null) return null;
    return {
      ...part(number.end, { use: measureUnitAt(fraction.unit, 0)?.use ?? null }),
      value: number.value,
      numeral: text.slice(at, number.end),
      malformed: number.malformed,
    };
  }
  const digits = numberAt(text, at);
  if (digits !== null) {
    const measure = measureOf(text, digits, false, at);
    return isCalendarYear(digits.value, measure.use) ? null : measure;
  }
  const numeral = numeralAt(text, at);
  if (numeral === null) return null;
  const measure = measureOf(text, numeral, true, at);
  return measure.use === null || rankWords.has(measure.use.unit) ? null : measure;
}

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
