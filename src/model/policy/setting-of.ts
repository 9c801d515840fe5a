import { certain } from '../certain.ts';
import type { Profile } from './profile.ts';
import type { SettingName } from './setting.ts';

/** A setting of a profile as its word or its decimal text; a profile that was loaded has them all. */
export function settingOf({ settings }: Pick<Profile, 'settings'>, name: SettingName): string {
  return String(certain(settings[name], `setting ${name} in the profile`));
}
