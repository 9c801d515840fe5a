import { bareNotApplicable, emptyWords, namelessEvidence } from '../../../model/actuals/says-nothing.ts';
import { scaleLimits } from '../../../model/actuals/scale-limits.ts';
import type { IndicatorPlan } from '../indicator-plan.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import {
  actual,
  ambiguousPercent,
  isAbsent,
  isBand,
  notApplicable,
  outcomes,
  yesOrNo,
  zeroInWords,
} from './indicator-formulas.ts';
import { lackingReason, rowStatus, type Said, says } from './status-formula.ts';
import {
  all,
  allOf,
  any,
  blank,
  cell,
  compare,
  day,
  filled,
  isChecklist,
  isNumber,
  not,
  number,
  oneOf,
  type TemplateFormula,
  text,
} from './template-formula.ts';

/** A thousand times the target or more: surely counted in another unit, unless somebody confirms it. */
function scaleDoubt({ target: { input, value } }: IndicatorPlan, { say }: TemplatePolicy): Said[] {
  if ((input !== 'number' && input !== 'percent') || value === null || !value.greaterThan(0)) return [];
  const most = number(value.times(scaleLimits.actual));
  return [
    [
      all(isNumber(actual), compare(actual, '>=', most), blank('confirmed')),
      say({
        zh: '完成值是目标的1000倍以上，请核对单位',
        en: 'the value is 1,000 times the target or more: check its unit',
      }),
    ],
  ];
}

const numbersOnly = { zh: '完成值只填数字', en: 'fill in the number alone' } as const;
const what = {
  trend: { zh: '请填数字、是或否，或选达成程度', en: 'fill in a number, yes or no, or choose a band' },
  budget: { zh: '请填数字，或是、否', en: 'fill in a number, or yes or no' },
  percent: { zh: '百分数填95表示95%', en: '95% is filled in as 95' },
  overHundred: { zh: '百分数超过100', en: 'a percentage above 100' },
  underZero: { zh: '完成值小于0', en: 'the value is under 0' },
  day: { zh: '完成值请填日期，如{year}-12-18', en: 'fill in a day such as {year}-12-18' },
  early: { zh: '日期早于{year}年', en: 'the day is before {year}' },
  answer: { zh: '请选是或否', en: 'choose yes or no' },
} as const;

function inputContradictions(plan: IndicatorPlan, policy: TemplatePolicy, year: number): Said[] {
  // A comparison with last year may be answered with yes, no or a band, one with the budget with yes or no.
  const { kind } = plan.target;
  const { say } = policy;
  const answer = yesOrNo(policy);
  const others = kind === 'trend' ? [answer, filled('band')] : kind === 'budget-relative' ? [answer] : [];
  const whatFits = say(kind === 'trend' ? what.trend : kind === 'budget-relative' ? what.budget : numbersOnly);
  const ambiguous = ambiguousPercent(plan);
  const typed = says('actual');
  const otherwise = (tests: readonly TemplateFormula[]) => allOf([typed, ...tests.map(not)]);
  switch (plan.target.input) {
    case 'percent':
      return [
        [otherwise([isNumber(actual), ...others]), whatFits],
        ...(ambiguous === null ? [] : ([[ambiguous, say(what.percent)]] as const)),
        ...scaleDoubt(plan, policy),
        [all(isNumber(actual), compare(actual, '>', number(100))), say(what.overHundred)],
      ];
    case 'number':
      return [
        [otherwise([isNumber(actual), ...zeroInWords(plan), ...others]), whatFits],
        [all(isNumber(actual), compare(actual, '<', number(0))), say(what.underZero)],
        ...scaleDoubt(plan, policy),
      ];
    case 'signed-number':
      return [[all(typed, not(isNumber(actual))), say(numbersOnly)]];
    case 'date':
      return [
        [otherwise([isNumber(actual), answer]), say(what.day, { year })],
        // A day after the year is late, which the outcome says; one before it can't be of this year's work.
        [all(isNumber(actual), compare(actual, '<', day(`${year}-01-01`))), say(what.early, { year })],
      ];
    case 'yes-no':
      return [[otherwise([answer]), say(what.answer)]];
    case 'text':
      return [];
    default:
      return plan.target.input satisfies never;
  }
}

/** A percent that lies outside the band chosen beside it; the top of a band belongs to the next one, except for the best. */
function bandContradictions(policy: TemplatePolicy): Said[] {
  const percent = cell('bandPercent');
  return policy.bands.map(({ band, from, to }) => [
    all(
      isNumber(percent),
      isBand(policy, band),
      any(
        compare(percent, '<', number(from)),
        compare(percent, policy.bands.some((other) => other.from === to) ? '>=' : '>', number(to)),
      ),
    ),
    policy.say(
      { zh: '评定比例应在{from}到{to}之间', en: 'the percentage belongs between {from} and {to}' },
      { from, to },
    ),
  ]);
}

