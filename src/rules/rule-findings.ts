import { rowFindings } from '../findings/catalogue/rules/rule-reports.ts';
import { catalogue, type FindingCode } from '../findings/catalogue.ts';
import { finding } from '../findings/finding.ts';
import { suggestion } from '../findings/read-definition.ts';
import type { Finding } from '../model/finding.ts';
import type { FormulaProblem } from './formula/formula-problem.ts';

/** The kinds of finding a rule may report by name. */
export const ruleFindingCodes = Object.keys(rowFindings) as readonly (keyof typeof rowFindings & FindingCode)[];

/** True when a rule may report that kind of finding. */
export function isRuleFindingCode(code: string): code is keyof typeof rowFindings {
  return Object.hasOwn(rowFindings, code) && Object.hasOwn(catalogue, code);
}

/** What is wrong with a formula, as a finding at its place in the rule file. */
export function formulaFinding(problem: FormulaProblem, file: string, path: string): Finding {
  const about = { place: { file, path } };
  const { allowed, text } = problem;
  const args = { path, position: String(problem.position), text, allowed };
  switch (problem.reason) {
    case 'too-long':
    case 'too-many-parts':
      return finding('formula-too-large', args, about);
    case 'name':
    case 'function':
      return finding('formula-name-unknown', { ...args, suggestion: suggestion(problem.near) }, about);
    case 'yes-no-expected':
    case 'number-expected':
      return finding('formula-number-expected', args, about);
    case 'empty':
    case 'syntax':
    case 'arguments':
    case 'missing-operator':
      return finding('formula-syntax', args, about);
    case 'character':
    case 'number':
    case 'part':
      return finding('formula-sign-not-allowed', args, about);
  }
}
