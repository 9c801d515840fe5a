import { finding } from '../../../findings/finding.ts';
import { Decimal, decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

/** 元 for 万元 is ten thousand times too much; no budget grows a thousandfold in its year. */
const doubtful = new Decimal(1000);

const columns = [
  ['initial', '年初预算数'],
  ['revised', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

/** Finds amounts typed in 元 where 万元 is meant, against the budget of the goal table. */
export const moneyScaleDoubtful: ProjectCheck = {
  code: 'money-scale-doubtful',
  scope: 'project',
  looksAt: {
    zh: '资金页三列的总额，是否达到绩效目标表预算数的一千倍。',
    en: 'Whether a total of the money sheet reaches a thousand times the budget of the goal table.',
  },
  silentOn: {
    zh: '绩效目标表没有预算数或为0的项目，以及写明了“元”、已换算成万元的金额。',
    en: 'Projects without a budget in the goal table, and amounts that named 元 and were converted.',
  },
  run: (project) => {
    const { execution } = project.score;
    const { total } = project.score.project.budget;
    if (total === null || !decimal(total).greaterThan(0)) return [];
    const limit = decimal(total).times(doubtful);
    const [first] = columns.filter(([column]) => decimal(execution[column] ?? '0').greaterThanOrEqualTo(limit));
    if (first === undefined) return [];
    const [column, word] = first;
    const args = { column: word, amount: execution[column] ?? '', budget: total };
    return [finding('money-scale-doubtful', args, project.at(project.actual.execution[column]))];
  },
  accept: [{ projects: [{ budget: '37.5', money: '37.5/400/35.82' }, { money: '0/375000/375000' }] }],
  reject: [
    {
      projects: [{ budget: '37.5', money: '375000/375000/358200' }],
      finds: ['年初预算数填了375000万元，绩效目标表的预算是37.5万元'],
    },
    { projects: [{ budget: '37.5', money: '37.5/37.5/358200' }], finds: ['全年执行数填了358200万元'] },
  ],
};
