import { Decimal } from '../../../model/decimal.ts';
import { dayNumber } from '../../../model/spreadsheet-day.ts';

/** What a spreadsheet cell holds; null is a blank cell. Dates are day numbers. */
export type CellValue = string | Decimal | boolean | null;

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/**
 * A spreadsheet formula of the template as a tree over the cells of one row (or named cells of a sheet). It is printed for the
 * workbook and evaluated for the cached value, so what a clerk sees before and after recalculation can't differ.
 */
export type TemplateFormula =
  | { readonly type: 'constant'; readonly value: string | Decimal }
  | { readonly type: 'date'; readonly iso: string }
  | { readonly type: 'cell'; readonly cell: string }
  | {
      readonly type: 'compare';
      readonly op: Comparison;
      readonly left: TemplateFormula;
      readonly right: TemplateFormula;
    }
  | { readonly type: 'join'; readonly parts: readonly TemplateFormula[] }
  | { readonly type: 'divide' | 'apart'; readonly left: TemplateFormula; readonly right: TemplateFormula }
  | { readonly type: 'grown'; readonly of: TemplateFormula; readonly factor: Decimal; readonly plus: Decimal }
  | { readonly type: 'all' | 'any'; readonly of: readonly TemplateFormula[] }
  | { readonly type: 'not'; readonly of: TemplateFormula }
  | { readonly type: 'is-number'; readonly of: TemplateFormula }
  | { readonly type: 'length'; readonly of: TemplateFormula }
  | { readonly type: 'one-of'; readonly of: TemplateFormula; readonly words: readonly string[] }
  | { readonly type: 'checklist'; readonly of: TemplateFormula }
  | { readonly type: 'behind'; readonly of: TemplateFormula; readonly signs: number }
  | {
      readonly type: 'if';
      readonly test: TemplateFormula;
      readonly then: TemplateFormula;
      readonly otherwise: TemplateFormula;
    };

export const text = (value: string): TemplateFormula => ({ type: 'constant', value });
export const number = (value: Decimal | number | string): TemplateFormula => ({
  type: 'constant',
  value: new Decimal(value),
});
export const day = (iso: string): TemplateFormula => ({ type: 'date', iso });
export const cell = (name: string): TemplateFormula => ({ type: 'cell', cell: name });
export const compare = (left: TemplateFormula, op: Comparison, right: TemplateFormula): TemplateFormula => ({
  type: 'compare',
  op,
  left,
  right,
});
export const join = (...parts: readonly TemplateFormula[]): TemplateFormula => ({ type: 'join', parts });
export const divide = (left: TemplateFormula, right: TemplateFormula): TemplateFormula => ({
  type: 'divide',
  left,
  right,
});
/** True when two amounts of 万元 differ by more than 0.01, with a millionth more for a spreadsheet's own rounding noise. */
export const apart = (left: TemplateFormula, right: TemplateFormula): TemplateFormula => ({
  type: 'apart',
  left,
  right,
});
/** An amount times a factor plus another, without the noise of a spreadsheet's binary fractions. */
export const grown = (of: TemplateFormula, factor: Decimal, plus: Decimal): TemplateFormula => ({
  type: 'grown',
  of,
  factor,
  plus,
});
export const allOf = (of: readonly TemplateFormula[]): TemplateFormula => ({ type: 'all', of });
export const all = (...of: readonly TemplateFormula[]): TemplateFormula => allOf(of);
export const anyOf = (of: readonly TemplateFormula[]): TemplateFormula => ({ type: 'any', of });
export const any = (...of: readonly TemplateFormula[]): TemplateFormula => ({ type: 'any', of });
export const not = (of: TemplateFormula): TemplateFormula => ({ type: 'not', of });
export const isNumber = (of: TemplateFormula): TemplateFormula => ({ type: 'is-number', of });
export const length = (of: TemplateFormula): TemplateFormula => ({ type: 'length', of });
/** True for a cell that holds one of the words and nothing else. */
export const oneOf = (name: string, words: readonly string[]): TemplateFormula => ({
  type: 'one-of',
  of: cell(name),
  words,
});
/** True for 3/5项: so many items of a list. A spreadsheet looks only at the form, which is enough for a hint. */
export const isChecklist = (name: string): TemplateFormula => ({ type: 'checklist', of: cell(name) });
/** The text without so many of its first characters. */
export const behind = (of: TemplateFormula, signs: number): TemplateFormula => ({ type: 'behind', of, signs });
export const when = (test: TemplateFormula, then: TemplateFormula, otherwise: TemplateFormula): TemplateFormula => ({
  type: 'if',
  test,
  then,
  otherwise,
});
export const blank = (name: string): TemplateFormula => compare(cell(name), '=', text(''));
export const filled = (name: string): TemplateFormula => compare(cell(name), '<>', text(''));

