import { cleanText } from '../clean-text.ts';
import type { Typeface } from './typeface.ts';

/** The typefaces of a file: one with common characters and one with rare ones, which is opened when something needs it. */
export interface Typefaces {
  readonly common: Typeface;
  readonly rare: () => Typeface;
}

/** Characters of one typeface that stand side by side; `instead` is the text that they stand for where they are not that text. */
export interface Run {
  readonly face: Typeface;
  readonly text: string;
  readonly instead: string | null;
}

/** How one character is printed; `missing` where no typeface has it and 〓 stands in its place. */
interface Printed extends Run {
  readonly width: number;
  readonly missing: boolean;
}

/** What printers put where a type is missing. */
const blankType = '〓';

/** Signs of another shape and the same sense, for typefaces that lack them. */
const alike = new Map(
  Object.entries({ '✗': '×', '✘': '×', '✔': '✓', '☑': '√', '☐': '□', '☒': '×', '‑': '-', '−': '－' }),
);

/** Joiners, selectors of a variant, soft hyphens: they have no shape of their own. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu;

/** Text as it is printed: composed (e and ´ as é), without signs that have no shape, tabs as blanks. */
export function printable(text: string): string {
  const clean = cleanText(text.normalize('NFC'));
  return clean
    .replace(shapeless, '')
    .replace(/\t/g, '  ')
    .replace(/[\u2028\u2029]/g, '\n');
}

/** Measures and divides text by the typefaces that a file embeds. Widths are in parts of the size. */
export interface Typesetter {
  widthOf(text: string): number;
  runs(text: string): Run[];
  /** The characters of a text that no typeface has, each once. */
  missing(text: string): string[];
}

export function typesetter({ common, rare }: Typefaces): Typesetter {
  const known = new Map<string, Printed>();
  const faceWith = (text: string): Typeface | undefined => {
    const has = (face: Typeface) => Array.from(text).every((one) => face.has(one));
    return has(common) ? common : has(rare()) ? rare() : undefined;
  };
  const print = (character: string): Printed => {
    for (const text of [character, alike.get(character) ?? character.normalize('NFKC')]) {
      const face = faceWith(text);
      if (face === undefined) continue;
      const width = Array.from(text).reduce((sum, one) => sum + face.width(one), 0) / 1000;
      return { face, text, width, instead: text === character ? null : character, missing: false };
    }
    return { face: common, text: blankType, width: 1, instead: character, missing: true };
  };
  const printed = (character: string): Printed => {
    const found = known.get(character) ?? print(character);
    known.set(character, found);
    return found;
  };
  return {
    widthOf: (text) => Array.from(text).reduce((sum, character) => sum + printed(character).width, 0),
    runs: (text) => {
      const runs: Run[] = [];
      for (const character of text) {
        const { face, text: shown, instead } = printed(character);
        const last = runs.at(-1);
        const joins = last?.face === face && last.instead === null && instead === null;
        if (joins) runs.splice(-1, 1, { face, text: last.text + shown, instead });
        else runs.push({ face, text: shown, instead });
      }
      return runs;
    },
    missing: (text) => [...new Set(printable(text))].filter((one) => one !== '\n' && printed(one).missing),
  };
}
