import type { FactValue } from '../model/result.ts';
import type { MeasuredFacts } from './measured-facts.ts';

/**
 * The facts of one row. The settings of the profile are reached by name too, as if they were the row's own, without being copied
 * into every row. `belowWeight` is filled in when the score is known; no rule that scores may read it.
 */
export type RowFacts = Record<string, FactValue>;

/** Facts every sort of row has; null where the row has no such fact. */
export interface CommonFacts {
  readonly scope: 'execution' | 'indicator' | 'project';
  readonly kind: string | null;
  readonly satisfaction: boolean | null;
  readonly surveyPresent: boolean | null;
  readonly notePresent: boolean | null;
  readonly reasonPresent: boolean | null;
  readonly manualPresent: boolean | null;
  readonly budgetPositive: boolean | null;
  readonly executionRate: FactValue;
  readonly executionBelowReason: boolean | null;
}

/** Puts the facts of a row together. Every row has the same names in the same order, which keeps a hundred thousand of them small. */
export function rowFacts(
  settings: Readonly<Record<string, FactValue>>,
  common: CommonFacts,
  measured: MeasuredFacts | null,
): RowFacts {
  const facts = {
    __proto__: settings,
    scope: common.scope,
    kind: common.kind,
    measure: measured === null ? null : measured.measure,
    satisfaction: common.satisfaction,
    targetPositive: measured === null ? null : measured.targetPositive,
    strict: measured === null ? null : measured.strict,
    rangeHasWidth: measured === null ? null : measured.rangeHasWidth,
    falling: measured === null ? null : measured.falling,
    lastYearPositive: measured === null ? null : measured.lastYearPositive,
    surveyPresent: common.surveyPresent,
    notePresent: common.notePresent,
    reasonPresent: common.reasonPresent,
    manualPresent: common.manualPresent,
    budgetPositive: common.budgetPositive,
    band: measured === null ? null : measured.band,
    standardShare: measured === null ? null : measured.standardShare,
    completion: measured === null ? null : measured.completion,
    farAbove: measured === null ? null : measured.farAbove,
    onTarget: measured === null ? null : measured.onTarget,
    executionRate: common.executionRate,
    executionBelowReason: common.executionBelowReason,
    belowWeight: null,
  };
  return facts as unknown as RowFacts;
}
