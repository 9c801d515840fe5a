import { officialForm } from '../../form/official-form.ts';
import type { Block } from '../../tables/document.ts';
import { body, heading, table } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';
import { leftToUnits } from './left-to-units.ts';

/** 附件一 项目支出绩效自评表: the official form of every project, each on a page of its own; of a large department they stand with its units. */
export function formsAnnex(context: ReportContext): Block[] {
  const { say, run } = context;
  const title = heading(1, say({ zh: '附件一　项目支出绩效自评表', en: 'Annex 1. Official forms' }), 'forms');
  if (context.projects.length === 0) return [title, body(say({ zh: '没有项目。', en: 'No projects.' }))];
  const left = leftToUnits('forms', context);
  if (left !== null) return [title, left];
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
