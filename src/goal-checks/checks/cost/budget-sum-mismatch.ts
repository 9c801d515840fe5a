import { finding } from '../../../findings/finding.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { wanText } from '../../facts/target-amounts.ts';

/** Finds budgets that are not fiscal plus other funds; a blank part counts as nothing when the other one is stated. */
export const budgetSumMismatch: ProjectCheck = {
  code: 'budget-sum-mismatch',
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
    return [finding('budget-sum-mismatch', args, project.where)];
  },
  accept: [
    { projects: [{ budget: '315.00=315.00+' }, { budget: '100=80+20' }, { budget: '100' }, { budget: '2.5=2.5+0' }] },
  ],
  reject: [
    { projects: [{ budget: '100=80+10' }], finds: ['相差10万元'] },
    { projects: [{ budget: '0.3=0.1+0.1' }], finds: ['相差0.1万元'] },
  ],
};
