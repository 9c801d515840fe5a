import { listed } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import type { Project } from '../../../model/goals/goals.ts';
import type { DocumentCheck } from '../../check.ts';
import { groupBy } from '../../facts/group-by.ts';

const kind = findingKind('spending-plan-blank', {
  severity: 'note',
  title: { zh: '资金支出计划有空白', en: 'spending plan has blanks' },
  found: {
    zh: '{count}个项目的资金支出计划只填了一部分，{blank}为空：{projects}',
    en: '{count} projects leave {blankEn} of the spending plan blank: {projectsEn}',
  },
  expected: {
    zh: '每一期都有累计百分比，不支出的填0%',
    en: 'a cumulative percent in every period, 0% where nothing is spent',
  },
  action: {
    zh: '请补填各期的累计进度，或确认资金确实全部在年底支出并填0%',
    en: 'fill in the progress of each period, or confirm that all is spent at year end and put 0%',
  },
  why: {
    zh: '空白无法区分“不支出”和“漏填”，年中监控没有比较的基准；全部压到年底也是审核时常被退回的原因。',
    en: 'A blank may mean nothing spent or forgotten; mid-year monitoring has no base, and spending only in December is often sent back.',
  },
});

function blankPeriods(plan: NonNullable<Project['spendingPlan']>): readonly string[] {
  return plan.filter(({ percent }) => percent === null).map(({ label }) => label);
}

/** Finds partly blank spending plans; projects with the same blanks are one finding, at the first of them. */
export const spendingPlanBlank: DocumentCheck = {
  kind,
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
      return [kind.found(args, where)];
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
