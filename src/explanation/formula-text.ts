import type { Language } from '../findings/finding.ts';
import type { Trace } from '../model/result/result.ts';
import { printFormula } from '../rules/formula/print-formula.ts';

/** The formula of a computation with its names in the language of the reader. */
export function formulaText({ formula, expression }: Trace, language: Language): string {
  return language === 'zh' ? formula : printFormula(expression, language);
}
