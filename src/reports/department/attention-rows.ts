import type { ProjectScore } from '../../model/result/result.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { isAbsent } from '../evaluation/states.ts';
import { moneySums } from '../evaluation/tally.ts';
import { placeAmong } from '../run/place-among.ts';
import { linkCell, moneyCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, Row } from '../tables/output-sheet.ts';
import { headings, note, section } from '../tables/sheet-rows.ts';
import { attentionLines } from './attention.ts';
import { projectCell, projectsSheetId } from './department-projects.ts';
import type { RollUp } from './roll-up.ts';

/** More than a screen of urgent projects is no longer a list of the first ones: it goes by unit then. */
const maxAttention = 20;

const severalProjects = { zh: '{count} 个项目', en: '{count} projects' } as const;
const linesLeft = {
  zh: '另有 {left} 行没有列出，见“项目一览”。',
  en: '{left} more: see the list of projects.',
} as const;

function scoreCell(project: ProjectScore, context: ReportContext): Cell {
  if (isAbsent(project)) return textCell('—', 'body', { align: 'center' });
  const of = [projectCell(placeAmong(context.projects, project), 'score')];
  return pointsCell(project.total.score, 'number', { formula: { kind: 'sum', of } });
}

/** The projects or units to look at first, over all columns of the summary. */
export function attentionRows(rolled: RollUp, all: number, context: ReportContext): Row[] {
  const { say } = context;
  const { lines, left } = attentionLines(rolled.attention, maxAttention);
  const title = section(
    say({ zh: '三、先看这些（已报单位）', en: '3. Look at these first (units that reported)' }),
    all,
  );
  if (rolled.attention.length === 0) {
    return [
      title,
      { cells: [textCell(say({ zh: '没有需要特别关注的项目。', en: 'None.' }), 'body', { columns: all })] },
    ];
  }
  return [
    title,
    headings([
      [say({ zh: '序号', en: 'No.' })],
      [say({ zh: '项目', en: 'Project' }), 3],
      [say({ zh: '单位', en: 'Unit' }), 2],
      [say({ zh: '全年预算数', en: 'Revised' })],
      [say({ zh: '得分', en: 'Score' })],
      [say({ zh: '为什么', en: 'Why' }), 3],
    ]),
    ...lines.map(
      ({ project, projects, reasons, unit }, index): Row => ({
        cells: [
          textCell(String(index + 1), 'body', { align: 'center' }),
          linkCell(
            project === null ? say(severalProjects, { count: projects.length }) : context.titles.of(project),
            projectsSheetId,
            'body',
            { columns: 3 },
          ),
          textCell(unit.name, 'body', { columns: 2 }),
          moneyCell(moneySums(projects).revised.value),
          project === null ? textCell('—', 'body', { align: 'center' }) : scoreCell(project, context),
          textCell(reasons.map((reason) => say(reason)).join(say({ zh: '；', en: '; ' })), 'warning', { columns: 3 }),
        ],
      }),
    ),
    ...(left === 0 ? [] : [note(say(linesLeft, { left }), all)]),
  ];
}
