import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Area } from './cell-reference.ts';
import { cellName, columnName } from './cell-reference.ts';
import type { CellKind, NumberDress } from './cell-value.ts';

/** A filled cell: its column from 1, what stands in it (see {@link CellKind}), and whether a formula made it. */
export interface SheetCell {
  readonly column: number;
  readonly kind: CellKind;
  readonly text: string;
  readonly formula: boolean;
  /** What the format makes of the number; no part of `text`. */
  readonly dress?: NumberDress;
}

/** Filled cells of a file, over all its sheets: a sheet of 100,000 rows and 12 columns has 1.2 million. */
export const cellLimit = 2_000_000;

/** A department's year is some dozens of sheets; ten thousand are an attack or an accident. */
const sheetLimit = 1000;

/** The finding for a workbook of so many sheets when they are too many; null for any other. */
export function sheetsOverLimit(count: number, file: string): Finding | null {
  if (count <= sheetLimit) return null;
  return finding('sheets-over-limit', { count: `${count}`, limit: `${sheetLimit}` }, { place: { file } });
}

/** A row with at least one filled cell, cells by ascending column. `hidden` also when a filter hides it. */
export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** A sheet as a grid: of a workbook, or a CSV file (`part` null, rows numbered by line). Empty cells, whatever their format, are left out. */
export interface Sheet {
  readonly file: string;
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** The entry of the archive that holds the sheet. */
  readonly part: string | null;
  readonly rows: readonly SheetRow[];
  /** Merged areas, none overlapping, by ascending first row; only the first cell of an area has a value. */
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

/** The place of a cell, of a row (column null), or of the sheet (row null too). */
export function sheetPlace(
  sheet: Pick<Sheet, 'file' | 'name' | 'part'>,
  row: number | null,
  column: number | null,
): Place {
  if (sheet.part === null) {
    return {
      file: sheet.file,
      ...(row === null ? {} : { line: row }),
      ...(column === null ? {} : { column: columnName(column) }),
    };
  }
  if (row === null) return { file: sheet.file, sheet: sheet.name };
  return column === null
    ? { file: sheet.file, sheet: sheet.name, row }
    : { file: sheet.file, sheet: sheet.name, cell: cellName(row, column) };
}