function contradictions(plan: IndicatorPlan, policy: TemplatePolicy, year: number): Said[] {
  const given = plan.use('band') === 'not-for-this-row' ? says('actual') : any(says('actual'), filled('band'));
  const { say } = policy;
  const carriedOut = all(isAbsent, given, not(oneOf('actual', ['0', '否', '不适用', '未参评', 'no'])));
  return [
    [carriedOut, say({ zh: '项目未参评，又填了完成情况', en: 'not carried out, and yet results are filled in' })],
    [
      all(notApplicable, given, not(oneOf('actual', ['不适用', 'not applicable']))),
      say({ zh: '已填不适用，又填了完成情况', en: 'not applicable, and yet a result is filled in' }),
    ],
    ...inputContradictions(plan, policy, year),
    ...(plan.use('bandPercent') === 'not-for-this-row' ? [] : bandContradictions(policy)),
  ];
}

/** What may be lacking in a row, in the words of its column. */
const lacks = {
  evidence: { zh: '佐证材料', en: 'evidence' },
  far: { zh: '超目标的原因', en: 'why the target is far exceeded' },
  judged: { zh: '完成情况说明', en: 'what was done' },
  lastYear: { zh: '上年实际值', en: "last year's value" },
  settledTarget: { zh: '核定指标值', en: 'the settled target' },
  settledTargetSource: { zh: '核定依据', en: 'the document that settled it' },
  surveySize: { zh: '调查样本数', en: 'the size of the survey' },
  notApplicable: { zh: '不适用的具体原因', en: 'why it does not apply' },
} as const;

function lacking(plan: IndicatorPlan, policy: TemplatePolicy): readonly Said[] {
  const { trend } = plan.target;
  const { say } = policy;
  const { missed, off, far } = outcomes(policy);
  const outcome = cell('outcome');
  const missedTarget = any(compare(outcome, '=', missed), compare(outcome, '=', off));
  const nameless = any(blank('evidence'), oneOf('evidence', [...emptyWords, ...namelessEvidence]));
  const pieces: Said[] = [[nameless, say(lacks.evidence)], ...lackingReason(missedTarget, policy)];
  if (policy.farAboveNeedsReason) pieces.push([all(compare(outcome, '=', far), blank('reason')), say(lacks.far)]);
  if (plan.target.kind === 'qualitative' || trend !== null) {
    pieces.unshift([all(filled('band'), not(says('actual'))), say(lacks.judged)]);
  }
  if (trend !== null && trend.kind !== 'unclear') {
    const settles = plan.use('settledTarget') === 'not-for-this-row' ? [] : [blank('settledTarget')];
    pieces.push([all(isNumber(actual), blank('lastYear'), blank('band'), ...settles), say(lacks.lastYear)]);
  }
  // A judgement stands in for the figure of a comparison with last year that has no one meaning.
  const unless = trend === null ? [] : [blank('band')];
  for (const column of ['settledTarget', 'settledTargetSource', 'surveySize'] as const) {
    if (plan.use(column) === 'required') pieces.push([all(not(says(column)), ...unless), say(lacks[column])]);
  }
  return pieces;
}

/** The column 填报状态: 完整, 待填, 缺：…, 矛盾：… for one row while one types. */
export function statusFormula(plan: IndicatorPlan, policy: TemplatePolicy, year: number): TemplateFormula {
  const nothing = allOf([not(says('actual')), ...zeroInWords(plan).map(not)]);
  const { say, words } = policy;
  const { complete, lacking: begins } = words.status;
  // What was spent answers for a target that is set by the budget.
  const bySpending = say({ zh: '（按执行数）', en: ' (by what was spent)' });
  return rowStatus(
    {
      contradictions: contradictions(plan, policy, year),
      answered: [
        [isAbsent, text(words.notAssessed)],
        [oneOf('notApplicable', bareNotApplicable), text(`${begins}${say(lacks.notApplicable)}`)],
        [notApplicable, text(complete)],
        ...(plan.target.kind === 'budget-relative' ? [[nothing, text(`${complete}${bySpending}`)] as const] : []),
      ],
      awaited:
        plan.target.kind === 'qualitative'
          ? all(blank('band'), not(isChecklist('actual')))
          : plan.target.trend === null
            ? nothing
            : all(nothing, blank('band')),
      lacking: lacking(plan, policy),
    },
    policy,
  );
}
