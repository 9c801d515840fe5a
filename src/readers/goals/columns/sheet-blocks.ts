import { type Area, columnName } from '../../../containers/spreadsheet/cell-reference.ts';
import { type Sheet, type SheetCell, type SheetRow, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import type { GridCell, GridRow, TableBlock } from '../../../containers/word/document-blocks.ts';
import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding, Reading } from '../../../model/finding.ts';
import { firstIndex } from '../../../model/first-index.ts';
import { largest } from '../../../model/largest.ts';
import { type FindingLog, goalLog, reportAll } from '../../finding-log.ts';
import type { GoalBlocks } from '../document/to-document.ts';
import { bothCounted, type Counted, nothingCounted, RowCounter } from '../rows/row-counter.ts';

/** Between filled cells blank ones are put in up to this column, so that rows line up; no goal table is wider. */
const gridWidth = 200;

/**
 * A cell as it is printed: percentages with their sign, numbers with the words of their format and their point where the format puts
 * it, but not rounded; truth values in words.
 */
function printedText(cell: SheetCell): string {
  const { kind, text, dress } = cell;
  if (kind === 'boolean') return text === 'true' ? '是' : '否';
  if (kind !== 'number' && kind !== 'percent') return text;
  const sign = kind === 'percent' ? '%' : '';
  if (dress === undefined) return `${text}${sign}`;
  // Where nobody can tell what number is shown, the unit behind it may not be that of the number in the cell; a sign before it is.
  return dress.moved === null ? `${dress.before}${text}${sign}` : `${dress.before}${dress.moved}${sign}${dress.after}`;
}

/** The text a rounding format shows in place of the printed one; nothing for any other cell. */
function seenText({ kind, dress }: SheetCell): Pick<GridCell, 'seen'> {
  if (dress === undefined || dress.moved === null || dress.shown === dress.moved) return {};
  return { seen: `${dress.before}${dress.shown}${kind === 'percent' ? '%' : ''}${dress.after}` };
}

/** The areas that reach into each filled row; areas beyond the grid's width hold no goals. */
export function areasByRow(sheet: Sheet): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  const filled = sheet.rows.map((row) => row.number);
  for (const area of sheet.merges) {
    if (area.left > gridWidth) continue;
    const first = firstIndex(filled.length, (index) => (filled[index] ?? 0) >= area.top);
    for (let at = first; at < filled.length && (filled[at] ?? 0) <= area.bottom; at += 1) {
      const row = filled[at] ?? 0;
      const areas = byRow.get(row);
      if (areas === undefined) byRow.set(row, [area]);
      else areas.push(area);
    }
  }
  return byRow;
}

function gridRow(row: SheetRow, areas: readonly Area[]): GridRow {
  const texts = new Map(row.cells.map((cell) => [cell.column, printedText(cell)]));
  const seen = new Map(row.cells.map((cell) => [cell.column, seenText(cell)]));
  const starts = new Map(areas.map((area) => [area.left, area]));
  const goesOn = areas.filter((area) => area.top < row.number).map((area) => area.right);
  const last = largest([...texts.keys(), ...goesOn]);
  const cells: GridCell[] = [];
  for (let column = 1; column <= Math.min(last, gridWidth); column += 1) {
    const area = starts.get(column);
    const columns = area === undefined ? 1 : area.right - area.left + 1;
    const continued = area !== undefined && area.top < row.number;
    const text = continued ? '' : (texts.get(column) ?? '');
    cells.push({ text, column: column - 1, columns, continued, ...(continued ? {} : seen.get(column)) });
    column += columns - 1;
  }
  for (const [column, text] of texts) {
    if (column > gridWidth) cells.push({ text, column: column - 1, columns: 1, continued: false });
  }
  return { row: row.number, cells };
}

function countSheetRows(sheet: Sheet): Counted {
  const counter = new RowCounter();
  counter.beginTable();
  for (const row of sheet.rows) {
    counter.beginRow();
    for (const cell of row.cells) {
      counter.text(printedText(cell));
      counter.endCell();
    }
    counter.endRow();
  }
  counter.endTable();
  return counter;
}

/** Error values, formulas that were never computed, and numbers whose point their format moves, in a sheet with goals. */
function reportCells(sheet: Sheet, log: FindingLog): void {
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const { kind, text, dress } = cell;
      const about = () => ({ place: sheetPlace(sheet, row.number, cell.column) });
      if (kind === 'error') log.report(finding('goal-cell-error', { text }, about()));
      else if (kind === 'uncalculated')
        log.report(finding('goal-cell-uncalculated', { formula: text.slice(0, 80) }, about()));
      else if (dress !== undefined && dress.moved !== text)
        log.report(finding('goal-cell-scaled', { text, read: printedText(cell) }, about()));
    }
  }
}

/** Rows and columns that nobody sees, in a sheet with goals. They are read: a filter hides rows that count all the same. */
function hiddenParts(sheet: Sheet): Finding[] {
  const rows = sheet.rows.filter((row) => row.hidden);
  const filled = new Set(sheet.rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  const isHidden = (column: number): boolean =>
    sheet.hiddenColumns.some(({ from, to }) => from <= column && column <= to);
  const columns = [...filled].filter(isHidden).sort((a, b) => a - b);
  if (rows.length === 0 && columns.length === 0) return [];
  const place = sheetPlace(sheet, rows[0]?.number ?? null, null);
  const names = columns.map(columnName);
  const which = inBoth('which', {
    zh: [
      ...(rows.length > 0 ? [`${rows.length} 行`] : []),
      ...(names.length > 0 ? [`${names.join('、')} 列`] : []),
    ].join('、'),
    en: [
      ...(rows.length > 0 ? [`${rows.length} rows`] : []),
      ...(names.length > 0 ? [`columns ${names.join(', ')}`] : []),
    ].join(' and '),
  });
  return [finding('goal-cells-hidden', { sheet: sheet.name, ...which }, { place })];
}

/** Makes tables of the visible sheets of a workbook, one each, with the rows counted a second way. */
export function sheetBlocks(sheets: readonly Sheet[]): Reading<GoalBlocks> {
  const blocks: TableBlock[] = [];
  const log = goalLog(sheets[0]?.file ?? '');
  let present = nothingCounted;
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    if (sheet.state !== 'visible') {
      log.report(finding('goal-sheet-hidden', { sheet: sheet.name }, { place: sheetPlace(sheet, null, null) }));
      continue;
    }
    const areas = areasByRow(sheet);
    const addressed = sheet.part !== null;
    const rows = sheet.rows.map((row) => ({ ...gridRow(row, areas.get(row.number) ?? []), addressed }));
    const numbered = sheet.part === null ? { byLine: true } : { sheet: sheet.name };
    blocks.push({ kind: 'table', table: blocks.length + 1, ...numbered, rows });
    const counted = countSheetRows(sheet);
    present = bothCounted(present, counted);
    if (counted.rows === 0) continue;
    reportCells(sheet, log);
    reportAll(log, hiddenParts(sheet));
  }
  return { value: { blocks, present }, findings: log.findings() };
}
