/** As much of a text as a message shows. */
const shownLength = 160;
/** What both have in common before the first difference, for orientation. */
const lead = 30;

const cut = (text: string, from: number): string => {
  const end = from + shownLength;
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}`;
};

/** A text as a message shows it: its beginning, where it is long. */
export const shortText = (text: string): string => cut(text, 0);

/** Two texts as a message shows them side by side: from shortly before their first difference, where they are long. */
export function shortPair(found: string, expected: string): readonly [string, string] {
  if (found.length <= shownLength && expected.length <= shownLength) return [found, expected];
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const from = Math.max(0, at - lead);
  return [cut(found, from), cut(expected, from)];
}
