/** The first place in which two texts differ: the line, counted from 1, and what stands there in each. */
export interface TextDifference {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

const before = 30;
const after = 60;

/** The first difference of two texts; null when they are the same. Around it both are shown as far as a reader needs. */
export function firstDifference(found: string, expected: string): TextDifference | null {
  if (found === expected) return null;
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  return {
    line: expected.slice(0, at).split('\n').length,
    found: excerpt(found, at),
    expected: excerpt(expected, at),
  };
}

/** The text between two tags, or the tag itself, that holds the place; never over a line, and cut where it is long. */
function excerpt(text: string, at: number): string {
  const from = Math.max(
    text.lastIndexOf('>', at - 1) + 1,
    text.lastIndexOf('<', at),
    text.lastIndexOf('\n', at - 1) + 1,
  );
  const rest = text.slice(at).search(/[<>\n]/);
  const end = rest < 0 ? text.length : at + rest + (text[at + rest] === '>' ? 1 : 0);
  return text.slice(Math.max(from, at - before), Math.min(Math.max(end, at), at + after));
}
