import type { ReportContext } from '../evaluation/report-context.ts';
import { absenceText, isAbsent } from '../evaluation/states.ts';
import { linkCell, textCell } from '../tables/cells.ts';
import type { Row } from '../tables/output-sheet.ts';
import { headings, section } from '../tables/sheet-rows.ts';
import { projectsSheetId } from './department-projects.ts';

/** Projects that were not carried out, with kind, reason and document, over all columns of the summary; no rows where every project was. */
export function absentRows(all: number, context: ReportContext): Row[] {
  const { say } = context;
  const absent = context.projects.filter(isAbsent);
  if (absent.length === 0) return [];
  return [
    section(
      say({
        zh: `四、未参评的项目（${absent.length}个，不计入平均得分和资金合计）`,
        en: `4. Projects that were not carried out (${absent.length}, in no mean and no sum of money)`,
      }),
      all,
    ),
    headings([
      [say({ zh: '序号', en: 'No.' })],
      [say({ zh: '项目', en: 'Project' }), 3],
      [say({ zh: '单位', en: 'Unit' }), 2],
      [say({ zh: '情形、原因和依据', en: 'Kind, reason and document' }), all - 6],
    ]),
    ...absent.map((project, index) => ({
      cells: [
        textCell(String(index + 1), 'body', { align: 'center' }),
        linkCell(context.titles.of(project), projectsSheetId, 'body', { columns: 3 }),
        textCell(project.unit.name, 'body', { columns: 2 }),
        textCell(absenceText(project, say) ?? '', 'body', { columns: all - 6 }),
      ],
    })),
  ];
}
