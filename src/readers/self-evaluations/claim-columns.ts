import { plainHeading } from '../goals/columns/goal-columns.ts';

/** What a column of a filled form claims of an indicator; null for one that claims nothing (佐证材料, 复核得分). */
export type ClaimColumn = 'actual' | 'score' | 'deducted' | 'reason';

// 复核得分, 主管部门评分, 财政评分: what others gave is no claim of the unit.
const ofOthers = /复核|核查|审核|核定|主管部门|财政部门|评审|第三方/;
const score = /得分|评分|自评分/;
const scoring = /标准|办法|细则|规则|方法|依据|说明/;
const deducted = /扣减?分(?:值|数)?$/;
const reason = /原因|措施|分析/;
// 完成率 and 偏差率 are worked out from the actual and are none.
const actual = /完成|实际|达成|实现/;
const share = /率$|比例$|程度$|进度$/;

/** What a heading of a column that a self-evaluation fills in stands for. */
export function claimColumn(heading: string): ClaimColumn | null {
  const plain = plainHeading(heading);
  if (ofOthers.test(plain)) return null;
  if (reason.test(plain)) return 'reason';
  if (deducted.test(plain)) return 'deducted';
  if (score.test(plain)) return scoring.test(plain) ? null : 'score';
  return actual.test(plain) && !share.test(plain) ? 'actual' : null;
}

/** What a heading or a label in the money block stands for, where it names no amount. */
export type MoneyMark = 'weight' | 'rate' | 'score' | 'reason';

/** 到位率 beside 执行率 is no rate of execution. */
export function moneyMark(heading: string): MoneyMark | null {
  const plain = plainHeading(heading);
  if (reason.test(plain)) return 'reason';
  if (/得分$/.test(plain)) return 'score';
  if (/分值$|权重$|标准分$|满分$/.test(plain)) return 'weight';
  return /(?:执行率|进度|支出率)$/.test(plain) ? 'rate' : null;
}

/** Whether money of the stage "executed" was spent, or only arrived; null for what was left over. */
export function executedKind(heading: string): 'executed' | 'arrived' | null {
  const plain = plainHeading(heading);
  if (/结余|结转|节余/.test(plain)) return null;
  return /到位/.test(plain) ? 'arrived' : 'executed';
}
