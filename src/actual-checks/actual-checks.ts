import type { ActualCheck } from './check.ts';
import { actualNotExact } from './checks/actual-not-exact.ts';
import { actualPercentOver100 } from './checks/actual-percent-over-100.ts';
import { actualRepeatsTarget } from './checks/actual-repeats-target.ts';
import { actualScaleDoubtful } from './checks/actual-scale-doubtful.ts';
import { allFullMarks } from './checks/all-full-marks.ts';
import { bandContradictsText } from './checks/band-contradicts-text.ts';
import { dateOutsideYear } from './checks/date-outside-year.ts';
import { evidenceMissing } from './checks/evidence-missing.ts';
import { executionOverBudgetWithoutReason } from './checks/execution-over-budget-without-reason.ts';
import { fundSumMismatch } from './checks/fund-sum-mismatch.ts';
import { fundTotalSummed } from './checks/fund-total-summed.ts';
import { indicatorsAboveExecution } from './checks/indicators-above-execution.ts';
import { initialBudgetDiffers } from './checks/initial-budget-differs.ts';
import { measureMissing } from './checks/measure-missing.ts';
import { moneyScaleDoubtful } from './checks/money-scale-doubtful.ts';
import { moneyUnspent } from './checks/money-unspent.ts';
import { moneyUnspentOutputsComplete } from './checks/money-unspent-outputs-complete.ts';
import { notApplicableWithActual } from './checks/not-applicable-with-actual.ts';
import { percentAmbiguous } from './checks/percent-ambiguous.ts';
import { reasonVague } from './checks/reason-vague.ts';
import { reasonsCopied } from './checks/reasons-copied.ts';
import { sameActualEveryRow } from './checks/same-actual-every-row.ts';
import { surveySizeMissing } from './checks/survey-size-missing.ts';
import { targetBelowLastYear } from './checks/target-below-last-year.ts';

/**
 * Every check of what was reported that needs no scoring decision, in the order findings are listed: money, values, reasons,
 * evidence, the whole. What a rule decides (a deduction without a reason, a target far exceeded, satisfaction without any survey,
 * units that don't convert) scoring itself reports.
 */
export const actualChecks: readonly ActualCheck[] = [
  moneyScaleDoubtful,
  initialBudgetDiffers,
  fundTotalSummed,
  fundSumMismatch,
  executionOverBudgetWithoutReason,
  moneyUnspentOutputsComplete,
  moneyUnspent,
  indicatorsAboveExecution,
  notApplicableWithActual,
  bandContradictsText,
  percentAmbiguous,
  actualScaleDoubtful,
  actualPercentOver100,
  actualRepeatsTarget,
  actualNotExact,
  dateOutsideYear,
  targetBelowLastYear,
  sameActualEveryRow,
  reasonVague,
  reasonsCopied,
  measureMissing,
  surveySizeMissing,
  evidenceMissing,
  allFullMarks,
];
