const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const [open, close] = [0x7b, 0x7d];

/** From the first byte of a line to behind its last, without the line end of either system. */
function lineAt(bytes: Uint8Array, begin: number): { readonly line: Uint8Array; readonly next: number } {
  const found = bytes.indexOf(lineFeed, begin);
  const end = found < 0 ? bytes.length : found;
  const last = end > begin && bytes[end - 1] === carriageReturn ? end - 1 : end;
  return { line: bytes.subarray(begin, last), next: end + 1 };
}

/**
 * The lines of a file that holds a JSON object in each, as bytes, blank ones included; null for a file of one document: over many lines it has
 * `{` alone in the first, in one line it has no second.
 */
export function jsonLines(bytes: Uint8Array): Iterable<Uint8Array> | null {
  const { line: first, next } = lineAt(bytes, 0);
  const isObject = first.length > 1 && first[0] === open && first.at(-1) === close;
  return isObject && bytes[next] === open ? linesOf(bytes) : null;
}

/** One by one: a file of line breaks alone has as many lines as bytes. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const { line, next } = lineAt(bytes, at);
    yield line;
    at = next;
  }
}
