import type { Entry } from '../../model/actuals/actuals.ts';
import { isDecimalText } from '../../model/decimal.ts';
import type { ActualReading, TargetReading } from '../../model/target/target.ts';
import { type Folded, fold } from '../../model/text/fold.ts';
import { parseIsoDay } from '../dates/calendar.ts';
import { boundAt } from '../measures/bounds.ts';
import { namedMeasureUnit } from '../measures/measure-units.ts';
import { spacedThousands } from '../measures/numbers.ts';
import { spanAt } from '../measures/spans.ts';
import { assumed } from '../target/assumptions.ts';
import { bodyOf } from '../target/body.ts';
import { type Fault, hasPlaceholder, isBlank, looksLikeDamagedNumber } from '../target/faults.ts';
import { hasStraySign } from '../text/prose.ts';
import { type Item, itemAt, itemsIn } from '../text/scan.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import { leavesDayOpen, leavesLatenessOpen, leavesNumberOpen, runsOn } from './actual-doubts.ts';
import { type ActualFields, type ActualOutcome, dated } from './actual-fields.ts';
import { actualNumber, dayFromNumber, dayWithoutYear } from './actual-number.ts';
import { actualBound, actualSpan } from './actual-quantity.ts';
import { actualWords, isVerdict, noneAgainstZero, repeatsTarget } from './actual-words.ts';
import { checklistOf } from './checklist.ts';

/** What is known around an actual value: the year it belongs to. */
export interface ActualContext {
  readonly year?: number | null;
}

/** A reading together with the reason when it is unreadable. */
export interface ActualResult {
  readonly reading: ActualReading;
  readonly fault: Fault | null;
}

