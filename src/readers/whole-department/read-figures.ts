import { didYouMean } from '../../findings/args.ts';
import { finding, placeText } from '../../findings/finding.ts';
import type { NumberEntry } from '../../model/actuals/actuals.ts';
import { saysNothing } from '../../model/actuals/says-nothing.ts';
import { nearest } from '../../model/nearest.ts';
import { comparable } from '../../model/text/same-text.ts';
import type { FigureSheetColumn } from '../../model/whole-department/department-layout.ts';
import {
  type FigureColumn,
  type FigureRow,
  figureColumns,
  figureLabel,
  figureName,
  figureRows,
} from '../../model/whole-department/figures.ts';
import { reportedIn } from '../actuals/rows/indicator-row.ts';
import { type TableRow, tableRows } from '../actuals/rows/table-rows.ts';
import { isTotalRow } from '../actuals/rows/unmatched-row.ts';
import type { ActualsTable } from '../actuals/tables/actuals-table.ts';
import { CellLedger } from '../actuals/tables/cell-ledger.ts';
import { quoted } from '../actuals/values/cell-text.ts';
import { readNumber } from '../actuals/values/read-cell.ts';
import { readMoney, statedMoneyUnit } from '../actuals/values/read-money.ts';
import type { FindingLog } from '../finding-log.ts';

type Row = TableRow<FigureSheetColumn>;

/** 其中：公用经费 is 公用经费. */
const bare = (text: string): string => comparable(text).replace(/^其中:?/, '');

const rowsByName: ReadonlyMap<string, FigureRow> = new Map(figureRows.map((row) => [bare(row.name.zh), row]));
const filled: ReadonlySet<FigureSheetColumn> = new Set<FigureSheetColumn>();

/** Figures as they are read, from one file after the other. */
export class ReadFigures {
  readonly values = new Map<string, NumberEntry>();
  readonly #contested = new Set<string>();

  add(name: string, entry: NumberEntry, log: FindingLog): void {
    const before = this.values.get(name);
    if (this.#contested.has(name)) return;
    if (before === undefined || before.text === entry.text) {
      this.values.set(name, before ?? entry);
      return;
    }
    const args = { name: figureLabel(name).zh, first: placeText(before.place, 'zh') };
    log.report(finding('department-reported-twice', args, { place: entry.place }));
    this.#contested.add(name);
    this.values.delete(name);
  }
}

function readOne(row: Row, of: FigureRow, column: FigureColumn, heading: string, log: FindingLog): NumberEntry | null {
  const reported = reportedIn(row, column, heading);
  const context = { log, project: null, indicator: null };
  // A rate is a number of percent, posts are counted; all else is money.
  return of.unit === '万元' ? readMoney(reported, statedMoneyUnit(heading), context) : readNumber(reported, context);
}

function sayUnknown(row: Row, log: FindingLog): void {
  const said = row.text('item');
  const text = quoted(row.texts.join(' '));
  const place = row.place('item');
  const reports = figureColumns.some((column) => !saysNothing(row.text(column) ?? '/'));
  if (reports && said !== null) {
    const near = nearest(
      said,
      figureRows.map(({ name }) => name.zh),
    );
    log.report(finding('department-figure-unknown', { found: text, ...didYouMean(near) }, { place }));
  } else if (!isTotalRow(row.texts)) log.report(finding('row-not-read', { text }, { place }));
}

function readRow(
  row: Row,
  known: FigureRow,
  table: ActualsTable<FigureSheetColumn>,
  log: FindingLog,
  into: ReadFigures,
) {
  for (const column of figureColumns) {
    const heading = table.found.columns.get(column)?.text ?? column;
    const entry = readOne(row, known, column, heading, log);
    if (entry === null) continue;
    if (known.columns.includes(column)) into.add(figureName(known.id, column), entry, log);
    else {
      const found = `${known.name.zh} ${heading} ${entry.text}`;
      log.report(finding('department-figure-unknown', { found, ...didYouMean(null) }, { place: entry.place }));
    }
  }
}

/** Reads 基础数据: each figure by the name of its row and the heading of its column. */
export function readFigures(table: ActualsTable<FigureSheetColumn>, log: FindingLog, into: ReadFigures): void {
  const ledger = new CellLedger(table);
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const known = rowsByName.get(bare(row.text('item') ?? ''));
    ledger.row(row, known === undefined ? 'quoted' : 'read');
    if (known === undefined) sayUnknown(row, log);
    else readRow(row, known, table, log, into);
  }
  ledger.report(log);
}
