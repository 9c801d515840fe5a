import { Decimal, type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Place } from '../../model/place.ts';
import type { ActualReading, TargetReading } from '../../model/target/target.ts';
import { fold } from '../../model/text/fold.ts';
import { commonMeasure } from '../../targets/actual/compare.ts';
import { readActual } from '../../targets/actual/read-actual.ts';
import { statesChange, trendOf } from '../../targets/target/trend.ts';
import { statedExpectation } from '../../targets/text/phrases.ts';
import { isGiven, type Unscorable } from '../rows/row.ts';
import { judgedShare } from './judged-share.ts';
import type { Measured, MeasureInput } from './measured.ts';
import { unmeasured } from './measured-facts.ts';
import { dayValue, type NamedNumber, plainNumber, textNumber } from './numbers.ts';
import { growthUnsettled, hasFault, missing, notScorable, refuse } from './refusals.ts';
import { trendTarget } from './trend-target.ts';
import {
  aDay,
  aNumber,
  anAmount,
  anAnswer,
  anExistingDay,
  aTrend,
  aYearsFigure,
  growthWhy,
  judgementWhy,
  targetWhy,
} from './wanted-words.ts';

/** Holds the actual against the target, or says why that is impossible. Nothing is guessed. */
export function measure(input: MeasureInput): Measured | Unscorable {
  const { target, reading, actual } = input;
  const given = reading !== null || actual.band !== null || isGiven(actual.bandPercent);
  switch (target.kind) {
    case 'unreadable':
      return refuse(input, 'target-not-scorable', targetWhy);
    case 'deferred':
      return refuse(input, 'settled-target-missing', { zh: '缺少核定指标值', en: 'the settled target is missing' });
    case 'budget-relative':
      return againstBudget(input, given);
    default:
      if (!given) return missing(input);
  }
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'range':
      if (input.fromLastYear && reading !== null && statesChange(reading.text)) return notScorable(input, aYearsFigure);
      return reading?.kind === 'quantity' ? quantity(input, reading, target) : notScorable(input, aNumber(target.unit));
    case 'date':
      return date(input);
    case 'yes-no':
    case 'frequency':
      return answer(input) ?? judged(input) ?? checklist(input) ?? notScorable(input, anAnswer);
    case 'qualitative':
      return judged(input) ?? answer(input) ?? checklist(input) ?? refuse(input, 'judgement-missing', judgementWhy);
    case 'trend':
      return trend(input);
  }
}

/** A number whose text is known already. */
function numbered(value: Decimal, text: DecimalText, unit: string | null, place: Place | null): NamedNumber {
  return { value, text, display: unit === null ? text : text + unit, place, format: 'number' };
}

const mismatch: Bilingual = { zh: '单位不同，不能比较', en: 'the units do not convert into each other' };

/** Where the number of a target is from, when that is not its own row of the goal table. */
function placeOf({ target, fromLastYear, actual, subject }: MeasureInput, held: TargetReading): Place | null {
  if (target !== held) return subject.place;
  return fromLastYear ? (actual.lastYear?.place ?? null) : null;
}

function quantity(input: MeasureInput, reading: ActualReading, target: TargetReading): Measured | Unscorable {
  const common = commonMeasure(target, reading);
  if (!common.ok) return refuse(input, 'unit-mismatch', mismatch);
  const goal = decimal(common.target);
  const done = decimal(common.actual);
  const upper = common.upper === null ? null : decimal(common.upper);
  const { unit } = common;
  const trigger = input.context.settings['farAboveTrigger'];
  const rising = target.kind === 'at-least' || target.kind === 'equal';
  const positive = goal.greaterThan(0);
  const farAbove = rising && positive && trigger instanceof Decimal && isFarAbove(done, goal, trigger, input);
  const completion = target.kind === 'range' || goal.isZero() ? null : done.div(goal);
  return {
    facts: {
      measure: 'quantity',
      targetPositive: positive,
      strict: target.comparator === '>' || target.comparator === '<',
      rangeHasWidth: upper === null ? null : upper.greaterThan(goal),
      falling: null,
      lastYearPositive: null,
      band: null,
      standardShare: null,
      completion: completion === null ? null : completion.times(100),
      farAbove,
      onTarget: done.equals(goal),
    },
    numbers: {
      target: numbered(goal, common.target, unit, placeOf(input, target)),
      targetUpper: upper === null ? null : plainNumber(upper, unit, null),
      actual: numbered(done, common.actual, unit, input.actual.actual?.place ?? null),
    },
    completion,
  };
}

/** 130 of 100 is far above a trigger of 130 where the profile says “130%及以上”. */
function isFarAbove(done: Decimal, goal: Decimal, trigger: Decimal, { context }: MeasureInput): boolean {
  const order = done.times(100).comparedTo(goal.times(trigger));
  return order > 0 || (order === 0 && context.settings['farAboveFrom'] === 'including');
}

function date(input: MeasureInput): Measured | Unscorable {
  const { reading, target, actual } = input;
  if (reading?.kind !== 'date' || reading.date === null || target.date === null) {
    return answer(input) ?? notScorable(input, hasFault(input, 'no-such-day') ? anExistingDay : aDay);
  }
  return {
    facts: { ...unmeasured, measure: 'date', onTarget: reading.date === target.date },
    numbers: {
      target: dayValue(target.date, null),
      actual: dayValue(reading.date, actual.actual?.place ?? null),
    },
    completion: null,
  };
}

