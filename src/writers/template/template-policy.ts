import { Decimal } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';

/** The few figures of a profile the template needs to tell a clerk what is still missing; ratios of 1, percents in points. */
export interface TemplatePolicy {
  /** The ratio of actual to target from which an explanation is asked; null when the profile asks for none. */
  readonly farAbove: Decimal | null;
  /** 四川 asks for a reason below 90 % execution; reviewers call reasons under 15 characters vague. */
  readonly reasonBelowRate: Decimal;
  readonly shortestReason: number;
  readonly bands: { readonly metFrom: Decimal; readonly partlyFrom: Decimal };
}

function setting(profile: Profile, name: string, fallback: string): Decimal {
  const value = profile.settings[name];
  return typeof value === 'number' || (typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value))
    ? new Decimal(value)
    : new Decimal(fallback);
}

/** Takes the policy figures from a profile's settings, with the values of the default profile where it states none. */
export function templatePolicy(profile: Profile): TemplatePolicy {
  return {
    farAbove: setting(profile, 'farAboveTrigger', '1.3'),
    reasonBelowRate: setting(profile, 'executionReasonBelow', '0.9'),
    shortestReason: setting(profile, 'shortestReason', '15').toNumber(),
    bands: { metFrom: setting(profile, 'bandMetFrom', '80'), partlyFrom: setting(profile, 'bandPartlyFrom', '60') },
  };
}
