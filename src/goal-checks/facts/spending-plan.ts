import { inBoth } from '../../findings/args.ts';
import type { Project } from '../../model/goals/goals.ts';

/** The plan as an arg of a finding quotes it: 3月底25%、6月底（空）、12月底100%. */
export function planArgs(plan: NonNullable<Project['spendingPlan']>) {
  const each = (blank: string) =>
    plan.map(({ label, percent }) => (percent === null ? `${label}${blank}` : `${label}${percent}%`));
  return inBoth('plan', { zh: each('（空）').join('、'), en: each(' (blank)').join(', ') });
}
