import { type DecimalText, decimal, isDecimalText } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { Binding, ProjectScore } from '../../model/result/result.ts';

/** A number of the profile that some formula uses; it stands on the rules sheet in the cell `id`. */
export interface SettingCell {
  readonly name: string;
  readonly id: string;
  readonly label: Bilingual;
  readonly value: DecimalText;
}

/** The profile's own number for a binding of a setting; null where the formula used another number. */
function statedValue(binding: Binding, profile: Profile): DecimalText | null {
  const stated = profile.settings[binding.name];
  const text = typeof stated === 'number' ? String(stated) : stated;
  if (typeof text !== 'string' || !isDecimalText(text)) return null;
  return decimal(text).eq(decimal(binding.value)) ? binding.value : null;
}

/**
 * The numeric settings that formulas of the projects were evaluated with, each once, in the order of first use. One whose value in a
 * formula is not the profile's own stands in its row instead.
 */
export function settingCells(projects: readonly ProjectScore[], profile: Profile): SettingCell[] {
  const found = new Map<string, SettingCell>();
  const rows = projects.flatMap(({ execution, indicators }) => [execution, ...indicators]);
  for (const binding of rows.flatMap(({ trace }) => trace?.bindings ?? [])) {
    const { origin, name, label } = binding;
    const value = origin === 'setting' ? statedValue(binding, profile) : null;
    if (value !== null && !found.has(name)) found.set(name, { name, id: `setting.${name}`, label, value });
  }
  return [...found.values()];
}
