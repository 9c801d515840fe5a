import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';
import { append } from '../../../model/append.ts';
import { largest } from '../../../model/largest.ts';
import { isRemark } from '../rows/remark-words.ts';
import { type Contents, contentsOf } from './column-contents.ts';
import { fitCells } from './fit-cells.ts';
import { columnOfHeading, type GoalColumnId } from './goal-columns.ts';
import { filledInside } from './grid-columns.ts';
import type { SpelledColumn } from './heading-column.ts';

/** More rows than this say nothing new about the columns of a heading. */
const looked = 300;

/**
 * So many rows each heading may look at, and so often on average each row of a table: real headings end at the next one and look at
 * each row once or twice, but in a table of nothing but headings (一级指标 | 二级指标) each would look at all 300 rows below it.
 */
const always = 20;
const looksPerRow = 10;
const looksLeft = new WeakMap<readonly GridRow[], number>();

interface Range {
  readonly from: number;
  readonly to: number;
}

const isFilled = (cell: GridCell): boolean => cell.text.trim() !== '';

/** The rows that a heading is about, as far as they help to tell its columns: not the next heading or project, no remarks. */
export function rowsBelow(rows: readonly GridRow[], at: number): readonly GridRow[] {
  const below: GridRow[] = [];
  const left = looksLeft.get(rows) ?? looked + looksPerRow * rows.length;
  const within = rows.slice(at + 1, at + 1 + Math.min(looked, Math.max(always, left)));
  let looks = 0;
  for (const row of within) {
    looks += 1;
    const texts = row.cells.filter(isFilled).map((cell) => cell.text);
    const ids = texts.map(columnOfHeading);
    if (ids.filter((id) => id !== null).length >= 3 || ids[0] === 'name' || ids[0] === 'code') break;
    if (texts.length > 0 && !isRemark(texts)) below.push(row);
  }
  looksLeft.set(rows, left - looks);
  return below;
}

const textsInside = ({ from, to }: Range, below: readonly GridRow[]): readonly string[] =>
  below.flatMap((row) => filledInside(row, from, to).map((cell) => cell.text));

/** The parts of a range in which the cells below begin; null unless some row fills more than one of them. */
function partsOf(range: Range, below: readonly GridRow[]): readonly Range[] | null {
  const starts = new Set<number>();
  let most = 0;
  for (const row of below) {
    const cells = filledInside(row, range.from, range.to);
    most = Math.max(most, cells.length);
    for (const cell of cells) starts.add(cell.column);
  }
  if (most < 2) return null;
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((start, index) => ({
    from: index === 0 ? range.from : start,
    to: sorted[index + 1] ?? range.to,
  }));
}

const splitIds: Readonly<Partial<Record<Contents, GoalColumnId>>> = {
  signs: 'comparator',
  directions: 'direction',
  units: 'unit',
};

/** 指标值 over ≥ | 10 | 次: a comparator, a target and a unit. Null where what remains is not one column of values. */
function splitTarget(parts: readonly Range[], below: readonly GridRow[]): readonly (GoalColumnId | null)[] | null {
  const contents = parts.map((part) => contentsOf(textsInside(part, below)));
  const ids = contents.map((each) => splitIds[each] ?? 'target');
  const mains = ids.filter((id) => id === 'target').length;
  if (mains === 1) return ids;
  const values = contents.filter((each, index) => ids[index] === 'target' && each !== 'words').length;
  return values === 1 ? ids.map((id, index) => (id === 'target' && contents[index] === 'words' ? null : id)) : null;
}

const levels = ['level1', 'level2', 'level3'] as const;

