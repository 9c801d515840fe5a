import { certain } from '../../model/certain.ts';
import type { Phrase } from '../../model/phrase.ts';
import type { Comparator, TargetKind, TargetReading } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import type { Bound } from '../measures/bounds.ts';
import { side } from '../measures/comparators.ts';
import { type NamedMeasureUnit, withMultiplier } from '../measures/measure-units.ts';
import { type Measure, quantityOf } from '../measures/measures.ts';
import type { Multiplier } from '../measures/multipliers.ts';
import { type Span, spanOf } from '../measures/spans.ts';
import { nameHint } from '../names/name-hint.ts';
import { unsignedDirection } from '../names/unsigned-direction.ts';
import { assumed } from '../target/assumptions.ts';
import type { Columns } from '../target/columns.ts';
import { type Fault, looksMisread } from '../target/faults.ts';
import type { TargetContext } from '../target/target-context.ts';
import { joinWords } from '../text/surroundings.ts';

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

/** A unit at the end of the indicator's name: 培训人数（人）, 苗木成活率(≥**%). */
function unitFromName(context: TargetContext): NamedMeasureUnit | null {
  for (const name of [context.level3, context.description]) {
    const { unit } = nameHint(name);
    if (unit !== null && !unit.bareMoney) return unit;
  }
  return null;
}

