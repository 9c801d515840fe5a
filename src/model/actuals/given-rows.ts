import type { ActualExecution, ActualIndicator, ActualProject } from './actuals.ts';

/** True when a row answers what it asks: a value, a judgement, that it does not apply, or two values that contradict each other. */
function isGiven({ actual, band, notApplicable, manual, contested }: ActualIndicator): boolean {
  return [actual, band, notApplicable, manual].some((one) => one !== null) || (contested ?? []).length > 0;
}

/** Budgets are printed in a template before anybody fills it in; what was spent is not. */
function isSpendingGiven({ executed, bySource, contested }: ActualExecution): boolean {
  return executed !== null || bySource.some((row) => row.executed !== null) || (contested ?? []).length > 0;
}

/** How many rows of a project were filled in: its indicators, and what was spent as one row; that it was not carried out is one. */
export function givenRows({ execution, indicators, notCarriedOut }: ActualProject): number {
  const spending = isSpendingGiven(execution) || notCarriedOut != null;
  return indicators.filter(isGiven).length + Number(spending);
}
