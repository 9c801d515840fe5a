import { checkGoalFiles } from '../use-cases/goals/check-goal-files.ts';
import type { ReadGoalFiles } from '../use-cases/goals/read-goal-files.ts';
import { type GoalLoadingOptions, loadGoals } from './inputs/load-goals.ts';

/** Reads goal tables from disk and checks every indicator. */
export async function checkGoals(
  paths: readonly string[],
  year: number | null,
  options: Pick<GoalLoadingOptions, 'required' | 'flag'> = {},
): Promise<ReadGoalFiles> {
  return checkGoalFiles(await loadGoals(paths, { year, ...options }));
}
