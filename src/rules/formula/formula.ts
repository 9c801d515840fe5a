/** Formulas of rules: parsed and restricted, evaluated exactly, printed with names and with numbers. */
export { evaluateExpression, hasNoValue } from './evaluate-formula.ts';
export { formulaLimits } from './formula-problem.ts';
export { parseFormula } from './parse-formula.ts';
export { showFormula } from './print-calculation.ts';
export { printFormula } from './print-formula.ts';
