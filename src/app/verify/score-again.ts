import type { Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Input } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import type { OutputFile } from '../../use-cases/given-file.ts';
import { makeManifest, makeOutputs, manifestOptions } from '../../use-cases/outputs/make-outputs.ts';
import { type ScoringOptions, scoreYear } from '../score-year.ts';
import { resolveSettings, type Settings } from '../settings/settings.ts';
import type { FoundSources } from './find-sources.ts';

/** Every file that a run gives when it is done again, or the findings that say why it gives none. */
export interface ScoredAgain {
  readonly outputs: readonly OutputFile[] | null;
  readonly findings: readonly Finding[];
}

const stated = <T>(value: T) => ({ value, origin: { kind: 'flag', where: '' } }) as const;

const choosesAnew = ({ options }: Manifest) =>
  options['profileChosenBy'] !== undefined && options['profileChosenBy'] !== 'named';

function settingsOf(manifest: Manifest, { ownRules, ownProfiles }: FoundSources): Settings {
  const ofRole = (role: Input['role']) =>
    manifest.inputs.filter((input) => input.role === role).map(({ file }) => file);
  const { departmentInCharge } = manifest.options;
  const { settings } = resolveSettings({}, {}, process.cwd(), null);
  return {
    ...settings,
    goals: stated(ofRole('goals')),
    actuals: stated(ofRole('actuals')),
    lastYear: stated(ofRole('last-year')[0] ?? null),
    // Chosen anew where it was chosen: what the tables or the workbooks ask for is verified too.
    profile: choosesAnew(manifest) ? settings.profile : stated(manifest.profile.id),
    profiles: stated(ownProfiles),
    rules: stated(ownRules),
    departmentInCharge: stated(typeof departmentInCharge === 'string' ? departmentInCharge : null),
  };
}

/** Does the run of a manifest again, from the bytes it was made of. */
export async function scoreAgain(
  manifest: Manifest,
  sources: FoundSources,
  unread: ScoringOptions['unread'] = [],
): Promise<ScoredAgain> {
  const settings = settingsOf(manifest, sources);
  const { run, policy, findings } = await scoreYear(settings, manifest.year, { from: sources.given, unread });
  if (run === null) return { outputs: null, findings };
  const language: Language = manifest.options['language'] === 'en' ? 'en' : 'zh';
  const outputs = await makeOutputs(run, language);
  const options = { ...manifest.options, ...manifestOptions(run, language) };
  return { outputs: [...outputs, makeManifest(run, outputs, policy.profileFiles, options)], findings: [] };
}
