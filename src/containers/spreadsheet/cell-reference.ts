/** A rectangle of cells, rows and columns from 1, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column a worksheet can have. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** Column letters of a column number from 1: 28 is "AB". */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** The reference of a cell: row 3, column 2 is "B3". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** The reference of an area: "A1:C3". */
export const areaName = ({ top, left, bottom, right }: Area): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

/** Row and column of a reference such as "B3" or "$B$3"; null when it is none, or beyond the last row or column. */
export function parseCell(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code === 36) continue;
    const letter = code >= 97 ? code - 96 : code - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > lastColumn) return null;
  }
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
    if (row > lastRow) return null;
  }
  return row > 0 && column > 0 ? { row, column } : null;
}

/** The rectangle of "A1:C3" (or of a single cell), its corners in any order; null when it is none. */
export function parseArea(reference: string): Area | null {
  const [first, second] = reference.split(':', 2);
  const from = parseCell(first ?? '');
  const to = second === undefined ? from : parseCell(second);
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
