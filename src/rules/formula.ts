/** Formulas of rules: parsed and restricted, evaluated exactly, printed with names and with numbers. */
export {
  type Evaluated,
  type Evaluation,
  evaluateExpression,
  type FormulaValues,
  hasNoValue,
  type NoValue,
} from './evaluate-formula.ts';
export { formulaName, formulaNames, nameLabel } from './formula-names.ts';
export { type FormulaProblem, formulaLimits } from './formula-problem.ts';
export { expressionNames, type Formula, type ParsedFormula, parseFormula } from './parse-formula.ts';
export {
  calculationSteps,
  printFormula,
  printSubstituted,
  showFormula,
  shownNumber,
  substitutedLine,
} from './print-formula.ts';
