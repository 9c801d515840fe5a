import type { FindingKind } from '../wording.ts';
import { scoringMatchFindings } from './scoring/matching.ts';
import { notCarriedOutFindings } from './scoring/not-carried-out.ts';
import { scoringReadingFindings } from './scoring/readings.ts';
import { scoringRuleFindings } from './scoring/rules.ts';
import { scoringWeightFindings } from './scoring/weights.ts';

/** Findings of scoring itself: what could not be scored and why, weights, matching. */
export const scoringFindings = {
  ...scoringReadingFindings,
  ...scoringRuleFindings,
  ...scoringWeightFindings,
  ...scoringMatchFindings,
  ...notCarriedOutFindings,
} as const satisfies Record<string, FindingKind>;
