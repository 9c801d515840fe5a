import { type Area, cellName } from '../../../containers/spreadsheet/cell-reference.ts';
import { areaCursor } from '../../../containers/spreadsheet/merged-areas.ts';
import { type Sheet, type SheetCell, type SheetRow, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import type { Place } from '../../../model/place.ts';
import type { ActualsTable } from '../tables/actuals-table.ts';
import { findColumns } from '../tables/find-columns.ts';
import { clean } from '../values/cell-text.ts';

/** One row of a table by the meaning of its columns. */
export interface TableRow<Id extends string> {
  readonly number: number;
  readonly row: SheetRow;
  /** The columns that are known, by number. */
  readonly columns: ReadonlySet<number>;
  /** The cell of a column; for columns that describe (not report), a merged cell counts for every row it covers. */
  readonly cell: (id: Id) => SheetCell | null;
  /** The number of a column in this row; null when the table lacks it. */
  readonly column: (id: Id) => number | null;
  /** The place of a column's cell in this row, blank or not; the row's when the table lacks the column. */
  readonly place: (id: Id) => Place;
  /** The cleaned text of the cell whatever its kind; null when blank, an error or not calculated. */
  readonly text: (id: Id) => string | null;
  /** The area a column's cell is merged over, when that is more than this row and the value stands here. */
  readonly mergedOver: (id: Id) => string | null;
  /** The texts of all cells of the row, known columns or not. */
  readonly texts: readonly string[];
}

/** The text of a cell that says something; null for blanks, errors and formulas without a result. */
export function cellText(cell: SheetCell | null): string | null {
  if (cell === null || cell.kind === 'error' || cell.kind === 'uncalculated') return null;
  const text = clean(cell.text);
  return text === '' ? null : text;
}

/**
 * The rows below the headings, headings that are repeated further down left out (columns may stand elsewhere from there on).
 * `filled` are the columns in which a merged cell stands for all rows it covers; `repeated` takes the rows of repeated headings.
 */
export function* tableRows<Id extends string>(
  table: ActualsTable<Id>,
  filled: ReadonlySet<Id>,
  repeated: (row: SheetRow, others: readonly SheetCell[]) => void,
): Generator<TableRow<Id>> {
  const { sheet } = table;
  const cellsOf = mergedCells(sheet, filled);
  let columns = columnNumbers(table.found.columns);
  const headings = new Set([...table.found.columns.values()].map((cell) => cell.text));
  for (const row of sheet.rows) {
    if (row.number <= table.headingRow) continue;
    if (isHeadingRow(row, headings)) {
      const found = findColumns(row, table.lookup);
      columns = columnNumbers(found.columns);
      repeated(row, found.others);
    } else yield tableRow({ sheet, row, columns, ...cellsOf(row, columns) });
  }
}

interface RowCells<Id extends string> {
  readonly cells: ReadonlyMap<Id, SheetCell>;
  readonly areas: ReadonlyMap<Id, Area>;
}

/** Looks up the cells of one row after another, merged areas remembered from the row where their value stands. */
function mergedCells<Id extends string>(
  sheet: Sheet,
  filled: ReadonlySet<Id>,
): (row: SheetRow, columns: ReadonlyMap<Id, number>) => RowCells<Id> {
  const areaAt = areaCursor(sheet.merges);
  const anchors = new Map<Area, SheetCell>();
  return (row, columns) => {
    const areas = new Map<Id, Area>();
    const cells = new Map<Id, SheetCell>();
    for (const [id, column] of columns) {
      const own = row.cells.find((cell) => cell.column === column);
      if (own !== undefined) cells.set(id, own);
      const area = areaAt(row.number, column);
      if (area === null) continue;
      areas.set(id, area);
      if (own !== undefined) anchors.set(area, own);
      const anchor = filled.has(id) && area.left === column ? anchors.get(area) : undefined;
      if (anchor !== undefined) cells.set(id, anchor);
    }
    return { cells, areas };
  };
}

const columnNumbers = <Id extends string>(columns: ReadonlyMap<Id, SheetCell>): ReadonlyMap<Id, number> =>
  new Map([...columns].map(([id, cell]) => [id, cell.column]));

/** True for a copy of the headings further down: at least four cells (or all) say what the headings say. */
function isHeadingRow(row: SheetRow, headings: ReadonlySet<string>): boolean {
  let same = 0;
  for (const cell of row.cells) if (cell.kind === 'text' && headings.has(cell.text)) same += 1;
  return same >= Math.min(4, headings.size);
}

interface RowParts<Id extends string> extends RowCells<Id> {
  readonly sheet: Sheet;
  readonly row: SheetRow;
  readonly columns: ReadonlyMap<Id, number>;
}

function tableRow<Id extends string>({ sheet, row, columns, cells, areas }: RowParts<Id>): TableRow<Id> {
  return {
    number: row.number,
    row,
    columns: new Set(columns.values()),
    cell: (id) => cells.get(id) ?? null,
    column: (id) => columns.get(id) ?? null,
    place: (id) => sheetPlace(sheet, row.number, columns.get(id) ?? null),
    text: (id) => cellText(cells.get(id) ?? null),
    mergedOver: (id) => {
      const area = areas.get(id);
      if (area === undefined || area.bottom === area.top || area.top !== row.number || !cells.has(id)) return null;
      return `${cellName(area.top, area.left)}:${cellName(area.bottom, area.right)}`;
    },
    texts: row.cells.map((cell) => clean(cell.text)).filter((text) => text !== ''),
  };
}
