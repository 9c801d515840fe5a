import { officialForm } from '../../form/official-form.ts';
import { isLarge, maxPrintedProjects } from '../../run/large-run.ts';
import type { Block } from '../../tables/document.ts';
import { body, heading, table } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';

/** 附件一 项目支出绩效自评表: the official form of every project, each on a page of its own; of a large department they stand with its units. */
export function formsAnnex(context: ReportContext): Block[] {
  const { say, run } = context;
  const title = heading(1, say({ zh: '附件一　项目支出绩效自评表', en: 'Annex 1. Official forms' }), 'forms');
  if (context.projects.length === 0) return [title, body(say({ zh: '没有项目。', en: 'No projects.' }))];
  const count = context.projects.length;
  // Thousands of pages that nobody reads were half of the time and most of the memory of a run.
  if (context.units.length > 1 && isLarge(context.projects)) {
    const text = say({
      zh: `共 ${count} 个项目，超过 ${maxPrintedProjects} 个，本报告不附自评表：各项目的自评表在其单位的评分表（.xlsx）里，已定分单位的报送版里也有。`,
      en: `With ${count} projects, more than ${maxPrintedProjects}, this report has no forms: each stands in the workbook of its unit (.xlsx), and in what a unit hands in once all of its projects are final.`,
    });
    return [title, body(text)];
  }
  const forms = context.projects.flatMap((project, index): Block[] => {
    const number = index + 1;
    const name = `${number} ${context.titles.of(project)}`;
    const sheet = officialForm(project, run, `form-${number}`, name, say);
    return [
      ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
      heading(2, name, `form-${number}`),
      table(sheet, ''),
    ];
  });
  return [title, ...forms];
}
