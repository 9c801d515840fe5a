import type { UnitGroup } from '../../../model/goals/unit-groups.ts';
import { countStates, projectStateWords } from '../../../model/result/project-state.ts';
import type { ProjectScore } from '../../../model/result/result.ts';
import { countCell, moneyCell, percentCell, textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import { body, fillIn, heading, table } from '../blocks.ts';
import { type ReportContext, unitName } from '../report-context.ts';
import { openProjects, statesOf } from '../states.ts';
import { gradeCounts, meanScore, ratio, sumOrNull, total } from '../tally.ts';
import { verdictText } from '../verdict.ts';

/** 五、自评结论: the sums, the grades, and every unit where there are several. */
export function conclusion(context: ReportContext): Block[] {
  const { say, run } = context;
  const open = openProjects(context.projects);
  return [
    heading(1, say('五、自评结论', '5. Conclusion'), 'conclusion'),
    body(verdictText(context)),
    ...(run.profile.grades.length === 0
      ? [body(say('本评分方案不评等级。', 'The profile does not grade.'))]
      : [table(gradeTable(context), say('评价等级分布', 'Grades'))]),
    ...(context.units.length > 1 ? [table(unitTable(context), say('各预算单位自评结果', 'Results by unit'))] : []),
    ...(open.length === 0
      ? []
      : [
          body(
            say(
              `${open.length} 个项目尚未定分（${statesOf(open, say)}），未评等级，也未计入平均得分；结论以补齐、改正后重新计分的结果为准。`,
              `${open.length} project(s) are not final (${statesOf(open, say)}), ungraded and not part of the mean; the conclusion waits for them.`,
            ),
          ),
        ]),
    fillIn(say('本单位对自评结果的总体评价意见', 'the overall opinion of the unit on these results')),
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
      grade: say(`${projectStateWords[state].zh}（未评）`, `${projectStateWords[state].en} (ungraded)`),
      count: counts[state],
      atLeast: null,
    })),
  ];
  return listing(
    'grades',
    say('评价等级分布', 'Grades'),
    [
      { heading: say('等级', 'Grade'), width: 16, entry: (row) => row.grade },
      { heading: say('总分不低于（分）', 'Total at least'), width: 20, entry: (row) => pointsOrBlank(row.atLeast) },
      {
        heading: say('项目数', 'Projects'),
        width: 12,
        entry: (row) => countCell(row.count),
      },
      {
        heading: say('占比', 'Share'),
        width: 12,
        entry: (row) => percentCell(ratio(String(row.count), String(context.projects.length))),
      },
    ],
    rows,
  );
}

function unitTable(context: ReportContext) {
  const { say, run } = context;
  return listing<UnitGroup<ProjectScore>>(
    'units',
    say('各预算单位自评结果', 'Units'),
    [
      { heading: say('预算单位', 'Unit'), width: 34, entry: ({ unit }) => unitName(unit, context) },
      {
        heading: say('项目数', 'Projects'),
        width: 9,
        entry: ({ members }) => countCell(members.length),
      },
      {
        heading: say('全年预算数（万元）', 'Revised budget (10k yuan)'),
        width: 14,
        entry: ({ members }) => moneyCell(sumOrNull(members.map((project) => project.execution.revised))),
      },
      {
        heading: say('执行率', 'Execution'),
        width: 10,
        entry: ({ members }) => {
          const executed = sumOrNull(members.map((project) => project.execution.executed));
          return percentCell(ratio(executed, sumOrNull(members.map((project) => project.execution.revised))));
        },
      },
      {
        heading: say('扣分合计', 'Lost'),
        width: 10,
        entry: ({ members }) => pointsOrBlank(total(members.map((p) => p.ledger.deducted))),
      },
      {
        heading: say('平均得分', 'Mean score'),
        width: 10,
        entry: ({ members }) => pointsOrBlank(meanScore(members, run.profile)?.score ?? null),
      },
      {
        heading: say('等级', 'Grade'),
        width: 8,
        entry: ({ members }) => {
          const mean = meanScore(members, run.profile);
          return mean === null ? null : textCell(mean.grade ?? '', 'body', { align: 'center' });
        },
      },
      {
        heading: say('状态', 'States'),
        width: 14,
        entry: ({ members }) => statesOf(members, say),
      },
    ],
    context.groups,
  );
}
