import { type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { countCell, percentCell, pointsCell, textCell } from '../tables/cells.ts';
import type { OutputSheet, Row } from '../tables/output-sheet.ts';
import { divided, headings, section } from '../tables/sheet-rows.ts';
import type { RollUp } from './roll-up.ts';

const columns = [44, 30, 14, 14, 16, 16] as const;
const all = columns.length;

function share(part: DecimalText, whole: DecimalText): DecimalText | null {
  return decimal(whole).isZero() ? null : plain(decimal(part).div(decimal(whole)));
}

function causeRows(rolled: RollUp, context: ReportContext): Row[] {
  const { say } = context;
  const { lost } = rolled.reported;
  const total = plain(rolled.causes.reduce((sum, { points }) => sum.plus(decimal(points)), decimal('0')));
  return [
    section(say({ zh: '一、按规则', en: '1. By rule' }), all),
    headings([
      [say({ zh: '规则', en: 'Rule' })],
      [say({ zh: '规则编号', en: 'Id' })],
      [say({ zh: '扣分条数', en: 'Lines' })],
      [say({ zh: '涉及项目数', en: 'Projects' })],
      [say({ zh: '扣分', en: 'Points lost' })],
      [say({ zh: '占全部扣分', en: 'Share' })],
    ]),
    ...rolled.causes.map(({ rule, title, lines, projects, points }, index) => ({
      cells: [
        textCell(say(title)),
        textCell(rule, 'muted'),
        countCell(lines),
        countCell(projects),
        pointsCell(points, 'number', { id: `cause-${index + 1}` }),
        percentCell(share(points, lost), 'number', {
          formula: divided({ cell: `cause-${index + 1}` }, { cell: 'causes' }),
        }),
      ],
    })),
    {
      cells: [
        textCell(say({ zh: '合计', en: 'Total' }), 'total', { columns: 4 }),
        pointsCell(total, 'total', {
          id: 'causes',
          align: 'right',
          formula: { kind: 'sum', of: rolled.causes.map((_, index) => ({ cell: `cause-${index + 1}` })) },
        }),
        textCell('', 'total'),
      ],
    },
  ];
}

function categoryRows(rolled: RollUp, context: ReportContext): Row[] {
  const { say } = context;
  return [
    section(say({ zh: '二、按类别', en: '2. By category' }), all),
    headings([
      [say({ zh: '类别', en: 'Category' }), 2],
      [say({ zh: '行数', en: 'Rows' })],
      [say({ zh: '分值合计', en: 'Weight' })],
      [say({ zh: '扣分', en: 'Points lost' })],
      [say({ zh: '失分率', en: 'Lost share' })],
    ]),
    ...rolled.categories.map(({ title, rows, weight, lost }, index) => ({
      cells: [
        textCell(say(title), 'body', { columns: 2 }),
        countCell(rows),
        pointsCell(weight, 'number', { id: `weight-${index + 1}` }),
        pointsCell(lost, 'number', { id: `lost-${index + 1}` }),
        decimal(weight).isZero()
          ? textCell('—', 'number')
          : percentCell(share(lost, weight), 'number', {
              formula: divided({ cell: `lost-${index + 1}` }, { cell: `weight-${index + 1}` }),
            }),
      ],
    })),
  ];
}

/** 扣分分析: where the points of all units went, by rule and by category. */
export function departmentCauses(rolled: RollUp, context: ReportContext): OutputSheet {
  const title = context.say({ zh: '扣分分析', en: 'Losses' });
  return {
    id: 'causes',
    title,
    columns,
    rows: [
      { cells: [textCell(title, 'title', { columns: all })], height: 30 },
      ...causeRows(rolled, context),
      ...categoryRows(rolled, context),
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}
