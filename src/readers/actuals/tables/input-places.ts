import { areaCursor } from '../../../containers/spreadsheet/merged-areas.ts';
import type { Sheet, SheetCell } from '../../../containers/spreadsheet/sheet.ts';
import { cellKey, indicatorKey, moneyKey, textKey, unitKeys } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets, indicatorColumns, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import type { GoalDocument } from '../../../model/goals/goals.ts';
import { findingLog } from '../../finding-log.ts';
import { goalIndex } from '../rows/goal-index.ts';
import { rowIndicator } from '../rows/row-indicator.ts';
import { type FileContext, projectFinder } from '../rows/row-project.ts';
import { type TableRow, tableRows } from '../rows/table-rows.ts';
import { isTotalRow } from '../rows/unmatched-row.ts';
import { type ActualsTable, indicatorKind, moneyKind, tablesIn } from './actuals-table.ts';
import { readHiddenKeys } from './hidden-keys.ts';
import type { LabelledCells } from './labelled-cells.ts';
import { headLabels } from './read-form-head.ts';
import { fundSource } from './read-money-table.ts';
import { textLabels, textTable } from './read-report-texts.ts';

/** Where a workbook has a cell of the template, and what stands there. */
export interface InputPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly held: SheetCell | null;
  /** Part of a merged area that begins elsewhere: what is put there is seen by nobody. */
  readonly covered: boolean;
}

/** Places by {@link cellKey}; of a row that stands there twice the first. */
export type InputPlaces = ReadonlyMap<string, InputPlace>;

/** Looks up whether a cell is covered by a merged area of a sheet; rows in ascending order. */
function coveredIn(sheet: Sheet): (row: number, column: number) => boolean {
  const areaAt = areaCursor(sheet.merges);
  return (row, column) => {
    const area = areaAt(row, column);
    return area !== null && (area.top !== row || area.left !== column);
  };
}

function addTable<Id extends string>(
  places: Map<string, InputPlace>,
  table: ActualsTable<Id>,
  ids: readonly Id[],
  keyOf: (row: TableRow<Id>) => string | null,
): void {
  const { sheet } = table;
  const covered = coveredIn(sheet);
  for (const row of tableRows(table, new Set(), () => undefined)) {
    const key = row.texts.length === 0 ? null : keyOf(row);
    if (key === null) continue;
    for (const id of ids) {
      const column = row.column(id);
      const cell = cellKey(key, id);
      if (column === null || places.has(cell)) continue;
      const held = row.row.cells.find((one) => one.column === column) ?? null;
      places.set(cell, { sheet, row: row.number, column, held, covered: covered(row.number, column) });
    }
  }
}

/** The cells beside the labels of a sheet, which are the unit's. */
function addLabels<Id extends string>(
  places: Map<string, InputPlace>,
  sheet: Sheet,
  key: string,
  { cells }: LabelledCells<Id>,
): void {
  const covered = coveredIn(sheet);
  for (const [id, { row, column, cell: held }] of cells)
    places.set(cellKey(key, id), { sheet, row, column, held, covered: covered(row, column) });
}

function addTexts(places: Map<string, InputPlace>, sheet: Sheet, context: FileContext): void {
  const table = textTable(sheet);
  const above = table === null ? sheet.rows : sheet.rows.filter(({ number }) => number < table.headingRow);
  addLabels(places, sheet, unitKeys.texts, textLabels(sheet, above));
  if (table === null) return;
  const projects = projectFinder(context);
  addTable(places, table, ['problems', 'measures'], (row) => {
    const found = projects.find(row);
    return found?.type === 'found' ? textKey(found.goal.project.unit, found.goal.project) : null;
  });
}

/**
 * Where the sheets of a filled-in workbook have the cells of the template, found as the reader finds them: columns by their headings, rows by
 * key or by what stands in them, wherever people moved them. What can't be found has no place.
 */
export function inputPlaces(sheets: readonly Sheet[], goals: readonly GoalDocument[], file: string): InputPlaces {
  // What is wrong with the rows is found when the file is read.
  const log = findingLog({ file });
  const unit = readHiddenKeys(sheets)?.unit ?? { code: null, name: null };
  const context: FileContext = { log, index: goalIndex(goals), unit };
  const places = new Map<string, InputPlace>();
  for (const sheet of sheets) {
    const name = sheet.name.trim();
    if (name === actualsSheets.head) addLabels(places, sheet, unitKeys.head, headLabels(sheet, sheet.rows));
    if (name === actualsSheets.texts) addTexts(places, sheet, context);
  }
  const indicators = tablesIn(sheets, indicatorKind).tables;
  for (const table of indicators) {
    const projects = projectFinder(context);
    const ids = indicatorColumns.map(({ id }) => id);
    addTable(places, table, ids, (row) => {
      const blank = (['key', 'level3', 'actual'] as const).every((id) => row.text(id) === null);
      const found = blank ? null : projects.find(row);
      if (found?.type !== 'found') return null;
      const match = rowIndicator(row, found.goal, log);
      const { project } = found.goal;
      return match.type === 'found' ? indicatorKey(project.unit, project, match.indicator.ordinal) : null;
    });
  }
  const taken = new Set(indicators.map(({ sheet }) => sheet));
  const others = sheets.filter((sheet) => !taken.has(sheet));
  for (const table of tablesIn(others, moneyKind).tables) {
    const projects = projectFinder(context);
    const ids = moneyColumns.map(({ id }) => id);
    addTable(places, table, ids, (row) => {
      const found = isTotalRow(row.texts) && row.text('key') === null ? null : projects.find(row);
      const source = found?.type === 'found' ? fundSource(row, found.goal, context) : null;
      return found?.type === 'found' && source !== null
        ? moneyKey(found.goal.project.unit, found.goal.project, source)
        : null;
    });
  }
  return places;
}
