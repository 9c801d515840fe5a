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
  const from = lastBreak(expected.slice(0, at), at);
  const [foundEnd, expectedEnd] = [nextBreak(found, at), nextBreak(expected, at)];
  const same = found.slice(from, foundEnd) === expected.slice(from, expectedEnd);
  return {
    line: expected.slice(0, at).split('\n').length,
    found: found.slice(from, same ? at + 1 : foundEnd),
    expected: expected.slice(from, same ? at + 1 : expectedEnd),
  };
}

/** Where the text between two tags, the tag or the line begins that holds the place; no further back than a reader needs. */
function lastBreak(head: string, at: number): number {
  return Math.max(head.lastIndexOf('>') + 1, head.lastIndexOf('<'), head.lastIndexOf('\n') + 1, at - before);
}

/** Where it ends; no further on than a reader needs. */
function nextBreak(text: string, at: number): number {
  const rest = text.slice(at).search(/[<>\n]/);
  const end = rest < 0 ? text.length : at + rest + (text[at + rest] === '>' ? 1 : 0);
  return Math.min(end, at + after);
}
