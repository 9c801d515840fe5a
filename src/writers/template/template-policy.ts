import type { Language } from '../../findings/finding.ts';
import { type Speak, speak } from '../../findings/speak.ts';
import { type Decimal, decimal } from '../../model/decimal.ts';
import type { Profile, QualitativeBand } from '../../model/policy/profile.ts';
import type { SettingName } from '../../model/policy/setting.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import { type TemplateWords, templateWords } from './formulas/status-words.ts';

/** The few figures of a profile that the template needs to tell a clerk what is still missing, and the language it is told in. */
export interface TemplatePolicy {
  /** The ratio of actual to target (1 = just met) above which a target counts as far exceeded. */
  readonly farAbove: Decimal;
  /** Whether a completion exactly there is far above already. */
  readonly farAboveIncluded: boolean;
  /** Whether the profile wants a reason there, or only takes note. */
  readonly farAboveNeedsReason: boolean;
  /** The execution rate, as a ratio of 1, below which a reason is due. */
  readonly reasonBelowRate: Decimal;
  /** Reviewers call a shorter reason vague (domain: 15 characters). */
  readonly shortestReason: number;
  /** Whether a target of more or less than a value counts as met when it is only equalled. */
  readonly strictEqualledIsMet: boolean;
  readonly bands: readonly QualitativeBand[];
  /** Whether last year's value again counts as 逐年上升. */
  readonly levelIsMet: boolean;
  /** Whether a target above zero that must be undercut is missed by its own value. */
  readonly undercutStrictly: boolean;
  readonly say: Speak;
  readonly words: TemplateWords;
}

const ratio = (profile: Profile, name: SettingName) => decimal(settingOf(profile, name)).dividedBy(100);

/** Takes the figures from a profile. */
export function templatePolicy(profile: Profile, language: Language = 'zh'): TemplatePolicy {
  return {
    farAbove: ratio(profile, 'farAboveTrigger'),
    farAboveIncluded: settingOf(profile, 'farAboveFrom') === 'including',
    farAboveNeedsReason: settingOf(profile, 'farAboveAction') !== 'note',
    reasonBelowRate: ratio(profile, 'executionReasonBelow'),
    strictEqualledIsMet: settingOf(profile, 'strictEqualled') === 'met',
    shortestReason: 15,
    bands: profile.qualitativeBands,
    levelIsMet: settingOf(profile, 'trend') !== 'strict',
    undercutStrictly: settingOf(profile, 'atMost') === 'zero',
    say: speak(language),
    words: templateWords[language],
  };
}
