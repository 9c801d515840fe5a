import { blockingLines } from '../evaluation/blocking-lines.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { unitName } from '../evaluation/report-context.ts';
import { lossSubject } from '../evaluation/row-words.ts';
import { absenceText, isAbsent, openProjects, stateCell } from '../evaluation/states.ts';
import { largestFirst, lossesOf } from '../evaluation/tally.ts';
import { formSheetId } from '../form/form-ids.ts';
import { placeAmong } from '../run/place-among.ts';
import { blankCell, linkCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputSheet, Row } from '../tables/output-sheet.ts';
import { profileWithChoice } from '../tables/profile-name.ts';
import { coverColumns, projectTable } from '../tables/project-table.ts';
import { headings, sameAs, section } from '../tables/sheet-rows.ts';
import { ledgerLine, ledgerSheetId } from './deduction-ledger.ts';
import { verdictCell } from './verdict-cell.ts';

// Columns of the sheet: lines of text run over all of them.
const all = 9;

function headRows(context: ReportContext): Row[] {
  const { say, run, units } = context;
  const unit = units[0];
  const name = unit === undefined ? '' : unitName(unit, context);
  const { profile, tool } = run;
  const fact = (text: string) => textCell(text, 'body', { columns: all - 1 });
  const facts: readonly (readonly [string, Cell])[] = [
    [say({ zh: '预算单位', en: 'Unit' }), fact(name)],
    [say({ zh: '评价年度', en: 'Year' }), fact(say({ zh: `${run.year}年`, en: String(run.year) }))],
    [say({ zh: '评分方案', en: 'Profile' }), fact(profileWithChoice(profile, run.profileChoice, say))],
    [say({ zh: '结论', en: 'Verdict' }), verdictCell(context, all - 1)],
    [say({ zh: '生成工具', en: 'Made by' }), fact(`${tool.name} ${tool.version}`)],
  ];
  return [
    {
      cells: [textCell(say({ zh: '项目支出绩效自评评分表', en: 'Performance scorecard' }), 'title', { columns: all })],
      height: 36,
    },
    {
      cells: [
        textCell(say({ zh: `${name}　${run.year}年度`, en: `${name} · ${run.year}` }), 'subtitle', { columns: all }),
      ],
      height: 22,
    },
    ...facts.map(([label, cell]) => ({ cells: [textCell(label, 'label'), cell] })),
  ];
}

/** So many names behind the first stand in two columns, and what is left of nine in one. */
const linkedInTwo = 3;

/** Links to the sheets that aren't a project's form. */
function sheetLinks(others: readonly Pick<OutputSheet, 'id' | 'title'>[], say: ReportContext['say']): Row {
  // The second column is a wide one and enough for a name; the others share what is left of the row.
  const links: Cell[] = others.map(({ id, title }, at) =>
    linkCell(title, id, 'body', { align: 'center', columns: at === 0 || at > linkedInTwo ? 1 : 2 }),
  );
  const used = links.reduce((width, { columns = 1 }) => width + columns, 1);
  const rest = used < all ? [blankCell('body', { columns: all - used })] : [];
  return { cells: [textCell(say({ zh: '其他各表', en: 'Other sheets' }), 'label'), ...links, ...rest] };
}

function largestLossRows(context: ReportContext): Row[] {
  const { say, projects } = context;
  const title = section(say({ zh: '二、扣分最多的三项', en: '2. The three largest losses' }), all);
  const largest = largestFirst(lossesOf(projects)).slice(0, 3);
  if (largest.length === 0) {
    return [
      title,
      { cells: [textCell(say({ zh: '没有扣分。', en: 'No points were deducted.' }), 'body', { columns: all })] },
    ];
  }
  const rows = largest.map((loss, at): Row => {
    const index = placeAmong(projects, loss.project);
    const line = lossesOf([loss.project]).findIndex(({ deduction }) => deduction === loss.deduction);
    return {
      cells: [
        textCell(String(at + 1), 'body', { align: 'center' }),
        linkCell(`${index + 1}.${loss.project.project.name}`, formSheetId(index)),
        textCell(lossSubject(loss, context), 'body', { columns: 2 }),
        pointsCell(loss.deduction.points, 'number', { formula: sameAs(ledgerLine(index, line)) }),
        textCell(say(loss.deduction.why), 'body', { columns: 4 }),
      ],
    };
  });
  return [
    title,
    headings([
      [say({ zh: '序号', en: 'No.' })],
      [say({ zh: '项目', en: 'Project' })],
      [say({ zh: '指标', en: 'Indicator' }), 2],
      [say({ zh: '扣分', en: 'Lost' })],
      [say({ zh: '扣分原因', en: 'Why' }), 4],
    ]),
    ...rows,
  ];
}

function blockingRows(context: ReportContext): Row[] {
  const { say, projects } = context;
  const open = openProjects(projects);
  const title = section(say({ zh: '三、尚不能定分的项目和原因', en: '3. Not final yet, and why' }), all);
  if (open.length === 0) {
    const nothing = say({ zh: '没有缺项和待改正的内容。', en: 'Nothing is missing or blocked.' });
    return [title, { cells: [textCell(nothing, 'body', { columns: all })] }];
  }
  return [
    title,
    ...open.map((project) => {
      const index = placeAmong(projects, project);
      return {
        cells: [
          textCell(String(index + 1), 'body', { align: 'center' }),
          linkCell(project.project.name, formSheetId(index)),
          stateCell(project, say),
          textCell(blockingLines(project, context).join('\n'), 'warning', { columns: all - 3 }),
        ],
      };
    }),
  ];
}

/** The projects that were not carried out with the reason; no rows where every project was. */
function absentRows(context: ReportContext): Row[] {
  const { say, projects } = context;
  const absent = projects.filter(isAbsent);
  if (absent.length === 0) return [];
  const title = say({
    zh: '四、未参评的项目（不计入平均得分和资金合计）',
    en: '4. Not carried out: in no mean and no sum of money',
  });
  return [
    section(title, all),
    ...absent.map((project) => {
      const index = placeAmong(projects, project);
      return {
        cells: [
          textCell(String(index + 1), 'body', { align: 'center' }),
          linkCell(project.project.name, formSheetId(index)),
          textCell(absenceText(project, say) ?? '', 'body', { columns: all - 2 }),
        ],
      };
    }),
  ];
}

/** 封面: unit, year, profile, verdict, the projects with their totals and grades (live, and linked), the largest losses, what blocks. */
export function coverSheet(context: ReportContext, others: readonly Pick<OutputSheet, 'id' | 'title'>[]): OutputSheet {
  const { say } = context;
  const table = projectTable(context);
  return {
    id: 'cover',
    title: say({ zh: '封面', en: 'Cover' }),
    columns: coverColumns,
    rows: [
      ...headRows(context),
      sheetLinks([{ id: ledgerSheetId, title: say({ zh: '扣分说明', en: 'Deductions' }) }, ...others], say),
      ...table,
      ...largestLossRows(context),
      ...blockingRows(context),
      ...absentRows(context),
    ],
    headingRows: 0,
    printColumns: all,
    orientation: 'landscape',
  };
}
