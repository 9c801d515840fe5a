/** The first place in which two texts differ: the line, counted from 1, and what stands there in each. */
export interface TextDifference {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** Around the first byte that differs so many are read as text. */
const window = 4096;

const decoder = new TextDecoder();

/** Where the character begins that a byte belongs to. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** The same of two texts in UTF-8, of which only what surrounds the first difference is decoded; both may be large. */
export function firstByteDifference(found: Uint8Array, expected: Uint8Array): TextDifference | null {
  const end = Math.min(found.length, expected.length);
  let at = 0;
  while (at < end && found[at] === expected[at]) at += 1;
  if (at === found.length && at === expected.length) return null;
  const from = characterStart(expected, Math.max(0, at - window));
  const [was, should] = [found, expected].map((bytes) => decoder.decode(bytes.subarray(from, at + window)));
  const difference = firstDifference(was ?? '', should ?? '');
  let lines = 0;
  for (let line = expected.indexOf(10); line >= 0 && line < from; line = expected.indexOf(10, line + 1)) lines += 1;
  // Bytes that are no text look the same when they are decoded.
  const hex = (bytes: Uint8Array) =>
    [...bytes.subarray(at, at + 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (difference === null) return { line: lines + 1, found: hex(found), expected: hex(expected) };
  return { ...difference, line: lines + difference.line };
}

// Characters of context: what stood just before names the place, what follows shows the change; 90 fit into two lines.
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