/** The first case whose test holds, as nested IFs; `otherwise` when none does. */
export function firstOf(
  cases: readonly (readonly [TemplateFormula, TemplateFormula])[],
  otherwise: TemplateFormula,
): TemplateFormula {
  return cases.reduceRight((rest, [test, then]) => when(test, then, rest), otherwise);
}

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** Prints the tree in the formula language that Excel, WPS and LibreOffice share; `address` turns a cell name into a reference. */
export function printCellFormula(formula: TemplateFormula, address: (cell: string) => string): string {
  const print = (of: TemplateFormula) => printCellFormula(of, address);
  const list = (of: readonly TemplateFormula[]) => of.map(print).join(',');
  switch (formula.type) {
    case 'constant':
      return typeof formula.value === 'string' ? quoted(formula.value) : formula.value.toFixed();
    case 'date':
      return `DATE(${formula.iso.split('-').map(Number).join(',')})`;
    case 'cell':
      return address(formula.cell);
    case 'compare':
      return `${print(formula.left)}${formula.op}${print(formula.right)}`;
    case 'join':
      return formula.parts.map(print).join('&');
    case 'divide':
      return `${print(formula.left)}/${print(formula.right)}`;
    case 'grown':
      return `ROUND(${print(formula.of)}*${formula.factor.toFixed()}${formula.plus.isNegative() ? '' : '+'}${formula.plus.toFixed()},9)`;
    case 'apart':
      return `ABS(${print(formula.left)}-${print(formula.right)})>0.010001`;
    case 'all':
      return `AND(${list(formula.of)})`;
    case 'any':
      return `OR(${list(formula.of)})`;
    case 'not':
      return `NOT(${print(formula.of)})`;
    case 'is-number':
      return `ISNUMBER(${print(formula.of)})`;
    case 'length':
      return `LEN(TRIM(${print(formula.of)}))`;
    case 'one-of':
      return `ISNUMBER(FIND("|"&TRIM(${print(formula.of)})&"|",${quoted(`|${formula.words.join('|')}|`)}))`;
    case 'checklist':
      return `ISNUMBER(SEARCH("?*/?*项",${print(formula.of)}))`;
    case 'behind':
      return `MID(${print(formula.of)},${formula.signs + 1},200)`;
    case 'if':
      return `IF(${list([formula.test, formula.then, formula.otherwise])})`;
    default:
      return formula satisfies never;
  }
}

const asText = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : value.toFixed();
};

/** Without the spaces at both ends and with one where there are several, as a spreadsheet trims. */
const trimmed = (value: CellValue): string => asText(value).replace(/ +/g, ' ').replace(/^ | $/g, '');

/** A number as arithmetic takes it: blanks count 0; formulas test for texts before they calculate. */
const amount = (value: CellValue): Decimal => (Decimal.isDecimal(value) ? value : new Decimal(0));

/** Spreadsheet order: numbers before texts before truth values; a blank is what the other side needs it to be. */
function order(left: CellValue, right: CellValue): number {
  const rank = (value: CellValue) => (typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);
  const a = left ?? (typeof right === 'string' ? '' : new Decimal(0));
  const b = right ?? (typeof a === 'string' ? '' : new Decimal(0));
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (Decimal.isDecimal(a) && Decimal.isDecimal(b)) return a.comparedTo(b);
  const [x, y] = [asText(a).toUpperCase(), asText(b).toUpperCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (n) => n === 0,
  '<>': (n) => n !== 0,
  '<': (n) => n < 0,
  '<=': (n) => n <= 0,
  '>': (n) => n > 0,
  '>=': (n) => n >= 0,
};

/** Evaluates the tree over the values of a row, with the spreadsheet's own rules for blanks and mixed types. */
export function evaluateCellFormula(formula: TemplateFormula, value: (cell: string) => CellValue): CellValue {
  const of = (part: TemplateFormula) => evaluateCellFormula(part, value);
  const truth = (part: TemplateFormula) => of(part) === true;
  switch (formula.type) {
    case 'constant':
      return formula.value;
    case 'date':
      return new Decimal(dayNumber(formula.iso));
    case 'cell':
      return value(formula.cell);
    case 'compare':
      return holds[formula.op](order(of(formula.left), of(formula.right)));
    case 'join':
      return formula.parts.map((part) => asText(of(part))).join('');
    case 'divide':
      return amount(of(formula.left)).dividedBy(amount(of(formula.right)));
    case 'grown':
      return amount(of(formula.of)).times(formula.factor).plus(formula.plus).toDecimalPlaces(9);
    case 'apart':
      return amount(of(formula.left))
        .minus(amount(of(formula.right)))
        .abs()
        .greaterThan('0.010001');
    case 'all':
      return formula.of.every(truth);
    case 'any':
      return formula.of.some(truth);
    case 'not':
      return !truth(formula.of);
    case 'is-number':
      return Decimal.isDecimal(of(formula.of));
    case 'length':
      return new Decimal(trimmed(of(formula.of)).length);
    case 'one-of':
      return `|${formula.words.join('|')}|`.includes(`|${trimmed(of(formula.of))}|`);
    case 'checklist': {
      const text = asText(of(formula.of));
      const slash = text.indexOf('/', 1);
      return slash > 0 && text.includes('项', slash + 2);
    }
    case 'behind':
      return asText(of(formula.of)).slice(formula.signs, formula.signs + 200);
    case 'if':
      return of(truth(formula.test) ? formula.then : formula.otherwise);
    default:
      return formula satisfies never;
  }
}
