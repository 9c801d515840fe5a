import type { Bilingual } from '../../model/json/shape.ts';

/** The eight items of 《项目支出绩效目标审核表》(财预〔2015〕88号). */
export type ReviewItemId =
  | 'complete'
  | 'clear'
  | 'relevant'
  | 'scientific'
  | 'reasonable'
  | 'matches-funds'
  | 'achievable'
  | 'conditions';

/** An item: its part, what is looked at, and whether only a person can say (`human`: no finding speaks of it, or hardly any). */
export interface ReviewItem {
  readonly id: ReviewItemId;
  readonly part: Bilingual;
  readonly name: Bilingual;
  readonly points: Bilingual;
  readonly human: boolean;
}

const parts = {
  complete: { zh: '一、完整性审核', en: '1. Completeness' },
  relevant: { zh: '二、相关性审核', en: '2. Relevance' },
  proper: { zh: '三、适当性审核', en: '3. Adequacy' },
  feasible: { zh: '四、可行性审核', en: '4. Feasibility' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The items in the order of the form, with the gist of their points. */
export const reviewItems: readonly ReviewItem[] = [
  {
    id: 'complete',
    part: parts.complete,
    name: { zh: '规范完整性', en: 'complete and in form' },
    points: {
      zh: '填报是否完整、规范，有没有缺项、错项',
      en: 'is the form filled in completely and correctly, with nothing missing or wrong?',
    },
    human: false,
  },
  {
    id: 'clear',
    part: parts.complete,
    name: { zh: '明确清晰性', en: 'clear' },
    points: {
      zh: '绩效目标是否明确、清晰，反映主要工作，能够衡量',
      en: 'are the goals clear and measurable, and do they show the main work?',
    },
    human: false,
  },
  {
    id: 'relevant',
    part: parts.relevant,
    name: { zh: '目标相关性', en: 'goals that fit' },
    points: {
      zh: '总体目标是否符合政策、职责和年度工作，与指标是否对应',
      en: "do the goals fit policy, duties and the year's work, and the indicators the goals?",
    },
    human: false,
  },
  {
    id: 'scientific',
    part: parts.relevant,
    name: { zh: '指标科学性', en: 'sound indicators' },
    points: {
      zh: '指标是否全面、细化、量化，设置是否合理',
      en: 'are the indicators complete, detailed, quantified and sensible?',
    },
    human: false,
  },
  {
    id: 'reasonable',
    part: parts.proper,
    name: { zh: '绩效合理性', en: 'reasonable effect' },
    points: {
      zh: '预期绩效是否显著、真实，是否高于正常水平',
      en: 'is the expected effect real, notable and above the usual?',
    },
    human: true,
  },
  {
    id: 'matches-funds',
    part: parts.proper,
    name: { zh: '资金匹配性', en: 'goals that fit the money' },
    points: {
      zh: '绩效目标与资金、预算与工作量是否匹配',
      en: 'do the goals fit the money, and the budget the scale of the work?',
    },
    human: false,
  },
  {
    id: 'achievable',
    part: parts.feasible,
    name: { zh: '实现可能性', en: 'achievable' },
    points: {
      zh: '任务是否切实可行，按期能否完成',
      en: 'are the tasks realistic, and can they be done in time?',
    },
    human: true,
  },
  {
    id: 'conditions',
    part: parts.feasible,
    name: { zh: '条件充分性', en: 'conditions in place' },
    points: {
      zh: '组织、人员、制度等条件是否具备',
      en: 'are organisation, people and rules in place?',
    },
    human: true,
  },
];

/** The codes of an item, with spaces between. */
const codes = (item: ReviewItemId, list: string): readonly (readonly [string, ReviewItemId])[] =>
  list.split(' ').map((code) => [code, item]);

/** What each check of goals speaks of. What a reader found (goal-…) is about the form itself, but for money. */
const itemByCode: ReadonlyMap<string, ReviewItemId> = new Map([
  ...codes('complete', 'target-missing placeholder-left indicator-name-missing column-blank level1-unknown'),
  ...codes('complete', 'no-output-or-benefit output-kind-missing satisfaction-missing printed-weights-off'),
  ...codes('complete', 'duplicate-project duplicate-indicator period-reversed mixed-notation spending-plan-blank'),
  ...codes('complete', 'unit-missing project-name-long-for-system'),
  ...codes('clear', 'target-unreadable vague-target yes-no-unstated target-repeats-name trend-without-baseline'),
  ...codes('clear', 'deferred-target ambiguous-month date-as-number mostly-qualitative satisfaction-not-named'),
  ...codes('clear', 'indicator-with-two-targets department-indicator-unmeasurable'),
  ...codes('relevant', 'promise-without-indicator promise-contradicted promise-unit-does-not-fit indicators-copied'),
  ...codes('relevant', 'year-outside-document date-outside-period'),
  ...codes('scientific', 'level-mismatch quality-is-count direction-against-meaning count-with-percent-target'),
  ...codes('scientific', 'rate-with-count-target percent-on-no-rate percent-over-100 unit-does-not-fit'),
  ...codes('scientific', 'name-description-disagree unit-cost-of-what cost-without-amount cost-with-lower-bound'),
  ...codes('scientific', 'output-weight-low'),
  ...codes('reasonable', 'satisfaction-at-100'),
  ...codes('matches-funds', 'cost-above-budget cost-below-budget unit-cost-exceeds-budget budget-sum-mismatch'),
  ...codes('matches-funds', 'stated-rate-disagrees-with-budget spending-plan-not-100 spending-plan-not-cumulative'),
  ...codes('matches-funds', 'goal-budget-missing goal-budgets-missing goal-budget-added goal-amount-unreadable'),
  ...codes('matches-funds', 'goal-money-unit-assumed goal-money-unit-unknown'),
]);

/** The item that a finding speaks of; null for a check that nobody has given one. */
export const itemOfCheck = (code: string): ReviewItemId | null => itemByCode.get(code) ?? null;

/** The item that a finding belongs under in the form. */
export const itemOf = (code: string): ReviewItemId => itemOfCheck(code) ?? 'complete';
