import { nearest } from '../model/nearest.ts';
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

const functionNames = [...Object.keys(formulaFunctions), bandsFunction];
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

const letter = /^[A-Za-z_\p{Script=Han}]$/u;
const digit = /^[0-9]$/;

/** Splits a formula into tokens and names every character, number, name and function that may not stand in one. */
export function formulaTokens(
  text: string,
  tables: readonly string[],
): { readonly tokens: readonly FormulaToken[]; readonly problems: readonly FormulaProblem[] } {
  const tokens: FormulaToken[] = [];
  const problems: FormulaProblem[] = [];
  const all = characters(text);
  let at = 0;
  const run = (test: (one: string) => boolean) => {
    const start = at;
    while (at < all.length && test(all[at]?.text ?? '')) at += 1;
    return all
      .slice(start, at)
      .map((one) => one.text)
      .join('');
  };
  while (at < all.length) {
    const here = all[at];
    if (here === undefined) break;
    const { text: one, position } = here;
    if (/\s/.test(one)) at += 1;
    else if (digit.test(one)) {
      const number = run((c) => digit.test(c) || c === '.');
      tokens.push({ kind: 'number', text: number, position });
      if (!/^\d+(?:\.\d+)?$/.test(number) || number.length > formulaLimits.digits) {
        problems.push({ reason: 'number', position, text: number, allowed: '0.5, 12, 3.25', near: null });
      }
    } else if (letter.test(one)) {
      const word = run((c) => letter.test(c) || digit.test(c));
      const followed = all.slice(at).find((c) => !/\s/.test(c.text))?.text === '(';
      const token = wordToken(word, position, followed, tables);
      tokens.push(token.token);
      if (token.problem !== null) problems.push(token.problem);
    } else {
      const pair = one + (all[at + 1]?.text ?? '');
      const sign = signs.find((s) => (s.length === 2 ? s === pair : s === one));
      at += sign?.length ?? 1;
      if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, position });
      else problems.push({ reason: 'character', position, text: one, allowed: '+ − × ÷ ( ) , < ≤ > ≥ == != ? : and or not', near: null });
    }
  }
  // A sign that may not stand there leaves two values side by side; one complaint is enough.
  return { tokens, problems: problems.length > 0 ? problems : missingOperators(tokens) };
}

function wordToken(
  word: string,
  position: number,
  followed: boolean,
  tables: readonly string[],
): { token: FormulaToken; problem: FormulaProblem | null } {
  if (wordOperators.includes(word)) return { token: { kind: 'word', text: word, position }, problem: null };
  if (followed) {
    const problem: FormulaProblem | null = functionNames.includes(word)
      ? null
      : { reason: 'function', position, text: word, allowed: functionNames.join(', '), near: nearest(word, functionNames) };
    return { token: { kind: 'function', text: word, position }, problem };
  }
  if (tables.includes(word)) return { token: { kind: 'table', text: word, position }, problem: null };
  const known = formulaName(word);
  if (known !== null) return { token: { kind: 'name', text: known, position }, problem: null };
  return {
    token: { kind: 'name', text: word, position },
    problem: { reason: 'name', position, text: word, allowed: formulaWords.join(', '), near: nearest(word, formulaWords) },
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
      problems.push({ reason: 'missing-operator', position: token.position, text: token.text, allowed: '+ − × ÷', near: null });
    }
  }
  return problems;
}
