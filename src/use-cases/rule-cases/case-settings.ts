import { finding } from '../../findings/finding.ts';
import { suggestion } from '../../findings/read-definition.ts';
import { decimal, isDecimalText } from '../../model/decimal.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { nearest } from '../../model/nearest.ts';
import type { Place } from '../../model/place.ts';
import { missingActualSchema, notApplicableSchema, type Profile } from '../../model/policy/profile.ts';
import { settingCatalogue, settingKind } from '../../model/policy/setting.ts';

/** Parts of a profile that a case may also set, with their words. */
const profileWords = {
  missingActual: missingActualSchema.options,
  notApplicable: notApplicableSchema.options,
} as const;

const names = [...Object.keys(settingCatalogue), ...Object.keys(profileWords)];

/** Reads «late＝per-day，lateStepCost＝20». A name or value that can't be is a finding and left out. */
export function readSettings(text: string, place: Place): Reading<Readonly<Record<string, string>>> {
  const findings: Finding[] = [];
  const settings: Record<string, string> = {};
  // «late＝per-day，lateStepCost＝20»: signs of either width.
  for (const part of text.split(/[，,；;、]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [name = '', value = ''] = part.split(/[＝=]/, 2).map((one) => one.trim());
    const allowed = allowedValues(name);
    if (allowed === null) {
      findings.push(
        finding('case-setting-unknown', { setting: name, suggestion: suggestion(nearest(name, names)) }, { place }),
      );
    } else if (!isAllowed(name, value)) {
      findings.push(finding('case-setting-value-wrong', { setting: name, value, allowed }, { place }));
    } else settings[name] = value;
  }
  return { value: settings, findings };
}

const isProfileWord = (name: string): name is keyof typeof profileWords => Object.hasOwn(profileWords, name);

function allowedValues(name: string): string | null {
  if (isProfileWord(name)) return profileWords[name].join(' | ');
  const kind = settingKind(name);
  if (kind === null) return null;
  return kind.type === 'choice' ? kind.allowed.join(' | ') : `${kind.from}–${kind.to}`;
}

function isAllowed(name: string, value: string): boolean {
  if (isProfileWord(name)) return (profileWords[name] as readonly string[]).includes(value);
  const kind = settingKind(name);
  if (kind === null) return false;
  if (kind.type === 'choice') return kind.allowed.includes(value);
  return (
    isDecimalText(value) && decimal(value).greaterThanOrEqualTo(kind.from) && decimal(value).lessThanOrEqualTo(kind.to)
  );
}

/** The profile with a case's own settings; or the setting whose interval table the profile lacks. */
export function withSettings(
  profile: Profile,
  own: Readonly<Record<string, string>>,
): Profile | { readonly setting: string; readonly table: string } {
  const settings = Object.fromEntries(Object.entries(own).filter(([name]) => !isProfileWord(name)));
  for (const [setting, value] of Object.entries(settings)) {
    const kind = settingKind(setting);
    const table = kind?.type === 'choice' ? kind.tables[value] : undefined;
    if (table !== undefined && profile.tables[table] === undefined) return { setting, table };
  }
  const { missingActual = profile.missingActual, notApplicable = profile.notApplicable } = own as Partial<
    Pick<Profile, keyof typeof profileWords>
  >;
  return { ...profile, missingActual, notApplicable, settings: { ...profile.settings, ...settings } };
}
