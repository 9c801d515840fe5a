import type { Entry } from '../model/actuals.ts';
import { decimal, isDecimalText } from '../model/decimal.ts';
import type { ActualReading, TargetReading } from '../model/target.ts';
import { assumed } from './assumptions.ts';
import { dayOfSerial, isDay, isoDay, parseIsoDay } from './calendar.ts';
import { dateAt } from './dates.ts';
import { type Fault, hasPlaceholder, isBlank } from './faults.ts';
import { type Folded, fold, quote } from './fold.ts';
import { answerOf, bandOf } from './judgement-words.ts';
import { type Bound, boundAt, measureAt, quantityOf, type Span, spanAt } from './quantities.ts';
import { type Item, itemsIn } from './scan.ts';
import { namedUnit } from './units.ts';

/** What is known around an actual value: the year it belongs to. */
export interface ActualContext {
  readonly year?: number | null;
}

/** A reading together with the reason when it is unreadable. */
export interface ActualResult {
  readonly reading: ActualReading;
  readonly fault: Fault | null;
}

type Fields = Partial<Omit<ActualReading, 'text' | 'kind'>> & { readonly kind: ActualReading['kind'] };
type Outcome = Fields | { readonly fault: Fault };

function reading(text: string, fields: Fields): ActualReading {
  return {
    text,
    comparator: null,
    value: null,
    multiplier: null,
    unit: null,
    dimension: null,
    amount: null,
    upper: null,
    date: null,
    from: null,
    yes: null,
    band: null,
    assumptions: [],
    words: null,
    ...fields,
  };
}

/** The unit an actual without one takes from its target, with the multiplier the target carries. */
function targetUnit(target: TargetReading) {
  return target.unit === null ? null : namedUnit(target.unit);
}

interface Printed {
  readonly value: string;
  readonly multiplier: Bound['multiplier'];
  readonly use: Bound['use'];
  readonly bareMoney: Bound['bareMoney'];
}

/** Below or at one against a percent target: 0.955 may be a share or 0.955 %. It is read as printed, and that is stated. */
function mayBeShare(value: string, target: TargetReading): boolean {
  if (target.dimension !== 'percent' && target.dimension !== 'permille') return false;
  const number = decimal(value).abs();
  return !number.isZero() && number.lte(1) && (target.amount === null || decimal(target.amount).gt(1));
}

function withTargetUnit(printed: Printed, target: TargetReading): Pick<Fields, 'assumptions'> & Printed {
  const unit = targetUnit(target);
  const { bareMoney } = printed;
  if (bareMoney !== null) {
    if (unit === null || unit.use.dimension === 'money')
      return { ...printed, assumptions: [assumed.bareMoney(bareMoney)] };
    return { ...printed, multiplier: bareMoney, use: unit.use, assumptions: [assumed.targetUnit(unit.use.unit)] };
  }
  if (printed.use !== null || unit === null) return { ...printed, assumptions: [] };
  const multiplier = printed.multiplier ?? target.multiplier;
  const unitText = `${printed.multiplier === null ? (target.multiplier ?? '') : ''}${unit.use.unit}`;
  const share = mayBeShare(printed.value, target) ? [assumed.belowOne(printed.value, unit.use.unit)] : [];
  return { ...printed, multiplier, use: unit.use, assumptions: [assumed.targetUnit(unitText), ...share] };
}

function quantity(printed: Printed, target: TargetReading, words: string | null): Fields {
  const settled = withTargetUnit(printed, target);
  return { kind: 'quantity', ...quantityOf(settled), assumptions: settled.assumptions ?? [], words };
}

function bound(found: Bound, target: TargetReading, words: string | null): Outcome {
  if (found.malformed) return { fault: 'malformed-number' };
  if (found.contradictory) return { fault: 'contradictory-comparators' };
  const fields = quantity(found, target, words);
  const { comparator } = found;
  const note = comparator === null || comparator === '=' ? [] : [assumed.comparatorInActual(comparator)];
  return { ...fields, comparator, assumptions: [...note, ...(fields.assumptions ?? [])] };
}

function span(found: Span, target: TargetReading, words: string | null): Outcome {
  if (found.low.malformed || found.high.malformed) return { fault: 'malformed-number' };
  if (found.fault !== null) return { fault: found.fault };
  const low = quantity(found.low, target, null);
  const high = withTargetUnit(found.high, target);
  return { ...low, kind: 'range', upper: quantityOf(high), words };
}

function dated(date: string, from: string | null, assumptions: readonly string[], words: string | null): Fields {
  return { kind: 'date', date, from, assumptions, words };
}

/** A number in a cell of its own: against a date target it may be a day number or 20261231, against yes/no 1 and 0. */
function fromNumber(text: string, target: TargetReading): Outcome {
  const printed = measureAt(fold(text).text, 0);
  if (printed === null || printed.malformed) return { fault: 'malformed-number' };
  if (target.kind === 'date' || target.kind === 'yes-no') {
    const other = target.kind === 'date' ? dayFromNumber(text) : yesFromNumber(text);
    if (other !== null) return other;
  }
  return quantity(printed, target, null);
}

