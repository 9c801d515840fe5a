import type { DecimalText } from '../../model/decimal.ts';
import { blankCell, pointsCell, textCell } from './cells.ts';
import type { Cell, OutputSheet, Row } from './output-sheet.ts';

/** What a column of a listing puts into a row: text or a cell; a blank one gives a dash. */
type ListingEntry = string | null | Cell;

export interface ListingColumn<Item> {
  readonly heading: string;
  /** In characters of half width. */
  readonly width: number;
  readonly entry: (item: Item, index: number) => ListingEntry;
}

interface ListingOptions {
  readonly orientation?: 'portrait' | 'landscape';
  /** Rows below the items, such as a total. */
  readonly closing?: readonly Row[];
}

/** A plain table: one heading row, one row an item. Blank entries show as “—” so that nothing looks forgotten. */
export function listing<Item>(
  id: string,
  title: string,
  columns: readonly ListingColumn<Item>[],
  items: readonly Item[],
  options: ListingOptions = {},
): OutputSheet {
  const heading: Row = { cells: columns.map(({ heading: text }) => textCell(text, 'heading')) };
  const rows = items.map((item, index) => ({ cells: columns.map((column) => entryCell(column.entry(item, index))) }));
  return {
    id,
    title,
    columns: columns.map((column) => column.width),
    rows: [heading, ...rows, ...(options.closing ?? [])],
    headingRows: 1,
    orientation: options.orientation ?? 'portrait',
  };
}

/** Points in a cell of their own; a blank cell where there are none. */
export function pointsOrBlank(value: DecimalText | null): Cell {
  return value === null ? blankCell() : pointsCell(value);
}

const dash: Cell = { content: { kind: 'text', text: '—' }, role: 'muted', align: 'center' };

function entryCell(entry: ListingEntry): Cell {
  if (entry === null || entry === '') return dash;
  if (typeof entry === 'string') return textCell(entry);
  // A blank cell with a formula is filled in by it.
  return entry.content.kind === 'empty' && entry.formula === undefined ? dash : entry;
}
