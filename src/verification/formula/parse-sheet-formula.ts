import { formulaTokens, SheetFormulaError, type Token } from './formula-tokens.ts';
import { formulaBounds, OverLimit } from './formula-work.ts';

/**
 * A spreadsheet formula as a tree: the small language that the workbooks of this program are written in. Addresses keep their "$"; brackets
 * and blanks are gone.
 */
export type SheetExpression =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'reference'; readonly sheet: string | null; readonly from: string; readonly to: string | null }
  | { readonly type: 'unary'; readonly op: '-' | '+' | '%'; readonly of: SheetExpression }
  | {
      readonly type: 'binary';
      readonly op: BinaryOperator;
      readonly left: SheetExpression;
      readonly right: SheetExpression;
    }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly SheetExpression[] };

export type BinaryOperator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

const strengths: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

function isBinary(text: string): text is BinaryOperator {
  return Object.hasOwn(strengths, text);
}

// $B$7 and XFD1048576: the last column has three letters, the last row seven digits.
const cellAddress = /^\$?[A-Z]{1,3}\$?\d{1,7}$/;
class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(formula: string) {
    this.#tokens = formulaTokens(formula);
  }

  whole(): SheetExpression {
    const expression = this.#binary(0);
    const rest = this.#peek();
    if (rest.kind !== 'end') throw new SheetFormulaError(`unexpected “${rest.text}”`, rest.at);
    return expression;
  }

  #peek(): Token {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new SheetFormulaError('the formula ends too early', 0);
    return token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #expect(sign: string): void {
    const token = this.#take();
    if (token.text !== sign) throw new SheetFormulaError(`“${sign}” expected, “${token.text}” found`, token.at);
  }

  /** One level further in; every way down the tree passes here, so that nobody who walks it overflows the stack. */
  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > formulaBounds.nesting) throw new OverLimit('nesting');
  }

  #binary(least: number): SheetExpression {
    this.#deeper();
    let left = this.#unary();
    for (;;) {
      const { text, kind } = this.#peek();
      if (kind !== 'sign' || !isBinary(text) || strengths[text] <= least) break;
      this.#take();
      left = { type: 'binary', op: text, left, right: this.#binary(strengths[text]) };
    }
    this.#depth -= 1;
    return left;
  }

  #unary(): SheetExpression {
    const { kind, text } = this.#peek();
    if (kind === 'sign' && (text === '-' || text === '+')) {
      this.#take();
      this.#deeper();
      const of = this.#unary();
      this.#depth -= 1;
      return { type: 'unary', op: text, of };
    }
    let primary = this.#primary();
    const outer = this.#depth;
    while (this.#peek().text === '%') {
      this.#take();
      this.#deeper();
      primary = { type: 'unary', op: '%', of: primary };
    }
    this.#depth = outer;
    return primary;
  }

  #primary(): SheetExpression {
    const token = this.#take();
    switch (token.kind) {
      case 'number':
        return { type: 'number', text: token.text };
      case 'text':
        return { type: 'text', text: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'sheet':
        return this.#reference(token.text.slice(1, -2).replaceAll("''", "'"), this.#take());
      case 'word':
        return this.#word(token);
      case 'sign':
        if (token.text === '(') {
          const inner = this.#binary(0);
          this.#expect(')');
          return inner;
        }
        throw new SheetFormulaError(`unexpected “${token.text}”`, token.at);
      case 'end':
        throw new SheetFormulaError('the formula ends too early', token.at);
    }
  }

  #word(token: Token): SheetExpression {
    if (token.text.endsWith('!')) return this.#reference(token.text.slice(0, -1), this.#take());
    // Newer functions are stored as _xlfn.IFS or _xlfn._xlws.SORT.
    const upper = token.text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    const args = this.#peek().text === '(' ? this.#args() : null;
    // LibreOffice stores the constant as TRUE().
    if ((upper === 'TRUE' || upper === 'FALSE') && (args ?? []).length === 0) {
      return { type: 'boolean', value: upper === 'TRUE' };
    }
    return args === null ? this.#reference(null, token) : { type: 'call', name: upper, args };
  }

  #args(): SheetExpression[] {
    this.#expect('(');
    const args: SheetExpression[] = [];
    if (this.#peek().text !== ')') {
      args.push(this.#binary(0));
      while (this.#peek().text === ',') {
        this.#take();
        args.push(this.#binary(0));
      }
    }
    this.#expect(')');
    return args;
  }

  #reference(sheet: string | null, first: Token): SheetExpression {
    const from = this.#address(first);
    if (this.#peek().text !== ':') return { type: 'reference', sheet, from, to: null };
    this.#take();
    return { type: 'reference', sheet, from, to: this.#address(this.#take()) };
  }

  #address(token: Token): string {
    if (!cellAddress.test(token.text)) throw new SheetFormulaError(`unknown name “${token.text}”`, token.at);
    return token.text;
  }
}

/**
 * Reads a formula without its leading "=". Throws {@link SheetFormulaError} for anything outside the language and {@link OverLimit} for
 * what is too long or nested too deeply.
 */
export function parseSheetFormula(formula: string): SheetExpression {
  if (formula.length > formulaBounds.length) throw new OverLimit('length');
  return new Parser(formula).whole();
}
