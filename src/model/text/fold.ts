/**
 * A text as the grammar sees it: one spelling per sign, no white space (except between two digits, where closing the gap
 * would make another number: a space there is a single one as printed, a tab stands for any other gap). `offsets[i]` is where character i stood in the original, so that words can be quoted as printed.
 */
export interface Folded {
  readonly text: string;
  readonly original: string;
  readonly offsets: readonly number[];
}

const spellings: Readonly<Record<string, string>> = {
  '≥': '≧⩾≽',
  '≤': '≦⩽≼',
  '=': '═﹦⁼〓',
  '<': '‹〈﹤˂',
  '>': '›〉﹥˃',
  '-': '–—―−﹣‐‑‒',
  '~': '〜∼～',
  '·': '•・∙⋅‧',
  '*': '﹡∗',
  '%': '﹪٪℅',
  '/': '∕⁄',
  '(': '﹙〔【[',
  ')': '﹚〕】]',
};

const sameSign: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([standard, others]) => [...others].map((other) => [other, standard] as const)),
);

// Blanks of any width and signs that nobody sees: U+00AD, U+200B, U+FEFF, marks of direction.
const spaces = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** White space, control characters and characters of no width. */
export const isInvisible = (character: string) =>
  character <= ' ' || (character >= '\u007f' && spaces.test(character)) || isControl(character);

const isControl = (character: string) => character >= '\u007f' && character <= '\u00a0';

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  return sameSign.get(half) ?? half;
}

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9';

/** A single one of these between two digits may set thousands apart; any other gap keeps two numbers apart. */
const thinSpaces = [' ', '\u00a0', '\u2009', '\u202f'];

/** Folds a text in one pass. Every character gives one character or none; nothing is repaired, only spelled in one way. */
export function fold(original: string): Folded {
  const characters: string[] = [];
  const offsets: number[] = [];
  let gap = '';
  for (let at = 0; at < original.length; at += 1) {
    const character = original.charAt(at);
    if (isInvisible(character)) {
      gap += character;
      continue;
    }
    const folded = foldCharacter(character);
    if (gap !== '' && isDigit(folded) && isDigit(characters.at(-1))) {
      characters.push(thinSpaces.includes(gap) ? ' ' : '\t');
      offsets.push(at);
    }
    gap = '';
    characters.push(folded);
    offsets.push(at);
  }
  return { text: characters.join(''), original, offsets };
}

/** The original characters from folded position `start` up to `end`, trimmed. */
export function quote(folded: Folded, start: number, end: number): string {
  const from = folded.offsets[start];
  const last = folded.offsets[end - 1];
  if (from === undefined || last === undefined || end <= start) return '';
  return folded.original.slice(from, last + 1).trim();
}
