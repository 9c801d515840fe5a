import type { Expression } from '../../model/policy/expression.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { type FormulaProblem, formulaLimits } from './formula-problem.ts';
import { type FormulaToken, type FormulaWords, formulaTokens, stepsFunction } from './formula-tokens.ts';
import { countParts, type FormulaPolicy, innerExpressions, toExpression } from './formula-tree.ts';
import type { ParsedNode } from './math-parser.ts';

/** What a formula needs of a profile: its interval tables, and how steps are counted. */
export type FormulaProfile = Partial<Pick<Profile, 'tables' | 'settings'>>;

/** A formula that may be used. `bind` gives its expression with what a profile says written out. */
export interface Formula {
  readonly text: string;
  readonly names: readonly string[];
  readonly tables: readonly string[];
  readonly bind: (profile: FormulaProfile) => Expression;
  /** True where the profile decides how steps are counted. */
  readonly countsSteps: boolean;
}

export type ParsedFormula =
  | { readonly formula: Formula; readonly problems: readonly [] }
  | { readonly formula: null; readonly problems: readonly FormulaProblem[] };

const refused = (...problems: FormulaProblem[]): ParsedFormula => ({ formula: null, problems });

/**
 * Parses and restricts a formula; `tables` are the interval tables that may be named, `words` the names it may use, those of rules
 * where absent. Every problem has its position.
 */
export async function parseFormula(
  text: string,
  tables: readonly string[] = [],
  words?: FormulaWords,
): Promise<ParsedFormula> {
  const length = [...text].length;
  if (text.trim() === '') return refused({ reason: 'empty', position: 1, text: '', allowed: '', near: null });
  if (length > formulaLimits.characters) {
    const { characters } = formulaLimits;
    return refused({
      reason: 'too-long',
      position: characters + 1,
      text: String(length),
      allowed: `≤ ${characters}`,
      near: null,
    });
  }
  const { tokens, problems } = formulaTokens(text, tables, words);
  if (problems.length > 0) return { formula: null, problems };
  const parsed = await parseTokens(tokens, length);
  return 'reason' in parsed ? refused(parsed) : restrict(text, tokens, parsed);
}

/** mathjs decides what binds to what; its place in the spaced text is led back to the place as written. */
async function parseTokens(tokens: readonly FormulaToken[], length: number): Promise<ParsedNode | FormulaProblem> {
  const { parseText } = await import('./math-parser.ts');
  const starts: number[] = [];
  let plainText = '';
  for (const token of tokens) {
    starts.push(plainText.length + 1);
    plainText += `${token.text} `;
  }
  try {
    return parseText(plainText);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const char = (error as { char?: number }).char ?? 1;
    const index = starts.findLastIndex((start) => start <= char);
    const after = char >= plainText.trimEnd().length + 1;
    const token = tokens[Math.max(0, index)];
    return {
      reason: 'syntax',
      position: after || token === undefined ? length + 1 : token.position,
      text: after || token === undefined ? '' : token.text,
      allowed: '',
      near: null,
    };
  }
}

function restrict(text: string, tokens: readonly FormulaToken[], node: ParsedNode): ParsedFormula {
  const expression = toExpression(node, { table: () => [{ from: '0', to: null, value: '0' }], steps: 'ceil' });
  if ('reason' in expression) {
    const found = tokens.find((token) => token.text === expression.text);
    return refused({ ...expression, position: found?.position ?? 1, near: null });
  }
  const parts = countParts(expression);
  if (parts > formulaLimits.parts) {
    return refused({
      reason: 'too-many-parts',
      position: 1,
      text: String(parts),
      allowed: `≤ ${formulaLimits.parts}`,
      near: null,
    });
  }
  const tables = [...new Set(tokens.filter((token) => token.kind === 'table').map((token) => token.text))];
  const countsSteps = tokens.some((token) => token.kind === 'function' && token.text === stepsFunction);
  const bind: Formula['bind'] = (profile) => {
    if (tables.length === 0 && !countsSteps) return expression;
    const bound = toExpression(node, policyOf(profile));
    return 'reason' in bound ? expression : bound;
  };
  return { formula: { text, names: expressionNames(expression), tables, bind, countsSteps }, problems: [] };
}

function policyOf({ tables = {}, settings = {} }: FormulaProfile): FormulaPolicy {
  const steps = settings['stepCount'] === 'whole' ? 'floor' : 'ceil';
  return { table: (name) => tables[name] ?? [], steps };
}

/** The names an expression uses, each once, in the order they are met. */
export function expressionNames(expression: Expression): readonly string[] {
  const names = new Set<string>();
  const walk = (one: Expression): void => {
    if (one.type === 'name') names.add(one.name);
    for (const inner of innerExpressions(one)) walk(inner);
  };
  walk(expression);
  return [...names];
}
