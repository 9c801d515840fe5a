import { finding } from '../../../findings/finding.ts';
import { indicatorInputs, readIndicatorRow } from '../rows/indicator-row.ts';
import { checkLockedCells, rowIndicator } from '../rows/row-indicator.ts';
import { type FileContext, projectFinder } from '../rows/row-project.ts';
import { cellText, type TableRow, tableRows } from '../rows/table-rows.ts';
import { isQuoted, sayIndicatorNotFound, sayProjectNotFound, type UnplacedRow } from '../rows/unmatched-row.ts';
import type { Collection } from '../values/collection.ts';
import type { ActualsTable, IndicatorColumn } from './actuals-table.ts';
import { CellLedger } from './cell-ledger.ts';

/** What the workbook says of all its cells. */
export interface BookContext extends FileContext {
  readonly date1904: boolean;
  /** Results of formulas may be placeholders: the program that wrote the file never computed them. */
  readonly recalculationPending: boolean;
}

/** Columns that describe a row or explain it; merged cells there count for every row they cover. */
const filled: ReadonlySet<IndicatorColumn> = new Set([
  'code',
  'name',
  'level1',
  'level2',
  'level3',
  'description',
  'target',
  'unit',
  'evidence',
  'reason',
  'measure',
]);

/** Reads the rows of an indicator table into the collection. Every row that says something is either taken or a finding. */
export function readIndicatorTable(table: ActualsTable<IndicatorColumn>, book: BookContext, into: Collection): void {
  const projects = projectFinder(book);
  const stale = staleResults<IndicatorColumn>(book);
  const ledger = new CellLedger(table);
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const unplaced: UnplacedRow = { place: row.place('actual'), texts: row.texts, reports: reports(row) };
    const blankRow = !unplaced.reports && row.text('key') === null && row.text('level3') === null;
    const found = blankRow ? null : projects.find(row);
    if (found?.type !== 'found') {
      const naming = row.text('name') ?? row.text('code');
      sayProjectNotFound(unplaced, naming, found, book.log);
      ledger.row(row, isQuoted(unplaced, naming) ? 'quoted' : 'named');
      continue;
    }
    const { goal } = found;
    const match = rowIndicator(row, goal, book.log);
    if (match.type !== 'found') {
      const naming = row.text('level3') ?? row.text('description') ?? row.text('ordinal');
      sayIndicatorNotFound(unplaced, naming, match, goal, book.log);
      ledger.row(row, isQuoted(unplaced, naming) ? 'quoted' : 'named');
      continue;
    }
    const { indicator } = match;
    checkLockedCells(row, indicator, goal, book.log);
    const context = { log: book.log, project: goal.ref, indicator: indicator.ordinal };
    into.addIndicator(goal, readIndicatorRow(row, indicator, context, book.date1904));
    stale.look(row, indicatorInputs);
    ledger.row(row, 'read');
  }
  stale.report();
  ledger.report(book.log);
}

/** A cell with an error or an uncalculated formula reports too: something was meant to stand there. */
const reports = (row: TableRow<IndicatorColumn>): boolean =>
  indicatorInputs.some((id) => {
    const cell = row.cell(id);
    return cell !== null && (cell.kind === 'error' || cell.kind === 'uncalculated' || cellText(cell) !== null);
  });

/** Counts reported values that come from formulas nobody computed; the first place stands for all of the table. */
export function staleResults<Id extends string>(
  book: BookContext,
): { readonly look: (row: TableRow<Id>, ids: readonly Id[]) => void; readonly report: () => void } {
  let count = 0;
  let place = null as ReturnType<TableRow<Id>['place']> | null;
  return {
    look: (row, ids) => {
      if (!book.recalculationPending) return;
      for (const id of ids) {
        const cell = row.cell(id);
        if (cell === null || !cell.formula || cell.kind === 'uncalculated') continue;
        place ??= row.place(id);
        count += 1;
      }
    },
    report: () => {
      if (place !== null) book.log.report(finding('results-may-be-stale', { count: `${count}` }, { place }));
    },
  };
}
