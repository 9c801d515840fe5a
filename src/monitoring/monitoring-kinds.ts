import type { OwnKind } from '../findings/finding-kind.ts';
import {
  certainButShort,
  deviationWithoutReason,
  expectedBelowProgress,
  likelihoodMissing,
  reasonCopied,
  reasonWithoutText,
} from './indicator-checks.ts';
import { expectedExecutionBelow, nothingSpentAllDone, projectNotMonitored, rateOnArrived } from './money-checks.ts';
import { actualUnchanged, impossibleThenFull } from './year-end-checks.ts';

/** Every kind of finding about a round of monitoring. */
export const monitoringKinds: readonly OwnKind[] = [
  projectNotMonitored,
  expectedExecutionBelow,
  rateOnArrived,
  nothingSpentAllDone,
  certainButShort,
  expectedBelowProgress,
  deviationWithoutReason,
  reasonWithoutText,
  reasonCopied,
  likelihoodMissing,
  impossibleThenFull,
  actualUnchanged,
];
