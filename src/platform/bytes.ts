/** Pieces of bytes, one after another, as a copy. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A copy of bytes. Their own `slice` copies or, where they are a Buffer of Node's, shares its memory. */
export const copied = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** The same memory, for reading and writing numbers in place. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const units = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Each byte as the character of its number, e.g. E9 as "é"; what platforms call latin1 is windows-1252 in some of them. */
export const latin1Text = (bytes: Uint8Array): string => units.decode(new Uint16Array(bytes));

/** A text in UTF-8. */
export const utf8Bytes = (text: string): Uint8Array => encoder.encode(text);

/** The text of bytes in UTF-8, a byte order mark kept as a character; damaged bytes become U+FFFD. */
export const utf8Text = (bytes: Uint8Array): string => decoder.decode(bytes);

/** True when a mark of one-byte characters, e.g. "xl/workbook.xml", stands anywhere in the bytes. */
export function holdsMark(bytes: Uint8Array, mark: string): boolean {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < mark.length && bytes[at + length] === mark.charCodeAt(length)) length += 1;
    if (length === mark.length) return true;
  }
  return false;
}
