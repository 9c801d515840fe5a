import { latin1Text } from '../../platform/bytes.ts';

/** How the text of a file is encoded. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Text in UTF-16 without a mark has a zero byte in every line break, digit and Latin letter, most of them at the same parity (the
 * other byte of 一 is zero too). Read the wrong way round, its line breaks are characters that don't exist.
 */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const zeros = { even: 0, odd: 0 };
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  if (zeros.even === zeros.odd) return null;
  const encoding = zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
  if (!decodes(bytes, encoding)) return null;
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, end));
  // Two bytes of something else taken for one character give controls and codes that nobody assigned.
  return /[\p{Cc}\p{Cn}\p{Co}]/u.test(head.replace(/[\t\r\n\f]/g, '')) ? null : encoding;
}

/** Control characters that no text file has, apart from tab, line breaks and form feed. */
function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 8192);
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return true;
  }
  return false;
}

/**
 * Tells the encoding of a text file: by its byte order mark, else UTF-8 when it is valid UTF-8, else GB18030 (the Chinese
 * legacy encoding) when that decodes. Null for what is no text.
 */
export function textEncoding(bytes: Uint8Array): TextEncoding | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return wide;
  if (looksBinary(bytes)) return null;
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  return decodes(bytes, 'gb18030') ? 'gb18030' : null;
}

/** The text of a file that ought to be text, such as JSON: without its byte order mark, whatever program saved it in whatever encoding. */
export function textOf(bytes: Uint8Array): string {
  return decodeText(bytes, textEncoding(bytes) ?? 'utf-8');
}

/** Decodes a text piece by piece; `more` while it isn't the last one. Throws a TypeError at bytes the encoding doesn't have. */
export type Decode = (bytes: Uint8Array, more: boolean) => string;

/** The names by which files declare the encodings that are the same in every Node and browser. */
const unicodeNames: ReadonlyMap<string, TextEncoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['gb18030', 'gb18030'],
  // Both are parts of GB18030. Under their own names Node 20 and browsers differ at byte FF.
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
]);

/** By the WHATWG Encoding Standard all of these are windows-1252; Node 20 leaves 80 to 9F as control characters. */
const oneByteNames: ReadonlySet<string> = new Set(['us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'windows-1252']);

/** The characters of windows-1252 from 80 to 9F; every other byte is the character of its number. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const decodeOneByte: Decode = (bytes) =>
  latin1Text(bytes).replace(/[\x80-\x9f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);

/**
 * The decoder for an encoding that a file declares, e.g. "GBK"; null for one that isn't read. Only encodings that give the same
 * text in every Node and browser are: big5, for one, does not.
 */
export function decoderFor(declared: string): Decode | null {
  const name = declared.toLowerCase();
  if (oneByteNames.has(name)) return decodeOneByte;
  const encoding = unicodeNames.get(name);
  if (encoding === undefined) return null;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, more) => decoder.decode(bytes, { stream: more });
}

/** The text of a file without its byte order mark; line ends are made "\n". Damaged bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
}
