/** True for a file whose line ends Git or an editor may change. */
export const hasLines = (name: string): boolean => /\.(?:json|html)$/.test(name);

const [lineFeed, carriageReturn] = [10, 13];

/** Where a line ends with LF alone, and where with CR and LF. */
function lineEnds(bytes: Uint8Array): { readonly bare: number; readonly paired: number } {
  let [bare, paired] = [0, 0];
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    if (bytes[at - 1] === carriageReturn) paired += 1;
    else bare += 1;
  }
  return { bare, paired };
}

/**
 * The same text with the other line ends, as Git or an editor on another system leaves it: CR LF where the lines ended with LF, and LF
 * where they ended with CR LF. None for what is no text or has no lines.
 */
export function otherLineEnds(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.includes(0)) return [];
  const { bare, paired } = lineEnds(bytes);
  const versions: Uint8Array[] = [];
  if (paired > 0) {
    versions.push(bytes.filter((byte, at) => byte !== carriageReturn || bytes[at + 1] !== lineFeed));
  }
  if (bare > 0) {
    const version = new Uint8Array(bytes.length + bare);
    let to = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === lineFeed && bytes[at - 1] !== carriageReturn) version[to++] = carriageReturn;
      version[to++] = byte;
    }
    versions.push(version);
  }
  return versions;
}
