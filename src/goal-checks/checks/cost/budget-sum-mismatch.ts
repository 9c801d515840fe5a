import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { wanText } from '../../facts/target-amounts.ts';

const kind = findingKind('budget-sum-mismatch', {
  severity: 'review',
  title: { zh: '预算数不等于各项资金之和', en: 'budget is not the sum of its parts' },
  found: {
    zh: '预算数{total}万元，财政资金{fiscal}万元，其他资金{other}万元，合计相差{difference}万元',
    en: 'budget {total} 万元, fiscal funds {fiscal}, other funds {other}: a difference of {difference}',
  },
  expected: { zh: '预算数 = 财政资金 + 其他资金', en: 'budget = fiscal funds + other funds' },
  action: { zh: '请核对三个数字，或补填漏掉的资金来源', en: 'check the three numbers, or add the missing source' },
  why: {
    zh: '预算执行率以预算数为分母，预算数不实，执行率和10分的得分都不可信。',
    en: 'The budget is the denominator of the execution rate; if it is wrong, so are the rate and its points.',
  },
});

/** Finds budgets that are not fiscal plus other funds; a blank part counts as nothing when the other one is stated. */
export const budgetSumMismatch: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: { zh: '预算数与财政资金、其他资金之和是否相等。', en: 'Whether the budget equals fiscal plus other funds.' },
  silentOn: {
    zh: '没有预算数，或两项资金都没有填写的项目。',
    en: 'Projects without a budget, or with both parts blank.',
  },
  run: (project) => {
    const { total, fiscal, other } = project.project.budget;
    if (total === null || (fiscal === null && other === null)) return [];
    const difference = decimal(total)
      .minus(decimal(fiscal ?? '0'))
      .minus(decimal(other ?? '0'));
    if (difference.isZero()) return [];
    const args = { total, fiscal: fiscal ?? '0', other: other ?? '0', difference: wanText(difference.abs()) };
    return [kind.found(args, project.where)];
  },
  accept: [
    { projects: [{ budget: '315.00=315.00+' }, { budget: '100=80+20' }, { budget: '100' }, { budget: '2.5=2.5+0' }] },
  ],
  reject: [
    { projects: [{ budget: '100=80+10' }], finds: ['相差10万元'] },
    { projects: [{ budget: '0.3=0.1+0.1' }], finds: ['相差0.1万元'] },
  ],
};
