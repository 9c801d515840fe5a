import type { Entry } from '../../model/actuals/actuals.ts';
import { Decimal, decimal, plain } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Place } from '../../model/place.ts';
import type { TargetDerivation } from '../../model/result/result.ts';
import type { ActualReading, Quantity, TargetReading } from '../../model/target/target.ts';
import { commonMeasure } from '../../targets/actual/compare.ts';
import { readActual } from '../../targets/actual/read-actual.ts';
import { convert } from '../../targets/measures/measure-units.ts';
import { assumed } from '../../targets/target/assumptions.ts';
import { readTarget, type TargetContext } from '../../targets/target/read-target.ts';
import { type Trend, trendOf } from '../../targets/target/trend.ts';

type Figure = Extract<Trend, { kind: 'figure' }>;

/** This year's target as it follows from last year's value, or why it doesn't. */
export type TrendTarget =
  | { readonly ok: true; readonly target: TargetReading; readonly from: TargetDerivation | null }
  | { readonly ok: false; readonly why: Bilingual };

const failed = (zh: string, en: string): TrendTarget => ({ ok: false, why: { zh, en } });

/** What last year's value is read as: a number of the kind that the change is printed in, where it is an amount. */
function yardstick(target: TargetReading, plus: Quantity | null): TargetReading {
  const none = { value: null, amount: null, comparator: null, multiplier: null, unit: null, dimension: null };
  return { ...target, ...none, kind: 'equal', ...(plus === null ? {} : { ...unitOf(plus) }) };
}

/** Percentage points are what percentages are counted in. */
function unitOf({ unit, multiplier, dimension }: Quantity): Pick<Quantity, 'unit' | 'multiplier' | 'dimension'> {
  return dimension === 'percent' ? { unit: '%', multiplier: null, dimension } : { unit, multiplier, dimension };
}

/** Last year's value with the change added, in the unit last year's value was given in where that is exact. */
function added(target: TargetReading, plus: Quantity, last: ActualReading): string | null {
  const common = commonMeasure({ ...target, ...plus, ...unitOf(plus), kind: 'equal', upper: null }, last);
  if (!common.ok) return null;
  const sum = plain(decimal(common.actual).plus(decimal(common.target)));
  const given = last.unit === null ? null : `${last.multiplier ?? ''}${last.unit}`;
  if (given === null || common.unit === null) return `${sum}${common.unit ?? ''}`;
  const converted = given === common.unit ? sum : convert(sum, common.unit, given);
  return converted === null ? `${sum}${common.unit}` : `${converted}${given}`;
}

const isShare = ({ dimension }: Pick<TargetReading, 'dimension'>) =>
  dimension === 'percent' || dimension === 'permille';
// 满意度较上年提高5%: of a share it is open whether points or percent of itself are meant.
const namesShare = /率|比例|占比|比重|满意度|百分/;

function figureText(figure: Figure, target: TargetReading, last: ActualReading, name: string): string | Bilingual {
  const { factor, plus, relative } = figure;
  if (plus !== null) {
    return (
      added(target, plus, last) ?? {
        zh: '上年实际值与指标值的单位不同',
        en: "last year's value is in another unit than the target",
      }
    );
  }
  const { value } = last;
  if (value === null) return notANumber;
  if (relative && (isShare(last) || (last.unit === null && namesShare.test(name)))) return twoMeanings;
  if (relative && !decimal(value).greaterThan(0)) {
    return {
      zh: '上年实际值不大于零，不能按比例增减',
      en: "last year's value is not above zero: no share of it can be taken",
    };
  }
  return `${plain(decimal(value).times(factor))}${last.multiplier ?? ''}${last.unit ?? ''}`;
}

/** 0.85 without a sign, where percentage points are asked for, may be 0.85% or 85%; the lower one would make a target anybody meets. */
function mayBeRatio(entry: Entry, { dimension, value }: ActualReading): boolean {
  if (dimension !== 'percent' || value === null || entry.kind === 'percent' || /[%％﹪]|百分/.test(entry.text))
    return false;
  return decimal(value).greaterThan(0) && decimal(value).lessThanOrEqualTo(1);
}

