import { finding } from '../../../findings/finding.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { planArgs } from '../../facts/spending-plan.ts';

/** Finds spending plans that do not end at 100 %. */
export const spendingPlanNot100: ProjectCheck = {
  code: 'spending-plan-not-100',
  scope: 'project',
  yieldsTo: ['spending-plan-not-cumulative'],
  looksAt: {
    zh: '资金支出计划的最后一期不是100%，或没有填写。',
    en: 'Plans whose last period is not 100 %, or blank.',
  },
  silentOn: {
    zh: '没有资金支出计划栏的表；整栏都没有填写的。',
    en: 'Tables without a spending plan, or with all of it blank.',
  },
  run: (project) => {
    const plan = project.project.spendingPlan ?? [];
    const last = plan.at(-1);
    if (last === undefined || plan.every(({ percent }) => percent === null)) return [];
    if (last.percent !== null && decimal(last.percent).eq(100)) return [];
    return [finding('spending-plan-not-100', planArgs(plan), project.where)];
  },
  accept: [{ projects: [{ plan: ['25', '50', '75', '100.00'] }, { plan: [null, null, null, null] }, {}] }],
  reject: [
    { projects: [{ plan: ['25', '50', '75', '90'] }], finds: ['90%'] },
    { projects: [{ plan: ['25', '50', '75', null] }], finds: ['12月底（空）'] },
  ],
};
