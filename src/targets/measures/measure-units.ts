import { Decimal, type DecimalText, decimal, isDecimalText, plain } from '../../model/decimal.ts';
import type { Dimension } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import { rememberText } from '../../model/text/remember-text.ts';
import { type MeasureUnitEntry, measureUnitTable } from './measure-unit-table.ts';
import { type Multiplier, multiplierAt, multiplierFactors } from './multipliers.ts';

/**
 * A unit as it was understood. `family` and `factor` say what it converts into exactly; `amountFactor` turns a printed number
 * into an amount (元 for money and money per something, the unit itself for all others).
 */
export interface MeasureUnit {
  readonly unit: string;
  readonly dimension: Dimension;
  readonly family: string;
  readonly factor: DecimalText;
  readonly amountFactor: DecimalText;
}

interface MeasureUnitMatch {
  readonly use: MeasureUnit;
  readonly end: number;
}

const bySpelling: ReadonlyMap<string, MeasureUnitEntry> = new Map(
  measureUnitTable.flatMap((entry) => entry.spellings.map((spelling) => [spelling, entry] as const)),
);
/** The lengths of the spellings that begin with a character, longest first: most characters begin no unit at all. */
const lengthsByFirst: ReadonlyMap<string, readonly number[]> = lengthsOf([...bySpelling.keys()]);
const latin = /[A-Za-z]/;
/** What stands behind /10 万 and makes another number or money of it: 5/1000.5, 12/10万元. */
const goesOnCount = /[0-9.十百千万亿元]/;

function lengthsOf(spellings: readonly string[]): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const { length, 0: first = '' } of [...spellings].sort((a, b) => b.length - a.length)) {
    const known = lengths.get(first) ?? [];
    if (!known.includes(length)) known.push(length);
    lengths.set(first, known);
  }
  return lengths;
}

function simpleUnitAt(text: string, at: number): { readonly entry: MeasureUnitEntry; readonly end: number } | null {
  for (const length of lengthsByFirst.get(text.charAt(at)) ?? []) {
    const end = at + length;
    const entry = end > text.length ? undefined : bySpelling.get(text.slice(at, end));
    if (entry === undefined) continue;
    const [last, next] = [text.charAt(end - 1), text.charAt(end)];
    if (!(latin.test(last) && latin.test(next)) && !(text.charAt(at) === '/' && goesOnCount.test(next)))
      return { entry, end };
  }
  return null;
}

/** The word after 每 or / in a compound: 人, 月, 学年, also 10万人. Durations lose their 个. */
function denominatorAt(text: string, at: number): { readonly word: string; readonly end: number } | null {
  let start = at;
  // 元/10万人: the count belongs to the word; six characters hold 1000万.
  while (start - at < 6 && /[0-9十百千万]/.test(text.charAt(start))) start += 1;
  const found = simpleUnitAt(text, start);
  const count = text.slice(at, start);
  // 12例/10万: a round number of them, of whom is understood.
  if (found === null && /^(?:10{3,6}|10{0,2}万|[十百]?万|千)$/.test(count) && !goesOnCount.test(text.charAt(start)))
    return { word: count, end: start };
  if (found === null) return null;
  // 元/个月 and 元/月 are one unit, but 元/个 keeps its only word.
  return { word: text.slice(at, start) + found.entry.unit.replace(/^个(?=.)/, ''), end: found.end };
}

function compound(entry: MeasureUnitEntry, denominators: readonly string[]): MeasureUnit {
  const per = denominators.join('·');
  return {
    unit: `${entry.unit}/${per}`,
    dimension: 'other',
    family: `${entry.family}/${per}`,
    factor: entry.factor,
    amountFactor: entry.dimension === 'money' ? entry.factor : '1',
  };
}

const asUse = ({ unit, dimension, family, factor }: MeasureUnitEntry): MeasureUnit => ({
  unit,
  dimension,
  family,
  factor,
  amountFactor: dimension === 'money' ? factor : '1',
});

const simpleUses: ReadonlyMap<MeasureUnitEntry, MeasureUnit> = new Map(
  measureUnitTable.map((entry) => [entry, asUse(entry)]),
);

const simple = (entry: MeasureUnitEntry): MeasureUnit => simpleUses.get(entry) ?? asUse(entry);