/** The columns below one heading cell that stands over several; only the main one is known to be what the words say. */
function divide(column: SpelledColumn, range: Range, below: readonly GridRow[]): readonly SpelledColumn[] | null {
  const parts = partsOf(range, below);
  if (parts === null) return null;
  const asParts = (ids: readonly (GoalColumnId | null)[]): readonly SpelledColumn[] => {
    const main = Math.max(0, ids.indexOf(column.id));
    return parts.map((part, index) => ({ ...column, ...part, id: ids[index] ?? null, main: index === main }));
  };
  if (column.id === 'target') {
    const ids = splitTarget(parts, below);
    if (ids !== null) return asParts(ids);
    // Two columns of values below one heading: nobody can say which of them counts.
    return range.to === column.to ? parts.map((part) => ({ ...column, ...part, main: true })) : null;
  }
  if (column.id === 'group')
    return parts.length === 3 ? levels.map((id, index) => ({ ...column, ...parts[index], id, main: true })) : null;
  const ordinal = contentsOf(textsInside(parts[0] ?? range, below)) === 'ordinals';
  return asParts(parts.map((_, index) => (index === 0 && ordinal ? 'ordinal' : column.id)));
}

/**
 * Columns without a heading: filled cells right of the heading's last cell. Where cells have no addresses most rows must have them,
 * for a single cell too many may have pushed the others aside.
 */
function beyond(columns: readonly SpelledColumn[], below: readonly GridRow[]): readonly SpelledColumn[] {
  const end = largest(columns.map(({ to }) => to));
  const reaching = below.filter(({ cells }) => cells.some((cell) => cell.column >= end && isFilled(cell)));
  const longer = reaching.filter(({ cells, addressed }) => addressed === true || cells.length > columns.length);
  const trusted = longer.filter(({ addressed }) => addressed === true || longer.length * 2 > below.length);
  const filled = trusted.flatMap(({ cells }) => cells.filter((cell) => cell.column >= end && isFilled(cell)));
  const starts = [...new Set(filled.map(({ column }) => column))].sort((a, b) => a - b);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? Number.MAX_SAFE_INTEGER;
    return { id: null, text: '', above: '', from, to, group: columns.length + index, main: true, cell: null };
  });
}

/** How many columns without a heading, but with cells, stand right of a target column: the merge of its cell may have been lost. */
function blankNeighbours(columns: readonly SpelledColumn[], at: number, below: readonly GridRow[]): number {
  if (columns[at]?.id !== 'target') return 0;
  let count = 0;
  for (let next = columns[at + 1]; next?.text === ''; next = columns[at + 1 + count]) {
    if (textsInside(next, below).length === 0) break;
    count += 1;
  }
  return count;
}

/** A row with as many cells as the heading but another grid: it is read by counting, and divides nothing. */
const isCounted = ({ cells, addressed }: GridRow, spelled: readonly SpelledColumn[]): boolean =>
  addressed !== true &&
  cells.length === spelled.length &&
  cells.some((cell, index) => cell.column !== spelled[index]?.from);

/** The columns of a heading as the cells in the rows below divide them: a heading cell over several columns gives one for each. */
export function divideColumns(spelled: readonly SpelledColumn[], rows: readonly GridRow[]): readonly SpelledColumn[] {
  const below = rows.filter((row) => !isCounted(row, spelled));
  const all = [...spelled, ...beyond(spelled, rows)];
  const divided: SpelledColumn[] = [];
  for (let at = 0; at < all.length; ) {
    const column = all[at];
    if (column === undefined) break;
    const blanks = blankNeighbours(all, at, below);
    const range = { from: column.from, to: all[at + blanks]?.to ?? column.to };
    const isWide = blanks > 0 || (column.to - column.from > 1 && column.text !== '');
    append(divided, (isWide ? divide(column, range, below) : null) ?? all.slice(at, at + blanks + 1));
    at += blanks + 1;
  }
  return divided;
}

/** The texts below each column, row by row; rows that don't fit the columns are left out. */
export function textsBelow(
  columns: readonly SpelledColumn[],
  below: readonly GridRow[],
): readonly (readonly string[])[] {
  const texts: string[][] = columns.map(() => []);
  for (const row of below) {
    const own = fitCells(row, columns);
    row.cells.forEach((cell, index) => {
      const column = own?.[index];
      if (column !== undefined && isFilled(cell)) texts[column]?.push(cell.text.trim());
    });
  }
  return texts;
}
