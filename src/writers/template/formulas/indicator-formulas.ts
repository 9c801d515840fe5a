import { appliesWords } from '../../../model/actuals/says-nothing.ts';
import { scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { Band } from '../../../model/target/target.ts';
import type { IndicatorPlan } from '../indicator-plan.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import { says } from './status-formula.ts';
import {
  all,
  any,
  anyOf,
  blank,
  cell,
  compare,
  day,
  filled,
  firstOf,
  grown,
  isNumber,
  not,
  number,
  oneOf,
  type TemplateFormula,
  text,
  when,
} from './template-formula.ts';

/** The name of a cell that says whether the row's project was not carried out: 1, or 0. */
export const absentRows = 'project:absence';
/** True for a row of a project that was not carried out. */
export const isAbsent = compare(cell(absentRows), '>', number(0));

/** The actual value of the row, and whether the row is said not to apply. */
export const actual = cell('actual');
export const notApplicable = all(says('notApplicable'), not(oneOf('notApplicable', appliesWords)));
const none = text('');

/** True for a cell that holds one of a few words, in any case of their letters. */
const holdsOne = (of: TemplateFormula, words: readonly string[]): TemplateFormula => {
  const tests = words.map((word) => compare(of, '=', text(word)));
  const [only] = tests;
  return only !== undefined && tests.length === 1 ? only : anyOf(tests);
};

/** Whether the actual value is a yes or a no, and whether a band was chosen. */
export const yesOrNo = ({ words }: TemplatePolicy): TemplateFormula => holdsOne(actual, [...words.yes, ...words.no]);
export const isBand = ({ words }: TemplatePolicy, band: Band): TemplateFormula =>
  holdsOne(cell('band'), words.band[band]);

/** A share typed as 0.95 beside a target of 95 %, by the limits of scoring; somebody who means it confirms it. */
export function ambiguousPercent({ target }: IndicatorPlan): TemplateFormula | null {
  const { input, value, comparator } = target;
  if (input !== 'percent' || value === null || value.lessThan(scaleLimits.percentFrom)) return null;
  if (comparator === '≤' || comparator === '<') return null;
  return all(isNumber(actual), compare(actual, '>', number(0)), compare(actual, '<=', number(1)), blank('confirmed'));
}

/** The results of the column 达标情况, as constants. */
export const outcomes = ({ words: { outcome } }: TemplatePolicy) => ({
  met: text(outcome.met),
  missed: text(outcome.missed),
  far: text(outcome.far),
  off: text(outcome.off),
  notApplicable: text(outcome.notApplicable),
});

function quantityOutcome(plan: IndicatorPlan, policy: TemplatePolicy): TemplateFormula {
  const { value, comparator } = plan.target;
  const { met, missed, far: farAbove, off } = outcomes(policy);
  if (value === null || comparator === null) return none;
  const target = number(value);
  // At zero the rules know no proportion, and more than zero is more than zero.
  const equalledIsMet = policy.strictEqualledIsMet && value.greaterThan(0);
  const overfilled = compare(actual, policy.farAboveIncluded ? '>=' : '>', number(value.times(policy.farAbove)));
  const far = (otherwise: TemplateFormula) =>
    value.greaterThan(0) ? when(overfilled, farAbove, otherwise) : otherwise;
  switch (comparator) {
    case '≥':
      return when(compare(actual, '>=', target), far(met), missed);
    case '>':
      return when(compare(actual, equalledIsMet ? '>=' : '>', target), far(met), missed);
    case '≤':
      return when(compare(actual, '<=', target), met, missed);
    case '<':
      return when(compare(actual, equalledIsMet && !policy.undercutStrictly ? '<=' : '<', target), met, missed);
    case '=':
      return when(compare(actual, '=', target), met, far(off));
    default:
      return comparator satisfies never;
  }
}

/** The comparison where a value that is only equalled counts as met. */
const withEqual = { '≥': '≥', '>': '≥', '≤': '≤', '<': '≤', '=': '=' } as const;
const signs = { '≥': '>=', '>': '>', '≤': '<=', '<': '<', '=': '=' } as const;

function trendOutcome({ target: { trend } }: IndicatorPlan, policy: TemplatePolicy): TemplateFormula {
  if (trend === null || trend.kind === 'unclear') return none;
  const { levelIsMet, strictEqualledIsMet } = policy;
  const { met, missed } = outcomes(policy);
  const lastYear = cell('lastYear');
  const better =
    trend.kind === 'direction'
      ? compare(actual, `${trend.falling ? '<' : '>'}${levelIsMet ? '=' : ''}`, lastYear)
      : compare(
          actual,
          signs[strictEqualledIsMet ? withEqual[trend.comparator] : trend.comparator],
          grown(lastYear, trend.factor, new Decimal(trend.plus?.value ?? 0)),
        );
  return when(isNumber(lastYear), when(better, met, missed), none);
}

/** Whether an answer of yes or no is the one that is wanted. */
const answered = (
  policy: TemplatePolicy,
  otherwise: TemplateFormula = none,
  wanted: '是' | '否' = '是',
): TemplateFormula => {
  const { met, missed } = outcomes(policy);
  return firstOf(
    [
      [holdsOne(actual, wanted === '是' ? policy.words.yes : policy.words.no), met],
      [yesOrNo(policy), missed],
    ],
    otherwise,
  );
};

/** Whether the band that was chosen is the best. */
const judged = (policy: TemplatePolicy): TemplateFormula => {
  const { met, missed } = outcomes(policy);
  return when(blank('band'), none, when(isBand(policy, 'met'), met, missed));
};

/** 无 beside a target of zero (0次 accidents) is zero; a list of one test, or of none for other targets. */
export const zeroInWords = ({ target: { value, input } }: IndicatorPlan): readonly TemplateFormula[] =>
  input === 'number' && value?.isZero() === true ? [oneOf('actual', ['无', '没有', '未发生', 'none', 'None'])] : [];

function valueOutcome(plan: IndicatorPlan, policy: TemplatePolicy): TemplateFormula {
  const { kind, value, upper, date } = plan.target;
  const { met, missed } = outcomes(policy);
  switch (kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'budget-relative':
      return firstOf(
        [...zeroInWords(plan).map((zero) => [zero, met] as const), [isNumber(actual), quantityOutcome(plan, policy)]],
        kind === 'budget-relative' ? answered(policy) : none,
      );
    case 'trend':
      return when(
        all(isNumber(actual), any(filled('lastYear'), blank('band'))),
        trendOutcome(plan, policy),
        when(filled('band'), judged(policy), answered(policy)),
      );
    case 'range': {
      if (value === null || upper === null) return none;
      const inside = all(compare(actual, '>=', number(value)), compare(actual, '<=', number(upper)));
      return when(isNumber(actual), when(inside, met, missed), none);
    }
    case 'date':
      return date === null
        ? none
        : when(isNumber(actual), when(compare(actual, '<=', day(date)), met, missed), answered(policy));
    case 'yes-no':
    case 'frequency':
      return answered(policy, none, plan.target.wanted);
    case 'qualitative':
      return judged(policy);
    case 'deferred':
    case 'unreadable':
      return none;
    default:
      return kind satisfies never;
  }
}

/** The column 达标情况: whether the target is met, as far as a spreadsheet can tell; points are never computed here. */
export function outcomeFormula(plan: IndicatorPlan, policy: TemplatePolicy): TemplateFormula {
  const ambiguous = ambiguousPercent(plan);
  return firstOf(
    [
      [isAbsent, none],
      [notApplicable, outcomes(policy).notApplicable],
      ...(ambiguous === null ? [] : ([[ambiguous, none]] as const)),
    ],
    valueOutcome(plan, policy),
  );
}