// 受益人数, 浏览量, 培训次数（次）: names that count whole things, at their end or before a unit in brackets.
const countNames = /(?:人数|人次|次数|数量|个数|户数|条数|字数|访问量|点击量|浏览量|阅读量|受众|人群)(?:$|\||\()/;

interface UnderstoodMeasure {
  readonly measure: Pick<Measure, 'value' | 'multiplier' | 'use'>;
  readonly assumptions: readonly Phrase[];
  readonly words: string | null;
  readonly contradictory: boolean;
}

const understood = (measure: UnderstoodMeasure['measure'], ...assumptions: readonly Phrase[]): UnderstoodMeasure => ({
  measure,
  assumptions,
  words: null,
  contradictory: false,
});

type UnitPair = Pick<NamedMeasureUnit, 'multiplier' | 'use'>;

/** A printed multiplier with the unit of the column: 5万 in 人次 is 5万人次, in 万人次 and 万元 the 万 is repeated, 亿 in 万元 clashes. */
function withPrinted(multiplier: Multiplier, { multiplier: own, use }: NamedMeasureUnit): UnitPair | null {
  if (own !== null) return own === multiplier ? { multiplier, use } : null;
  if (use.dimension !== 'money' || use.unit === '元') return withMultiplier(multiplier, use);
  return use.unit === `${multiplier}元` ? { multiplier: null, use } : null;
}

function withColumn(measure: Measure, unit: NamedMeasureUnit): UnderstoodMeasure {
  const assumptions = unit.bareMoney ? [assumed('bare-money', { unit: unit.use.unit.charAt(0) })] : [];
  const { value, bareMoney } = measure;
  const printed = bareMoney ?? measure.multiplier;
  if (bareMoney === null && measure.use !== null) {
    return { ...understood(measure), contradictory: measure.use.family !== unit.use.family };
  }
  if (printed === null) return understood({ value, multiplier: unit.multiplier, use: unit.use }, ...assumptions);
  const together = withPrinted(printed, unit);
  if (together === null) return { ...understood(measure), contradictory: true };
  return understood({ value, ...together }, ...assumptions);
}

function withoutColumn(measure: Measure, context: TargetContext): UnderstoodMeasure {
  const { value, bareMoney } = measure;
  const printed = bareMoney ?? measure.multiplier;
  const named = measure.use === null || bareMoney !== null ? unitFromName(context) : null;
  if (named !== null && (bareMoney === null || named.use.dimension !== 'money')) {
    const unit = printed === null ? named : withPrinted(printed, named);
    const assumption = assumed('unit-from-name', { unit: `${named.multiplier ?? ''}${named.use.unit}` });
    if (unit !== null) return understood({ value, multiplier: unit.multiplier, use: unit.use }, assumption);
  }
  if (bareMoney === null) return understood(measure);
  if (!countNames.test(nameOf(context))) return understood(measure, assumed('bare-money', { unit: bareMoney }));
  return understood({ value, multiplier: bareMoney, use: null }, assumed('count-from-name', { unit: bareMoney }));
}

function understandMeasure(measure: Measure, columns: Columns, context: TargetContext): UnderstoodMeasure {
  if (columns.unit !== null) return withColumn(measure, columns.unit);
  if (columns.unknownUnit === null) return withoutColumn(measure, context);
  const { value, bareMoney } = measure;
  const counted = bareMoney === null ? measure : { value, multiplier: bareMoney, use: null };
  return { ...understood(counted), words: columns.unknownUnit };
}

/** What the comparator column made us assume, where it was used or could not be. */
function columnNotes(bound: Bound, columns: Columns): readonly Phrase[] {
  const used = columns.comparator === null || bound.comparator === null ? columns.assumptions : [];
  return columns.qualitative ? [...used, assumed('qualitative-column')] : used;
}

/** The reading of one bound; `words` is what stands around it. */
export function judgeBound(bound: Bound, words: string | null, columns: Columns, context: TargetContext): Parsed {
  if (bound.malformed) return { fault: 'malformed-number' };
  if (bound.contradictory) return { fault: 'contradictory-comparators' };
  if (columns.comparator !== null && bound.comparator !== null && side(columns.comparator) !== side(bound.comparator)) {
    return { fault: 'contradictory-comparators' };
  }
  const stated = bound.comparator ?? columns.comparator;
  const hinted = stated === null ? nameHint(context.level3).comparator : null;
  const comparator = stated ?? hinted;
  const found = understandMeasure(bound, columns, context);
  if (found.contradictory) return { fault: 'contradictory-units' };
  const quantity = quantityOf(found.measure);
  if (comparator === null && looksMisread(quantity.value, quantity.unit)) return { fault: 'misread-comparator' };
  const unsigned = comparator === null ? unsignedDirection(found.measure, context, columns.unknownUnit) : null;
  const assumption =
    unsigned !== null
      ? [unsigned.assumption]
      : hinted === null
        ? []
        : [assumed('comparator-from-name', { comparator: hinted })];
  return {
    kind: unsigned?.kind ?? kindOf[certain(comparator, 'comparator of a bound')],
    comparator,
    ...quantity,
    assumptions: [...assumption, ...columnNotes(bound, columns), ...found.assumptions],
    words: joinWords(joinWords(words, bound.hedge), found.words),
  };
}

/** The reading of a range; a comparator beside it makes no sense. */
export function judgeSpan(span: Span, words: string | null, columns: Columns): Parsed {
  if (span.low.malformed || span.high.malformed) return { fault: 'malformed-number' };
  if (span.fault !== null) return { fault: span.fault };
  const { unit } = columns;
  const ends = [span.low, span.high].map((end) => (unit === null ? understood(end) : withColumn(end, unit)));
  if (ends.some((end) => end.contradictory)) return { fault: 'contradictory-units' };
  const [low, high] = ends.map((end) => quantityOf(end.measure));
  if (low === undefined || high === undefined) return { fault: 'malformed-number' };
  const bare = unit === null ? span.high.bareMoney : null;
  return {
    kind: 'range',
    ...low,
    upper: high,
    assumptions: bare === null ? (ends[1]?.assumptions ?? []) : [assumed('bare-money', { unit: bare })],
    words: joinWords(joinWords(words, span.high.hedge), high.unit === null ? columns.unknownUnit : null),
  };
}

/** The reading of two bounds that enclose a value, with both ends included; null when they do not enclose one. */
export function judgePair(first: Bound, second: Bound, columns: Columns): Parsed | null {
  const [low, high] = first.comparator === '≤' ? [second, first] : [first, second];
  if (low.comparator !== '≥' || high.comparator !== '≤') return null;
  const span = spanOf(low, high, 0);
  return span === null ? null : judgeSpan(span, null, columns);
}
