/**
 * What bounds a formula: its length in characters, how deep it is nested, the length of a text it makes, the size of a number, the cells
 * of its areas; and `work`, the steps of all formulas of a workbook together.
 */
export type FormulaBound = 'length' | 'nesting' | 'text' | 'magnitude' | 'area' | 'work';

/**
 * The bounds of one formula. Length, text and magnitude are those of Excel; it nests functions 64 levels deep, and brackets beside them;
 * a department of 100,000 rows is added up within the largest area.
 */
export const formulaBounds = {
  length: 8_192,
  nesting: 200,
  text: 32_767,
  area: 200_000,
} as const;

/** A formula goes beyond a bound and is not computed. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';
  readonly bound: FormulaBound;
  constructor(bound: FormulaBound) {
    super(`a formula is beyond the bound on its ${bound}`);
    this.bound = bound;
  }
}

/**
 * The steps that the formulas of one workbook may take together: one for each operation and each filled cell of an area. A scorecard takes some
 * thousands; the bound grows with the cells, so that a large department is computed and a small hostile file is not worked on for hours.
 */
export class FormulaWork {
  #left: number;

  constructor(cells = 0) {
    this.#left = 1_000_000 + 10 * cells;
  }

  /** Takes steps; throws {@link OverLimit} when there are not so many left. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new OverLimit('work');
  }
}
