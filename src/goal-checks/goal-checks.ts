import type { GoalCheck } from './check.ts';
import { budgetSumMismatch } from './checks/cost/budget-sum-mismatch.ts';
import { costAboveBudget } from './checks/cost/cost-above-budget.ts';
import { costBelowBudget } from './checks/cost/cost-below-budget.ts';
import { costWithLowerBound } from './checks/cost/cost-with-lower-bound.ts';
import { costWithoutAmount } from './checks/cost/cost-without-amount.ts';
import { spendingPlanBlank } from './checks/cost/spending-plan-blank.ts';
import { spendingPlanNot100 } from './checks/cost/spending-plan-not-100.ts';
import { spendingPlanNotCumulative } from './checks/cost/spending-plan-not-cumulative.ts';
import { statedRateDisagreesWithBudget } from './checks/cost/stated-rate-disagrees-with-budget.ts';
import { unitCostExceedsBudget } from './checks/cost/unit-cost-exceeds-budget.ts';
import { unitCostOfWhat } from './checks/cost/unit-cost-of-what.ts';
import { ambiguousMonth } from './checks/measure/ambiguous-month.ts';
import { countWithPercentTarget } from './checks/measure/count-with-percent-target.ts';
import { dateAsNumber } from './checks/measure/date-as-number.ts';
import { directionAgainstMeaning } from './checks/measure/direction-against-meaning.ts';
import { levelMismatch } from './checks/measure/level-mismatch.ts';
import { nameDescriptionDisagree } from './checks/measure/name-description-disagree.ts';
import { percentOnNoRate } from './checks/measure/percent-on-no-rate.ts';
import { percentOver100 } from './checks/measure/percent-over-100.ts';
import { qualityIsCount } from './checks/measure/quality-is-count.ts';
import { rateWithCountTarget } from './checks/measure/rate-with-count-target.ts';
import { unitDoesNotFit } from './checks/measure/unit-does-not-fit.ts';
import { unitMissing } from './checks/measure/unit-missing.ts';
import { dateOutsidePeriod } from './checks/promises/date-outside-period.ts';
import { departmentIndicatorUnmeasurable } from './checks/promises/department-indicator-unmeasurable.ts';
import { mixedNotation } from './checks/promises/mixed-notation.ts';
import { promiseContradicted } from './checks/promises/promise-contradicted.ts';
import { promiseUnitDoesNotFit } from './checks/promises/promise-unit-does-not-fit.ts';
import { promiseWithoutIndicator } from './checks/promises/promise-without-indicator.ts';
import { yearOutsideDocument } from './checks/promises/year-outside-document.ts';
import { satisfactionAt100 } from './checks/satisfaction/satisfaction-at-100.ts';
import { satisfactionMissing } from './checks/satisfaction/satisfaction-missing.ts';
import { satisfactionNotNamed } from './checks/satisfaction/satisfaction-not-named.ts';
import { columnBlank } from './checks/structure/column-blank.ts';
import { duplicateIndicator } from './checks/structure/duplicate-indicator.ts';
import { duplicateProject } from './checks/structure/duplicate-project.ts';
import { indicatorNameMissing } from './checks/structure/indicator-name-missing.ts';
import { indicatorWithTwoTargets } from './checks/structure/indicator-with-two-targets.ts';
import { indicatorsCopied } from './checks/structure/indicators-copied.ts';
import { level1Unknown } from './checks/structure/level1-unknown.ts';
import { mostlyQualitative } from './checks/structure/mostly-qualitative.ts';
import { noOutputOrBenefit } from './checks/structure/no-output-or-benefit.ts';
import { outputKindMissing } from './checks/structure/output-kind-missing.ts';
import { outputWeightLow } from './checks/structure/output-weight-low.ts';
import { periodReversed } from './checks/structure/period-reversed.ts';
import { printedWeightsOff } from './checks/structure/printed-weights-off.ts';
import { projectNameLongForSystem } from './checks/structure/project-name-long-for-system.ts';
import { deferredTarget } from './checks/words/deferred-target.ts';
import { placeholderLeft } from './checks/words/placeholder-left.ts';
import { targetMissing } from './checks/words/target-missing.ts';
import { targetRepeatsName } from './checks/words/target-repeats-name.ts';
import { targetUnreadable } from './checks/words/target-unreadable.ts';
import { trendWithoutBaseline } from './checks/words/trend-without-baseline.ts';
import { vagueTarget } from './checks/words/vague-target.ts';
import { yesNoUnstated } from './checks/words/yes-no-unstated.ts';

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
  periodReversed,
  columnBlank,
  level1Unknown,
  mostlyQualitative,
  outputWeightLow,
  noOutputOrBenefit,
  outputKindMissing,
  satisfactionMissing,
  satisfactionNotNamed,
  satisfactionAt100,
  printedWeightsOff,
  projectNameLongForSystem,
  duplicateProject,
  duplicateIndicator,
  indicatorWithTwoTargets,
  indicatorsCopied,
  promiseContradicted,
  promiseWithoutIndicator,
  promiseUnitDoesNotFit,
  departmentIndicatorUnmeasurable,
  yearOutsideDocument,
  dateOutsidePeriod,
  mixedNotation,
];

/** Checks of tables that contradict themselves: whoever reads the table sees them, not only who asks for its checks. */
export const checksOfReading: readonly GoalCheck[] = [budgetSumMismatch];
