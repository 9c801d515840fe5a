import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('initial-budget-differs', {
  severity: 'review',
  title: { zh: '年初预算数与绩效目标表不一致', en: 'initial budget differs from the goal table' },
  found: {
    zh: '年初预算数填了{initial}万元，绩效目标表的预算是{budget}万元',
    en: 'the initial budget is reported as {initial}万元, the goal table says {budget}万元',
  },
  expected: { zh: '绩效目标表的预算数', en: 'the budget of the goal table' },
  action: {
    zh: '请改回年初批复的预算数，年中的调整填在全年预算数里，或说明差额的来由',
    en: 'enter the approved budget, put later changes into the revised one, or say where the difference is from',
  },
  why: {
    zh: '年初预算数随绩效目标一起批复，两处应当一致；批复与目标表不同的，要说得出依据。',
    en: 'The initial budget is approved together with the goals; where the approval differs, it must be shown.',
  },
});

/** Finds initial budgets that are not the budget the goal table was approved with. */
export const initialBudgetDiffers: ProjectCheck = {
  kind,
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
    return [kind.found(args, project.at(project.actual.execution.initial))];
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
