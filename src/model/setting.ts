import type { Bilingual } from './shape.ts';

/** A policy value that is one word of a list. `tables` names the interval table a word needs, where it needs one. */
interface ChoiceSetting {
  readonly type: 'choice';
  readonly title: Bilingual;
  readonly allowed: readonly string[];
  readonly tables: Readonly<Record<string, string>>;
}

/** A policy value that is a number between two bounds, both allowed. */
interface NumberSetting {
  readonly type: 'number';
  readonly title: Bilingual;
  readonly from: number;
  readonly to: number;
}

export type SettingKind = ChoiceSetting | NumberSetting;

const choice = (
  zh: string,
  en: string,
  allowed: readonly string[],
  tables: Readonly<Record<string, string>> = {},
): ChoiceSetting => ({ type: 'choice', title: { zh, en }, allowed, tables });

const number = (zh: string, en: string, from: number, to: number): NumberSetting => ({
  type: 'number',
  title: { zh, en },
  from,
  to,
});

/**
 * Every policy value a profile sets and a rule's conditions and formulas may read, under the same name in both.
 * A profile states all of them (by itself or from the one it extends): nothing is assumed in silence.
 */
export const settingCatalogue = {
  executionRule: choice('预算执行计分方式', 'how budget execution is scored', ['ratio', 'bands', 'steps'], {
    bands: 'executionBands',
  }),
  executionDenominator: choice('执行率的分母', 'denominator of the execution rate', ['initial', 'revised', 'adjusted']),
  executionStep: number('执行率每低几个百分点扣一次', 'percentage points short that cost one step', 0.01, 100),
  executionStepCost: number('每次扣分值的百分之几', 'percent of the weight one step costs', 0, 100),
  zeroBudget: choice('预算数为零时', 'when the budget is zero', ['not-applicable', 'zero', 'error']),
  executionReasonBelow: number(
    '执行率低于百分之几须说明原因',
    'execution rate below which a reason is required',
    0,
    100,
  ),
  atLeast: choice(
    '“不低于”指标未达标时',
    'an at-least target that is missed',
    ['ratio', 'pass-mark-ratio', 'pass-mark-scaled', 'steps', 'bands'],
    { bands: 'completionBands' },
  ),
  passMark: number('及格线（完成率百分之几）', 'pass mark, percent of the target', 0, 99),
  shortStep: number('每偏差几个百分点扣一次', 'percentage points of deviation that cost one step', 0.01, 100),
  shortStepCost: number('每次偏差扣分值的百分之几', 'percent of the weight one step of deviation costs', 0, 100),
  atMost: choice('“不超过”指标超标时', 'an at-most target that is exceeded', [
    'target-over-actual',
    'two-minus',
    'steps',
    'zero',
  ]),
  equal: choice('“等于”指标', 'an equal target', ['as-at-least', 'exact', 'manual']),
  farAboveTrigger: number(
    '完成率超过百分之几算明显超额',
    'completion above which a target is far exceeded',
    100,
    10000,
  ),
  farAboveAction: choice(
    '明显超额完成时',
    'what happens far above the target',
    ['note', 'require-reason', 'manual', 'deduct', 'deduct-bands'],
    { 'deduct-bands': 'farAboveBands' },
  ),
  farAboveMostDeducted: number('明显超额最多扣分值的百分之几', 'most a far exceeded target can cost, percent', 0, 100),
  qualitativeNote: choice('定性指标的评判说明', 'note for a qualitative judgement', [
    'mandatory',
    'below-full',
    'none',
  ]),
  noShare: number('“否”得分值的百分之几', 'percent of the weight a No earns', 0, 100),
  late: choice('逾期完成时', 'a date that is missed', ['zero', 'per-day', 'per-month', 'fixed-share']),
  lateStepCost: number('每逾期一天或一月扣分值的百分之几', 'percent of the weight one late day or month costs', 0, 100),
  lateShare: number('逾期一次性扣分值的百分之几', 'percent of the weight lateness costs once', 0, 100),
  outsideRange: choice('超出区间时', 'an actual outside the range', ['zero', 'by-distance']),
  satisfactionRule: choice('满意度计分方式', 'how satisfaction is scored', ['as-at-least', 'bands'], {
    bands: 'satisfactionBands',
  }),
  satisfactionWithoutSurvey: choice('满意度没有调查依据时', 'satisfaction without survey evidence', ['flag', 'zero']),
  trend: choice('“逐年上升/下降”指标', 'a trend target', ['ratio', 'strict']),
  totalCap: choice('总分封顶', 'cap of the total', ['none', 'execution-bands'], { 'execution-bands': 'capBands' }),
  doubtful: choice('有疑义的得分', 'doubtful scores', ['automatic', 'manual']),
  missingReason: choice('应说明原因而未说明', 'a required reason that is missing', ['block', 'review', 'note']),
  explicitWeights: choice('表中已填分值与类别分值不符时', 'given weights that do not add up to their category', [
    'scale',
    'as-given',
    'ignore',
  ]),
  rescaleWithin: choice('不适用指标的分值转给', 'who takes over the weight of a row that is not applicable', [
    'category',
    'total',
  ]),
} as const satisfies Record<string, SettingKind>;

export type SettingName = keyof typeof settingCatalogue;

/** The kind of a setting, or null when no setting has that name. */
export function settingKind(name: string): SettingKind | null {
  return Object.hasOwn(settingCatalogue, name) ? settingCatalogue[name as SettingName] : null;
}

/** The interval tables a profile may hold, with what their `value` means. */
export const tableCatalogue = {
  executionBands: { value: 'share', title: { zh: '预算执行率分档', en: 'bands of the execution rate' } },
  completionBands: { value: 'share', title: { zh: '完成率分档', en: 'bands of the completion' } },
  satisfactionBands: { value: 'share', title: { zh: '满意度分档', en: 'bands of satisfaction' } },
  farAboveBands: { value: 'share', title: { zh: '超额幅度扣分分档', en: 'deductions by how far above the target' } },
  capBands: { value: 'points', title: { zh: '按执行率封顶分档', en: 'caps of the total by execution rate' } },
} as const satisfies Record<string, { readonly value: 'share' | 'points'; readonly title: Bilingual }>;
