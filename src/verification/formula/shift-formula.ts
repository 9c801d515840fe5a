import { addressParts, columnLetters } from './cell-area.ts';
import { formulaTokens, SheetFormulaError, type Token } from './formula-tokens.ts';

/** B$3 → column and row with their "$"; a name such as ROUND or LOG10( is none. */
const movable = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;

function shifted({ kind, text }: Token, next: Token | undefined, columns: number, rows: number): string {
  const parts = kind === 'word' && next?.text !== '(' ? movable.exec(text) : null;
  if (parts === null) return text;
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = parts;
  const { column, row } = addressParts(text);
  const left = fixedColumn === '' ? columnLetters(column + columns) : letters;
  const top = fixedRow === '' ? row + rows : digits;
  return `${fixedColumn}${left}${fixedRow}${top}`;
}

/**
 * The formula of a cell that shares that of another: relative addresses move by the distance between the two. A formula with signs that
 * are not known stays as it is.
 */
export function shiftFormula(formula: string, from: string, to: string): string {
  const [a, b] = [addressParts(from), addressParts(to)];
  try {
    const tokens = formulaTokens(formula);
    return tokens.map((token, index) => shifted(token, tokens[index + 1], b.column - a.column, b.row - a.row)).join('');
  } catch (error) {
    if (error instanceof SheetFormulaError) return formula;
    throw error;
  }
}
