import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';
import type { Place } from '../../../model/place.ts';
import type { GoalColumnId } from '../columns/goal-columns.ts';
import type { Heading } from '../columns/headings.ts';

/** A row below a heading: its texts by column, trimmed, null where blank; and which of them go on from a merged cell above. */
export interface ColumnRow {
  readonly texts: ReadonlyMap<GoalColumnId, string | null>;
  readonly continued: ReadonlySet<GoalColumnId>;
  readonly place: Place;
}

/** How a row below a heading fits it: a full row, a blank one, one that only remarks (合计, 注：…), or one that doesn't fit. */
export type RowReading =
  | { readonly kind: 'row'; readonly row: ColumnRow }
  | { readonly kind: 'blank' }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

const remarkPattern =
  /^(?:合\s*计|总\s*计|小\s*计|总\s*分|注|备注|说明|填报说明|填表说明|填表人|填报人|联系人|联系电话|单位负责人|负责人)(?:\s*[:：].*|\s*)$/s;

/** All texts of a row in one line, for a finding. */
export function rowText(row: GridRow): string {
  return row.cells
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '')
    .join(' | ');
}

const overlaps = (a: GridCell, b: GridCell): boolean =>
  a.column < b.column + b.columns && b.column < a.column + a.columns;

/**
 * The index of the heading cell that each cell of the row belongs to: by place in the grid; by counting where a row has as many
 * cells as the heading but another grid. A cell merged over several columns belongs to the first. Null when neither fits.
 */
function headingIndexes(cells: readonly GridCell[], heads: readonly GridCell[]): readonly number[] | null {
  const covered = cells.map((cell) => heads.flatMap((head, index) => (overlaps(head, cell) ? [index] : [])));
  const firsts = covered.map((indexes) => indexes[0]);
  const filled = firsts.filter((_, index) => cells[index]?.text.trim() !== '');
  const distinct = new Set(filled).size === filled.length && !filled.includes(undefined);
  if (distinct && covered.every((indexes) => indexes.length === 1)) return firsts.map((first) => first ?? -1);
  if (cells.length === heads.length) return heads.map((_, index) => index);
  return distinct ? firsts.map((first) => first ?? -1) : null;
}

function cellsByColumn(row: GridRow, heading: Heading, headingRow: GridRow): Map<GoalColumnId, GridCell> | null {
  const indexes = row.ragged === true ? null : headingIndexes(row.cells, headingRow.cells);
  if (indexes === null) return null;
  const found = new Map<GoalColumnId, GridCell>();
  row.cells.forEach((cell, at) => {
    const head = headingRow.cells[indexes[at] ?? -1];
    const id = heading.columns.find(({ from }) => from === head?.column)?.id;
    if (id !== undefined && (!found.has(id) || cell.text.trim() !== '')) found.set(id, cell);
  });
  return found;
}

/** Fits a row below an indicator heading to its columns. */
export function readColumns(row: GridRow, heading: Heading, headingRow: GridRow, place: Place): RowReading {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '');
  const [only] = filled;
  if (only === undefined) return { kind: 'blank' };
  if (remarkPattern.test(only.text.trim()) && filled.length <= 3) return { kind: 'remark', text: rowText(row) };
  const cells = cellsByColumn(row, heading, headingRow);
  if (cells === null) return { kind: 'unreadable', text: rowText(row) };
  const texts = new Map<GoalColumnId, string | null>();
  const continued = new Set<GoalColumnId>();
  for (const [id, cell] of cells) {
    const text = cell.text.trim();
    texts.set(id, text === '' ? null : text);
    if (cell.continued) continued.add(id);
  }
  return { kind: 'row', row: { texts, continued, place } };
}
