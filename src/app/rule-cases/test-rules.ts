import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { finding, type Language } from '../../findings/finding.ts';
import { suggestion } from '../../findings/read-definition.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import { nearest, nearestSigns } from '../../model/nearest.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { loadProfile, profileList } from '../../profiles/load-profile.ts';
import type { Definition } from '../../use-cases/definition.ts';
import { caseProfile } from '../../use-cases/rule-cases/case-profile.ts';
import { coverageOf, type RuleCoverage } from '../../use-cases/rule-cases/coverage.ts';
import { readCases } from '../../use-cases/rule-cases/read-cases.ts';
import type { RuleCase } from '../../use-cases/rule-cases/rule-case.ts';
import { type CaseResult, runCase } from '../../use-cases/rule-cases/run-case.ts';
import { type InputFile, readInputFiles } from '../inputs/input-files.ts';
import { loadDefinitions, profileId } from '../inputs/load-definitions.ts';
import { inspectRules } from '../inspect-definitions.ts';
import { packageFolder } from '../settings/package-folder.ts';
import type { Settings } from '../settings/settings.ts';

/** What a test of the rules came to. `configurationFault`: rules or profiles could not be loaded, so nothing was tested. */
export interface RuleTest {
  readonly files: readonly string[];
  readonly results: readonly CaseResult[];
  readonly coverage: readonly RuleCoverage[];
  readonly configurationFault: boolean;
  readonly findings: readonly Finding[];
}

interface PlacedCase {
  readonly ruleCase: RuleCase;
  /** The profile's id, or the path of its file, which a case file names relative to itself. */
  readonly profile: string;
}

/** The case tables and the example profiles that come with the program. */
async function ownCases(): Promise<{ readonly tables: readonly string[]; readonly profiles: readonly string[] }> {
  const folder = join(packageFolder(), 'rules', 'cases');
  const names = (await readdir(folder)).sort();
  const paths = (ending: string) => names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
  return { tables: paths('.md'), profiles: paths('.json') };
}

/** Runs the cases of the files named, or those that come with the program; nothing is written. */
export async function testRules(
  paths: readonly string[],
  settings: Pick<Settings, 'profile' | 'profiles' | 'rules'>,
  language: Language,
): Promise<RuleTest> {
  const own = await ownCases();
  const { files, findings: faults } = await readInputFiles(paths.length === 0 ? own.tables : paths, true);
  const findings: Finding[] = [...faults];
  const cases = files.flatMap((file) => {
    const read = readCases(file);
    append(findings, read.findings);
    return read.value.map((one) => placed(one, file, settings.profile.value));
  });
  const rules = await inspectRules(settings);
  const { definitions, findings: lost } = await profileDefinitions(cases, own.profiles, settings);
  const names = files.map((file) => file.file);
  const broken = [...rules.findings, ...lost];
  const fault = rules.ruleSet === null || broken.some((one) => one.severity === 'block');
  append(findings, broken);
  if (rules.ruleSet === null || fault) {
    return { files: names, results: [], coverage: [], configurationFault: true, findings };
  }
  const results: CaseResult[] = [];
  const profileOf = profileFinder(definitions, findings);
  for (const one of cases) {
    const chosen = profileOf(one);
    if (chosen === null) continue;
    const { value, findings: unfit } = caseProfile(one.ruleCase, chosen);
    append(findings, unfit);
    if (value !== null) results.push(await runCase(one.ruleCase, value, rules.ruleSet));
  }
  const coverage = coverageOf(rules.ruleSet, results, language);
  return { files: names, results, coverage, configurationFault: false, findings };
}

function placed(ruleCase: RuleCase, { path }: InputFile, asked: string): PlacedCase {
  const { profile } = ruleCase;
  if (profile === null) return { ruleCase, profile: asked };
  return { ruleCase, profile: profile.endsWith('.json') ? resolve(dirname(path), profile) : profile };
}

/** Built-in profiles, those of the settings, and those that cases name by file. */
async function profileDefinitions(
  cases: readonly PlacedCase[],
  own: readonly string[],
  settings: Pick<Settings, 'profile' | 'profiles'>,
) {
  const named = [settings.profile.value, ...cases.map((one) => one.profile)].filter((word) => word.endsWith('.json'));
  return loadDefinitions('scoring-profiles', [...new Set([...own, ...settings.profiles.value, ...named])]);
}

/** Loads each profile once; one that can't be used is reported where a case first asks for it, with what is wrong in its file. */
function profileFinder(definitions: readonly Definition[], findings: Finding[]) {
  const known = new Map<string, Profile | null>();
  const ids = profileList(definitions).map((one) => one.id);
  return ({ ruleCase, profile: word }: PlacedCase): Profile | null => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const { value, findings: faults } = loadProfile(profileId(word, definitions, process.cwd()), definitions);
    known.set(word, value);
    if (value === null) {
      const stated = ruleCase.profile ?? word;
      const args = {
        profile: stated,
        allowed: nearestSigns(stated, ids),
        suggestion: suggestion(nearest(stated, ids)),
      };
      findings.push(finding('case-profile-not-usable', args, { place: ruleCase.place }));
      if (ids.includes(word) || word.endsWith('.json')) append(findings, faults);
    }
    return value;
  };
}
