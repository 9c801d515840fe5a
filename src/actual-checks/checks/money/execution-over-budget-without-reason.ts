import { finding } from '../../../findings/finding.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank, shown } from '../../row-facts.ts';

/** Finds spending above the budget without a reason. */
export const executionOverBudgetWithoutReason: ProjectCheck = {
  code: 'execution-over-budget-without-reason',
  scope: 'project',
  looksAt: {
    zh: '预算执行率超过100%，而“资金”页没有写偏差原因。',
    en: 'An execution rate above 100 % with a blank reason.',
  },
  silentOn: { zh: '正好100%的项目。', en: 'Exactly 100 %.' },
  yieldsTo: ['money-scale-doubtful'],
  run: (project) => {
    const { rate, revised, executed } = project.score.execution;
    if (rate === null || decimal(rate).lessThanOrEqualTo(1) || !isBlank(project.actual.execution.reason)) return [];
    const args = { revised: revised ?? '', executed: executed ?? '', rate: shown(decimal(rate).times(100)) };
    return [finding('execution-over-budget-without-reason', args, project.at(project.actual.execution.executed))];
  },
  accept: [{ projects: [{ money: '100/100/100' }, { money: '100/100/103', reason: '年底追加3万元，批复文件在办' }] }],
  reject: [{ projects: [{ money: '100/100/100.5' }], finds: ['执行率100.5%'] }],
};
