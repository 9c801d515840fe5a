import type { Bilingual } from '../json/shape.ts';
import { choice, number, type SettingKind } from './setting-shape.ts';

/**
 * Every policy value a profile sets and a rule's conditions and formulas may read, under the same name in both.
 * A profile states all of them (by itself or from the one it extends): nothing is assumed in silence.
 */
export const settingCatalogue = {
  executionRule: choice(
    '预算执行计分方式',
    'how budget execution is scored',
    {
      ratio: ['按执行率的比例计分', 'in proportion to the execution rate'],
      bands: ['按执行率分档计分', 'by the band of the execution rate'],
      steps: ['每低一个步长扣一次', 'a deduction for every step short'],
    },
    { bands: 'executionBands' },
  ),
  executionDenominator: choice('执行率的分母', 'denominator of the execution rate', {
    initial: ['年初预算数', 'the initial budget'],
    revised: ['全年预算数', 'the revised budget'],
    adjusted: ['含结转的全年预算数', 'the budget including what was carried over'],
  }),
  executionStep: number('执行率每低几个百分点扣一次', 'percentage points short that cost one step', 0.01, 100),
  executionStepCost: number('每次扣分值的百分之几', 'percent of the weight one step costs', 0, 100),
  zeroBudget: choice('预算数为零时', 'when the budget is zero', {
    'not-applicable': ['预算执行率不适用', 'budget execution does not apply'],
    zero: ['得 0 分', 'no points'],
    error: ['不能计分，须更正', 'cannot be scored, to be corrected'],
  }),
  executionReasonBelow: number(
    '执行率低于百分之几须说明原因',
    'execution rate below which a reason is required',
    0,
    100,
  ),
  atLeast: choice(
    '“不低于”指标未达标时',
    'an at-least target that is missed',
    {
      ratio: ['按完成率计分', 'in proportion to the completion'],
      'pass-mark-ratio': ['低于及格线得 0 分，以上按完成率', 'nothing below the pass mark, then in proportion'],
      'pass-mark-scaled': ['从及格线到 100% 折算', 'scaled from the pass mark to 100 %'],
      steps: ['每差一个步长扣分值的一定比例', 'a share of the weight for every step short'],
      'point-steps': ['每差一个步长扣固定的分', 'a fixed number of points for every step short'],
      bands: ['按完成率分档', 'by the band of the completion'],
    },
    { bands: 'completionBands' },
  ),
  passMark: number('及格线（完成率百分之几）', 'pass mark, percent of the target', 0, 99),
  shortStep: number('每偏差几个百分点扣一次', 'percentage points of deviation that cost one step', 0.01, 100),
  shortStepCost: number('每次偏差扣分值的百分之几', 'percent of the weight one step of deviation costs', 0, 100),
  shortStepPoints: number('每次偏差扣几分', 'points one step of deviation costs', 0, 100),
  stepCount: {
    ...choice('不足一个步长的', 'a step that is only started', {
      started: ['按一个步长计', 'counts as a step'],
      whole: ['不计', 'does not count'],
    }),
    absent: 'started',
  },
  atMost: choice('“不超过”指标超标时', 'an at-most target that is exceeded', {
    'target-over-actual': ['按指标值÷实际值计分', 'target ÷ actual'],
    'two-minus': ['按（2－实际值÷指标值）计分', '2 − actual ÷ target'],
    steps: ['每超一个步长扣分值的一定比例', 'a share of the weight for every step above'],
    'point-steps': ['每超一个步长扣固定的分', 'a fixed number of points for every step above'],
    zero: ['得 0 分', 'no points'],
  }),
  equal: choice('“等于”指标', 'an equal target', {
    'as-at-least': ['按“不低于”计分', 'as an at-least target'],
    exact: ['恰好相等得满分，否则 0 分', 'full marks when equal, otherwise none'],
    manual: ['按“不低于”计分，不等时须人工评判', 'as an at-least target; a person judges what differs'],
  }),
  strictEqualled: {
    ...choice('“大于”“小于”指标恰好等于指标值时', 'a target of more or less than a value that is only equalled', {
      met: ['按达标计，提示核对', 'counts as met, with a note'],
      missed: ['按未达标计，至少扣一个步长', 'counts as missed: one step of deviation at least'],
    }),
    absent: 'met',
  },
  farAboveTrigger: number(
    '完成率超过百分之几算明显超额',
    'completion above which a target is far exceeded',
    100,
    10000,
  ),
  farAboveFrom: {
    ...choice('完成率恰好等于明显超额的线时', 'a completion exactly at the far-above trigger', {
      above: ['不算明显超额', 'is not far above'],
      including: ['算明显超额（“及以上”）', 'is far above'],
    }),
    absent: 'above',
  },
  farAboveAction: choice(
    '明显超额完成时',
    'what happens far above the target',
    {
      note: ['只提示', 'a note'],
      'require-reason': ['须说明原因', 'a reason is required'],
      manual: ['须人工评判', 'a person judges'],
      deduct: ['按超额比例扣分', 'a deduction in proportion'],
      'deduct-bands': ['按超额幅度分档扣分', 'a deduction by band'],
      'deduct-points': ['扣固定的分', 'a fixed number of points'],
    },
    { 'deduct-bands': 'farAboveBands' },
  ),
  farAbovePoints: { ...number('明显超额扣几分', 'points a far exceeded target costs', 0, 100), absent: '2' },
  farAboveMostDeducted: number('明显超额最多扣分值的百分之几', 'most a far exceeded target can cost, percent', 0, 100),
  qualitativeNote: choice('定性指标的评判说明', 'note for a qualitative judgement', {
    mandatory: ['一律须有', 'always needed'],
    'below-full': ['未得满分的须有', 'needed below full marks'],
    none: ['不要求', 'not asked for'],
  }),
  checklist: {
    ...choice('清单指标（n 项中符合 k 项）', 'a list of n items of which k are met', {
      share: ['分值×符合项数÷应有项数', 'weight × items met ÷ items'],
      'item-points': ['每缺一项扣固定的分', 'a fixed number of points for every item missing'],
      all: ['全部符合得满分，否则 0 分', 'full marks for all of them, otherwise none'],
    }),
    absent: 'share',
  },
  checklistItemPoints: {
    ...number('清单每缺一项扣几分', 'points a missing item of a list costs', 0, 100),
    absent: '1',
  },
  noShare: number('“否”得分值的百分之几', 'percent of the weight a No earns', 0, 100),
  late: choice('逾期完成时', 'a date that is missed', {
    zero: ['得 0 分', 'no points'],
    'per-day': ['每逾期一天扣一次', 'a deduction for every day'],
    'per-month': ['每逾期一月扣一次', 'a deduction for every month'],
    'fixed-share': ['一次性扣分', 'one deduction'],
  }),
  lateStepCost: number('每逾期一天或一月扣分值的百分之几', 'percent of the weight one late day or month costs', 0, 100),
  lateShare: number('逾期一次性扣分值的百分之几', 'percent of the weight lateness costs once', 0, 100),
  outsideRange: choice('超出区间时', 'an actual outside the range', {
    zero: ['得 0 分', 'no points'],
    'by-distance': ['按离区间的远近扣分', 'a deduction by the distance from the range'],
  }),
  satisfactionRule: choice(
    '满意度计分方式',
    'how satisfaction is scored',
    {
      'as-at-least': ['按“不低于”计分', 'as an at-least target'],
      bands: ['按满意度分档', 'by the band of satisfaction'],
    },
    { bands: 'satisfactionBands' },
  ),
  satisfactionWithoutSurvey: choice('满意度没有调查依据时', 'satisfaction without survey evidence', {
    flag: ['提示复核', 'to be looked at'],
    zero: ['得 0 分', 'no points'],
  }),
  evidenceMissing: {
    ...choice('指标没有佐证材料时', 'an indicator without evidence', {
      flag: ['提示复核', 'to be looked at'],
      zero: ['得 0 分', 'no points'],
    }),
    absent: 'flag',
  },
  unrelatedIndicator: {
    ...choice('复核认为指标与项目无关时', 'an indicator that a reviewer finds unrelated to the project', {
      ignore: ['照常计分', 'scored all the same'],
      zero: ['得 0 分', 'no points'],
    }),
    absent: 'ignore',
  },
  unfitLevel: {
    ...choice('三级指标与二级指标不符时', 'a level 3 that does not fit its level 2', {
      ignore: ['照常计分', 'scored all the same'],
      zero: ['得 0 分', 'no points'],
    }),
    absent: 'ignore',
  },
  repeatedIndicator: {
    ...choice('同一指标在产出和效益中重复时', 'the same indicator among outputs and benefits', {
      ignore: ['照常计分', 'scored all the same'],
      zero: ['只计一次，其余得 0 分', 'counts once, nothing for the others'],
    }),
    absent: 'ignore',
  },
  notAssessable: {
    ...choice('指标不可评价时', 'an indicator that is not assessable', {
      ignore: ['照常计分', 'scored all the same'],
      deduct: ['按程度扣分', 'a deduction by degree'],
    }),
    absent: 'ignore',
  },
  notAssessableSevere: {
    ...number(
      '严重不可评价扣分值的百分之几',
      'percent of the weight a severely not assessable indicator costs',
      0,
      100,
    ),
    absent: '100',
  },
  notAssessableMedium: {
    ...number('中度不可评价扣分值的百分之几', 'percent of the weight a partly assessable indicator costs', 0, 100),
    absent: '60',
  },
  notAssessableLight: {
    ...number('轻度不可评价扣分值的百分之几', 'percent of the weight a mostly assessable indicator costs', 0, 100),
    absent: '30',
  },
  unfinishedTasks: {
    ...choice('几项任务中有未完成的，时效指标', 'an indicator of time where one of several tasks is unfinished', {
      ignore: ['照常计分', 'scored all the same'],
      deduct: ['扣一定比例', 'a deduction'],
    }),
    absent: 'ignore',
  },
  unfinishedTasksCost: {
    ...number('任务未完成扣时效指标分值的百分之几', 'percent of the weight unfinished tasks cost', 0, 100),
    absent: '30',
  },
  oneGradeLower: {
    ...number('复核低一个等级，最终结果为百分之几', 'percent of the result that is left one grade lower', 0, 100),
    absent: '100',
  },
  twoGradesLower: {
    ...number('复核低两个等级，最终结果为百分之几', 'percent of the result that is left two grades lower', 0, 100),
    absent: '100',
  },
  threeGradesLower: {
    ...number('复核低三个等级，最终结果为百分之几', 'percent of the result that is left three grades lower', 0, 100),
    absent: '100',
  },
  trend: choice('“逐年上升/下降”指标', 'a trend target', {
    ratio: ['持平算达到，不到的按与上年之比', 'level counts as met, short of it in proportion to last year'],
    strict: ['须高于（低于）上年，否则 0 分', 'above (below) last year, otherwise nothing'],
  }),
  totalCap: choice(
    '总分封顶或打折',
    'cap or discount of the total',
    {
      none: ['不封顶', 'no cap'],
      'execution-bands': ['按执行率分档封顶', 'by the band of the execution rate'],
      'execution-discount': ['按执行率分档打折', 'the total times a share by the band of the execution rate'],
      'execution-rate': ['总分乘以执行率', 'the total times the execution rate'],
    },
    { 'execution-bands': 'capBands', 'execution-discount': 'discountBands' },
  ),
  doubtful: choice('有疑义的得分', 'doubtful scores', {
    automatic: ['自动计分，提示复核', 'scored, to be looked at'],
    manual: ['须人工评判', 'a person judges'],
  }),
  missingReason: choice('应说明原因而未说明', 'a required reason that is missing', {
    block: ['阻断', 'blocks'],
    review: ['复核', 'to be looked at'],
    note: ['提示', 'a note'],
  }),
  explicitWeights: choice('表中已填分值与类别分值不符时', 'given weights that do not add up to their category', {
    scale: ['按比例折算到类别分值', 'scaled to the category'],
    'as-given': ['照填写的分值', 'taken as given'],
    ignore: ['不用填写的分值', 'not used'],
  }),
  rescaleWithin: choice('不适用指标的分值转给', 'who takes over the weight of a row that is not applicable', {
    category: ['同类其他指标', 'the rest of its category'],
    total: ['全部其他指标', 'all other indicators'],
  }),
} as const satisfies Record<string, SettingKind>;

