import { refusalOf } from '../../app/refusals.ts';
import type { Language } from '../../findings/finding.ts';
import { speak, type Words } from '../../findings/speak.ts';

const words = {
  refused: { zh: '不能读写：{why}；{remedy}（{code}）', en: 'cannot read or write: {why}; {remedy} ({code})' },
  refusedFile: {
    zh: '不能读写“{path}”：{why}；{remedy}（{code}）',
    en: 'can\'t read or write "{path}": {why}; {remedy} ({code})',
  },
} as const satisfies Words;

/** One sentence for a refusal of the operating system, with what the user can do about it; null for any other error. */
export function fileTrouble(error: unknown, language: Language): string | null {
  const refusal = refusalOf(error);
  if (refusal === null) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const { why, remedy } = refusal;
  const say = speak(language);
  const about = { why: say(why), remedy: say(remedy), code: code ?? '' };
  return path === undefined ? say(words.refused, about) : say(words.refusedFile, { path, ...about });
}
