/** Formulas of rules: parsed and restricted, evaluated exactly, printed with names and with numbers. */
export { evaluateExpression, type Evaluated, type Evaluation, type FormulaValues, hasNoValue, type NoValue } from './evaluate-formula.ts';
export { formulaName, formulaNames, nameLabel } from './formula-names.ts';
export { type FormulaProblem, formulaLimits } from './formula-problem.ts';
export { expressionNames, type Formula, parseFormula, type ParsedFormula } from './parse-formula.ts';
export { calculationSteps, printFormula, printSubstituted, showFormula, shownNumber, substitutedLine } from './print-formula.ts';
