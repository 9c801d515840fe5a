import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import type { ProjectCheck } from '../../check.ts';
import { planArgs } from '../../facts/spending-plan.ts';

const kind = findingKind('spending-plan-not-cumulative', {
  severity: 'review',
  title: { zh: '资金支出计划不是累计数', en: 'spending plan is not cumulative' },
  found: { zh: '资金支出计划为{plan}', en: 'the spending plan reads {planEn}' },
  expected: { zh: '逐期累计、只增不减，年底为100%', en: 'cumulative percents that never fall and end at 100%' },
  action: {
    zh: '请按累计进度填写（如25%、50%、75%、100%），或核对减少的一期',
    en: 'fill in cumulative progress (25%, 50%, 75%, 100%), or check the period that falls',
  },
  why: {
    zh: '运行监控按累计进度比较支出；计划不是累计数，监控得出的快慢就是错的。',
    en: 'Monitoring compares spending with cumulative progress; a plan that is not cumulative gives wrong signals.',
  },
});

/** Finds spending plans whose percents fall from one period to the next, or that only add up to 100. */
export const spendingPlanNotCumulative: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '后一期的百分比小于前一期；或各期相加等于100%而最后一期不是100%（填成了分期数）。',
    en: 'A period below the one before; or periods that add up to 100 % with a last one below 100 % (parts instead of progress).',
  },
  silentOn: { zh: '空白的期；一直增加到100%的计划。', en: 'Blank periods; plans that rise to 100 %.' },
  run: (project) => {
    const plan = project.project.spendingPlan ?? [];
    const filled = plan.flatMap(({ percent }) => (percent === null ? [] : [decimal(percent)]));
    const falls = filled.some((percent, at) => at > 0 && percent.lt(filled[at - 1] ?? percent));
    const total = filled.reduce((sum, percent) => sum.plus(percent), decimal('0'));
    const parts = filled.length > 1 && total.eq(100) && !filled.at(-1)?.eq(100);
    if (!falls && !parts) return [];
    return [kind.found(planArgs(plan), project.where)];
  },
  accept: [
    {
      projects: [
        { plan: ['25.00', '50.00', '75.00', '100.00'] },
        { plan: [null, null, null, '100'] },
        { plan: ['0', '0', '50', '100'] },
        {},
      ],
    },
  ],
  reject: [
    { projects: [{ plan: ['25', '25', '25', '25'] }], finds: ['25%'] },
    { projects: [{ plan: ['25', '80', '60', '100'] }], finds: ['60%'] },
  ],
};
