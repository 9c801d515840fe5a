import type { Words } from '../../findings/speak.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { type ProfileChoice, profileChoiceWords } from '../../model/result/profile-choice.ts';
import type { CliContext } from '../context.ts';

const words = {
  profile: { zh: '计分方案：{name}，{choice}\n', en: 'profile: {name}, {choice}\n' },
} as const satisfies Words;

/** Says in the first lines of a command by which profile it works and why. */
export function tellProfile(profile: Profile | null, choice: ProfileChoice, { say, tell }: CliContext): void {
  if (profile === null) return;
  const name = `${say(profile.title)}${say.marks.bracketed(profile.id)}`;
  tell(say(words.profile, { name, choice: say(profileChoiceWords[choice]) }));
}