const one = textNumber('1', null, null);
const zero = textNumber('0', null, null);

/** A yes/no answer is 1 when it is the one that the target asks for: «否» is asked for where something must not happen. */
function answer({ reading, actual, target }: MeasureInput): Measured | null {
  if (reading?.kind !== 'yes-no' || reading.yes === null) return null;
  const met = reading.yes === (statedExpectation(fold(target.text).text) ?? true);
  const display = reading.yes ? '是' : '否';
  return {
    facts: { ...unmeasured, measure: 'yes-no', onTarget: met },
    numbers: { yes: { ...(met ? one : zero), display, place: actual.actual?.place ?? null } },
    completion: null,
  };
}

/** 3/5项 is three of the five that the target lists. */
function checklist({ reading, actual }: MeasureInput): Measured | null {
  if (reading?.kind !== 'checklist' || reading.value === null || reading.upper === null) return null;
  const [done, all] = [reading.value, reading.upper.value];
  const place = actual.actual?.place ?? null;
  return {
    facts: { ...unmeasured, measure: 'checklist', targetPositive: true, onTarget: done === all },
    numbers: { target: textNumber(all, '项', place), actual: textNumber(done, '项', place) },
    completion: decimal(done).div(all),
  };
}

function judged(input: MeasureInput): Measured | Unscorable | null {
  const judgement = judgedShare(input);
  if (judgement === null || 'outcome' in judgement) return judgement;
  const { band, percent, standard, place, percentPlace } = judgement;
  const share = plainNumber(decimal(percent).div(100), null, percentPlace ?? place);
  return {
    facts: { ...unmeasured, measure: 'share', band, standardShare: standard },
    numbers: { share: { ...share, display: `${percent}%` } },
    completion: null,
    judgement,
  };
}

/**
 * A trend is held against last year's value; the words say which way it should go. One that asks for a figure comes here only where
 * last year's value didn't give it.
 */
function trend(input: MeasureInput): Measured | Unscorable {
  const { reading, target, actual, context } = input;
  const wanted = trendOf(target);
  if (wanted.kind === 'unclear') {
    return judged(input) ?? answer(input) ?? refuse(input, 'target-not-scorable', growthWhy);
  }
  if (reading?.kind !== 'quantity') return judged(input) ?? answer(input) ?? notScorable(input, aTrend);
  if (!isGiven(actual.lastYear)) {
    // Somebody who has no figure of last year may judge instead.
    const share = judged(input);
    if (share !== null) return share;
    return refuse(input, 'last-year-missing', { zh: '缺少上年实际值', en: "last year's value is missing" }, 'missing');
  }
  if (wanted.kind === 'figure') {
    const settled = trendTarget(target, wanted, actual.lastYear, { year: context.year, level3: input.name });
    return settled.ok ? notScorable(input, aNumber(null)) : growthUnsettled(input, actual.lastYear, settled.why);
  }
  if (statesChange(reading.text)) return notScorable(input, aYearsFigure);
  const before = readActual(actual.lastYear, target, { year: context.year - 1 });
  const { yes: _yes, band: _band, kind, ...rest } = before;
  if (kind !== 'quantity') return notScorable(input, aNumber(null));
  const measured = quantity(input, reading, { ...rest, kind: 'equal', assumptions: [] });
  if ('outcome' in measured) return measured;
  const { target: last, ...numbers } = measured.numbers;
  return {
    facts: {
      ...measured.facts,
      targetPositive: null,
      strict: false,
      farAbove: false,
      falling: wanted.falling,
      lastYearPositive: last === null || last === undefined ? null : last.value.greaterThan(0),
    },
    numbers: { ...numbers, lastYear: last == null ? null : { ...last, place: actual.lastYear.place } },
    completion: null,
  };
}

/** A target set by the budget: the amount entered counts, or yes/no, or a judgement; without any of them what was spent. */
function againstBudget(input: MeasureInput, given: boolean): Measured | Unscorable {
  const { reading, target, execution } = input;
  const { budget, executed } = execution;
  if (reading?.kind === 'quantity' && budget !== null) {
    const amount = plain(budget.times(10_000));
    const quantified = { value: plain(budget), amount, unit: '万元', dimension: 'money', multiplier: null } as const;
    const measured = quantity(input, reading, { ...target, ...quantified });
    return 'outcome' in measured ? measured : { ...measured, facts: { ...measured.facts, farAbove: false } };
  }
  if (given) {
    const other = answer(input) ?? judged(input);
    if (other !== null) return other;
    if (reading !== null && reading.kind !== 'quantity') return notScorable(input, anAmount);
  }
  if (budget === null || executed === null) {
    return refuse(
      input,
      'budget-comparison-missing',
      { zh: '没有可与预算比较的支出', en: 'nothing to hold against the budget' },
      'missing',
    );
  }
  return {
    facts: {
      ...unmeasured,
      measure: 'execution',
      onTarget: executed.equals(budget),
    },
    numbers: { budget: execution.numbers['budget'] ?? null, executed: execution.numbers['executed'] ?? null },
    completion: null,
  };
}