/** The unit printed at a position of a folded text, the longest that fits: 万元, 人次, 元/人·月. Null when none stands there. */
export function measureUnitAt(text: string, at: number): MeasureUnitMatch | null {
  const first = simpleUnitAt(text, at);
  if (first === null) return null;
  const denominators: string[] = [];
  let end = first.end;
  let separators = '/每';
  while (denominators.length < 4 && separators.includes(text.charAt(end) || '?')) {
    const next = denominatorAt(text, end + 1);
    if (next === null) break;
    denominators.push(next.word);
    end = next.end;
    separators = '/每·*.';
  }
  return { use: denominators.length === 0 ? simple(first.entry) : compound(first.entry, denominators), end };
}

/** A unit with the multiplier it may carry: 万人次 is 万 and 人次. `bareMoney` marks 万 or 亿 alone, which stands for 万元 or 亿元. */
export interface NamedMeasureUnit {
  readonly multiplier: Multiplier | null;
  readonly use: MeasureUnit;
  readonly bareMoney: boolean;
}

const bareMoneyUnits: Readonly<Partial<Record<Multiplier, string>>> = { 万: '万元', 亿: '亿元' };

/** The money unit a bare multiplier stands for: 万 is 万元, 亿 is 亿元; others stand for none. */
export function bareMoneyUnit(multiplier: Multiplier): MeasureUnit | null {
  const entry = bySpelling.get(bareMoneyUnits[multiplier] ?? '');
  return entry === undefined ? null : simple(entry);
}

/** Understands a unit that stands in a column of its own («万人次», «(%)»); null when it is not in the table. */
export const namedMeasureUnit = rememberText((spelling): NamedMeasureUnit | null => {
  const text = fold(spelling).text.replace(/^\((.*)\)$/, '$1');
  const whole = measureUnitAt(text, 0);
  if (whole !== null && whole.end === text.length) return { multiplier: null, use: whole.use, bareMoney: false };
  const multiplier = multiplierAt(text, 0);
  if (multiplier === null) return null;
  if (text === multiplier) {
    const money = bareMoneyUnit(multiplier);
    return money === null ? null : { multiplier: null, use: money, bareMoney: true };
  }
  const rest = measureUnitAt(text, multiplier.length);
  return rest !== null && rest.end === text.length ? { multiplier, use: rest.use, bareMoney: false } : null;
});

/** A multiplier and a unit as they would be read when printed together: 十 and 万元 are the unit 十万元. */
export function withMultiplier(
  multiplier: Multiplier | null,
  use: MeasureUnit,
): { readonly multiplier: Multiplier | null; readonly use: MeasureUnit } {
  const named = multiplier === null ? null : namedMeasureUnit(`${multiplier}${use.unit}`);
  return named === null ? { multiplier, use } : { multiplier: named.multiplier, use: named.use };
}

/** A number times a multiplier and a factor, exactly. */
export function exactAmount(value: DecimalText, multiplier: Multiplier | null, use: MeasureUnit | null): DecimalText {
  const times = multiplier === null ? '1' : multiplierFactors[multiplier];
  return plain(
    decimal(value)
      .times(times)
      .times(use?.amountFactor ?? '1'),
  );
}

function exactQuotient(dividend: Decimal, divisor: Decimal): Decimal | null {
  const quotient = dividend.div(divisor);
  return quotient.times(divisor).eq(dividend) && quotient.precision() < 50 ? quotient : null;
}

/**
 * Converts a number from one unit into another where that is exact and defined (元/万元/亿元, %/‰, 人/万人, 小时/天, 月/年 …).
 * Null when the units measure different things, are unknown, or the result has no finite decimal form.
 */
export function convert(value: DecimalText, from: string, to: string): DecimalText | null {
  const source = namedMeasureUnit(from);
  const goal = namedMeasureUnit(to);
  if (source === null || goal === null || source.use.family !== goal.use.family || !isDecimalText(value)) return null;
  const base = (named: NamedMeasureUnit) =>
    new Decimal(named.use.factor).times(named.multiplier === null ? 1 : multiplierFactors[named.multiplier]);
  const result = exactQuotient(decimal(value).times(base(source)), base(goal));
  return result === null ? null : plain(result);
}
