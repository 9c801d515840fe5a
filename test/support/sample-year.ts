import { type ScoredYear, scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';

const scored = new Map<string, Promise<ScoredYear>>();

/** The sample year scored by a profile, as the command line does it; once per profile and test file. */
function sampleYear(profile = 'mof-2020'): Promise<ScoredYear> {
  const known = scored.get(profile);
  if (known !== undefined) return known;
  const { settings } = resolveSettings({ profile }, {}, process.cwd());
  const made = scoreYear(settings, 2026);
  scored.set(profile, made);
  return made;
}

/** The run of the sample year. */
export async function sampleYearRun(profile = 'mof-2020'): Promise<ScoreRun> {
  const { run } = await sampleYear(profile);
  if (run === null) throw new Error('the sample could not be scored');
  return run;
}
