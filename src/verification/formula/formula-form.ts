import { Decimal } from '../../model/decimal.ts';
import { SheetFormulaError } from './formula-tokens.ts';
import { OverLimit } from './formula-work.ts';
import { parseSheetFormula, type SheetExpression } from './parse-sheet-formula.ts';

const quoted = (text: string, sign: string): string => `${sign}${text.replaceAll(sign, sign + sign)}${sign}`;

function reference({ sheet, from, to }: Extract<SheetExpression, { type: 'reference' }>): string {
  return `${sheet === null ? '' : `${quoted(sheet, "'")}!`}${from}${to === null ? '' : `:${to}`}`;
}

function printed(expression: SheetExpression): string {
  switch (expression.type) {
    case 'number':
      return new Decimal(expression.text).toExponential();
    case 'text':
      return quoted(expression.text, '"');
    case 'boolean':
      return expression.value ? 'TRUE' : 'FALSE';
    case 'reference':
      return reference(expression);
    case 'unary':
      return expression.op === '%' ? `(${printed(expression.of)}%)` : `(${expression.op}${printed(expression.of)})`;
    case 'binary':
      return chain(expression);
    case 'call':
      return `${expression.name}(${expression.args.map(printed).join(',')})`;
  }
}

/** Every operation in brackets of its own; a long sum, which leans to the left, is walked and not climbed. */
function chain(expression: Extract<SheetExpression, { type: 'binary' }>): string {
  const rights: string[] = [];
  let opened = '';
  let first: SheetExpression = expression;
  for (; first.type === 'binary'; first = first.left) {
    rights.push(`${first.op}${printed(first.right)})`);
    opened += '(';
  }
  return `${opened}${printed(first)}${rights.reverse().join('')}`;
}

/**
 * A formula in the one spelling that all spellings of it have: how sheets are quoted and numbers written, blanks, brackets that change
 * nothing, letters of functions and the prefixes of newer ones don't count. One outside the language is left as it is.
 */
export function formulaForm(formula: string): string {
  try {
    return printed(parseSheetFormula(formula));
  } catch (error) {
    if (error instanceof SheetFormulaError || error instanceof OverLimit) return formula.trim();
    throw error;
  }
}
