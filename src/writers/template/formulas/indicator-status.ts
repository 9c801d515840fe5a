import { bandWords } from '../../../model/actuals/actuals-layout.ts';
import { bareNotApplicable, emptyWords, namelessEvidence } from '../../../model/actuals/says-nothing.ts';
import { scaleLimits } from '../../../model/actuals/scale-limits.ts';
import type { IndicatorColumnId, IndicatorPlan } from '../indicator-plan.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import {
  actual,
  ambiguousPercent,
  isAbsent,
  missed,
  notApplicable,
  yesOrNo,
  zeroInWords,
} from './indicator-formulas.ts';
import { lackingReason, rowStatus, type Said, says } from './status-formula.ts';
import { notAssessedStatus, outcomeWords, statusWords } from './status-words.ts';
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
function scaleDoubt({ target: { input, value } }: IndicatorPlan): Said[] {
  if ((input !== 'number' && input !== 'percent') || value === null || !value.greaterThan(0)) return [];
  const most = number(value.times(scaleLimits.actual));
  return [
    [all(isNumber(actual), compare(actual, '>=', most), blank('confirmed')), '完成值是目标的1000倍以上，请核对单位'],
  ];
}

function inputContradictions(plan: IndicatorPlan, year: number): Said[] {
  // A comparison with last year may be answered with yes, no or a band, one with the budget with yes or no.
  const { kind } = plan.target;
  const others = kind === 'trend' ? [yesOrNo, filled('band')] : kind === 'budget-relative' ? [yesOrNo] : [];
  const whatFits =
    kind === 'trend'
      ? '请填数字、是或否，或选达成程度'
      : kind === 'budget-relative'
        ? '请填数字，或是、否'
        : '完成值只填数字';
  const ambiguous = ambiguousPercent(plan);
  const typed = says('actual');
  const otherwise = (tests: readonly TemplateFormula[]) => allOf([typed, ...tests.map(not)]);
  switch (plan.target.input) {
    case 'percent':
      return [
        [otherwise([isNumber(actual), ...others]), whatFits],
        ...(ambiguous === null ? [] : ([[ambiguous, '百分数填95表示95%']] as const)),
        ...scaleDoubt(plan),
        [all(isNumber(actual), compare(actual, '>', number(100))), '百分数超过100'],
      ];
    case 'number':
      return [
        [otherwise([isNumber(actual), ...zeroInWords(plan), ...others]), whatFits],
        [all(isNumber(actual), compare(actual, '<', number(0))), '完成值小于0'],
        ...scaleDoubt(plan),
      ];
    case 'signed-number':
      return [[all(typed, not(isNumber(actual))), '完成值只填数字']];
    case 'date':
      return [
        [otherwise([isNumber(actual), yesOrNo]), '完成值请填日期，如2026-12-18'.replace('2026', String(year))],
        // A day after the year is late, which the outcome says; one before it can't be of this year's work.
        [all(isNumber(actual), compare(actual, '<', day(`${year}-01-01`))), `日期早于${year}年`],
      ];
    case 'yes-no':
      return [[otherwise([yesOrNo]), '请选是或否']];
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
      compare(cell('band'), '=', text(bandWords[band])),
      any(
        compare(percent, '<', number(from)),
        compare(percent, policy.bands.some((other) => other.from === to) ? '>=' : '>', number(to)),
      ),
    ),
    `评定比例应在${from}到${to}之间`,
  ]);
}

function contradictions(plan: IndicatorPlan, policy: TemplatePolicy, year: number): Said[] {
  const given = plan.use('band') === 'not-for-this-row' ? says('actual') : any(says('actual'), filled('band'));
  const carriedOut = all(isAbsent, given, not(oneOf('actual', ['0', '否', '不适用', '未参评'])));
  return [
    [carriedOut, '项目未参评，又填了完成情况'],
    [all(notApplicable, given, not(oneOf('actual', ['不适用']))), '已填不适用，又填了完成情况'],
    ...inputContradictions(plan, year),
    ...(plan.use('bandPercent') === 'not-for-this-row' ? [] : bandContradictions(policy)),
  ];
}

function lacking(plan: IndicatorPlan, policy: TemplatePolicy): readonly Said[] {
  const { trend } = plan.target;
  const missedTarget = any(
    compare(cell('outcome'), '=', missed),
    compare(cell('outcome'), '=', text(outcomeWords.off)),
  );
  const nameless = any(blank('evidence'), oneOf('evidence', [...emptyWords, ...namelessEvidence]));
  const pieces: Said[] = [[nameless, '佐证材料'], ...lackingReason(missedTarget, policy)];
  if (policy.farAboveNeedsReason) {
    pieces.push([all(compare(cell('outcome'), '=', text(outcomeWords.far)), blank('reason')), '超目标的原因']);
  }
  if (plan.target.kind === 'qualitative' || trend !== null) {
    pieces.unshift([all(filled('band'), not(says('actual'))), '完成情况说明']);
  }
  if (trend !== null && trend.kind !== 'unclear') {
    const settles = plan.use('settledTarget') === 'not-for-this-row' ? [] : [blank('settledTarget')];
    pieces.push([all(isNumber(actual), blank('lastYear'), blank('band'), ...settles), '上年实际值']);
  }
  const extra: readonly (readonly [IndicatorColumnId, string])[] = [
    ['settledTarget', '核定指标值'],
    ['settledTargetSource', '核定依据'],
    ['surveySize', '调查样本数'],
  ];
  // A judgement stands in for the figure of a comparison with last year that has no one meaning.
  const unless = trend === null ? [] : [blank('band')];
  for (const [column, word] of extra) {
    if (plan.use(column) === 'required') pieces.push([all(not(says(column)), ...unless), word]);
  }
  return pieces;
}

/** The column 填报状态: 完整, 待填, 缺：…, 矛盾：… for one row while one types. */
export function statusFormula(plan: IndicatorPlan, policy: TemplatePolicy, year: number): TemplateFormula {
  const nothing = allOf([not(says('actual')), ...zeroInWords(plan).map(not)]);
  return rowStatus({
    contradictions: contradictions(plan, policy, year),
    answered: [
      [isAbsent, text(notAssessedStatus)],
      [oneOf('notApplicable', bareNotApplicable), text(`${statusWords.lacking}不适用的具体原因`)],
      [notApplicable, text(statusWords.complete)],
      // What was spent answers for a target that is set by the budget.
      ...(plan.target.kind === 'budget-relative'
        ? [[nothing, text(`${statusWords.complete}（按执行数）`)] as const]
        : []),
    ],
    awaited:
      plan.target.kind === 'qualitative'
        ? all(blank('band'), not(isChecklist('actual')))
        : plan.target.trend === null
          ? nothing
          : all(nothing, blank('band')),
    lacking: lacking(plan, policy),
  });
}
