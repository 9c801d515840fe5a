import { PageText } from '../../src/containers/biff/biff-text.ts';
import { decoderFor, decodeText, type TextEncoding } from '../../src/containers/text/text-encoding.ts';
import { holdsMark, latin1Text, utf8Bytes, utf8Text } from '../../src/platform/bytes.ts';

/** What one half of the platform offers. */
export type Platform = typeof import('../../src/platform/node.ts');

/** What is asked of a platform: bytes (in base64, to travel into a page), how far to inflate them, and an encoding to read them by. */
export interface Question {
  readonly bytes: string;
  readonly room: number;
  readonly piece: number;
  readonly declared: string;
}

export const encodings: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

/** Text as its code units: a lone surrogate would not survive on its way out of a page. */
const units = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16)).join(' ');

function asDeclared(bytes: Uint8Array, declared: string): string {
  const decode = decoderFor(declared);
  if (decode === null) return 'not read';
  const middle = bytes.length >> 1;
  try {
    return units(decode(bytes.subarray(0, middle), true) + decode(bytes.subarray(middle), false));
  } catch (error) {
    return error instanceof TypeError ? 'damaged' : `${error}`;
  }
}

/** Texts of old workbooks by the code pages of the machines that wrote them. */
function byCodePages(bytes: Uint8Array): string[] {
  return [932, 936, 949, 950, 1250, 1251, 1254].map((page) => {
    const pages = new PageText();
    pages.page = page;
    const text = pages.decode(bytes);
    return pages.unread ? 'not read' : units(text);
  });
}

/** All that a platform says about a question, as text that is the same where the answers are. */
export function answers(platform: Platform, { bytes: base64, room, piece, declared }: Question): readonly string[] {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const inflated = platform.inflateRaw(bytes, room, piece);
  const text = utf8Text(bytes);
  const ascii = platform.asciiText(bytes);
  return [
    platform.sha256(bytes),
    platform.sha256(text),
    `${platform.crc32(bytes)}`,
    inflated instanceof Uint8Array ? `${inflated.length} ${units(latin1Text(inflated))}` : `${inflated}`,
    ascii === null ? 'not ASCII' : units(ascii),
    units(text),
    units(latin1Text(utf8Bytes(text))),
    `${holdsMark(bytes, 'xl/')}`,
    asDeclared(bytes, declared),
    ...byCodePages(bytes),
    ...encodings.map((encoding) => units(decodeText(bytes, encoding))),
  ];
}
