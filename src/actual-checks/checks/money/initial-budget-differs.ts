import { finding } from '../../../findings/finding.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

/** Finds initial budgets that are not the budget the goal table was approved with. */
export const initialBudgetDiffers: ProjectCheck = {
  code: 'initial-budget-differs',
  scope: 'project',
  looksAt: {
    zh: '年初预算数的总额是否等于绩效目标表的预算数。',
    en: 'Whether the initial budget equals the budget of the goal table.',
  },
  silentOn: {
    zh: '没有填年初预算数，或绩效目标表没有预算数的项目；全年预算数有调整是正常的。',
    en: 'Projects without either figure; a revised budget may well differ.',
  },
  yieldsTo: ['money-scale-doubtful'],
  run: (project) => {
    const { initial } = project.score.execution;
    const { total } = project.score.project.budget;
    if (initial === null || total === null || decimal(initial).equals(decimal(total))) return [];
    const args = { initial, budget: total };
    return [finding('initial-budget-differs', args, project.at(project.actual.execution.initial))];
  },
  accept: [
    {
      projects: [
        { budget: '37.50', money: '37.5/36/35.82' },
        { budget: '37.5', money: '/36/35.82' },
      ],
    },
  ],
  reject: [
    {
      projects: [{ budget: '37.5', money: '36/36/35.82' }],
      finds: ['年初预算数填了36万元，绩效目标表的预算是37.5万元'],
    },
  ],
};
