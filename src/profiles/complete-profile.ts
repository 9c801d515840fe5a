import { finding } from '../findings/finding.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { Category, Profile, ProfileFile } from '../model/policy/profile.ts';
import type { Basis } from '../model/policy/rule.ts';
import { settingCatalogue } from '../model/policy/setting.ts';
import type { SettingKind } from '../model/policy/setting-shape.ts';
import type { CategoryDraft, ProfileDraft } from './profile-draft.ts';

const absentWord = (kind: SettingKind) => kind.absent;

/** Settings that a profile need not state, with what holds then. */
const absentWords = Object.fromEntries(
  (Object.entries(settingCatalogue) as [string, SettingKind][]).flatMap(([name, kind]) => {
    const word = absentWord(kind);
    return word === undefined ? [] : [[name, word]];
  }),
);

/** Makes a profile of a draft in which everything is stated; what is not stated is a finding each, and then there is no profile. */
export function completeProfile(
  draft: ProfileDraft,
  { id, version, title }: ProfileFile,
  lineage: readonly string[],
  file: string,
): Reading<Profile | null> {
  const findings: Finding[] = [];
  const missing = (path: string, allowed: string) =>
    findings.push(finding('definition-key-missing', { path, allowed }, { place: { file, path } }));
  for (const [name, kind] of Object.entries(settingCatalogue) as [string, SettingKind][]) {
    if (draft.settings[name] !== undefined || absentWord(kind) !== undefined) continue;
    missing(`settings.${name}`, kind.type === 'choice' ? kind.allowed.join(' | ') : `${kind.from}…${kind.to}`);
  }
  const categories = draft.categories.flatMap((one) => completeCategory(one, missing) ?? []);
  const { executionWeight, weighting, grades, rounding, missingActual, notApplicable, qualitativeBands } = draft;
  const { effective, basis, weightStep, form } = draft;
  const parts = {
    execution: executionWeight,
    weighting,
    grades,
    rounding,
    missingActual,
    notApplicable,
    qualitativeBands,
  };
  for (const [name, part] of Object.entries({ effective, basis, ...parts })) {
    if (part === undefined) missing(name, '{ … }');
  }
  if (categories.length === 0) missing('categories', '[ … ]');
  if (
    findings.length > 0 ||
    !effective ||
    !basis ||
    !executionWeight ||
    !weighting ||
    !grades ||
    !rounding ||
    !missingActual ||
    !notApplicable ||
    !qualitativeBands
  ) {
    return { value: null, findings };
  }
  const profile: Profile = {
    id,
    version,
    title,
    effective,
    basis,
    lineage,
    executionWeight: executionWeight.value,
    categories,
    weighting: weighting.value,
    weightStep: weightStep?.value ?? '0.01',
    form: form?.value ?? null,
    grades: grades.value,
    rounding: rounding.value,
    missingActual: missingActual.value,
    notApplicable: notApplicable.value,
    ...(draft.eitherOr && { eitherOr: draft.eitherOr }),
    settings: { ...absentWords, ...mapped(draft.settings, (one) => one.value) },
    tables: mapped(draft.tables, (one) => one.value),
    qualitativeBands: qualitativeBands.value,
    sources: {
      execution: executionWeight.basis,
      weighting: weighting.basis,
      ...(form && { form: form.basis }),
      ...(weightStep && { weights: weightStep.basis }),
      grades: grades.basis,
      rounding: rounding.basis,
      missingActual: missingActual.basis,
      notApplicable: notApplicable.basis,
      qualitativeBands: qualitativeBands.basis,
      ...mapped<{ basis: readonly Basis[] }, readonly Basis[]>(
        { ...draft.settings, ...draft.tables },
        (one) => one.basis,
      ),
    },
  };
  return { value: profile, findings };
}

function mapped<T, R>(from: Readonly<Record<string, T>>, change: (one: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(from).map(([name, one]) => [name, change(one)]));
}

function completeCategory(draft: CategoryDraft, missing: (path: string, allowed: string) => void): Category | null {
  const { id, title, level1, level2, weight, whenMissing, basis } = draft;
  if (title === undefined) missing(`categories.${id}.title`, '{ "zh": "…", "en": "…" }');
  if (level1 === undefined) missing(`categories.${id}.level1`, '[ "…" ]');
  if (weight === undefined) missing(`categories.${id}.weight`, '50');
  if (whenMissing === undefined) missing(`categories.${id}.whenMissing`, '"share" | { "to": "…" }');
  if (!title || !level1 || weight === undefined || whenMissing === undefined) return null;
  return { id, title, level1, level2: level2 ?? [], weight, whenMissing, basis };
}