function dayFromNumber(text: string): Fields | null {
  const compact = /^(20[0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text);
  if (compact !== null) {
    const day = { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
    return isDay(day) ? dated(isoDay(day), null, [assumed.compactDate(text)], null) : null;
  }
  const day = /^[0-9]{5}$/.test(text) ? dayOfSerial(Number(text)) : null;
  if (day === null || day.year < 2000) return null;
  return dated(isoDay(day), null, [assumed.serialDate(text, isoDay(day))], null);
}

function yesFromNumber(text: string): Fields | null {
  if (text !== '1' && text !== '0') return null;
  const yes = text === '1';
  return { kind: 'yes-no', yes, assumptions: [assumed.oneIsYes(text, yes ? '是' : '否')] };
}

/** Kinds of target that are met or not, without degrees. */
const isPlain = (target: TargetReading) => target.kind === 'yes-no' || target.kind === 'frequency';

function fromWords(text: string, words: string, target: TargetReading): Fields {
  const answer = answerOf(text);
  if (answer !== null) return { kind: 'yes-no', yes: answer, words };
  const band = bandOf(text);
  if (band !== null && !(isPlain(target) && !text.startsWith('基本') && band !== 'partly')) {
    return { kind: 'band', band, words };
  }
  if (band !== null) return { kind: 'yes-no', yes: band === 'met', words };
  if (text === fold(target.text).text && target.kind !== 'deferred' && target.kind !== 'unreadable') {
    const assumptions = [assumed.sameAsTarget()];
    if (isPlain(target) || target.kind === 'budget-relative') return { kind: 'yes-no', yes: true, assumptions, words };
    return { kind: 'band', band: 'met', assumptions, words };
  }
  return { kind: 'words', words };
}

function wordsAround(folded: Folded, item: Item): string | null {
  const parts = [quote(folded, 0, item.start), quote(folded, item.end, folded.text.length)];
  return parts.filter((part) => part !== '').join('…') || null;
}

function fromItem(item: Item, folded: Folded, target: TargetReading): Outcome | null {
  const words = wordsAround(folded, item);
  switch (item.type) {
    case 'date': {
      const { date } = item;
      if (date.fault !== null) return { fault: date.fault };
      if (date.date === null) return { kind: 'words', words: folded.original.trim(), assumptions: date.assumptions };
      return dated(date.date, date.from, date.assumptions, words);
    }
    case 'span':
      return words === null ? span(item.span, target, null) : null;
    case 'bound':
      return bound(item.bound, target, words);
  }
}

/** A length of time where the target is one: «9月» against «≤12月» is nine months, not September. */
function asDuration(folded: Folded, target: TargetReading): Outcome | null {
  if (target.dimension !== 'duration') return null;
  const whole = spanAt(folded.text, 0) ?? boundAt(folded.text, 0);
  if (whole === null || whole.end !== folded.text.length) return null;
  return 'low' in whole ? span(whole, target, null) : bound(whole, target, null);
}

function fromText(folded: Folded, target: TargetReading, year: number | null): Outcome {
  const { text } = folded;
  const words = folded.original.trim();
  if (isBlank(text) && answerOf(text) === null) return { fault: 'blank' };
  const same = target.kind !== 'date' && target.value === null && text === fold(target.text).text;
  if (same || bandOf(text) !== null || answerOf(text) !== null) return fromWords(text, words, target);
  if (hasPlaceholder(text)) return { fault: 'placeholder' };
  if (target.kind === 'date') {
    const whole = dateAt(text, 0, year);
    const number = dayFromNumber(text);
    if (whole === null && number !== null) return number;
  }
  const duration = asDuration(folded, target);
  if (duration !== null) return duration;
  const items = itemsIn(text, year);
  const only = items.length === 1 ? items[0] : undefined;
  const found = only === undefined ? null : fromItem(only, folded, target);
  if (found !== null) return found;
  if (!/\p{L}/u.test(text)) return { fault: items.length > 0 ? 'malformed-number' : 'signs-only' };
  return fromWords(text, words, target);
}

function outcome(entry: Pick<Entry, 'kind' | 'text'>, target: TargetReading, year: number | null): Outcome {
  const { kind, text } = entry;
  switch (kind) {
    case 'number':
      return isDecimalText(text) ? fromNumber(text, target) : fromText(fold(text), target, year);
    case 'percent': {
      const percent = namedUnit('%');
      if (!isDecimalText(text) || percent === null) return { fault: 'malformed-number' };
      const printed = { value: text, multiplier: null, use: percent.use, bareMoney: null };
      return { kind: 'quantity', ...quantityOf(printed) };
    }
    case 'date':
      return parseIsoDay(text) === null ? { fault: 'no-such-day' } : dated(text, null, [], null);
    case 'boolean':
      return { kind: 'yes-no', yes: text === 'true' };
    case 'text':
      return fromText(fold(text), target, year);
  }
}

/** The year to assume in an actual: the run's, else the year of the target's date. */
function yearFor(target: TargetReading, context: ActualContext): number | null {
  if (context.year !== undefined && context.year !== null) return context.year;
  return target.date === null ? null : Number(target.date.slice(0, 4));
}

/** Reads an actual value against its target; also says why when it is unreadable. Never throws. */
export function readActualFully(
  entry: Pick<Entry, 'kind' | 'text'>,
  target: TargetReading,
  context: ActualContext = {},
): ActualResult {
  const found = outcome(entry, target, yearFor(target, context));
  if ('fault' in found) {
    const words = entry.text.trim() || null;
    return { reading: reading(entry.text, { kind: 'unreadable', words }), fault: found.fault };
  }
  return { reading: reading(entry.text, found), fault: null };
}

/**
 * Reads an actual value by the grammar of targets. Without a unit of its own it takes the target's, as a stated assumption;
 * months are dates against a date and lengths of time against a length of time. Never throws.
 */
export function readActual(
  entry: Pick<Entry, 'kind' | 'text'>,
  target: TargetReading,
  context: ActualContext = {},
): ActualReading {
  return readActualFully(entry, target, context).reading;
}
