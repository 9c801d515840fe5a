import { nearest, nearestSigns } from '../../model/nearest.ts';
import { formulaName, formulaWords } from './formula-names.ts';
import { type FormulaProblem, formulaLimits } from './formula-problem.ts';

/** One word or sign of a formula in its plain spelling, with its place in the text as written, from 1. */
export interface FormulaToken {
  readonly kind: 'number' | 'name' | 'function' | 'table' | 'sign' | 'word';
  readonly text: string;
  readonly position: number;
}

/** Functions with the fewest and most arguments they take. */
export const formulaFunctions = {
  min: [1, formulaLimits.arguments],
  max: [1, formulaLimits.arguments],
  abs: [1, 1],
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
} as const;

/** `bands(x, table)` looks x up in an interval table of the profile; it becomes nested conditions when the profile is known. */
export const bandsFunction = 'bands';

/** `steps(x)` counts the steps of a deduction: started ones too (ceil) or whole ones only (floor), as the profile's `stepCount` says. */
export const stepsFunction = 'steps';

const functionNames = [...Object.keys(formulaFunctions), bandsFunction, stepsFunction];
const wordOperators = ['and', 'or', 'not'];
const signs = ['<=', '>=', '==', '!=', '+', '-', '*', '/', '<', '>', '?', ':', '(', ')', ','];
const otherSpelling: Readonly<Record<string, string>> = {
  '×': '*',
  '✕': '*',
  '·': '*',
  '÷': '/',
  '≤': '<=',
  '≦': '<=',
  '≥': '>=',
  '≧': '>=',
  '≠': '!=',
  '−': '-',
  '–': '-',
  '、': ',',
};

/** The names that a formula may use: the canonical one of a word, null where there is none, and all words for "did you mean". */
export interface FormulaWords {
  readonly find: (word: string) => string | null;
  readonly all: readonly string[];
}

const ruleWords: FormulaWords = { find: formulaName, all: formulaWords };

interface Character {
  readonly text: string;
  readonly position: number;
}

/** Full-width forms become plain ones; each character keeps the place it was written at. */
function characters(text: string): Character[] {
  const out: Character[] = [];
  let position = 1;
  for (const written of text) {
    const plain = otherSpelling[written] ?? written.normalize('NFKC');
    for (const one of plain) out.push({ text: otherSpelling[one] ?? one, position });
    position += 1;
  }
  return out.flatMap(({ text: many, position: at }) => [...many].map((one) => ({ text: one, position: at })));
}

// Names may be Chinese (目标值), so that an engineer writes the terms of the form.
const letter = /^[A-Za-z_\p{Script=Han}]$/u;
const digit = /^[0-9]$/;

interface Piece {
  readonly token: FormulaToken | null;
  readonly problem: FormulaProblem | null;
  readonly length: number;
}

/** Splits a formula into tokens and names every character, number, name and function that may not stand in one. */
export function formulaTokens(
  text: string,
  tables: readonly string[],
  words: FormulaWords = ruleWords,
): { readonly tokens: readonly FormulaToken[]; readonly problems: readonly FormulaProblem[] } {
  const tokens: FormulaToken[] = [];
  const problems: FormulaProblem[] = [];
  const all = characters(text);
  for (let at = 0; at < all.length; ) {
    const piece = nextPiece(all, at, tables, words);
    if (piece.token !== null) tokens.push(piece.token);
    if (piece.problem !== null) problems.push(piece.problem);
    at += piece.length;
  }
  // A sign that may not stand there leaves two values side by side; one complaint is enough.
  return { tokens, problems: problems.length > 0 ? problems : missingOperators(tokens) };
}

/** The text from a place on, as long as its characters pass the test. */
function run(all: readonly Character[], at: number, test: (one: string) => boolean): string {
  let text = '';
  for (let index = at; index < all.length; index += 1) {
    const one = all[index]?.text ?? '';
    if (!test(one)) break;
    text += one;
  }
  return text;
}

function nextPiece(all: readonly Character[], at: number, tables: readonly string[], words: FormulaWords): Piece {
  const { text: one, position } = all[at] ?? { text: ' ', position: 0 };
  if (/\s/.test(one)) return { token: null, problem: null, length: 1 };
  if (digit.test(one)) {
    const text = run(all, at, (c) => digit.test(c) || c === '.');
    // 1. and .5 would be understood, 1.2.3 not: one way of writing for all.
    const wrong = !/^\d+(?:\.\d+)?$/.test(text) || text.length > formulaLimits.digits;
    const problem: FormulaProblem = { reason: 'number', position, text, allowed: '0.5, 12, 3.25', near: null };
    return { token: { kind: 'number', text, position }, problem: wrong ? problem : null, length: text.length };
  }
  if (letter.test(one)) {
    const word = run(all, at, (c) => letter.test(c) || digit.test(c));
    const length = [...word].length;
    const followed = all.slice(at + length).find((c) => !/\s/.test(c.text))?.text === '(';
    return { ...wordToken(word, position, followed, tables, words), length };
  }
  const pair = one + (all[at + 1]?.text ?? '');
  const sign = signs.find((s) => (s.length === 2 ? s === pair : s === one));
  if (sign !== undefined) return { token: { kind: 'sign', text: sign, position }, problem: null, length: sign.length };
  const allowed = '+ − × ÷ ( ) , < ≤ > ≥ == != ? : and or not';
  return { token: null, problem: { reason: 'character', position, text: one, allowed, near: null }, length: 1 };
}

function wordToken(
  word: string,
  position: number,
  followed: boolean,
  tables: readonly string[],
  words: FormulaWords,
): { token: FormulaToken; problem: FormulaProblem | null } {
  if (wordOperators.includes(word)) return { token: { kind: 'word', text: word, position }, problem: null };
  if (followed) {
    const problem: FormulaProblem | null = functionNames.includes(word)
      ? null
      : {
          reason: 'function',
          position,
          text: word,
          allowed: nearestSigns(word, functionNames),
          near: nearest(word, functionNames),
        };
    return { token: { kind: 'function', text: word, position }, problem };
  }
  if (tables.includes(word)) return { token: { kind: 'table', text: word, position }, problem: null };
  const known = words.find(word);
  if (known !== null) return { token: { kind: 'name', text: known, position }, problem: null };
  return {
    token: { kind: 'name', text: word, position },
    problem: {
      reason: 'name',
      position,
      text: word,
      allowed: nearestSigns(word, words.all),
      near: nearest(word, words.all),
    },
  };
}

/** Two values side by side would multiply in the parser («2 a»); here they are a slip of the pen. */
function missingOperators(tokens: readonly FormulaToken[]): FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  const ends = (t: FormulaToken) => t.kind === 'number' || t.kind === 'name' || t.kind === 'table' || t.text === ')';
  const begins = (t: FormulaToken) => (t.kind !== 'sign' && t.kind !== 'word') || t.text === '(';
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before !== undefined && ends(before) && begins(token)) {
      problems.push({
        reason: 'missing-operator',
        position: token.position,
        text: token.text,
        allowed: '+ − × ÷',
        near: null,
      });
    }
  }
  return problems;
}
