import type { GridCell, GridRow } from '../../../containers/word/document-blocks.ts';
import { isLevelName } from '../../../model/goals/level-name.ts';
import type { Place } from '../../../model/place.ts';
import { columnsUnder, fitCells } from '../columns/fit-cells.ts';
import { isReadColumn } from '../columns/goal-columns.ts';
import type { ColumnUse, HeadingColumn } from '../columns/heading-column.ts';
import type { Heading } from '../columns/headings.ts';
import { isBlankMark } from '../money/amounts.ts';
import type { FootRow } from '../projects/raw-project.ts';
import { inColumn } from './block-place.ts';
import { isEllipsis, isOpenSlot, isRemark, numbersColumns } from './remark-words.ts';

/** The text of a cell in a column, where one column may not say all (signs, places) or nothing of the goal (unread). */
export interface ColumnCell {
  readonly column: HeadingColumn;
  readonly cell: GridCell;
  readonly text: string;
}

/** A row below a heading: its texts by column, trimmed, null where blank; and which of them go on from a merged cell above. */
export interface ColumnRow {
  readonly texts: ReadonlyMap<ColumnUse, string | null>;
  readonly continued: ReadonlySet<ColumnUse>;
  /** What the comparator and direction columns say, from left to right. */
  readonly signs: readonly ColumnCell[];
  /** The targets of the places, where each has a column. */
  readonly places: readonly ColumnCell[];
  /** Filled cells of columns that are not read, or that say again what another column says. */
  readonly unread: readonly ColumnCell[];
  /** Filled cells that are read although nobody knows the words of their column. */
  readonly guessed: readonly ColumnCell[];
  /** Filled cells that are shown rounded. */
  readonly rounded: readonly ColumnCell[];
  /** Filled cells of columns that are read, one for each column. */
  readonly facts: readonly ColumnCell[];
  /** Filled cells of a column that another cell of the row fills already. */
  readonly loose: readonly ColumnCell[];
  /** All texts of the row in one line. */
  readonly text: string;
  readonly place: Place;
}

/**
 * How a row below a heading fits it: a full row, a blank one, one that only remarks (合计, 注：…; `known` where its words say so, else
 * it stands across the columns), or one that doesn't fit.
 */
export type RowReading =
  | { readonly kind: 'row'; readonly row: ColumnRow }
  | { readonly kind: 'blank' }
  | { readonly kind: 'remark'; readonly text: string; readonly known: boolean }
  | { readonly kind: 'unreadable'; readonly text: string };

const isFilled = (cell: GridCell): boolean => cell.text.trim() !== '';

/** All texts of a row in one line, for a finding. */
export function rowText(row: GridRow): string {
  return row.cells
    .filter(isFilled)
    .map((cell) => cell.text.trim())
    .join(' | ');
}

const names: ReadonlySet<ColumnUse> = new Set(['level2', 'level3', 'description']);
const values: ReadonlySet<ColumnUse> = new Set(['target', 'place']);

/** A text that stands over the columns of names and of values at once belongs to neither. */
function standsAcross({ cells, addressed }: GridRow, columns: readonly HeadingColumn[]): boolean {
  if (addressed !== true && cells.length === columns.length) return false;
  return cells.filter(isFilled).some((cell) => {
    const under = columnsUnder(cell, columns).map((index) => columns[index]?.use ?? 'unknown');
    return under.some((use) => names.has(use)) && under.some((use) => values.has(use));
  });
}

/** The words of a remark, unless they stand in a row that names an indicator and its target (群众意见 | ≥90%). */
function isKnownRemark(row: GridRow, columns: readonly HeadingColumn[], own: ReturnType<typeof fitCells>): boolean {
  const filled = row.cells.filter(isFilled);
  const texts = filled.map((cell) => cell.text.trim());
  if (!isRemark(texts)) return false;
  if (numbersColumns(texts)) return true;
  const used = row.cells.flatMap((cell, index): ColumnUse[] =>
    isFilled(cell) ? [columns[own?.[index] ?? -1]?.use ?? 'unknown'] : [],
  );
  const first = used[0] ?? 'unknown';
  return !(names.has(first) && used.some((use) => values.has(use)) && used.length > 1);
}

