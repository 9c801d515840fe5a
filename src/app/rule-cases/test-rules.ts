import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import type { Profile } from '../../model/profile.ts';
import { loadProfile, profileList } from '../../profiles/load-profile.ts';
import { loadRuleSet } from '../../rules/load-rules.ts';
import { readInputFiles } from '../input-files.ts';
import { loadDefinitions } from '../load-definitions.ts';
import { packageFolder } from '../package-folder.ts';
import type { Settings } from '../settings.ts';
import { coverage, coverageGaps, type RuleCoverage } from './coverage.ts';
import { readCases } from './read-cases.ts';
import { type CaseResult, runCase } from './run-cases.ts';

/** The outcome of testing rules by tables of cases. */
export interface RuleTest {
  readonly files: readonly string[];
  readonly results: readonly CaseResult[];
  readonly coverage: readonly RuleCoverage[];
  readonly gaps: readonly Finding[];
  /** Everything that went wrong: unreadable tables, failed cases, unusable rules or profiles. */
  readonly findings: readonly Finding[];
}

/** The tables of cases and the example profiles that come with the program. */
async function builtInCases(): Promise<{ readonly tables: string[]; readonly profiles: string[] }> {
  const folder = join(packageFolder(), 'rules', 'cases');
  const names = (await readdir(folder)).sort();
  const paths = (ending: string) => names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
  return { tables: paths('.md'), profiles: paths('.json') };
}

/** Runs the cases of the files (those of the program when none is named) against the rules and profiles in use. */
export async function testRules(
  paths: readonly string[],
  settings: Pick<Settings, 'profiles' | 'rules'>,
): Promise<RuleTest> {
  const own = await builtInCases();
  const given = await readInputFiles(paths.length === 0 ? own.tables : paths, true);
  const rules = await loadDefinitions('rules', settings.rules.value);
  const ruleSet = await loadRuleSet(rules.definitions);
  const sources = await loadDefinitions('scoring-profiles', [...own.profiles, ...settings.profiles.value]);
  const profiles = new Map<string, Profile>();
  const findings: Finding[] = [...given.findings, ...rules.findings, ...ruleSet.findings, ...sources.findings];
  for (const { id } of profileList(sources.definitions)) {
    const { value, findings: faults } = loadProfile(id, sources.definitions);
    if (value === null) findings.push(...faults);
    else profiles.set(id, value);
  }
  const files = given.files.map(({ file }) => file);
  if (ruleSet.value === null) return { files, results: [], coverage: [], gaps: [], findings };
  const results: CaseResult[] = [];
  for (const { bytes, file } of given.files) {
    const cases = readCases(bytes, file);
    findings.push(...cases.findings);
    for (const ruleCase of cases.value) results.push(await runCase(ruleCase, profiles, ruleSet.value));
  }
  const covered = coverage(ruleSet.value, results);
  findings.push(...results.flatMap((result) => result.findings));
  return { files, results, coverage: covered, gaps: coverageGaps(covered), findings };
}
