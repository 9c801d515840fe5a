import type { Language } from '../findings/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';

/** Why a row has no score: in the words of whoever reported it, or in ours in the language asked for. */
export function outcomeWhy(why: string | Bilingual, language: Language): string {
  return typeof why === 'string' ? why : why[language];
}
