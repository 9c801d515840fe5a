/** A spreadsheet formula as a tree: the small language that the workbooks of this program are written in. */
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

/** Why a formula can't be read, with the position of the trouble from 0. */
export class SheetFormulaError extends Error {
  override readonly name = 'SheetFormulaError';
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

type TokenKind = 'number' | 'text' | 'sheet' | 'word' | 'sign' | 'end';
interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['sheet', /'(?:[^']|'')*'!/y],
  ['word', /[\p{L}_$][\p{L}\p{N}_.$]*!?/uy],
  ['sign', /<>|<=|>=|[-+*/&=<>%(),:]/y],
];

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return [...found, { kind: 'end', text: '', at }];
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, text: match[0], at };
  }
  throw new SheetFormulaError(`unexpected “${formula.charAt(at)}”`, at);
}

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

const cellAddress = /^\$?[A-Z]{1,3}\$?\d{1,7}$/;
const deepest = 200;

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(formula: string) {
    this.#tokens = tokens(formula);
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

  #binary(least: number): SheetExpression {
    this.#depth += 1;
    if (this.#depth > deepest) throw new SheetFormulaError('the formula is nested too deeply', this.#peek().at);
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
      return { type: 'unary', op: text, of: this.#unary() };
    }
    let primary = this.#primary();
    while (this.#peek().text === '%') {
      this.#take();
      primary = { type: 'unary', op: '%', of: primary };
    }
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
    const upper = token.text.toUpperCase();
    if (this.#peek().text === '(') return { type: 'call', name: upper, args: this.#args() };
    if (upper === 'TRUE' || upper === 'FALSE') return { type: 'boolean', value: upper === 'TRUE' };
    return this.#reference(null, token);
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
    return token.text.replaceAll('$', '');
  }
}

/** Reads a formula without its leading "=". Throws {@link SheetFormulaError} for anything outside the language. */
export function parseSheetFormula(formula: string): SheetExpression {
  if (formula.length > 32_768) throw new SheetFormulaError('the formula is too long', 32_768);
  return new Parser(formula).whole();
}
