import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { certain } from '../../../model/certain.ts';
import { calm, decimal, plain } from '../../../model/decimal.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank, shown } from '../../row-facts.ts';

/** The budget that the execution rate is of, by the profile's word for it. */
const budgetWords: Readonly<Record<string, Bilingual>> = {
  initial: { zh: '年初预算', en: 'initial budget' },
  revised: { zh: '全年预算', en: 'budget' },
  adjusted: { zh: '含结转的全年预算', en: 'budget with what was carried over' },
};

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
    const { rate, executed } = project.score.execution;
    if (
      rate === null ||
      executed === null ||
      decimal(rate).lessThanOrEqualTo(1) ||
      !isBlank(project.actual.execution.reason)
    )
      return [];
    const args = {
      ...inBoth('budget', certain(budgetWords[project.figures.executionDenominator], 'word for the budget')),
      revised: plain(calm(decimal(executed).div(rate))),
      executed,
      rate: shown(decimal(rate).times(100)),
    };
    return [finding('execution-over-budget-without-reason', args, project.at(project.actual.execution.executed))];
  },
  accept: [{ projects: [{ money: '100/100/100' }, { money: '100/100/103', reason: '年底追加3万元，批复文件在办' }] }],
  reject: [{ projects: [{ money: '100/100/100.5' }], finds: ['执行率100.5%'] }],
};
