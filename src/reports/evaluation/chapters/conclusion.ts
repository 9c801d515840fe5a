import type { BudgetUnitGroup } from '../../../model/goals/budget-unit-groups.ts';
import { countStates } from '../../../model/result/project-state.ts';
import type { ProjectScore } from '../../../model/result/result.ts';
import { projectStateWords } from '../../../model/result/state-words.ts';
import { countCell, moneyCell, percentCell, textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import { body, table } from '../blocks.ts';
import { type ReportContext, unitName } from '../report-context.ts';
import { statesOf } from '../states.ts';
import { gradeCounts, meanScore, moneySums, ratio, total } from '../tally.ts';

/** The grades, and every unit where there are several. */
export function resultTables(context: ReportContext): Block[] {
  const { say, run } = context;
  return [
    ...(run.profile.grades.length === 0
      ? [body(say({ zh: '本评分方案不评等级。', en: 'The profile does not grade.' }))]
      : [table(gradeTable(context), say({ zh: '评价等级分布', en: 'Grades' }))]),
    ...(context.units.length > 1
      ? [table(unitTable(context), say({ zh: '各预算单位自评结果', en: 'Results by unit' }))]
      : []),
  ];
}

function gradeTable(context: ReportContext) {
  const { say, run } = context;
  const limits = new Map(run.profile.grades.map((grade) => [grade.grade, grade.atLeast]));
  const counts = countStates(context.projects);
  const ungraded = (['blocked', 'draft', 'not-carried-out'] as const).filter((state) => counts[state] > 0);
  const rows = [
    ...gradeCounts(context.projects, run.profile).map((row) => ({ ...row, atLeast: limits.get(row.grade) ?? null })),
    ...ungraded.map((state) => ({
      grade: say({ zh: `${projectStateWords[state].zh}（未评）`, en: `${projectStateWords[state].en} (ungraded)` }),
      count: counts[state],
      atLeast: null,
    })),
  ];
  return listing(
    'grades',
    say({ zh: '评价等级分布', en: 'Grades' }),
    [
      { heading: say({ zh: '等级', en: 'Grade' }), width: 16, entry: (row) => row.grade },
      {
        heading: say({ zh: '总分不低于（分）', en: 'Total at least' }),
        width: 20,
        entry: (row) => pointsOrBlank(row.atLeast),
      },
      {
        heading: say({ zh: '项目数', en: 'Projects' }),
        width: 12,
        entry: (row) => countCell(row.count),
      },
      {
        heading: say({ zh: '占比', en: 'Share' }),
        width: 12,
        entry: (row) => percentCell(ratio(String(row.count), String(context.projects.length))),
      },
    ],
    rows,
  );
}

function unitTable(context: ReportContext) {
  const { say, run } = context;
  return listing<BudgetUnitGroup<ProjectScore>>(
    'units',
    say({ zh: '各预算单位自评结果', en: 'Units' }),
    [
      { heading: say({ zh: '预算单位', en: 'Unit' }), width: 34, entry: ({ unit }) => unitName(unit, context) },
      {
        heading: say({ zh: '项目数', en: 'Projects' }),
        width: 9,
        entry: ({ members }) => countCell(members.length),
      },
      {
        heading: say({ zh: '全年预算数（万元）', en: 'Revised budget (10k yuan)' }),
        width: 14,
        entry: ({ members }) => moneyCell(moneySums(members).revised.value),
      },
      {
        heading: say({ zh: '执行率', en: 'Execution' }),
        width: 10,
        entry: ({ members }) => percentCell(moneySums(members).rate),
      },
      {
        heading: say({ zh: '扣分合计', en: 'Lost' }),
        width: 10,
        entry: ({ members }) => pointsOrBlank(total(members.map((p) => p.ledger.deducted))),
      },
      {
        heading: say({ zh: '平均得分', en: 'Mean score' }),
        width: 10,
        entry: ({ members }) => pointsOrBlank(meanScore(members, run.profile)?.score ?? null),
      },
      {
        heading: say({ zh: '等级', en: 'Grade' }),
        width: 8,
        entry: ({ members }) => {
          const mean = meanScore(members, run.profile);
          return mean === null ? null : textCell(mean.grade ?? '', 'body', { align: 'center' });
        },
      },
      {
        heading: say({ zh: '状态', en: 'States' }),
        width: 14,
        entry: ({ members }) => statesOf(members, say),
      },
    ],
    context.groups,
  );
}
