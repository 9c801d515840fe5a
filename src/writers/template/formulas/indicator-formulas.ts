import { bandWords } from '../../../model/actuals/actuals-layout.ts';
import { scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { IndicatorColumnId, IndicatorPlan } from '../indicator-plan.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import { lackingReason, rowStatus, type Said } from './status-formula.ts';
import { outcomeWords } from './status-words.ts';
import {
  all,
  any,
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
  type TemplateFormula,
  text,
  when,
} from './template-formula.ts';

const actual = cell('actual');
const none = text('');
const met = text(outcomeWords.met);
const missed = text(outcomeWords.missed);

/** A share typed as 0.95 beside a target of 95 %, by the limits of scoring; somebody who means it confirms it. */
function ambiguousPercent({ target }: IndicatorPlan): TemplateFormula | null {
  const { input, value, comparator } = target;
  if (input !== 'percent' || value === null || value.lessThan(scaleLimits.percentFrom)) return null;
  if (comparator === '≤' || comparator === '<') return null;
  return all(isNumber(actual), compare(actual, '>', number(0)), compare(actual, '<=', number(1)), blank('confirmed'));
}

/** A thousand times the target or more: surely counted in another unit, unless somebody confirms it. */
function scaleDoubt({ target: { input, value } }: IndicatorPlan): Said[] {
  if ((input !== 'number' && input !== 'percent') || value === null || !value.greaterThan(0)) return [];
  const most = number(value.times(scaleLimits.actual));
  return [
    [all(isNumber(actual), compare(actual, '>=', most), blank('confirmed')), '完成值是目标的1000倍以上，请核对单位'],
  ];
}

function quantityOutcome(plan: IndicatorPlan, policy: TemplatePolicy): TemplateFormula {
  const { value, comparator } = plan.target;
  if (value === null || comparator === null) return none;
  const target = number(value);
  const overfilled = compare(actual, '>', number(value.times(policy.farAbove)));
  const far = (otherwise: TemplateFormula) =>
    value.greaterThan(0) ? when(overfilled, text(outcomeWords.far), otherwise) : otherwise;
  switch (comparator) {
    case '≥':
      return when(compare(actual, '>=', target), far(met), missed);
    case '>':
      return when(compare(actual, '>', target), far(met), missed);
    case '≤':
      return when(compare(actual, '<=', target), met, missed);
    case '<':
      return when(compare(actual, '<', target), met, missed);
    case '=':
      return when(compare(actual, '=', target), met, far(text(outcomeWords.off)));
    default:
      return comparator satisfies never;
  }
}

const signs = { '≥': '>=', '>': '>', '≤': '<=', '<': '<', '=': '=' } as const;

function trendOutcome({ target: { trend } }: IndicatorPlan): TemplateFormula {
  if (trend === null || trend.kind === 'unclear') return none;
  const lastYear = cell('lastYear');
  const better =
    trend.kind === 'direction'
      ? compare(actual, trend.falling ? '<' : '>', lastYear)
      : compare(actual, signs[trend.comparator], grown(lastYear, trend.factor, new Decimal(trend.plus?.value ?? 0)));
  return when(isNumber(lastYear), when(better, met, missed), none);
}

function valueOutcome(plan: IndicatorPlan, policy: TemplatePolicy): TemplateFormula {
  const { kind, value, upper, date } = plan.target;
  switch (kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'budget-relative':
      return when(isNumber(actual), quantityOutcome(plan, policy), none);
    case 'trend':
      return when(isNumber(actual), trendOutcome(plan), none);
    case 'range': {
      if (value === null || upper === null) return none;
      const inside = all(compare(actual, '>=', number(value)), compare(actual, '<=', number(upper)));
      return when(isNumber(actual), when(inside, met, missed), none);
    }
    case 'date':
      return date === null ? none : when(isNumber(actual), when(compare(actual, '<=', day(date)), met, missed), none);
    case 'yes-no':
    case 'frequency':
      return firstOf(
        [
          [compare(actual, '=', text(plan.target.wanted)), met],
          [any(compare(actual, '=', text('是')), compare(actual, '=', text('否'))), missed],
        ],
        none,
      );
    case 'qualitative':
      return when(blank('band'), none, when(compare(cell('band'), '=', text(bandWords.met)), met, missed));
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
      [filled('notApplicable'), text(outcomeWords.notApplicable)],
      ...(ambiguous === null ? [] : ([[ambiguous, none]] as const)),
    ],
    valueOutcome(plan, policy),
  );
}

