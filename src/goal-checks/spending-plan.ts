import type { Project } from '../model/goals.ts';

/** The plan as a sentence quotes it: 3月底25%、6月底（空）、12月底100%. */
export function planText(plan: NonNullable<Project['spendingPlan']>): string {
  return plan.map(({ label, percent }) => `${label}${percent === null ? '（空）' : `${percent}%`}`).join('、');
}
