import { Decimal } from '../../model/decimal.ts';
import type { Profile, QualitativeBand } from '../../model/policy/profile.ts';
import type { SettingName } from '../../model/policy/setting.ts';

/** The few figures of a profile that the template needs to tell a clerk what is still missing. */
export interface TemplatePolicy {
  /** The ratio of actual to target (1 = just met) above which a target counts as far exceeded. */
  readonly farAbove: Decimal;
  /** Whether the profile wants a reason there, or only takes note. */
  readonly farAboveNeedsReason: boolean;
  /** The execution rate, as a ratio of 1, below which a reason is due. */
  readonly reasonBelowRate: Decimal;
  /** Reviewers call a shorter reason vague (domain: 15 characters). */
  readonly shortestReason: number;
  readonly bands: readonly QualitativeBand[];
}

/** The value of a number setting; the profile's validation has made sure that it is there. */
function ratio(profile: Profile, name: SettingName, otherwise: string): Decimal {
  return new Decimal(String(profile.settings[name] ?? otherwise)).dividedBy(100);
}

/** Takes the figures from a profile. Without a setting of their own: 130 % (广西, 四川) and 90 % (四川). */
export function templatePolicy(profile: Profile): TemplatePolicy {
  return {
    farAbove: ratio(profile, 'farAboveTrigger', '130'),
    farAboveNeedsReason: profile.settings['farAboveAction'] !== 'note',
    reasonBelowRate: ratio(profile, 'executionReasonBelow', '90'),
    shortestReason: 15,
    bands: profile.qualitativeBands,
  };
}
