import type { ActualCheck } from './check.ts';
import { actualPercentOver100 } from './checks/actual-percent-over-100.ts';
import { actualRepeatsTarget } from './checks/actual-repeats-target.ts';
import { actualUnitMismatch } from './checks/actual-unit-mismatch.ts';
import { allFullMarks } from './checks/all-full-marks.ts';
import { dateOutsideYear } from './checks/date-outside-year.ts';
import { deductionWithoutReason } from './checks/deduction-without-reason.ts';
import { evidenceMissing } from './checks/evidence-missing.ts';
import { executionLowWithoutReason } from './checks/execution-low-without-reason.ts';
import { executionOverBudgetWithoutReason } from './checks/execution-over-budget-without-reason.ts';
import { farAboveWithoutReason } from './checks/far-above-without-reason.ts';
import { fundSumMismatch } from './checks/fund-sum-mismatch.ts';
import { indicatorsAboveExecution } from './checks/indicators-above-execution.ts';
import { moneyUnspentOutputsComplete } from './checks/money-unspent-outputs-complete.ts';
import { percentAmbiguous } from './checks/percent-ambiguous.ts';
import { reasonVague } from './checks/reason-vague.ts';
import { reasonsCopied } from './checks/reasons-copied.ts';
import { sameActualEveryRow } from './checks/same-actual-every-row.ts';
import { satisfactionWithoutSurvey } from './checks/satisfaction-without-survey.ts';
import { targetBelowLastYear } from './checks/target-below-last-year.ts';

/** Every check of what was reported, in the order findings are listed: money, values, reasons, evidence, the whole. */
export const actualChecks: readonly ActualCheck[] = [
  fundSumMismatch,
  executionLowWithoutReason,
  executionOverBudgetWithoutReason,
  moneyUnspentOutputsComplete,
  indicatorsAboveExecution,
  percentAmbiguous,
  actualPercentOver100,
  actualUnitMismatch,
  actualRepeatsTarget,
  dateOutsideYear,
  targetBelowLastYear,
  sameActualEveryRow,
  deductionWithoutReason,
  farAboveWithoutReason,
  reasonVague,
  reasonsCopied,
  satisfactionWithoutSurvey,
  evidenceMissing,
  allFullMarks,
];
