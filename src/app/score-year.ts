import { checkActuals } from '../actual-checks/check-actuals.ts';
import { inBoth } from '../findings/args.ts';
import type { ActualsDocument } from '../model/actuals/actuals.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import type { GoalDocument } from '../model/goals/goals.ts';
import type { Source } from '../model/place.ts';
import type { Profile } from '../model/policy/profile.ts';
import type { ScoreRun } from '../model/result/result.ts';
import { loadProfile } from '../profiles/load-profile.ts';
import { mergeActuals } from '../readers/merge-actuals.ts';
import { acrossUnits } from '../reports/department/across-units.ts';
import { loadRuleSet } from '../rules/load-rules.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { scoreConfirmed } from '../scoring/score-confirmed.ts';
import type { FilesFrom } from './inputs/given-files.ts';
import { goalsOfYear } from './inputs/goals-of-year.ts';
import { type ActualsLoading, loadActuals } from './inputs/load-actuals.ts';
import { loadDefinitions, profileId } from './inputs/load-definitions.ts';
import { nothingFound } from './inputs/nothing-found.ts';
import { packageVersion } from './settings/package-folder.ts';
import { forYear } from './settings/setting-paths.ts';
import type { Settings } from './settings/settings.ts';

/** The profile and rules of a run, with the files they came from; null parts could not be used and the findings say why. */
export interface Policy {
  readonly profile: Profile | null;
  readonly profileFiles: readonly Source[];
  readonly ruleSet: RuleSet | null;
  readonly findings: readonly Finding[];
}

/** Loads the profile and the rules that the settings name. */
export async function loadPolicy(
  settings: Pick<Settings, 'profile' | 'profiles' | 'rules'>,
  from: FilesFrom = process.cwd(),
): Promise<Policy> {
  const ownProfile = settings.profile.value.endsWith('.json') ? [settings.profile.value] : [];
  const profiles = await loadDefinitions('scoring-profiles', [...settings.profiles.value, ...ownProfile], from);
  const rules = await loadDefinitions('rules', settings.rules.value, from);
  const profile = loadProfile(profileId(settings.profile.value, profiles.definitions, from), profiles.definitions);
  const ruleSet = await loadRuleSet(rules.definitions);
  return {
    profile: profile.value,
    profileFiles: profile.value === null ? [] : profile.sources.map(({ file, sha256 }) => ({ file, sha256 })),
    ruleSet: ruleSet.value,
    findings: [...profiles.findings, ...rules.findings, ...profile.findings, ...ruleSet.findings],
  };
}

/** What became of a request to score a year: a run, or only findings when nothing could be scored. */
export interface ScoredYear {
  readonly run: ScoreRun | null;
  readonly year: number | null;
  /** Years met when none was asked for and several were found. */
  readonly years: readonly number[];
  /** How the year of each goal document was known, for the talk. */
  readonly goals: readonly GoalDocument[];
  readonly policy: Policy;
  /** True when the settings or definitions are at fault, not the inputs. */
  readonly configurationFault: boolean;
  readonly findings: readonly Finding[];
}

/** `unread` are findings about files that were not read, each with its place among all findings, where the files themselves are given. */
export interface ScoringOptions extends ActualsLoading {
  readonly unread?: readonly { readonly at: number; readonly found: Finding }[];
}

/** The actuals with the values of last year's results where the settings name some. */
async function takeLastYear(
  { lastYear }: Settings,
  actuals: readonly ActualsDocument[],
  goals: readonly GoalDocument[],
  year: number,
  from: FilesFrom,
) {
  if (lastYear.value === null) return { actuals, source: null, findings: [] };
  const { loadLastYear, withLastYear } = await import('./inputs/take-last-year.ts');
  const projects = goals.flatMap((document) => document.projects);
  const { values, source, findings } = await loadLastYear(lastYear.value, year, projects, from);
  if (values === null) return { actuals, source, findings };
  const taken = withLastYear(actuals, values, year);
  return { actuals: taken.actuals, source, findings: [...findings.filter(taken.stillOpen), ...taken.findings] };
}

/**
 * Scores a year: goal tables and actuals are found where the settings say, matched, scored by the profile, and every finding on
 * the way is kept. Nothing is written. Files on disk are named relative to the folder they come from.
 */
export async function scoreYear(
  settings: Settings,
  asked: number | null,
  options: ScoringOptions = {},
): Promise<ScoredYear> {
  const from = options.from ?? process.cwd();
  const policy = await loadPolicy(settings, from);
  const goals = await goalsOfYear(settings, asked, from);
  const { year, documents, years } = goals;
  const findings: Finding[] = [...policy.findings, ...goals.findings];
  const unscored = { run: null, year, years, goals: documents, policy };
  if (policy.profile === null || policy.ruleSet === null) return { ...unscored, configurationFault: true, findings };
  if (year === null || documents.length === 0) return { ...unscored, configurationFault: false, findings };
  const actualPaths = settings.actuals.value.map((path) => forYear(path, year));
  const required = settings.actuals.origin.kind !== 'default';
  const actuals = await loadActuals(actualPaths, required, documents, year, options);
  findings.push(...actuals.findings);
  if (actuals.documents.length === 0) {
    // Where a file was named or found, its own finding says what is wrong with it.
    if (actuals.findings.length === 0) {
      const reports = inBoth('what', { zh: '填报表', en: 'actuals' });
      findings.push(nothingFound(reports, actualPaths, '--actuals'));
    }
    return { ...unscored, configurationFault: false, findings };
  }
  const merged = mergeActuals(actuals.documents);
  findings.push(...merged.findings);
  const before = await takeLastYear(settings, merged.value, documents, year, from);
  findings.push(...before.findings);
  // From the first on, so that each finds its place among those that were there before it.
  for (const { at, found } of options.unread ?? []) findings.splice(at, 0, found);
  const run = await scoreConfirmed({
    year,
    departmentInCharge: settings.departmentInCharge.value,
    goals: documents,
    actuals: before.actuals,
    profile: policy.profile,
    profileSource: certain(policy.profileFiles[0], 'file of the profile'),
    ruleSet: policy.ruleSet,
    inputs: [
      ...goals.files.map((source) => ({ role: 'goals' as const, ...source })),
      ...actuals.sources.map((source) => ({ role: 'actuals' as const, ...source })),
      ...(before.source === null ? [] : [{ role: 'last-year' as const, ...before.source }]),
    ],
    tool: { name: 'perf-score', version: packageVersion() },
    findings,
  });
  const checks = [...checkActuals(run, run.findings), ...acrossUnits(run)];
  const checked = { ...run, findings: [...run.findings, ...checks] };
  return { run: checked, year, years, goals: documents, policy, configurationFault: false, findings: checked.findings };
}
