import { readAsOf } from '../../model/monitoring/monitored.ts';
import type { Input } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { goalsOfYear, readGoalFiles } from '../goals/read-goal-files.ts';
import type { FoundSources, ScoredAgain } from '../verify/found-sources.ts';
import type { Program } from '../verify/given-folder.ts';
import { definitionsOf, namedFiles } from '../verify/score-again.ts';
import { loadMonitoringProfile } from './load-monitoring-profile.ts';
import { monitorFiles } from './monitor-files.ts';
import { monitoringManifest, monitoringOutputs } from './monitoring-outputs.ts';
import { readRound } from './read-round.ts';

/** Does the round of a manifest again, from the bytes it was made of. */
export async function monitorAgain(manifest: Manifest, sources: FoundSources, program: Program): Promise<ScoredAgain> {
  const { year, options, profile: stated, inputs } = manifest;
  const asOf = readAsOf(String(options['monitoring']));
  const [profileFile] = stated.files;
  if (asOf === null || profileFile === undefined) return { outputs: null, findings: [] };
  const ofRole = (role: Input['role']) =>
    namedFiles(
      sources.given,
      inputs.filter((input) => input.role === role).map(({ file }) => file),
    );
  const known = definitionsOf(await program.definitions('monitoring-profiles'), sources.ownProfiles, sources);
  const profile = loadMonitoringProfile(stated.id, known);
  const [before] = ofRole('earlier-round');
  const earlier = before === undefined ? { value: null, findings: [] } : readRound(before);
  const findings = [...profile.findings, ...earlier.findings];
  if (profile.value === null || findings.length > 0) return { outputs: null, findings };
  const goals = { files: ofRole('goals'), findings: [] };
  const run = monitorFiles({
    goals: goalsOfYear(readGoalFiles(goals, { year, otherYears: 'accept' }), year),
    files: ofRole('actuals'),
    asOf,
    profile: profile.value,
    earlier: earlier.value,
    tool: { name: 'perf-score', version: program.version },
  });
  const language = options['language'] === 'en' ? 'en' : 'zh';
  const outputs = await monitoringOutputs(run, language);
  return { outputs: [...outputs, monitoringManifest(run, profileFile, outputs, language)], findings: [] };
}
