import type { Speak } from '../../findings/speak.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { type ProfileChoice, profileChoiceWords } from '../../model/result/profile-choice.ts';

/** A profile as a reader knows it: 财政部 2020 年…（mof-2020 1.0.0）. */
export const profileName = ({ title, id, version }: Profile, say: Speak): string =>
  `${say(title)}${say.marks.bracketed(`${id} ${version}`)}`;

/** The same with how it was chosen. */
export const profileWithChoice = (profile: Profile, choice: ProfileChoice, say: Speak): string =>
  `${profileName(profile, say)}${say.marks.comma}${say(profileChoiceWords[choice])}`;
