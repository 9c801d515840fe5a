import type { ActualCheck } from './check.ts';
import { allFullMarks } from './checks/evidence/all-full-marks.ts';
import { attachmentNameLongForSystem } from './checks/evidence/attachment-name-long-for-system.ts';
import { evidenceMissing } from './checks/evidence/evidence-missing.ts';
import { reviewedUnused } from './checks/evidence/reviewed-unused.ts';
import { sameActualEveryRow } from './checks/evidence/same-actual-every-row.ts';
import { sameIndicatorInProjects } from './checks/evidence/same-indicator-in-projects.ts';
import { surveySizeMissing } from './checks/evidence/survey-size-missing.ts';
import { textLongForSystem } from './checks/evidence/text-long-for-system.ts';
import { costOverButFull } from './checks/money/cost-over-but-full.ts';
import { executionOverBudgetWithoutReason } from './checks/money/execution-over-budget-without-reason.ts';
import { fundSumMismatch } from './checks/money/fund-sum-mismatch.ts';
import { fundTotalSummed } from './checks/money/fund-total-summed.ts';
import { indicatorsAboveExecution } from './checks/money/indicators-above-execution.ts';
import { initialBudgetDiffers } from './checks/money/initial-budget-differs.ts';
import { moneyScaleDoubtful } from './checks/money/money-scale-doubtful.ts';
import { moneyUnspent } from './checks/money/money-unspent.ts';
import { moneyUnspentOutputsComplete } from './checks/money/money-unspent-outputs-complete.ts';
import { rateOverArrived } from './checks/money/rate-over-arrived.ts';
import { measureMissing } from './checks/reasons/measure-missing.ts';
import { reasonVague } from './checks/reasons/reason-vague.ts';
import { reasonsCopied } from './checks/reasons/reasons-copied.ts';
import { actualNotExact } from './checks/values/actual-not-exact.ts';
import { actualPercentOver100 } from './checks/values/actual-percent-over-100.ts';
import { actualRepeatsTarget } from './checks/values/actual-repeats-target.ts';
import { actualScaleDoubtful } from './checks/values/actual-scale-doubtful.ts';
import { bandContradictsText } from './checks/values/band-contradicts-text.ts';
import { dateBeforeAcceptance } from './checks/values/date-before-acceptance.ts';
import { dateOutsideYear } from './checks/values/date-outside-year.ts';
import { largelyMetByWords } from './checks/values/largely-met-by-words.ts';
import { notApplicableWithActual } from './checks/values/not-applicable-with-actual.ts';
import { percentAmbiguous } from './checks/values/percent-ambiguous.ts';
import { targetBelowLastYear } from './checks/values/target-below-last-year.ts';
import { targetFarBelowLastYear } from './checks/values/target-far-below-last-year.ts';
import { textDiffersFromFigures } from './checks/values/text-differs-from-figures.ts';
import { textDiffersFromRow } from './checks/values/text-differs-from-row.ts';
import { valueConfirmed } from './checks/values/value-confirmed.ts';

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
  rateOverArrived,
  executionOverBudgetWithoutReason,
  moneyUnspentOutputsComplete,
  moneyUnspent,
  indicatorsAboveExecution,
  notApplicableWithActual,
  bandContradictsText,
  largelyMetByWords,
  percentAmbiguous,
  actualScaleDoubtful,
  actualPercentOver100,
  actualRepeatsTarget,
  actualNotExact,
  dateOutsideYear,
  targetFarBelowLastYear,
  targetBelowLastYear,
  costOverButFull,
  dateBeforeAcceptance,
  textDiffersFromRow,
  textDiffersFromFigures,
  valueConfirmed,
  reviewedUnused,
  sameActualEveryRow,
  reasonVague,
  reasonsCopied,
  measureMissing,
  surveySizeMissing,
  evidenceMissing,
  attachmentNameLongForSystem,
  textLongForSystem,
  allFullMarks,
  sameIndicatorInProjects,
];
