import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Project } from '../../../model/goals/goals.ts';
import type { DocumentCheck } from '../../check.ts';
import { groupBy } from '../../facts/group-by.ts';

function blankPeriods(plan: NonNullable<Project['spendingPlan']>): readonly string[] {
  return plan.filter(({ percent }) => percent === null).map(({ label }) => label);
}

/** Finds partly blank spending plans; projects with the same blanks are one finding, at the first of them. */
export const spendingPlanBlank: DocumentCheck = {
  code: 'spending-plan-blank',
  scope: 'document',
  looksAt: {
    zh: '资金支出计划填了一部分、有空白的项目；空白相同的合并为一条。',
    en: 'Projects whose spending plan is filled in only in part; those with the same blanks are reported together.',
  },
  silentOn: {
    zh: '全部填写，或全部未填、没有这一栏的项目。',
    en: 'Plans filled in completely, not at all, or absent.',
  },
  run: (document) => {
    const groups = groupBy(
      document.projects.filter(({ project }) => project.spendingPlan?.some(({ percent }) => percent !== null)),
      ({ project }) => JSON.stringify(blankPeriods(project.spendingPlan ?? [])),
    );
    return [...groups.values()].flatMap((projects) => {
      const [first] = projects;
      const blank = blankPeriods(first?.project.spendingPlan ?? []);
      if (blank.length === 0 || first === undefined) return [];
      const names = projects.map(({ project }) => project.name);
      const args = { count: String(projects.length), ...listed('blank', blank), ...listed('projects', names) };
      const where = projects.length === 1 ? first.where : document.where;
      return [finding('spending-plan-blank', args, where)];
    });
  },
  accept: [{ projects: [{ plan: ['25', '50', '75', '100'] }, { plan: ['0', '0', '0', '100'] }, {}] }],
  reject: [
    {
      projects: [
        { name: '劳务费', plan: [null, null, null, '100'] },
        { name: '邮电费', plan: [null, null, null, '100'] },
      ],
      finds: ['劳务费、邮电费'],
    },
  ],
};
