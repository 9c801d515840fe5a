import { finding } from '../findings/finding.ts';
import { builtInLayouts, chosenForm, type ReadFormLayout, readFormLayout } from '../form-layouts/form-layouts.ts';
import type { Finding } from '../model/finding.ts';
import type { FormLayout } from '../model/policy/form-layout.ts';
import type { Profile } from '../model/policy/profile.ts';
import { stepFindings } from '../profiles/check-profile.ts';
import { loadProfile, type ProfileSummary, profileList } from '../profiles/load-profile.ts';
import { checkRules, type RuleCheck } from '../rules/check/check-rules.ts';
import { loadRuleSet } from '../rules/load-rules.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { formsNamed, loadDefinitions, profileId } from './inputs/load-definitions.ts';
import type { Settings } from './settings/settings.ts';

type Places = Pick<Settings, 'profile' | 'profiles' | 'rules'>;

/** The rules in use: built-in and those the settings name; null when none can be used. */
export interface InspectedRules {
  readonly ruleSet: RuleSet | null;
  readonly findings: readonly Finding[];
}

/** Loads the rules in use. */
export async function inspectRules(settings: Pick<Places, 'rules'>): Promise<InspectedRules> {
  const { definitions, findings } = await loadDefinitions('rules', settings.rules.value);
  const { value, findings: faults } = await loadRuleSet(definitions);
  return { ruleSet: value, findings: [...findings, ...faults] };
}

/** A profile with what it could be loaded as. */
export interface InspectedProfile {
  readonly summary: ProfileSummary;
  readonly profile: Profile | null;
  readonly findings: readonly Finding[];
}

/** Loads every profile there is: built-in and those the settings name. */
export async function inspectProfiles(
  settings: Pick<Places, 'profile' | 'profiles'>,
): Promise<{ readonly profiles: readonly InspectedProfile[]; readonly findings: readonly Finding[] }> {
  const own = settings.profile.value.endsWith('.json') ? [settings.profile.value] : [];
  const { definitions, findings } = await loadDefinitions('scoring-profiles', [...settings.profiles.value, ...own]);
  const profiles = profileList(definitions).map((summary): InspectedProfile => {
    const { value, findings: faults } = loadProfile(summary.id, definitions);
    const notes = value === null ? [] : stepFindings(value, summary.file);
    return { summary, profile: value, findings: [...faults, ...notes] };
  });
  return { profiles, findings };
}

/** One profile by id or file; null with the reason when it can't be used. */
export async function inspectProfile(
  word: string,
  settings: Pick<Places, 'profiles'>,
): Promise<{ readonly profile: Profile | null; readonly findings: readonly Finding[] }> {
  const own = word.endsWith('.json') ? [word] : [];
  const { definitions, findings } = await loadDefinitions('scoring-profiles', [...settings.profiles.value, ...own]);
  const { value, sources, findings: faults } = loadProfile(profileId(word, definitions, process.cwd()), definitions);
  const notes = value === null ? [] : stepFindings(value, sources[0]?.file ?? word);
  return { profile: value, findings: [...findings, ...faults, ...notes] };
}

async function onlyProfile(named: string, settings: Places): ReturnType<typeof inspectProfiles> {
  const { profile, findings } = await inspectProfile(named, settings);
  const id = profile?.id ?? named;
  return { profiles: [{ summary: { id, file: named, extends: null }, profile, findings }], findings: [] };
}

/** What a check of all rules and profiles found. */
export interface DefinitionCheck {
  readonly rules: number;
  readonly profiles: readonly string[];
  readonly check: RuleCheck | null;
  readonly findings: readonly Finding[];
}

/**
 * Checks rules and profiles: that they load, and that nothing about them can't be right. The same fault is reported once. With a profile
 * named (id or file) only that one is checked, and the rules under it.
 */
export async function checkDefinitions(settings: Places, named: string | null = null): Promise<DefinitionCheck> {
  const [rules, every] = await Promise.all([inspectRules(settings), inspectProfiles(settings)]);
  const profiles = named === null ? every : await onlyProfile(named, settings);
  const usable = profiles.profiles.flatMap((one) => one.profile ?? []);
  const check = rules.ruleSet === null ? null : checkRules(rules.ruleSet, usable);
  const all = [
    ...rules.findings,
    ...profiles.findings,
    ...profiles.profiles.flatMap((one) => one.findings),
    ...(check?.findings ?? []),
  ];
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  return {
    rules: rules.ruleSet?.rules.length ?? 0,
    profiles: profiles.profiles.map((one) => one.summary.id),
    check,
    findings: [...distinct.values()],
  };
}

/** Loads every layout of the form there is: built-in and those the settings name. */
export async function inspectForms(
  settings: Pick<Settings, 'form' | 'forms'>,
): Promise<{ readonly forms: readonly ReadFormLayout[]; readonly findings: readonly Finding[] }> {
  const { own, findings } = await formsNamed(settings);
  const forms = [...builtInLayouts(), ...own.map(readFormLayout)];
  const ids = new Set(forms.map(({ id }) => id));
  const twice = [...ids].flatMap((id) => {
    const [first, second] = forms.filter((one) => one.id === id);
    if (first === undefined || second === undefined) return [];
    const place = { file: second.file, path: 'id' };
    return [finding('definition-id-twice', { id, first: first.file }, { place })];
  });
  return { forms, findings: [...findings, ...forms.flatMap((one) => one.findings), ...twice] };
}

/** The layout that the settings name; null with the reason when it can't be used. */
export async function inspectForm(
  settings: Pick<Settings, 'form' | 'forms'>,
): Promise<{ readonly layout: FormLayout | null; readonly findings: readonly Finding[] }> {
  const { form, findings } = chosenForm(await formsNamed(settings), null);
  return { layout: form?.layout ?? null, findings };
}
