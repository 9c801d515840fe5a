import { eastAsianWidth } from 'get-east-asian-width';

/** Width of one line of text in half-width characters: Chinese characters and full-width marks count 2. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return width;
}

/** How many lines a text takes in a column of `width` half-width characters; words that don't break cost half a word per line. */
export function linesNeeded(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width));
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, paragraphLines(paragraph, room));
  return lines;
}

/** Breaks as office programs do: between Chinese characters anywhere, Latin words as a whole unless longer than a line. */
function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  // «perf-score» breaks as one, 预算绩效 between any two characters.
  for (const [piece] of paragraph.matchAll(/[!-~]+|[^!-~]/gu)) {
    const width = displayWidth(piece);
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      const rest = width - (room - used);
      lines += Math.ceil(rest / room);
      used = rest % room || room;
    }
  }
  return lines;
}