export type SettingName = keyof typeof settingCatalogue;

/** The kind of a setting, or null when no setting has that name. */
export function settingKind(name: string): SettingKind | null {
  return Object.hasOwn(settingCatalogue, name) ? settingCatalogue[name as SettingName] : null;
}

/** What a word of a setting means; the value itself where the setting is a number or has no such word. */
export function settingWord(name: string, value: string): Bilingual {
  const kind = settingKind(name);
  return (kind?.type === 'choice' ? kind.words[value] : undefined) ?? { zh: value, en: value };
}

/** The interval tables a profile may hold, with what their `value` means. */
export const tableCatalogue = {
  executionBands: { value: 'share', title: { zh: '预算执行率分档', en: 'bands of the execution rate' } },
  completionBands: { value: 'share', title: { zh: '完成率分档', en: 'bands of the completion' } },
  satisfactionBands: { value: 'share', title: { zh: '满意度分档', en: 'bands of satisfaction' } },
  farAboveBands: { value: 'share', title: { zh: '超额幅度扣分分档', en: 'deductions by how far above the target' } },
  discountBands: {
    value: 'share',
    title: { zh: '总分折扣分档（执行率）', en: 'shares of the total by execution rate' },
  },
  capBands: { value: 'points', title: { zh: '按执行率封顶分档', en: 'caps of the total by execution rate' } },
} as const satisfies Record<string, { readonly value: 'share' | 'points'; readonly title: Bilingual }>;
