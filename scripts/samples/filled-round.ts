import type { ActualsJson } from '../../src/model/actuals/actuals.ts';
import { Decimal, plain } from '../../src/model/decimal.ts';
import type { Indicator, Project } from '../../src/model/goals/goals.ts';
import { moneyCell, textCell } from '../../src/reports/tables/cells.ts';
import type { Cell, OutputSheet, Row, Workbook } from '../../src/reports/tables/output-sheet.ts';

/** What share of the budget was spent by July, one after another: most keep pace, some lag, one has not begun. */
const spent = ['0.58', '0.55', '0.31', '0.62', '0.6', '0', '0.57', '0.66', '0.52', '0.61'];
/** What share of a target was done by July. */
const done = ['0.6', '0.5', '0.7', '0.35', '0.55'];
const reasons = ['下半年集中开展，上半年只完成了准备工作', '活动场地维修，推迟到九月', '上级资金六月才下达'];

const put = (row: Row, at: number, cell: Cell): Row => ({
  ...row,
  cells: row.cells.map((one, index) => (index === at ? cell : one)),
});

const input = (text: string) => textCell(text, 'input');

function moneyRow(row: Row, project: Project, at: number): Row {
  const budget = new Decimal(project.budget.total ?? '0');
  const executed = budget.times(spent[at % spent.length] ?? '0.5').toDecimalPlaces(2);
  return put(put(row, 4, moneyCell(plain(executed), 'input')), 5, moneyCell(plain(budget), 'input'));
}

/** What is counted grows with the months; a rate or a limit is reported as it stands. */
function progressOf({ target }: Indicator, at: number): { readonly progress: string; readonly lags: boolean } | null {
  const { kind, value, dimension, unit, date } = target;
  if (kind === 'date' || date !== null) return { progress: '按计划推进', lags: false };
  if (value === null) return { progress: '是', lags: false };
  if (dimension === 'percent') return { progress: `${value}%`, lags: false };
  if (kind === 'at-most')
    return { progress: `${plain(new Decimal(value).times('0.5').toDecimalPlaces(2))}${unit ?? ''}`, lags: false };
  const share = new Decimal(done[at % done.length] ?? '0.6');
  const count = new Decimal(value).times(share).toDecimalPlaces(dimension === 'count' ? 0 : 2);
  return { progress: `${plain(count)}${target.multiplier ?? ''}${unit ?? ''}`, lags: share.lessThan('0.46') };
}

function indicatorRow(row: Row, indicator: Indicator, at: number): Row {
  const found = progressOf(indicator, at);
  if (found === null) return row;
  const expected = indicator.target.value === null ? found.progress : indicator.target.text.replace(/^[≥≤＞＜=]/, '');
  const filled = put(put(row, 9, input(found.progress)), 10, input(expected));
  const likely = put(filled, 17, {
    ...(filled.cells[17] as Cell),
    content: { kind: 'text', text: found.lags ? '有可能' : '确定能' },
  });
  if (!found.lags) return likely;
  const ticked = put(likely, 11 + (at % 5), {
    ...(likely.cells[11 + (at % 5)] as Cell),
    content: { kind: 'text', text: '√' },
  });
  return put(put(ticked, 16, input(reasons[at % reasons.length] ?? '')), 18, input('九月底前补齐，按周通报'));
}

/** A blank round filled in with invented values. `filled` is only asked whether the project was carried out. */
export function filledRound(book: Workbook, projects: readonly Project[], filled: ActualsJson): Workbook {
  const idle = new Set(filled.projects.flatMap((one) => (one.notCarriedOut == null ? [] : [one.name])));
  const sheets = book.sheets.map((sheet): OutputSheet => {
    if (sheet.id === 'money') {
      const rows = sheet.rows.map((row, at) => {
        const index = Math.floor((at - 1) / 3);
        const project = projects[index];
        const isTotal = at > 0 && (at - 1) % 3 === 0;
        return isTotal && project !== undefined && !idle.has(project.name) ? moneyRow(row, project, index) : row;
      });
      return { ...sheet, rows };
    }
    if (sheet.id !== 'indicators') return sheet;
    const indicators = projects.flatMap((project) => project.indicators);
    const rows = sheet.rows.map((row, at) => {
      const indicator = at === 0 ? undefined : indicators[at - 1];
      return indicator === undefined ? row : indicatorRow(row, indicator, at);
    });
    return { ...sheet, rows };
  });
  return { ...book, sheets };
}
