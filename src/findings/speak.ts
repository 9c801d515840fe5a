import type { Bilingual } from '../model/json/shape.ts';
import type { Language } from './finding.ts';
import { type Marks, marks } from './marks.ts';
import { fill, type Placeholders } from './wording.ts';

/** Texts by name, each in both languages; `{name}` in a text is filled when it is said. They stand beside the code that says them. */
export type Words = Readonly<Record<string, Bilingual>>;

type Args<T extends Bilingual> = [Placeholders<T[Language]>] extends [never]
  ? []
  : [Readonly<Record<Placeholders<T[Language]>, string | number>>];

/** Says a text in one language; the compiler asks for exactly the args that it names. */
export interface Speak {
  <const T extends Bilingual>(text: T, ...args: Args<T>): string;
  readonly language: Language;
  /** The punctuation of the language. */
  readonly marks: Marks;
}

/** Makes the voice of a language: `speak('en')(words.kept, { folder })`. */
export function speak(language: Language): Speak {
  const say = (text: Bilingual, args: Readonly<Record<string, string | number>> = {}) => fill(text[language], args);
  return Object.assign(say, { language, marks: marks[language] });
}
