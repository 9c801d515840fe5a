import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { planArgs } from '../../facts/spending-plan.ts';

const kind = findingKind('spending-plan-not-100', {
  severity: 'review',
  title: { zh: '资金支出计划未到100%', en: 'spending plan does not reach 100%' },
  found: {
    zh: '资金支出计划为{plan}，最后一期不是100%',
    en: 'the spending plan reads {planEn} and does not end at 100%',
  },
  expected: { zh: '最后一期为100%', en: '100% in the last period' },
  action: { zh: '请补足到100%，或说明余下资金的安排', en: 'bring it to 100%, or say what happens to the rest' },
  why: {
    zh: '计划本身就花不完预算，年底的执行率必然低于100%，会扣分。',
    en: 'A plan that does not spend the budget leads to an execution rate below 100% and costs points.',
  },
});

/** Finds spending plans that do not end at 100 %. */
export const spendingPlanNot100: ProjectCheck = {
  kind,
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
    return [kind.found(planArgs(plan), project.where)];
  },
  accept: [{ projects: [{ plan: ['25', '50', '75', '100.00'] }, { plan: [null, null, null, null] }, {}] }],
  reject: [
    { projects: [{ plan: ['25', '50', '75', '90'] }], finds: ['90%'] },
    { projects: [{ plan: ['25', '50', '75', null] }], finds: ['12月底（空）'] },
  ],
};
