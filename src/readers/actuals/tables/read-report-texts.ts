import { type Sheet, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import type { UnitTexts } from '../../../model/actuals/actuals.ts';
import { actualsSheets, sheetWords, textColumns, textRows } from '../../../model/actuals/actuals-layout.ts';
import { reportedIn } from '../rows/indicator-row.ts';
import { projectFinder } from '../rows/row-project.ts';
import { tableRows } from '../rows/table-rows.ts';
import { isQuoted, sayProjectNotFound } from '../rows/unmatched-row.ts';
import type { Collection } from '../values/collection.ts';
import { readProjectText, readText } from '../values/own-words.ts';
import type { ActualsTable } from './actuals-table.ts';
import { CellLedger, sayUnread } from './cell-ledger.ts';
import { findColumns, headingLookup } from './find-columns.ts';
import { labelledCells } from './labelled-cells.ts';
import type { BookContext } from './read-indicator-table.ts';

type TextColumn = (typeof textColumns)[number]['id'];

const { titleEnd, remark, groups } = sheetWords.texts;
const printed: ReadonlySet<string> = new Set<string>([
  '',
  ...[remark, ...groups].flatMap((words) => Object.values<string>(words)),
  ...textRows.flatMap(({ hint }) => [hint.zh, hint.en]),
]);
/** The labels of the sheet 自评报告文字, above the table of projects. */
export const textLabels = labelledCells(
  textRows,
  (text) => printed.has(text) || Object.values(titleEnd).some((end) => text.endsWith(end)),
);
const lookup = headingLookup<TextColumn>(textColumns);
const filled: ReadonlySet<TextColumn> = new Set<TextColumn>(['code', 'name']);
const inputs = ['problems', 'measures'] as const;
const headings = Object.fromEntries(textColumns.map(({ id, heading }) => [id, heading]));

/** Reads the sheet 自评报告文字 into the collection: what the unit says of itself, then of its projects. Other workbooks have none. */
export function readReportTexts(sheets: readonly Sheet[], book: BookContext, into: Collection): void {
  const sheet = sheets.find(({ name }) => name.trim() === actualsSheets.texts);
  if (sheet === undefined) return;
  const table = textTable(sheet);
  const above = table === null ? sheet.rows : sheet.rows.filter(({ number }) => number < table.headingRow);
  into.setUnitTexts(readUnitTexts(sheet, above, book));
  if (table !== null) readProjects(table, book, into);
}

/** The table of the projects, as a sheet of its own: its headings name a project and what is written of it. */
export function textTable(sheet: Sheet): ActualsTable<TextColumn> | null {
  for (const [at, row] of sheet.rows.entries()) {
    const found = findColumns(row, lookup);
    const hasProject = (['key', 'code', 'name'] as const).some((id) => found.columns.has(id));
    if (!hasProject || !inputs.some((id) => found.columns.has(id))) continue;
    return { sheet: { ...sheet, rows: sheet.rows.slice(at) }, headingRow: row.number, found, lookup };
  }
  return null;
}

function readUnitTexts(sheet: Sheet, rows: Sheet['rows'], { log }: BookContext): UnitTexts {
  const { answers, unread } = textLabels(sheet, rows);
  sayUnread(unread, log);
  const said = (id: (typeof textRows)[number]['id']) => {
    const answer = answers.get(id);
    return answer === undefined ? null : readText(answer, { log, project: null, indicator: null });
  };
  return {
    duties: said('duties'),
    organisation: said('organisation'),
    experience: said('experience'),
    problems: said('problems'),
    measures: said('measures'),
    use: said('use'),
    place: sheetPlace(sheet, null, null),
  };
}

function readProjects(table: ActualsTable<TextColumn>, book: BookContext, into: Collection): void {
  const projects = projectFinder(book);
  const ledger = new CellLedger(table);
  for (const row of tableRows(table, filled, (heading, others) => ledger.heading(heading, others))) {
    if (row.texts.length === 0) continue;
    const reports = inputs.some((id) => row.cell(id) !== null);
    const unplaced = { place: row.place('problems'), texts: row.texts, reports };
    const found = reports || row.text('key') !== null ? projects.find(row) : null;
    if (found?.type !== 'found') {
      const naming = row.text('name') ?? row.text('code');
      sayProjectNotFound(unplaced, naming, found, book.log);
      ledger.row(row, isQuoted(unplaced, naming) ? 'quoted' : 'named');
      continue;
    }
    ledger.row(row, 'read');
    const context = { log: book.log, project: found.goal.ref, indicator: null };
    const said = (id: (typeof inputs)[number]) => readProjectText(reportedIn(row, id, headings[id] ?? id), context);
    into.addTexts(found.goal, { problems: said('problems'), measures: said('measures') });
  }
  ledger.report(book.log);
}
