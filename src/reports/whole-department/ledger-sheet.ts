import type { Speak } from '../../findings/speak.ts';
import { decimal, plain, sum } from '../../model/decimal.ts';
import type { DepartmentRow, DepartmentRun } from '../../model/whole-department/department-run.ts';
import { pointsCell, textCell } from '../tables/cells.ts';
import type { OutputSheet, Row } from '../tables/output-sheet.ts';
import { rowCell, scorecardSheetId } from './scorecard-sheet.ts';

const exact = { mode: 'half-up', digits: 9 } as const;

const lostOf = ({ outcome, weight }: DepartmentRow) =>
  outcome.type === 'scored' ? decimal(weight).minus(outcome.score) : null;

function lineOf(row: DepartmentRow, at: number, say: Speak): Row {
  const { indicator } = row.prepared;
  const lost = lostOf(row);
  const left = { align: 'left' } as const;
  const cell = (what: 'weight' | 'score') => ({ cell: rowCell(at, what), sheet: scorecardSheetId });
  return {
    cells: [
      textCell(say(indicator.name), 'body', left),
      lost === null
        ? textCell('—', 'muted', { align: 'center' })
        : pointsCell(plain(lost), 'number', {
            id: `line-${at}`,
            formula: { kind: 'sum', of: [cell('weight')], minus: [cell('score')], rounding: exact },
          }),
      textCell(say(indicator.rule), 'body', left),
      textCell(row.steps.map((step) => say(step)).join('\n'), 'body', left),
      textCell(row.remark ?? '', 'body', left),
    ],
  };
}

/** The ledger of points: what each indicator lost, by which rule and computation; it adds up to the weights less the points. */
export function ledgerSheet({ rows }: DepartmentRun, say: Speak): OutputSheet {
  const counted = rows.flatMap((row, at) => (lostOf(row) === null ? [] : [at]));
  const total = sum(rows.flatMap((row) => lostOf(row) ?? []));
  const headings = [
    say({ zh: '指标', en: 'indicator' }),
    say({ zh: '扣分', en: 'lost' }),
    say({ zh: '评分标准', en: 'rule' }),
    say({ zh: '公式和代入的数字', en: 'formula and numbers' }),
    say({ zh: '说明', en: 'explanation' }),
  ];
  return {
    id: 'department-ledger',
    title: say({ zh: '部门整体扣分台账', en: 'Ledger' }),
    columns: [28, 10, 44, 60, 40],
    rows: [
      { cells: headings.map((text) => textCell(text, 'heading')), height: 28 },
      ...rows.map((row, at) => lineOf(row, at, say)),
      {
        cells: [
          textCell(say({ zh: '扣分合计', en: 'lost in all' }), 'total'),
          pointsCell(plain(total), 'total', {
            id: 'lost',
            formula: { kind: 'sum', of: counted.map((at) => ({ cell: `line-${at}` })), rounding: exact },
          }),
          textCell('', 'total', { columns: 3 }),
        ],
      },
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}
