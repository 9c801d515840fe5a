import { decimal } from '../model/decimal.ts';
import type { Comparator, TargetKind, TargetReading } from '../model/target.ts';
import { assumed } from './assumptions.ts';
import type { Columns } from './columns.ts';
import { side } from './comparators.ts';
import { type Fault, looksMisread } from './faults.ts';
import { fold } from './fold.ts';
import { type Bound, type Measure, quantityOf, type Span, spanOf } from './quantities.ts';
import type { TargetContext } from './target-context.ts';
import { type NamedUnit, namedUnit, type UnitUse } from './units.ts';

/** A reading without what every reading has, or the reason why there is none. */
export type Parsed =
  | ({ readonly kind: Exclude<TargetKind, 'unreadable'> } & Partial<Omit<TargetReading, 'text' | 'kind'>>)
  | { readonly fault: Fault };

const kindOf: Readonly<Record<Comparator, 'at-least' | 'at-most' | 'equal'>> = {
  '≥': 'at-least',
  '>': 'at-least',
  '≤': 'at-most',
  '<': 'at-most',
  '=': 'equal',
};

const nameOf = (context: TargetContext) => fold(`${context.level3 ?? ''}|${context.description ?? ''}`).text;

const limitNames = /时限|限时|期限|拨付时间|支付时间|响应时间|办理|办结|等待|耗时|工期|所需时间|完成时间/;

/** Money is a cap; so is zero (no accidents), and a length of time whose name speaks of a limit. Everything else is a floor. */
function isCap(measure: Measure, context: TargetContext): boolean {
  const { use } = measure;
  if (use?.dimension === 'money' || use?.family.startsWith('money/')) return true;
  if (decimal(measure.value).isZero()) return true;
  return use?.dimension === 'duration' && limitNames.test(nameOf(context));
}

/** A unit in brackets at the end of the indicator's name: 培训人数（人）. */
function unitFromName(context: TargetContext): NamedUnit | null {
  for (const name of [context.level3, context.description]) {
    const found = /\(([^()]{1,8})\)$/.exec(fold(name ?? '').text);
    const unit = found === null ? null : namedUnit(found[1] ?? '');
    if (unit !== null && !unit.bareMoney) return unit;
  }
  return null;
}

