/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other, counted by code point. */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (same ? 0 : 1),
          swap ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/**
 * How much may still be spent on looking for what was meant, in pairs of characters: where everything is misspelt, looking through all
 * names for each row takes the square of their number.
 */
export interface Patience {
  left: number;
}

/** Patience for all words of one file: two hundred words among a thousand names. */
export const newPatience = (): Patience => ({ left: 20_000_000 });

/**
 * The candidate nearest to the word, for "did you mean"; null when none is near: more than a third of the longer
 * word, and more than one edit, would have to change. Words over 200 characters are not compared, nor any once patience is at an end.
 */
export function nearest(word: string, candidates: Iterable<string>, patience = newPatience()): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  if (word.length > 200) return null;
  for (const candidate of candidates) {
    patience.left -= 1 + word.length * candidate.length;
    if (patience.left < 0) return null;
    if (candidate.length > 200) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (distance <= limit && distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** How many names a message lists: more are no help to who looks for one. */
const maxNames = 5;

/** The names nearest to a word, nearest first, and how many more there are; a list that is short anyway stays as it is. */
export function nearestFew(
  word: string,
  names: readonly string[],
): { readonly names: readonly string[]; readonly more: number } {
  // One left over would take no less room than its name.
  if (names.length <= maxNames + 1) return { names, more: 0 };
  // Names are compared by their beginnings: the time goes with the square of their length.
  const short = (text: string) => text.slice(0, 100).toLowerCase();
  const distance = (name: string) =>
    editDistance(short(word), short(name)) / Math.max(1, short(word).length, short(name).length);
  const sorted = names.map((name) => ({ name, at: distance(name) })).sort((a, b) => a.at - b.at);
  return { names: sorted.slice(0, maxNames).map(({ name }) => name), more: names.length - maxNames };
}

/** The same in signs and words of a definition file, not of a language: equal, in, notIn, … (+25). */
export function nearestSigns(word: string, names: readonly string[], between = ', '): string {
  const { names: few, more } = nearestFew(word, names);
  return [...few, ...(more === 0 ? [] : [`… (+${more})`])].join(between);
}
