import { formulaBounds, OverLimit } from './formula-work.ts';

/** The column's number from 1: A is 1, AA is 27. */
function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The letters of a column number from 1; nothing for one below. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** Column and row of an address such as B3 or $B$3, from 1. */
export function addressParts(address: string): { readonly column: number; readonly row: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return { column: columnNumber(letters), row: Number(digits) };
}

/** A rectangle of cells, rows and columns from 1, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The area between two corners, in whatever order; throws {@link OverLimit} where it has too many cells. */
export function areaBetween(from: string, to: string): Area {
  const [a, b] = [addressParts(from), addressParts(to)];
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  if ((bottom - top + 1) * (right - left + 1) > formulaBounds.area) throw new OverLimit('area');
  return { top, left, bottom, right };
}
