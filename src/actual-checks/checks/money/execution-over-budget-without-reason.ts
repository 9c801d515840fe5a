import { inBoth } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import { certain } from '../../../model/certain.ts';
import { calm, decimal, plain } from '../../../model/decimal.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank, shown } from '../../row-facts.ts';

const kind = findingKind('execution-over-budget-without-reason', {
  severity: 'review',
  title: { zh: '支出超过预算没有原因', en: 'overspent without a reason' },
  found: {
    zh: '{budget}{revised}万元，执行{executed}万元，执行率{rate}%，没有写偏差原因',
    en: '{budgetEn} {revised}, executed {executed} (万元), {rate}% and no reason',
  },
  expected: {
    zh: '执行数不超过全年预算数，或写明超出的来源',
    en: 'no more than the revised budget, or where the rest came from',
  },
  action: {
    zh: '请核对是否漏填了追加预算、上年结转，或写明超出部分的来源',
    en: 'check for added budget or money carried over that is missing, or say where the rest came from',
  },
  why: {
    zh: '没有预算不得支出；超过100%多半是预算数没有按调整后的填。',
    en: 'Nothing may be spent without a budget; above 100% the revised budget is usually out of date.',
  },
});

/** The budget that the execution rate is of, by the profile's word for it. */
const budgetWords: Readonly<Record<string, Bilingual>> = {
  initial: { zh: '年初预算', en: 'initial budget' },
  revised: { zh: '全年预算', en: 'budget' },
  adjusted: { zh: '含结转的全年预算', en: 'budget with what was carried over' },
};

/** Finds spending above the budget without a reason. */
export const executionOverBudgetWithoutReason: ProjectCheck = {
  kind,
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
    return [kind.found(args, project.at(project.actual.execution.executed))];
  },
  accept: [{ projects: [{ money: '100/100/100' }, { money: '100/100/103', reason: '年底追加3万元，批复文件在办' }] }],
  reject: [{ projects: [{ money: '100/100/100.5' }], finds: ['执行率100.5%'] }],
};
