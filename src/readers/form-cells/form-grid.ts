import { type Area, parseCell } from '../../containers/spreadsheet/cell-reference.ts';
import type { Sheet } from '../../containers/spreadsheet/sheet.ts';
import type { GridRow } from '../../containers/word/document-blocks.ts';
import { firstIndex } from '../../model/first-index.ts';
import type { Project } from '../../model/goals/goals.ts';
import type { Place } from '../../model/place.ts';
import { type Heading, indicatorHeading } from '../goals/columns/headings.ts';
import { areasByRow } from '../goals/columns/sheet-blocks.ts';
import type { FormCell } from './form-cells.ts';

/** The row of a sheet that a place of a goal table names; 0 for one that names none. */
export const rowOf = ({ cell, row }: Place): number => parseCell(cell ?? '')?.row ?? row ?? 0;

/** The rows of one sheet as a grid, with the heading each row stands under. */
export class FormGrid {
  readonly sheet: Sheet;
  readonly #areas: ReadonlyMap<number, readonly Area[]>;
  readonly #headings = new Map<number, Heading>();
  private readonly rows: readonly GridRow[];

  constructor(sheet: Sheet, rows: readonly GridRow[]) {
    this.sheet = sheet;
    this.rows = rows;
    this.#areas = areasByRow(sheet);
    let heading: Heading | null = null;
    rows.forEach((row, at) => {
      heading = indicatorHeading(rows, at) ?? heading;
      if (heading !== null) this.#headings.set(row.row, heading);
    });
  }

  /** The heading above a row; null where none stands above it. */
  headingOf(row: number): Heading | null {
    return this.#headings.get(row) ?? null;
  }

  /** The filled row of a number. */
  row(number: number): GridRow | undefined {
    const at = this.#from(number);
    return this.rows[at]?.row === number ? this.rows[at] : undefined;
  }

  /** The filled rows from one number up to, not with, another. */
  between(from: number, to: number): readonly GridRow[] {
    return this.rows.slice(this.#from(from), this.#from(to));
  }

  #from(number: number): number {
    return firstIndex(this.rows.length, (at) => (this.rows[at]?.row ?? 0) >= number);
  }

  /** The cell in a row under a column counted from 0: the first of its merged area, if it is in one. */
  cell(row: number, column: number): FormCell {
    const area = this.#areas.get(row)?.find(({ left, right }) => left <= column + 1 && column + 1 <= right);
    return { sheet: this.sheet.name, row: area?.top ?? row, column: area?.left ?? column + 1 };
  }

  /** The column, from 0, behind a cell of the grid or the merged area it begins. */
  behind(row: number, column: number): number {
    const area = this.#areas.get(row)?.find(({ left, right }) => left <= column + 1 && column + 1 <= right);
    return area?.right ?? column + 1;
  }
}

/** The first and the last row of a project's indicators; null for a project without any. */
export function indicatorRange({ indicators }: Project): { readonly first: number; readonly last: number } | null {
  const rows = indicators.map(({ source }) => rowOf(source));
  const [first] = rows;
  return first === undefined ? null : { first, last: rows.at(-1) ?? first };
}