function reading(text: string, fields: ActualFields): ActualReading {
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

function fromItem(item: Item, folded: Folded, target: TargetReading): ActualOutcome | null {
  const sides = surroundingsOf(folded, item.start, item.end);
  if (hasStraySign(sides)) return { fault: 'malformed-number' };
  const { words } = sides;
  const onlyWords = { kind: 'words', words: folded.original.trim() } as const;
  switch (item.type) {
    case 'date': {
      const { fault, date, from, earliest, assumptions } = item.date;
      if (fault !== null) return { fault };
      if (date === null) return { ...onlyWords, assumptions };
      if (leavesDayOpen(sides) || leavesLatenessOpen(earliest, date, target)) return onlyWords;
      return dated(date, from, assumptions, words);
    }
    case 'span':
      return words === null ? actualSpan(item.span, target, null) : null;
    case 'bound':
      if (runsOn(sides.trail, target)) return { fault: 'malformed-number' };
      return leavesNumberOpen(item.bound, sides, target) ? onlyWords : actualBound(item.bound, target, words);
  }
}

/** Of several values the one that can be meant: the only one in the unit of the target, or the only date against a date. */
function fromSeveral(items: readonly Item[], folded: Folded, target: TargetReading): ActualOutcome | null {
  if (items.some((item) => item.type === 'bound' && item.bound.malformed)) return null;
  const family = target.unit === null ? undefined : namedMeasureUnit(target.unit)?.use.family;
  const fits = (item: Item) =>
    target.kind === 'date' ? item.type === 'date' : item.type === 'bound' && item.bound.use?.family === family;
  const fitting = target.kind !== 'date' && family === undefined ? [] : items.filter(fits);
  const [only] = fitting;
  const found = only === undefined || fitting.length > 1 ? null : fromItem(only, folded, target);
  if (only === undefined || found === null || 'fault' in found) return found;
  const printed = folded.text.slice(only.start, only.end);
  return { ...found, assumptions: [...(found.assumptions ?? []), assumed('one-of-several', { text: printed })] };
}

/** A length of time where the target is one: «9月» against «≤12月» is nine months, not September. */
function asDuration({ text }: Folded, target: TargetReading): ActualOutcome | null {
  if (target.dimension !== 'duration') return null;
  const span = spanAt(text, 0);
  if (span !== null && span.end === text.length) return actualSpan(span, target, null);
  const bound = boundAt(text, 0);
  return bound !== null && bound.end === text.length ? actualBound(bound, target, null) : null;
}

/** 36万零500元 and 3万5: one number in two parts, of which neither is the value. */
const twoPartNumber = /[0-9][万亿千百]零?[0-9]/;

/** The only number of a text, of the form of a year and a month: 2023.5; not 2023.5.1, 2023.5-2024.3 or 2023.5月. */
const yearLike = /^[^0-9]{0,20}(?<![于在至从自])([0-9]{4}\.[0-9]{1,2})(?![0-9.年月日\-/~至])[^0-9]{0,20}$/;
const asksForQuantity = new Set(['at-least', 'at-most', 'equal', 'range', 'trend', 'budget-relative']);

/** 2023.5 and 约2023.5 where a quantity is asked for: a number, for the target's unit decides. Against a date it is May 2023. */
function decimalOfYearForm(folded: Folded, target: TargetReading): ActualOutcome | null {
  const { text } = folded;
  const number = asksForQuantity.has(target.kind) ? yearLike.exec(text)?.[1] : undefined;
  if (number === undefined) return null;
  const at = text.indexOf(number);
  for (let start = 0; start <= at; start += 1) {
    const bound = boundAt(text, start);
    if (bound !== null) return fromItem({ type: 'bound', start, end: bound.end, bound }, folded, target);
  }
  return null;
}

function fromNumberedText(folded: Folded, target: TargetReading, year: number | null): ActualOutcome | null {
  const { text } = folded;
  if (twoPartNumber.test(text)) return { fault: 'malformed-number' };
  const day = target.kind === 'date' ? (dayFromNumber(text) ?? dayWithoutYear(text, year)) : null;
  const direct = day ?? asDuration(folded, target) ?? decimalOfYearForm(folded, target);
  if (direct !== null) return direct;
  const whole = itemAt(text, 0, year);
  const isWhole = whole !== null && surroundingsOf(folded, 0, whole.end).trail === '';
  const items = isWhole ? [whole] : itemsIn(text, year);
  const only = items.length === 1 ? items[0] : undefined;
  const found = only === undefined ? fromSeveral(items, folded, target) : fromItem(only, folded, target);
  if (found !== null) return found;
  // «基本完成» has words to judge by; «12..5» and «M.8万元» were meant as numbers.
  const readable = /\p{L}/u.test(text) && !looksLikeDamagedNumber(text);
  return readable ? null : { fault: 'malformed-number' };
}

function fromText(whole: Folded, target: TargetReading, year: number | null): ActualOutcome {
  const { folded } = bodyOf(whole);
  const { text } = folded;
  const words = whole.original.trim();
  const none = noneAgainstZero(text, target);
  if (none !== null) return none;
  if (isBlank(text) && !(text === '无' && target.kind === 'yes-no')) return { fault: 'blank' };
  const checklist = checklistOf(text, target);
  if (checklist !== null) return checklist;
  if (isVerdict(text) || repeatsTarget(text, target)) return actualWords(text, words, target);
  if (hasPlaceholder(text)) return { fault: 'placeholder' };
  return fromNumberedText(folded, target, year) ?? actualWords(text, words, target);
}

/** What is assumed of an amount whose thousands are set apart by spaces. */
function withSpacing(found: ActualOutcome, { text }: Folded): ActualOutcome {
  const spaced = 'fault' in found || found.kind !== 'quantity' ? null : spacedThousands(text);
  if ('fault' in found || spaced === null) return found;
  return { ...found, assumptions: [...(found.assumptions ?? []), assumed('spaced-thousands', { text: spaced })] };
}

function outcome(entry: Pick<Entry, 'kind' | 'text'>, target: TargetReading, year: number | null): ActualOutcome {
  const { kind, text } = entry;
  switch (kind) {
    case 'number':
      return isDecimalText(text) ? actualNumber(text, target) : fromText(fold(text), target, year);
    case 'percent': {
      const bound = isDecimalText(text) ? boundAt(`${text}%`, 0) : null;
      return bound === null ? { fault: 'malformed-number' } : actualBound(bound, target, null);
    }
    case 'date':
      return parseIsoDay(text) === null ? { fault: 'no-such-day' } : dated(text, null, [], null);
    case 'boolean':
      return { kind: 'yes-no', yes: text.toLowerCase() === 'true' };
    case 'text': {
      const folded = fold(text);
      return withSpacing(fromText(folded, target, year), folded);
    }
  }
}

/** The year to assume in an actual: the run's, else the year of the target's date. */
function yearFor(target: TargetReading, context: ActualContext): number | null {
  return context.year ?? (target.date === null ? null : Number(target.date.slice(0, 4)));
}

/** Reads an actual value against its target; also says why when it is unreadable. Never throws. */
export function readActualFully(
  entry: Pick<Entry, 'kind' | 'text'>,
  target: TargetReading,
  context: ActualContext = {},
): ActualResult {
  const found = outcome(entry, target, yearFor(target, context));
  if (!('fault' in found)) return { reading: reading(entry.text, found), fault: null };
  return {
    reading: reading(entry.text, { kind: 'unreadable', words: entry.text.trim() || null }),
    fault: found.fault,
  };
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
