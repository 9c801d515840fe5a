/** Why a formula can't be read, with the position of the trouble from 0. */
export class SheetFormulaError extends Error {
  override readonly name = 'SheetFormulaError';
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

export type TokenKind = 'number' | 'text' | 'sheet' | 'word' | 'sign' | 'end';

/** A piece of a formula as it is spelled; `at` counts characters from 0. A sheet's name ends with "!". */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  // 12, 0.5, 1E-3
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?/y],
  // "a ""quoted"" word"
  ['text', /"(?:[^"]|"")*"/y],
  // '1.其他交通费'!
  ['sheet', /'(?:[^']|'')*'!/y],
  // SUM, $A$1, 扣分说明!, _xlfn.IFS
  ['word', /[\p{L}_$][\p{L}\p{N}_.$]*!?/uy],
  ['sign', /<>|<=|>=|[-+*/&=<>%(),:]/y],
];

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, text: match[0], at };
  }
  throw new SheetFormulaError(`unexpected “${formula.charAt(at)}”`, at);
}

/** The tokens of a formula, blanks left out, with an end mark last. Throws {@link SheetFormulaError} at the first unknown sign. */
export function formulaTokens(formula: string): Token[] {
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
