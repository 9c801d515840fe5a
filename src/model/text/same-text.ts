import { fold } from './fold.ts';
import { rememberText } from './remember-text.ts';

// «科普 活动», «科普活动» and, by a line break, «科普\n活动» are one text.
const compared = rememberText((text) => fold(text).text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase());

/** A text as two texts are compared: one spelling per sign and width, no white space, lower case. '' for null. */
export function comparable(text: string | null): string {
  return text === null ? '' : compared(text);
}

const wordsOf = rememberText((text) => {
  const words = comparable(text)
    // 2.1 and 2-1 are one number of a part, 21 is another: what stands between two digits stays, spelled in one way.
    .replaceAll(/(?<=\d)[\p{P}\p{S}]+(?=\d)/gu, '.')
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+|(?<!\d)\.+|\.+(?!\d)/gu, '');
  return words === '' ? comparable(text) : words;
});

/**
 * A text by its letters and digits alone, for names that differ in brackets and punctuation: 某市科协(本级) and 某市科协·本级 are one.
 * A text of nothing but signs stays what it is.
 */
export function comparableWords(text: string | null): string {
  return text === null ? '' : wordsOf(text);
}

/** True when both texts are the same but for spaces, width and case. */
export const sameText = (a: string | null, b: string | null): boolean => comparable(a) === comparable(b);
