import type { ProjectScore } from '../../../model/result/result.ts';
import { moneyCell } from '../../tables/cells.ts';
import type { Block } from '../../tables/document.ts';
import { listing } from '../../tables/listing.ts';
import { table } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';

/** The projects with their budgets and purposes. */
export const projectList = (context: ReportContext): Block =>
  table(projectTable(context), context.say({ zh: '纳入自评的项目', en: 'Projects in this self-evaluation' }), true);

function projectTable(context: ReportContext) {
  const { say } = context;
  const unitColumn = {
    heading: say({ zh: '预算单位', en: 'Unit' }),
    width: 18,
    entry: (project: ProjectScore) => project.unit.name,
  };
  return listing<ProjectScore>(
    'projects',
    say({ zh: '纳入自评的项目', en: 'Projects' }),
    [
      { heading: say({ zh: '序号', en: 'No.' }), width: 6, entry: (_, index) => numberCell(index) },
      { heading: say({ zh: '项目名称', en: 'Project' }), width: 28, entry: (project) => project.project.name },
      ...(context.units.length > 1 ? [unitColumn] : []),
      {
        heading: say({ zh: '预算数（万元）', en: 'Budget (10k yuan)' }),
        width: 12,
        entry: (p) => moneyCell(p.project.budget.total),
      },
      {
        heading: say({ zh: '其中：财政资金', en: 'Fiscal funds' }),
        width: 12,
        entry: (project) => moneyCell(project.project.budget.fiscal),
      },
      { heading: say({ zh: '资金用途', en: 'Purpose' }), width: 40, entry: (project) => project.project.purpose },
    ],
    context.projects,
  );
}

/** The running number of a row, centred. */
export function numberCell(index: number) {
  return { content: { kind: 'text', text: String(index + 1) }, role: 'body', align: 'center' } as const;
}

/** The goals of a project, numbered when there are several. */
export function goalText(goals: readonly string[]): string {
  const numbered = goals.length < 2 || goals.some((goal) => /^[0-9０-９（(一二三四五六七八九十]+[.．、)）]/.test(goal));
  return numbered ? goals.join('\n') : goals.map((goal, index) => `${index + 1}. ${goal}`).join('\n');
}