/** Dots in all of these stand for an indicator that nobody has written yet. */
const named: readonly ColumnUse[] = ['level3', 'description', 'target'];

/** Dots, or «指标2：» without a target. */
function isUnwritten(texts: ReadonlyMap<ColumnUse, string | null>): boolean {
  const open = (use: ColumnUse, is: (text: string) => boolean): boolean => is(texts.get(use) ?? '…');
  const slot = (text: string): boolean => isEllipsis(text) || isOpenSlot(text);
  const nothing = (text: string): boolean => isEllipsis(text) || isBlankMark(text);
  return open('level3', slot) && open('description', slot) && open('target', nothing);
}

/** Columns whose cells hold a fact of the indicator or of its project. */
const isFact = (use: ColumnUse): boolean =>
  use !== 'unknown' && use !== 'other-term' && use !== 'again' && isReadColumn(use);

const isSign = (use: ColumnUse): boolean => use === 'comparator' || use === 'direction';

/** The filled cells of a row that holds no indicator, each with the headings it stands under. */
export const footCells = (row: GridRow, { columns }: Heading, place: Place): FootRow['cells'] =>
  row.cells.filter(isFilled).map((cell) => ({
    text: cell.text.trim(),
    place: inColumn(place, cell.column),
    headings: columnsUnder(cell, columns).map((index) => columns[index]?.text ?? ''),
  }));

class RowReader {
  readonly texts = new Map<ColumnUse, string | null>();
  readonly continued = new Set<ColumnUse>();
  readonly signs: ColumnCell[] = [];
  readonly places: ColumnCell[] = [];
  readonly unread: ColumnCell[] = [];
  readonly guessed: ColumnCell[] = [];
  readonly rounded: ColumnCell[] = [];
  readonly facts: ColumnCell[] = [];
  readonly loose: ColumnCell[] = [];

  cell(column: HeadingColumn, cell: GridCell): void {
    const { use } = column;
    if (cell.continued) this.continued.add(use);
    if (isFilled(cell)) this.filled({ column, cell, text: cell.text.trim() });
    else if (isFact(use) && !this.texts.has(use)) this.texts.set(use, null);
  }

  private filled(filled: ColumnCell): void {
    const { column, text } = filled;
    const { use } = column;
    if (column.guessed) this.guessed.push(filled);
    if (filled.cell.seen !== undefined) this.rounded.push(filled);
    if (use === 'place') this.places.push(filled);
    else if (!isFact(use)) this.unread.push(filled);
    else {
      if (isSign(use)) this.signs.push(filled);
      const before = this.texts.get(use) ?? null;
      // Further columns under one heading (三级指标 over two) are parts of one text.
      if (before === null) {
        this.texts.set(use, text);
        this.facts.push(filled);
      } else if (!column.main) this.texts.set(use, `${before} ${text}`);
      else if (!isSign(use)) this.loose.push(filled);
    }
  }
}

const noCells = {
  continued: new Set<ColumnUse>(),
  signs: [],
  places: [],
  unread: [],
  guessed: [],
  rounded: [],
  facts: [],
  loose: [],
};

/** Fits a row below an indicator heading to its columns. */
export function readColumns(row: GridRow, { columns }: Heading, place: Place): RowReading {
  const filled = row.cells.filter(isFilled);
  if (filled.length === 0) return { kind: 'blank' };
  const text = rowText(row);
  const own = fitCells(row, columns);
  if (isKnownRemark(row, columns, own)) return { kind: 'remark', text, known: true };
  if (standsAcross(row, columns)) {
    // 产出指标（50分） over the whole row heads the rows below it.
    return filled.length === 1 && isLevelName(text)
      ? { kind: 'row', row: { ...noCells, texts: new Map([['level1', text]]), text, place } }
      : { kind: 'remark', text, known: false };
  }
  if (own === null) return { kind: 'unreadable', text };
  const reader = new RowReader();
  row.cells.forEach((cell, index) => {
    const column = columns[own[index] ?? -1];
    if (column !== undefined) reader.cell(column, cell);
  });
  const { texts, continued, signs, places, unread, guessed, rounded, facts, loose } = reader;
  if (isUnwritten(texts)) for (const use of named) texts.delete(use);
  return { kind: 'row', row: { texts, continued, signs, places, unread, guessed, rounded, facts, loose, text, place } };
}
