import type { Language } from '../findings/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';

/** Says a thing in the language of the report: `say('得分', 'score')`, or `say(title)` for what is kept in both. */
export interface Speak {
  (zh: string, en: string): string;
  (both: Bilingual): string;
  readonly language: Language;
}

/** Makes the voice of a report. */
export function speak(language: Language): Speak {
  const say = (first: string | Bilingual, en = ''): string => {
    if (typeof first !== 'string') return first[language];
    return language === 'zh' ? first : en;
  };
  return Object.assign(say, { language });
}
