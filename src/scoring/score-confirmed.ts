import type { ScoreRun } from '../model/result/result.ts';
import { confirmDecisions } from '../rules/engine/confirm-decisions.ts';
import { type ScoreInput, score } from './score.ts';

/**
 * Scores, and lets json-rules-engine confirm every choice of rules before the run is given out: what is written or shown was decided
 * twice. Throws where the two disagree, which is a fault of the program.
 */
export async function scoreConfirmed(input: ScoreInput): Promise<ScoreRun> {
  const run = score(input);
  await confirmDecisions(input.ruleSet, run.decisions);
  return run;
}
