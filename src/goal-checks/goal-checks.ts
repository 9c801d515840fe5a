import type { GoalCheck } from './check.ts';
import { ambiguousMonth } from './checks/ambiguous-month.ts';
import { budgetSumMismatch } from './checks/budget-sum-mismatch.ts';
import { costAboveBudget } from './checks/cost-above-budget.ts';
import { costBelowBudget } from './checks/cost-below-budget.ts';
import { costWithLowerBound } from './checks/cost-with-lower-bound.ts';
import { costWithoutAmount } from './checks/cost-without-amount.ts';
import { countWithPercentTarget } from './checks/count-with-percent-target.ts';
import { dateAsNumber } from './checks/date-as-number.ts';
import { deferredTarget } from './checks/deferred-target.ts';
import { departmentIndicatorUnmeasurable } from './checks/department-indicator-unmeasurable.ts';
import { directionAgainstMeaning } from './checks/direction-against-meaning.ts';
import { duplicateIndicator } from './checks/duplicate-indicator.ts';
import { duplicateProject } from './checks/duplicate-project.ts';
import { indicatorNameMissing } from './checks/indicator-name-missing.ts';
import { indicatorWithTwoTargets } from './checks/indicator-with-two-targets.ts';
import { indicatorsCopied } from './checks/indicators-copied.ts';
import { levelMismatch } from './checks/level-mismatch.ts';
import { mixedNotation } from './checks/mixed-notation.ts';
import { nameDescriptionDisagree } from './checks/name-description-disagree.ts';
import { noOutputOrBenefit } from './checks/no-output-or-benefit.ts';
import { outputKindMissing } from './checks/output-kind-missing.ts';
import { percentOnNoRate } from './checks/percent-on-no-rate.ts';
import { percentOver100 } from './checks/percent-over-100.ts';
import { placeholderLeft } from './checks/placeholder-left.ts';
import { printedWeightsOff } from './checks/printed-weights-off.ts';
import { promiseContradicted } from './checks/promise-contradicted.ts';
import { promiseUnitDoesNotFit } from './checks/promise-unit-does-not-fit.ts';
import { promiseWithoutIndicator } from './checks/promise-without-indicator.ts';
import { qualityIsCount } from './checks/quality-is-count.ts';
import { rateWithCountTarget } from './checks/rate-with-count-target.ts';
import { satisfactionAt100 } from './checks/satisfaction-at-100.ts';
import { satisfactionMissing } from './checks/satisfaction-missing.ts';
import { satisfactionNotNamed } from './checks/satisfaction-not-named.ts';
import { spendingPlanBlank } from './checks/spending-plan-blank.ts';
import { spendingPlanNot100 } from './checks/spending-plan-not-100.ts';
import { spendingPlanNotCumulative } from './checks/spending-plan-not-cumulative.ts';
import { statedRateDisagreesWithBudget } from './checks/stated-rate-disagrees-with-budget.ts';
import { targetMissing } from './checks/target-missing.ts';
import { targetRepeatsName } from './checks/target-repeats-name.ts';
import { targetUnreadable } from './checks/target-unreadable.ts';
import { trendWithoutBaseline } from './checks/trend-without-baseline.ts';
import { unitCostExceedsBudget } from './checks/unit-cost-exceeds-budget.ts';
import { unitCostOfWhat } from './checks/unit-cost-of-what.ts';
import { unitDoesNotFit } from './checks/unit-does-not-fit.ts';
import { unitMissing } from './checks/unit-missing.ts';
import { vagueTarget } from './checks/vague-target.ts';
import { yearOutsideDocument } from './checks/year-outside-document.ts';
import { yesNoUnstated } from './checks/yes-no-unstated.ts';

/** Every check, in the order the catalogue page lists them: what can't be read, what is measured, cost, words, structure, promises. */
export const goalChecks: readonly GoalCheck[] = [
  targetMissing,
  placeholderLeft,
  targetUnreadable,
  indicatorNameMissing,
  directionAgainstMeaning,
  countWithPercentTarget,
  rateWithCountTarget,
  percentOnNoRate,
  percentOver100,
  unitDoesNotFit,
  unitMissing,
  ambiguousMonth,
  dateAsNumber,
  qualityIsCount,
  levelMismatch,
  nameDescriptionDisagree,
  costWithoutAmount,
  costWithLowerBound,
  costAboveBudget,
  costBelowBudget,
  unitCostExceedsBudget,
  unitCostOfWhat,
  statedRateDisagreesWithBudget,
  budgetSumMismatch,
  spendingPlanNotCumulative,
  spendingPlanNot100,
  spendingPlanBlank,
  targetRepeatsName,
  yesNoUnstated,
  vagueTarget,
  trendWithoutBaseline,
  deferredTarget,
  noOutputOrBenefit,
  outputKindMissing,
  satisfactionMissing,
  satisfactionNotNamed,
  satisfactionAt100,
  printedWeightsOff,
  duplicateProject,
  duplicateIndicator,
  indicatorWithTwoTargets,
  indicatorsCopied,
  promiseContradicted,
  promiseWithoutIndicator,
  promiseUnitDoesNotFit,
  departmentIndicatorUnmeasurable,
  yearOutsideDocument,
  mixedNotation,
];
