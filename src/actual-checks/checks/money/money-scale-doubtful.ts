import { findingKind } from '../../../findings/finding-kind.ts';
import { confirmation, scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('money-scale-doubtful', {
  severity: 'block',
  title: { zh: '金额大小不合理，单位可能不对', en: 'amount out of all proportion, perhaps another unit' },
  found: {
    zh: '{column}填了{amount}万元，绩效目标表的预算是{budget}万元',
    en: '{column} reports {amount}万元, the goal table has a budget of {budget}万元',
  },
  expected: { zh: '以万元为单位的金额', en: 'amounts in 万元' },
  action: {
    zh: '请把本项目的金额换算成万元再填；确实如此的，在“确认无误”里写“是”和一句说明',
    en: 'convert the amounts of this project to 万元, or write "是" (yes) and a sentence into the column "确认无误"',
  },
  why: {
    zh: '三列都填成元时执行率不变，错误看不出来；汇总金额会大一万倍。',
    en: 'With all three columns in 元 the rate stays the same and hides it; sums become ten thousand times too large.',
  },
});

const columns = [
  ['initial', '年初预算数'],
  ['revised', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

/** Finds amounts typed in 元 where 万元 is meant, against the budget of the goal table. */
export const moneyScaleDoubtful: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '资金页三列的总额，是否达到绩效目标表预算数的一百倍；两列预算数是否不到它的一百分之一。',
    en: 'Whether a total of the money sheet reaches a hundred times the budget of the goal table, or a budget is at most a hundredth of it.',
  },
  silentOn: {
    zh: '绩效目标表没有预算数或为0的项目，填0的金额，执行很少的项目，“确认无误”里写了“是”和说明的，以及写明了“元”、已换算成万元的金额。',
    en: 'Projects without a budget in the goal table, zero, little spending, what was confirmed, and amounts that named 元.',
  },
  run: (project) => {
    const { execution } = project.score;
    const { total } = project.score.project.budget;
    if (total === null || !decimal(total).greaterThan(0)) return [];
    if (confirmation(project.actual.execution.confirmed) !== null) return [];
    const most = decimal(total).times(scaleLimits.money);
    const least = decimal(total).div(scaleLimits.money);
    const [first] = columns.filter(([column]) => {
      const amount = decimal(execution[column] ?? '0');
      // 0.08 % spent does happen; a budget of that size does not.
      const small = column !== 'executed' && amount.greaterThan(0) && amount.lessThanOrEqualTo(least);
      return small || amount.greaterThanOrEqualTo(most);
    });
    if (first === undefined) return [];
    const [column, word] = first;
    const args = { column: word, amount: execution[column] ?? '', budget: total };
    return [kind.found(args, project.at(project.actual.execution[column]))];
  },
  accept: [
    {
      projects: [
        { budget: '37.5', money: '37.5/400/35.82' },
        { budget: '37.5', money: '37.5/37.5/0.03', reason: '年底才下达，来不及招标' },
        { budget: '37.5', money: '37.5/0/0' },
        { money: '0/375000/375000' },
        { budget: '37.5', money: '37.5/4000/3900', confirmed: '是，年中并入全市改造资金' },
      ],
    },
  ],
  reject: [
    {
      projects: [{ budget: '37.5', money: '375000/375000/358200' }],
      finds: ['年初预算数填了375000万元，绩效目标表的预算是37.5万元'],
    },
    { projects: [{ budget: '37.5', money: '37.5/37.5/358200' }], finds: ['全年执行数填了358200万元'] },
    { projects: [{ budget: '375', money: '375/0.0375/0.0375' }], finds: ['全年预算数填了0.0375万元'] },
    { projects: [{ budget: '37.5', money: '37.5/3750/3750', confirmed: '是' }], finds: ['全年预算数填了3750万元'] },
  ],
};
