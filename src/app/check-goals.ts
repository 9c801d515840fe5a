import { checkGoalFiles } from '../use-cases/goals/check-goal-files.ts';
import type { ReadGoalFiles } from '../use-cases/goals/read-goal-files.ts';
import { type ProfilePolicy, profilePolicy } from '../use-cases/policy.ts';
import { profileNamed } from './inputs/load-definitions.ts';
import { type GoalLoadingOptions, loadGoals } from './inputs/load-goals.ts';
import type { Settings } from './settings/settings.ts';

/** Reads goal tables from disk, checks every indicator, and says what the profile in force has no place for. */
export async function checkGoals(
  paths: readonly string[],
  year: number | null,
  settings: Pick<Settings, 'profile' | 'profiles'>,
  options: Pick<GoalLoadingOptions, 'required' | 'flag'> = {},
): Promise<ReadGoalFiles & Pick<ProfilePolicy, 'profile' | 'profileChoice'>> {
  const checked = checkGoalFiles(await loadGoals(paths, { year, ...options }));
  const { id, definitions, findings } = await profileNamed(settings);
  const policy = profilePolicy(id, definitions, checked.value);
  const { profile, profileChoice, unplaced } = policy;
  // A level 1 that no form has is said by its check, project by project.
  const said = new Set(checked.findings.flatMap(({ code, args }) => (code === 'level1-unknown' ? args['level1'] : [])));
  const unsaid = unplaced.filter(({ args }) => !said.has(args['level1']?.replace(/\s+/g, '')));
  const all = [...checked.findings, ...findings, ...policy.findings, ...unsaid];
  return { ...checked, profile, profileChoice, findings: all };
}
