import { inBoth } from '../../findings/args.ts';
import type { GoalReadingOptions } from '../../readers/read-goals.ts';
import {
  type GoalsOfYear,
  goalsOfYear,
  type ReadGoalFiles,
  readGoalFiles,
} from '../../use-cases/goals/read-goal-files.ts';
import { forYear } from '../settings/setting-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { readInputFiles } from './input-files.ts';
import { nothingFound } from './nothing-found.ts';

/** `flag` is how the user says where goal tables are, for the message when there are none. */
export type GoalLoadingOptions = GoalReadingOptions & {
  readonly required?: boolean;
  readonly from?: string;
  readonly flag?: string;
};

/**
 * Reads goal tables from files and folders in the order given. A path that is not there is a finding unless `required` is false; so is that
 * no path holds any file.
 */
export async function loadGoals(paths: readonly string[], options: GoalLoadingOptions = {}): Promise<ReadGoalFiles> {
  const given = await readInputFiles(paths, options.required ?? true, options.from);
  if (given.files.length === 0 && given.findings.length === 0) {
    const what = inBoth('what', { zh: '绩效目标表', en: 'goal tables' });
    return { ...readGoalFiles(given), findings: [nothingFound(what, paths, options.flag ?? '--goals')] };
  }
  return readGoalFiles(given, options);
}

/** The year of the configuration is that of its goal tables; whoever names others is not held to it. */
function configuredYear({ year, goals }: Pick<Settings, 'goals' | 'year'>): number | null {
  return goals.origin.kind === 'file' || goals.origin.kind === 'default' ? year.value : null;
}

/** Reads the goal tables where the settings say and picks those of a year; says what was looked for when nothing is there. */
export async function loadGoalsOfYear(
  settings: Pick<Settings, 'goals' | 'year'>,
  given: number | null,
  from: string = process.cwd(),
): Promise<GoalsOfYear> {
  const asked = given ?? configuredYear(settings);
  const paths = settings.goals.value.map((path) => (asked === null ? path : forYear(path, asked)));
  const required = settings.goals.origin.kind !== 'default';
  const goals = await loadGoals(paths, { year: asked, otherYears: 'accept', required, from });
  return goalsOfYear(goals, asked);
}