const countNames = /(?:人数|人次|次数|数量|个数|户数|条数|字数|访问量|点击量|浏览量|阅读量|受众|人群)(?:$|\||\()/;

interface Settled {
  readonly measure: Pick<Measure, 'value' | 'multiplier' | 'use'>;
  readonly assumptions: readonly string[];
  readonly words: string | null;
  readonly contradictory: boolean;
}

const settled = (measure: Settled['measure'], ...assumptions: readonly string[]): Settled => ({
  measure,
  assumptions,
  words: null,
  contradictory: false,
});

function withColumn(measure: Measure, unit: NamedUnit): Settled {
  const assumptions = unit.bareMoney ? [assumed.bareMoney(unit.use.unit.charAt(0))] : [];
  const { value, bareMoney } = measure;
  if (bareMoney !== null && measure.use !== null) {
    if (unit.use.dimension === 'money') return settled({ value, multiplier: null, use: measure.use }, ...assumptions);
    if (unit.multiplier === null) return settled({ value, multiplier: bareMoney, use: unit.use });
    return settled({ value, multiplier: unit.multiplier, use: unit.use });
  }
  if (measure.use === null) {
    const multiplier = measure.multiplier ?? unit.multiplier;
    return settled({ value, multiplier, use: unit.use }, ...assumptions);
  }
  return { ...settled(measure), contradictory: measure.use.family !== unit.use.family };
}

function withoutColumn(measure: Measure, context: TargetContext): Settled {
  const { value, bareMoney } = measure;
  if (bareMoney !== null) {
    if (countNames.test(nameOf(context))) {
      return settled({ value, multiplier: bareMoney, use: null }, assumed.countFromName(bareMoney));
    }
    return settled(measure, assumed.bareMoney(bareMoney));
  }
  const named = measure.use === null ? unitFromName(context) : null;
  if (named === null) return settled(measure);
  const multiplier = measure.multiplier ?? named.multiplier;
  const printed = `${named.multiplier ?? ''}${named.use.unit}`;
  return settled({ value, multiplier, use: named.use }, assumed.unitFromName(printed));
}

function settle(measure: Measure, columns: Columns, context: TargetContext): Settled {
  if (columns.unit !== null) return withColumn(measure, columns.unit);
  const found = withoutColumn(measure, context);
  return columns.unknownUnit === null ? found : { ...found, words: columns.unknownUnit };
}

const joined = (...words: readonly (string | null)[]): string | null =>
  words.filter((word) => word !== null && word !== '').join('…') || null;

/** What the comparator column made us assume, where it was used or could not be. */
function columnNotes(bound: Bound, columns: Columns): readonly string[] {
  const used = columns.comparator === null || bound.comparator === null ? columns.assumptions : [];
  return columns.qualitative ? [...used, assumed.qualitativeColumn()] : used;
}

/** The reading of one bound; `words` is what stands around it. */
export function judgeBound(bound: Bound, words: string | null, columns: Columns, context: TargetContext): Parsed {
  if (bound.malformed) return { fault: 'malformed-number' };
  if (bound.contradictory) return { fault: 'contradictory-comparators' };
  if (columns.comparator !== null && bound.comparator !== null && side(columns.comparator) !== side(bound.comparator)) {
    return { fault: 'contradictory-comparators' };
  }
  const comparator = bound.comparator ?? columns.comparator;
  const found = settle(bound, columns, context);
  if (found.contradictory) return { fault: 'contradictory-units' };
  const quantity = quantityOf(found.measure);
  if (comparator === null && looksMisread(quantity.value, quantity.unit)) return { fault: 'misread-comparator' };
  const cap = isCap({ ...bound, ...found.measure }, context);
  const assumption = comparator !== null ? [] : [cap ? assumed.atMost() : assumed.atLeast()];
  return {
    kind: comparator === null ? (cap ? 'at-most' : 'at-least') : kindOf[comparator],
    comparator,
    ...quantity,
    assumptions: [...assumption, ...columnNotes(bound, columns), ...found.assumptions],
    words: joined(words, found.words),
  };
}

function spanUnit(measure: Measure, use: UnitUse | null): Measure {
  return measure.use === null && use !== null ? { ...measure, use } : measure;
}

/** The reading of a range; a comparator beside it makes no sense. */
export function judgeSpan(span: Span, words: string | null, columns: Columns): Parsed {
  if (span.low.malformed || span.high.malformed) return { fault: 'malformed-number' };
  if (span.fault !== null) return { fault: span.fault };
  const unit = columns.unit;
  if (unit !== null && span.high.use !== null && span.high.use.family !== unit.use.family) {
    return { fault: 'contradictory-units' };
  }
  const inColumn = unit?.use ?? null;
  const low = spanUnit(span.low, inColumn);
  const high = spanUnit(span.high, inColumn);
  const times = unit?.multiplier ?? null;
  const bareMoney = span.high.bareMoney ?? (unit?.bareMoney === true ? unit.use.unit.charAt(0) : null);
  return {
    kind: 'range',
    ...quantityOf({ ...low, multiplier: low.multiplier ?? times }),
    upper: quantityOf({ ...high, multiplier: high.multiplier ?? times }),
    assumptions: bareMoney === null ? [] : [assumed.bareMoney(bareMoney)],
    words: joined(words, columns.unknownUnit),
  };
}

/** The reading of two bounds that enclose a value, with both ends included; null when they do not enclose one. */
export function judgePair(first: Bound, second: Bound, columns: Columns): Parsed | null {
  const [low, high] = first.comparator === '≤' ? [second, first] : [first, second];
  if (low.comparator !== '≥' || high.comparator !== '≤') return null;
  const span = spanOf(low, high, 0);
  return span === null ? null : judgeSpan(span, null, columns);
}
