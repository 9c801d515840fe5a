import type { Bilingual } from '../../model/json/shape.ts';
import type { BindingOrigin } from '../../model/result/result.ts';

/** A name a formula may use: how it is printed, what else it is called, and where its number comes from. */
interface FormulaName {
  readonly label: Bilingual;
  readonly aliases: readonly string[];
  readonly origin: BindingOrigin;
}

const name = (origin: BindingOrigin, zh: string, en: string, ...aliases: string[]): FormulaName => ({
  label: { zh, en },
  aliases: [zh, ...aliases],
  origin,
});

/** Every name of the formulas. Numbers of one comparison are always in one unit; shares and settings in percent are points of 100. */
export const formulaNames = {
  weight: name('weight', '分值', 'weight', '权重'),
  actual: name('actual', '实际值', 'actual', '实际完成值', '完成值'),
  target: name('target', '指标值', 'target', '目标值', '年度指标值', '区间下限'),
  targetUpper: name('target-upper', '区间上限', 'upper end', '指标值上限'),
  lastYear: name('last-year', '上年值', "last year's value", '上年实际值', '上年完成值'),
  budget: name('budget', '预算数', 'budget'),
  initial: name('initial', '年初预算数', 'initial budget', '年初预算'),
  revised: name('revised', '全年预算数', 'revised budget', '全年预算'),
  adjusted: name('adjusted', '调整后预算数', 'budget incl. carry-over', '含结转预算数'),
  executed: name('executed', '全年执行数', 'executed', '执行数'),
  surveySize: name('survey-size', '调查样本数', 'survey size', '样本数'),
  yes: name('yes', '是否达成', 'yes', '是否完成'),
  share: name('band-share', '评定比例', 'judged share', '达成比例'),
  score: name('score', '得分', 'score'),
  total: name('score', '总分', 'total'),
  executionStep: name('setting', '执行率扣分步长', 'execution step'),
  executionStepCost: name('setting', '执行率每步扣分', 'cost of an execution step'),
  passMark: name('setting', '及格线', 'pass mark'),
  shortStep: name('setting', '偏差步长', 'deviation step'),
  shortStepCost: name('setting', '偏差每步扣分', 'cost of a deviation step'),
  shortStepPoints: name('setting', '偏差每步扣几分', 'points of a deviation step'),
  farAboveTrigger: name('setting', '超额触发线', 'far-above trigger'),
  farAbovePoints: name('setting', '超额扣分', 'points lost far above'),
  farAboveMostDeducted: name('setting', '超额扣分上限', 'most deducted far above'),
  checklistItemPoints: name('setting', '清单每缺一项扣几分', 'points of a missing item'),
  noShare: name('setting', '否的得分比例', 'share of a No'),
  lateStepCost: name('setting', '逾期每步扣分', 'cost of a late step'),
  notAssessableSevere: name('setting', '严重不可评价扣分比例', 'cost of severely not assessable'),
  notAssessableMedium: name('setting', '中度不可评价扣分比例', 'cost of partly assessable'),
  notAssessableLight: name('setting', '轻度不可评价扣分比例', 'cost of mostly assessable'),
  unfinishedTasksCost: name('setting', '任务未完成扣分比例', 'cost of unfinished tasks'),
  lateShare: name('setting', '逾期扣分比例', 'cost of lateness'),
  executionReasonBelow: name('setting', '须说明原因的执行率', 'execution needing a reason'),
} as const satisfies Readonly<Record<string, FormulaName>>;

export type FormulaNameId = keyof typeof formulaNames;

const byWord: ReadonlyMap<string, FormulaNameId> = new Map(
  Object.entries(formulaNames).flatMap(([id, { aliases }]) =>
    [id, ...aliases].map((word) => [word, id as FormulaNameId] as const),
  ),
);

/** The canonical name for a word of a formula, Chinese alias or canonical; null when there is none. */
export function formulaName(word: string): FormulaNameId | null {
  return byWord.get(word) ?? null;
}

/** Every word a formula may use as a name, for "did you mean". */
export const formulaWords: readonly string[] = [...byWord.keys()];

/** How a name is printed; a name outside the table prints as itself. */
export function nameLabel(name: string, language: 'zh' | 'en'): string {
  const id = formulaName(name);
  return id === null ? name : formulaNames[id].label[language];
}