const ratioOrPercent: Bilingual = {
  zh: '上年实际值没有写百分号又不大于1，分不清是比例还是百分数',
  en: "last year's value has no percent sign and is not above 1: a ratio and a percentage cannot be told apart",
};
const notANumber: Bilingual = { zh: '上年实际值不是一个确切的数', en: "last year's value is no exact number" };
const twoMeanings: Bilingual = {
  zh: '上年实际值也是百分数，分不清是增减多少个百分点，还是增减上年值的百分之几',
  en: "last year's value is a percentage as well: percentage points and percent of it cannot be told apart",
};

const unitText = ({ multiplier, unit }: Pick<Quantity, 'multiplier'> & { readonly unit: string | null }) =>
  unit === null ? null : `${multiplier ?? ''}${unit}`;

/** The figure as a sum over last year's value in the figure's own unit; null where the one does not become the other exactly. */
function derivation(
  { factor }: Figure,
  read: TargetReading,
  last: ActualReading,
  place: Place,
): TargetDerivation | null {
  const [unit, given] = [unitText(read), unitText(last)];
  const value =
    last.value === null || unit === given || unit === null || given === null
      ? last.value
      : convert(last.value, given, unit);
  if (value === null || read.value === null) return null;
  const lastYear = decimal(value);
  return {
    lastYear: value,
    factor: plain(factor),
    plus: plain(decimal(read.value).minus(lastYear.times(factor))),
    unit,
    place,
  };
}

/**
 * Turns a comparison with last year into this year's figure: 较上年增长5% after 120人次 is ≥126人次, exactly. Only a comparison that has
 * one meaning is turned; what was taken from where is said among the assumptions, and the text of the target shows the figure.
 */
export function trendTarget(
  target: TargetReading,
  figure: Figure,
  lastYear: Entry,
  context: TargetContext & { readonly year: number },
): TrendTarget {
  const last = readActual(lastYear, yardstick(target, figure.plus), { year: context.year - 1 });
  if (last.kind !== 'quantity' || last.upper !== null) return failed(notANumber.zh, notANumber.en);
  if (mayBeRatio(lastYear, last)) return { ok: false, why: ratioOrPercent };
  const text = figureText(figure, target, last, context.level3 ?? '');
  if (typeof text !== 'string') return { ok: false, why: text };
  const printed = `${figure.comparator}${text}`;
  const read = readTarget(printed, context);
  if (read.value === null || new Decimal(read.value).isNegative()) {
    return failed(`算出的指标值是${text}，不能计分`, `the target comes to ${text}, which cannot be scored`);
  }
  if (figure.relative && isShare(read)) return { ok: false, why: twoMeanings };
  const shown = `${last.value ?? ''}${last.multiplier ?? ''}${last.unit ?? ''}`;
  const assumptions = [
    ...target.assumptions,
    ...last.assumptions,
    assumed('from-last-year', { text: target.text.trim(), lastYear: shown, target: printed }),
    ...read.assumptions,
  ];
  const settled = { ...read, text: `${target.text.trim()}（${printed}）`, assumptions };
  return { ok: true, target: settled, from: derivation(figure, read, last, lastYear.place) };
}

/** A target and how it follows from last year's value, if it does. */
interface TargetInForce {
  readonly target: TargetReading;
  readonly from: TargetDerivation | null;
}

/** A trend in force: this year's figure where it follows from last year's value, the trend itself where it doesn't. */
export function trendInForce(
  target: TargetReading,
  lastYear: Entry | null,
  context: TargetContext & { readonly year: number },
): TargetInForce {
  const unsettled = { target, from: null };
  if (target.kind !== 'trend' || lastYear === null || lastYear.text.trim() === '') return unsettled;
  const trend = trendOf(target);
  if (trend.kind !== 'figure') return unsettled;
  const settled = trendTarget(target, trend, lastYear, context);
  return settled.ok ? settled : unsettled;
}
