import type { Language } from '../findings/finding.ts';
import type { Basis } from '../model/policy/rule.ts';

/** The document a rule or value rests on, as its readers name it; a regulation keeps its own name in every language. */
export function basisName({ document, documentEn }: Basis, language: Language): string {
  return language === 'zh' ? document : (documentEn ?? document);
}
