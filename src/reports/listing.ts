import type { DecimalText } from '../model/decimal.ts';
import type { Cell, CellContent, CellRole, Row, Sheet } from './sheet.ts';

/** What a column of a listing puts into a row: text (blank gives a dash), a cell's content, or a whole cell. */
export type ListingEntry = string | null | CellContent | Cell;

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
): Sheet {
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

/** A cell of text. */
export function textCell(text: string, role: CellRole = 'body'): Cell {
  return { content: { kind: 'text', text }, role };
}

/** A number with two decimals, as points and 万元 are printed; null gives a dash. */
export function twoDecimals(value: DecimalText | null): CellContent | null {
  return value === null ? null : { kind: 'number', value, decimals: 2 };
}

/** A ratio of 1 as a percent with two decimals; null gives a dash. */
export function percentOf(ratio: DecimalText | null): CellContent | null {
  return ratio === null ? null : { kind: 'percent', ratio, decimals: 2 };
}

function entryCell(entry: ListingEntry): Cell {
  if (entry === null || entry === '') return { content: { kind: 'text', text: '—' }, role: 'muted', align: 'center' };
  if (typeof entry === 'string') return textCell(entry);
  if ('role' in entry) return entry;
  return { content: entry, role: entry.kind === 'number' || entry.kind === 'percent' ? 'number' : 'body' };
}
