import type { DecimalText } from '../../model/decimal.ts';

/**
 * What is put into a cell: its words, and where it is a number or a day that too. Percents are in points (95.5), days ISO. `bare`: it is
 * a number wherever nothing speaks against it, else only in a column of numbers.
 */
export interface FillValue {
  readonly text: string;
  readonly number: { readonly value: DecimalText; readonly percent: boolean } | null;
  readonly date: string | null;
  readonly bare: boolean;
}

/** What the other filled cells of the column are. */
export type ColumnKind = 'numbers' | 'texts' | 'unknown';

/** A cell that is to be filled, by its numbers from 1. */
export interface CellFill {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: FillValue;
  readonly among: ColumnKind;
}
