import { sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import { didYouMean } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { FundSource } from '../../../model/actuals/actuals.ts';
import { fundRows, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import { nearest } from '../../../model/nearest.ts';
import { comparable } from '../../../model/text/same-text.ts';
import type { GoalProject } from '../rows/goal-index.ts';
import { reportedIn } from '../rows/indicator-row.ts';
import { projectFinder } from '../rows/row-project.ts';
import { cellText, type TableRow, tableRows } from '../rows/table-rows.ts';
import { isQuoted, isTotalRow, sayProjectNotFound } from '../rows/unmatched-row.ts';
import { quoted } from '../values/cell-text.ts';
import type { Collection } from '../values/collection.ts';
import { readAbsence } from '../values/judgement.ts';
import { type CellContext, readReason, readWords } from '../values/read-cell.ts';
import { type MoneyUnit, readMoney, statedMoneyUnit } from '../values/read-money.ts';
import type { ActualsTable, MoneyColumn } from './actuals-table.ts';
import { CellLedger } from './cell-ledger.ts';
import { type BookContext, staleResults } from './read-indicator-table.ts';

const headings = Object.fromEntries(moneyColumns.map(({ id, heading }) => [id, heading]));
const amounts = ['initial', 'revised', 'executed'] as const;
const words = ['measure', 'completed', 'confirmed', 'absenceReason', 'absenceDocument'] as const;
const inputs: readonly MoneyColumn[] = [...amounts, 'reason', ...words, 'absence'];
const filled: ReadonlySet<MoneyColumn> = new Set<MoneyColumn>(['code', 'name']);

// «其中：财政拨款», «1、财政拨款»: the label of a fund behind what numbers it.
const bareLabel = (text: string): string => comparable(text).replace(/^(?:其中:?|\d+[.、])/, '');

const fundLabels: ReadonlyMap<string, FundSource | 'total'> = new Map(
  fundRows.flatMap(({ source, label, aliases }) =>
    [label, ...aliases].map((text) => [bareLabel(text), source] as const),
  ),
);

type Row = TableRow<MoneyColumn>;
type Units = Readonly<Record<(typeof amounts)[number], MoneyUnit | null>>;

/** Reads the rows of a money table into the collection; amounts become 万元. */
export function readMoneyTable(table: ActualsTable<MoneyColumn>, book: BookContext, into: Collection): void {
  const projects = projectFinder(book);
  const units = statedUnits(table, book);
  const stale = staleResults<MoneyColumn>(book);
  const ledger = new CellLedger(table);
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const reports = inputs.some((id) => row.cell(id) !== null);
    const place = row.place('executed');
    const unplaced = { place, texts: row.texts, reports: reports && !isTotalRow(row.texts) };
    const blankRow = !reports && row.text('key') === null && row.text('source') === null;
    const found = blankRow || (isTotalRow(row.texts) && row.text('key') === null) ? null : projects.find(row);
    if (found?.type !== 'found') {
      const naming = row.text('name') ?? row.text('code');
      sayProjectNotFound(unplaced, naming, found, book.log);
      ledger.row(row, isQuoted(unplaced, naming) ? 'quoted' : 'named');
      continue;
    }
    const source = fundSource(row, found.goal, book);
    ledger.row(row, source === null ? 'named' : 'read');
    if (source === null) continue;
    addRow(row, { goal: found.goal, source, units }, book, into);
    stale.look(row, inputs);
  }
  stale.report();
  ledger.report(book.log);
}

interface FundRow {
  readonly goal: GoalProject;
  readonly source: FundSource | 'total';
  readonly units: Units;
}

function addRow(row: Row, { goal, source, units }: FundRow, book: BookContext, into: Collection): void {
  const context: CellContext = { log: book.log, project: goal.ref, indicator: null };
  for (const id of amounts) {
    const area = row.mergedOver(id);
    if (area === null) continue;
    const args = { heading: headings[id] ?? id, area };
    book.log.report(finding('merged-input', args, { place: row.place(id), project: goal.ref }));
  }
  const money = (id: (typeof amounts)[number]) =>
    readMoney(reportedIn(row, id, headings[id] ?? id), units[id], context);
  const said = (id: (typeof words)[number]) => readWords(reportedIn(row, id, headings[id] ?? id), context);
  into.addFunds(
    goal,
    source,
    { initial: money('initial'), revised: money('revised'), executed: money('executed') },
    {
      ...readReason(reportedIn(row, 'reason', headings['reason'] ?? ''), context),
      measure: said('measure'),
      completed: said('completed'),
      confirmed: said('confirmed'),
      absence: readAbsence(reportedIn(row, 'absence', headings['absence'] ?? ''), context),
      absenceReason: said('absenceReason'),
      absenceDocument: said('absenceDocument'),
    },
    row.place('executed'),
  );
}

/** The unit each column of amounts is in: as its heading says, else as a remark above says, else 万元. A conversion is said once. */
function statedUnits(table: ActualsTable<MoneyColumn>, book: BookContext): Units {
  const above = table.sheet.rows
    .filter((row) => row.number < table.headingRow)
    .flatMap((row) => row.cells.map((cell) => statedMoneyUnit(cell.text)))
    .find((unit) => unit !== null);
  const unitOf = (id: (typeof amounts)[number]): MoneyUnit | null => {
    const heading = table.found.columns.get(id);
    if (heading === undefined) return null;
    const unit = statedMoneyUnit(heading.text) ?? above ?? null;
    if (unit !== null && unit !== '万元') {
      const place = sheetPlace(table.sheet, table.headingRow, heading.column);
      book.log.report(finding('money-column-converted', { heading: quoted(heading.text), unit }, { place }));
    }
    return unit;
  };
  return { initial: unitOf('initial'), revised: unitOf('revised'), executed: unitOf('executed') };
}

/** The source of funds of a row: by its label, else by its key; a table without that column has one row a project, the total. */
export function fundSource(row: Row, goal: GoalProject, book: Pick<BookContext, 'log'>): FundSource | 'total' | null {
  const label = row.text('source');
  const key = row.text('key');
  const keyed = fundRows.find(({ source }) => key?.endsWith(`|${source}`))?.source;
  if (label === null) return keyed ?? 'total';
  const known = fundLabels.get(bareLabel(label)) ?? keyed;
  if (known !== undefined) return known;
  if (amounts.some((id) => cellText(row.cell(id)) !== null)) {
    const offered = nearest(
      label,
      fundRows.map((fund) => fund.label),
    );
    const args = { found: quoted(label), ...didYouMean(offered) };
    book.log.report(finding('fund-source-unknown', args, { place: row.place('source'), project: goal.ref }));
  } else {
    const text = quoted(row.texts.join(' '));
    book.log.report(finding('row-not-read', { text }, { place: row.place('source'), project: goal.ref }));
  }
  return null;
}
