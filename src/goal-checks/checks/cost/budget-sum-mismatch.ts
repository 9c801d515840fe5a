import { inBoth } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import { carriedOver, partsOfBudget } from '../../../model/goals/budget-parts.ts';
import type { ProjectCheck } from '../../check.ts';
import { wanText } from '../../facts/target-amounts.ts';

const kind = findingKind('budget-sum-mismatch', {
  severity: 'review',
  title: { zh: '预算数不等于各项资金之和', en: 'budget is not the sum of its parts' },
  found: {
    zh: '预算数{total}万元，财政资金{fiscal}万元，{carried}其他资金{other}万元，合计相差{difference}万元',
    en: 'budget {total} 万元, fiscal funds {fiscal}, {carriedEn}other funds {other}: a difference of {difference}',
  },
  expected: { zh: '预算数 = 财政资金 + 上年结转资金 + 其他资金', en: 'budget = fiscal + carried-over + other funds' },
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
  looksAt: {
    zh: '预算数与财政资金、上年结转资金、其他资金之和是否相等。',
    en: 'Whether the budget equals fiscal, carried-over and other funds.',
  },
  silentOn: {
    zh: '没有预算数，或各项资金都没有填写的项目；结转资金已含在财政资金中的。',
    en: 'Projects without a budget, or with all parts blank; what was carried over as a part of the fiscal funds.',
  },
  run: (project) => {
    const { budget } = project.project;
    const { total, fiscal, other } = budget;
    const sum = partsOfBudget(budget);
    if (total === null || sum === null) return [];
    const difference = decimal(total).minus(sum);
    if (difference.isZero()) return [];
    const carried = carriedOver(budget);
    const args = {
      total,
      fiscal: fiscal ?? '0',
      ...inBoth('carried', {
        zh: carried === null ? '' : `上年结转资金${carried}万元，`,
        en: carried === null ? '' : `carried over ${carried}, `,
      }),
      other: other ?? '0',
      difference: wanText(difference.abs()),
    };
    return [kind.found(args, project.where)];
  },
  accept: [
    {
      projects: [
        { budget: '315.00=315.00+' },
        { budget: '100=80+20' },
        { budget: '100=60+20+20' },
        { budget: '100=80+30+20' },
        { budget: '100' },
        { budget: '2.5=2.5+0' },
      ],
    },
  ],
  reject: [
    { projects: [{ budget: '100=60+20+10' }], finds: ['上年结转资金20万元'] },
    { projects: [{ budget: '100=80+10' }], finds: ['相差10万元'] },
    { projects: [{ budget: '0.3=0.1+0.1' }], finds: ['相差0.1万元'] },
  ],
};