function inputContradictions(plan: IndicatorPlan, year: number): Said[] {
  const ambiguous = ambiguousPercent(plan);
  const typed = filled('actual');
  switch (plan.target.input) {
    case 'percent':
      return [
        [all(typed, not(isNumber(actual))), '完成值只填数字'],
        ...(ambiguous === null ? [] : ([[ambiguous, '百分数填95表示95%']] as const)),
        ...scaleDoubt(plan),
        [all(isNumber(actual), compare(actual, '>', number(100))), '百分数超过100'],
      ];
    case 'number':
      return [
        [all(typed, not(isNumber(actual))), '完成值只填数字'],
        [all(isNumber(actual), compare(actual, '<', number(0))), '完成值小于0'],
        ...scaleDoubt(plan),
      ];
    case 'signed-number':
      return [[all(typed, not(isNumber(actual))), '完成值只填数字']];
    case 'date':
      return [
        [all(typed, not(isNumber(actual))), '完成值请填日期'],
        [
          all(
            isNumber(actual),
            any(compare(actual, '<', day(`${year}-01-01`)), compare(actual, '>', day(`${year}-12-31`))),
          ),
          `日期不在${year}年`,
        ],
      ];
    case 'yes-no':
      return [[all(typed, compare(actual, '<>', text('是')), compare(actual, '<>', text('否'))), '请选是或否']];
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
  const given = plan.use('band') === 'not-for-this-row' ? filled('actual') : any(filled('actual'), filled('band'));
  return [
    [all(filled('notApplicable'), given), '已填不适用，又填了完成情况'],
    ...inputContradictions(plan, year),
    ...(plan.target.kind === 'qualitative' ? bandContradictions(policy) : []),
  ];
}

function lacking(plan: IndicatorPlan, policy: TemplatePolicy): readonly Said[] {
  const missedTarget = any(
    compare(cell('outcome'), '=', missed),
    compare(cell('outcome'), '=', text(outcomeWords.off)),
  );
  const pieces: Said[] = [[blank('evidence'), '佐证材料'], ...lackingReason(missedTarget, policy)];
  if (policy.farAboveNeedsReason) {
    pieces.push([all(compare(cell('outcome'), '=', text(outcomeWords.far)), blank('reason')), '超目标的原因']);
  }
  if (plan.target.kind === 'qualitative') pieces.unshift([blank('actual'), '完成情况说明']);
  const extra: readonly (readonly [IndicatorColumnId, string])[] = [
    ['lastYear', '上年实际值'],
    ['settledTarget', '核定指标值'],
    ['settledTargetSource', '核定依据'],
    ['surveySize', '调查样本数'],
  ];
  for (const [column, word] of extra) if (plan.use(column) === 'required') pieces.push([blank(column), word]);
  return pieces;
}

/** The column 填报状态: 完整, 待填, 缺：…, 矛盾：… for one row while one types. */
export function statusFormula(plan: IndicatorPlan, policy: TemplatePolicy, year: number): TemplateFormula {
  return rowStatus({
    contradictions: contradictions(plan, policy, year),
    answered: filled('notApplicable'),
    awaited: blank(plan.target.kind === 'qualitative' ? 'band' : 'actual'),
    lacking: lacking(plan, policy),
  });
}
