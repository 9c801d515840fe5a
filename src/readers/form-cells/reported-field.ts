import { remembered } from '../../model/remembered.ts';
import { plainHeading } from '../goals/columns/goal-columns.ts';

/** What a column of a self-evaluation form is filled in with, beside an indicator. */
export type ReportedField = 'actual' | 'score' | 'reason' | 'measure' | 'completion';

/** 复核得分, 上年完成值, 一季度完成情况: columns that somebody else fills in, or of another time. */
const ofOthers = /复核|核查|审核|财政|主管|评审|专家|初审|终审|上年|去年|往年|季度|半年|月度|预期|预计|计划|设定/;

/** By the end of their words, the first that fits: 得分, 自评得分情况; 完成率; 未完成原因分析及改进措施; 拟采取的改进措施; 全年实际完成值. */
const endings: readonly (readonly [RegExp, ReportedField])[] = [
  [/(?:得分|自评分|自评分值|评分)(?:情况)?$/, 'score'],
  [/(?:完成率|完成比例|完成程度)$/, 'completion'],
  [/原因|(?:偏差|偏离|差异|未完成).{0,8}(?:分析|说明)/, 'reason'],
  [/措施$/, 'measure'],
  [/^实际(?:值|数|情况|结果)$|(?:完成|实现|达成)(?:值|数|情况|结果|指标值)$/, 'actual'],
];

/** Words of money: 实际执行情况, 支出完成数. */
const ofMoney = /资金|支出|执行|预算/;

function findField(heading: string): ReportedField | null {
  const plain = plainHeading(heading);
  // No heading of that kind is longer: 未完成原因分析及拟采取的改进措施和建议.
  if (plain.length > 24 || ofOthers.test(plain) || ofMoney.test(plain)) return null;
  return endings.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** What a heading asks the unit to fill in for each indicator; null for any other column. */
export const reportedField = remembered(findField);
