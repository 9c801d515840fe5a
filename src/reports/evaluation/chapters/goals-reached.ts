import type { ProjectScore } from '../../../model/result/result.ts';
import { textCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing } from '../../tables/listing.ts';
import { fillIn, table } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';
import { absenceText, assessedProjects } from '../states.ts';
import { goalText, numberCell } from './project-basics.ts';

/** 总体目标完成情况: what was set beside what was reached, and who still has to say. */
export function goalsReached(context: ReportContext): Block[] {
  const { say } = context;
  const blank = assessedProjects(context.projects).filter((project) => (project.actual?.completed ?? null) === null);
  const sheet = listing<ProjectScore>(
    'goals-reached',
    say({ zh: '总体目标完成情况', en: 'Goals reached' }),
    [
      { heading: say({ zh: '序号', en: 'No.' }), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say({ zh: '项目名称', en: 'Project' }), width: 22, entry: context.titles.of },
      { heading: say({ zh: '预期目标', en: 'Goals' }), width: 40, entry: (project) => goalText(project.project.goals) },
      {
        heading: say({ zh: '实际完成情况', en: 'What was reached' }),
        width: 40,
        entry: (project) =>
          project.actual?.completed ??
          absenceText(project, say, 'kind') ??
          textCell(say({ zh: '待补充', en: 'to be added' }), 'input'),
      },
    ],
    context.projects,
  );
  const missing = blank.length === 0 ? [] : [fillIn(goalsToAdd(blank, context))];
  return [table(sheet, say({ zh: '年度总体目标：预期与实际', en: 'Goals of the year: set and reached' })), ...missing];
}

function goalsToAdd(blank: readonly ProjectScore[], context: ReportContext): string {
  const names = blank.map((project) => context.titles.of(project)).join(context.say({ zh: '、', en: ', ' }));
  return context.say({
    zh: `${blank.length} 个项目的年度总体目标实际完成情况（${names}）`,
    en: `what was reached of the goals of ${blank.length} project(s): ${names}`,
  });
}
