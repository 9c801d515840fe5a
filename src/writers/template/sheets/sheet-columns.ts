import type { indicatorColumns, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import type { Align } from './template-style.ts';

/** How a column of the template looks: width in half-width characters, alignment, the note on its heading. */
export interface ColumnLook {
  readonly width: number;
  readonly align: Align;
  readonly note?: string;
}

type MoneyColumnId = (typeof moneyColumns)[number]['id'];
type IndicatorColumnId = (typeof indicatorColumns)[number]['id'];

/** The looks of the money sheet's columns. */
export const moneyLooks: Readonly<Record<MoneyColumnId, ColumnLook>> = {
  key: { width: 4, align: 'left' },
  code: { width: 12, align: 'left' },
  name: { width: 24, align: 'left' },
  source: { width: 19, align: 'left' },
  initial: {
    width: 16,
    align: 'right',
    note: '年初批复的预算数，单位万元。已按绩效目标表预填，与批复不一致的可以改。',
  },
  revised: { width: 16, align: 'right', note: '调整以后的全年预算数，单位万元。没有调整的，填与年初预算数相同的数。' },
  executed: { width: 16, align: 'right', note: '截至12月31日的实际支出数，单位万元。没有支出填0，不要留空。' },
  rate: { width: 9, align: 'right', note: '自动计算：全年执行数÷全年预算数。' },
  status: { width: 22, align: 'left', note: '自动检查本项目的资金是否填完整。' },
  reason: { width: 28, align: 'left', note: '执行率低于90%或超过100%时必填，写清具体原因，不少于15个字。' },
  measure: { width: 24, align: 'left', note: '针对上述原因，下一步怎么改进。' },
  completed: { width: 36, align: 'left', note: '对照年度总体目标，概括写明全年实际完成了什么。' },
  confirmed: {
    width: 22,
    align: 'left',
    note: '系统说数额大小不合理、而实际确实如此的，写“是”和一句说明，如：是，追加了省级资金。',
  },
  absence: {
    width: 13,
    align: 'center',
    note: '全年没有开展的项目在这里选一种情形，不评分，指标不用填。开展了的项目空着。',
  },
  absenceReason: { width: 26, align: 'left', note: '选了未参评情形的必填：具体为什么没有开展。' },
  absenceDocument: { width: 22, align: 'left', note: '选了未参评情形的必填：批准文件的名称和文号。' },
};

/** The looks of the indicator sheet's columns. */
export const indicatorLooks: Readonly<Record<IndicatorColumnId, ColumnLook>> = {
  key: { width: 4, align: 'left' },
  code: { width: 11, align: 'left' },
  name: { width: 17, align: 'left' },
  ordinal: { width: 5, align: 'center' },
  level1: { width: 9, align: 'center' },
  level2: { width: 9, align: 'center' },
  level3: { width: 15, align: 'left' },
  description: { width: 22, align: 'left' },
  target: { width: 12, align: 'center', note: '年初批复的绩效目标，不能改。确需调整的，请先办理目标调整。' },
  unit: { width: 8, align: 'center', note: '完成值按这个单位填，只填数字，不再写单位。' },
  weight: {
    width: 7,
    align: 'right',
    note: '本指标的分值。目标表没有规定的可以不填，评分时按最右边的“方案分值”；要填就把同一类都填上。',
  },
  actual: {
    width: 15,
    align: 'right',
    note: '全年实际完成的数。百分数填95表示95%；日期填2026-12-18的样子；定性指标写完成情况。',
  },
  outcome: { width: 10, align: 'center', note: '自动判断，只供参考；得分以评分结果为准。' },
  status: { width: 17, align: 'left', note: '自动检查：完整、待填、缺什么、哪里矛盾。' },
  lastYear: { width: 10, align: 'right', note: '目标写“逐年上升”等，要与上年比较时填。' },
  settledTarget: { width: 12, align: 'center', note: '目标写“以批复为准”等，填后来核定的指标值，如≥5次。' },
  settledTargetSource: { width: 14, align: 'left', note: '核定指标值的文件名称和文号。' },
  band: { width: 17, align: 'left', note: '定性指标从下拉表里选一档。' },
  bandPercent: { width: 12, align: 'right', note: '在所选档次内评定的比例，0到100。不填按该档默认比例。' },
  notApplicable: { width: 14, align: 'left', note: '确实不适用的，写明原因，完成值留空。' },
  evidence: { width: 18, align: 'left', note: '能证明完成值的材料名称，如验收单、签到表、支付凭证。' },
  surveySize: { width: 13, align: 'right', note: '满意度指标填收回的有效问卷份数。' },
  reason: { width: 24, align: 'left', note: '没有达到目标或远超目标时必填，写清具体原因，不少于15个字。' },
  measure: { width: 20, align: 'left', note: '针对上述原因，下一步怎么改进。' },
  manualScore: { width: 9, align: 'right', note: '由复核人填写：改用的得分，不超过分值。' },
  manualWho: { width: 9, align: 'center', note: '由复核人填写：姓名。' },
  manualWhy: { width: 18, align: 'left', note: '由复核人填写：为什么改用这个得分。' },
  confirmed: {
    width: 20,
    align: 'left',
    note: '系统说数额大小不合理、而实际确实如此的，写“是”和一句说明，如：是，追加了省级资金。',
  },
  judgedBy: { width: 12, align: 'center', note: '定性指标由谁评定达成程度：姓名或机构。' },
  plannedWeight: {
    width: 9,
    align: 'right',
    note: '按计分方案分配给本指标的分值，不能改。“分值”一栏同一类都空着的，就按它计分。',
  },
};
