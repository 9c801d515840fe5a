import type { Bilingual } from '../model/json/shape.ts';
import type { Phrase } from '../model/phrase.ts';
import type { Language } from './finding.ts';
import { fill, type Placeholders } from './wording.ts';

/** The wording of each phrase by its code; `{name}` in a text is filled from its args. */
export type Phrases = Readonly<Record<string, Bilingual>>;

/** What makes the phrases of a table; the compiler asks for exactly the args that a wording names. */
export function phrasesOf<const T extends Phrases>(_: T) {
  return <C extends keyof T & string>(
    code: C,
    ...[args]: [Placeholders<T[C][Language]>] extends [never]
      ? []
      : [Readonly<Record<Placeholders<T[C][Language]>, string>>]
  ): Phrase => ({ code, args: args ?? {} });
}

/** A phrase in words. A code that the table doesn't have (from a newer file) is shown as it is. */
export function phraseText(phrases: Phrases, { code, args }: Phrase, language: Language): string {
  const wording = Object.hasOwn(phrases, code) ? phrases[code] : undefined;
  return wording === undefined ? [code, ...Object.values(args)].join(' ') : fill(wording[language], args);
}
