import type { Entry, NumberEntry } from '../actuals/actuals.ts';
import type { Project } from '../goals/goals.ts';
import type { Bilingual } from '../json/shape.ts';
import type { Place } from '../place.ts';

/** The month whose end is looked at: 2026-07 is 1–7月 of 2026. */
export interface AsOf {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** 1-7月, as the columns of the form say it. */
export const periodText = ({ month }: AsOf): string => (month === 1 ? '1月' : `1-${month}月`);

/** 2026-07. */
export const asOfText = ({ year, month }: AsOf): string => `${year}-${String(month).padStart(2, '0')}`;

/** 2026-07 as a month; null for any other text. */
export function readAsOf(text: string): AsOf | null {
  const [, year, month] = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined || month === undefined ? null : { year: Number(year), month: Number(month) };
}

/** 完成目标可能性 of 《项目支出绩效目标执行监控表》. */
export const likelihoods = ['certain', 'possible', 'impossible'] as const;
export type Likelihood = (typeof likelihoods)[number];
export const likelihoodWords = {
  certain: { zh: '确定能', en: 'certain' },
  possible: { zh: '有可能', en: 'possible' },
  impossible: { zh: '完全不可能', en: 'impossible' },
} as const satisfies Readonly<Record<Likelihood, Bilingual>>;

/** The five columns of 偏差原因分析. */
export const reasonClasses = ['funding', 'system', 'staff', 'hardware', 'other'] as const;
export type ReasonClass = (typeof reasonClasses)[number];
export const reasonWords = {
  funding: { zh: '经费保障', en: 'funding' },
  system: { zh: '制度保障', en: 'rules' },
  staff: { zh: '人员保障', en: 'staff' },
  hardware: { zh: '硬件条件保障', en: 'equipment' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<ReasonClass, Bilingual>>;

/** The fund rows of the form: the total, the year's general budget, other money. */
export const monitoredFunds = ['total', 'fiscal', 'other'] as const;
export type MonitoredFund = (typeof monitoredFunds)[number];
export const monitoredFundWords = {
  total: { zh: '年度资金总额', en: 'total for the year' },
  fiscal: { zh: '其中：本年一般公共预算拨款', en: "of which: this year's general budget" },
  other: { zh: '其他资金', en: 'other funds' },
} as const satisfies Readonly<Record<MonitoredFund, Bilingual>>;

/** Money of one row in 万元; null where the cell is blank. */
export interface MonitoredAmounts {
  readonly initial: NumberEntry | null;
  readonly executed: NumberEntry | null;
  readonly expected: NumberEntry | null;
}

/** What was reported of one indicator up to the month. */
export interface MonitoredIndicator {
  readonly ordinal: number;
  /** What should have been reached by now, where the unit sets stages. */
  readonly stage: Entry | null;
  readonly progress: Entry | null;
  readonly expected: Entry | null;
  readonly reasons: readonly ReasonClass[];
  readonly reasonText: Entry | null;
  readonly likelihood: Likelihood | null;
  readonly remark: Entry | null;
  readonly place: Place;
}

/** What was reported of one project up to the month. */
export interface MonitoredProject {
  readonly project: Project;
  readonly funds: Readonly<Partial<Record<MonitoredFund, MonitoredAmounts>>>;
  readonly indicators: ReadonlyMap<number, MonitoredIndicator>;
  readonly place: Place;
}
