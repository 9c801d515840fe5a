import { latin1Text, utf8Bytes } from '../../platform/bytes.ts';
import { decoderFor, decodeText, textEncoding } from './text-encoding.ts';

/** A part of a mail: its headers in lower case, unfolded, and its body. */
interface MailPart {
  readonly headers: string;
  readonly body: string;
}

function split(text: string): MailPart {
  const end = text.indexOf('\n\n');
  // Content-Type: multipart/related; continues in the next line, behind a blank.
  const headers = (end < 0 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

const header = ({ headers }: MailPart, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1] ?? '';

/** Signs of one byte each, those of a mail's own characters, as bytes. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Quoted-printable: =E7=BB=A9 are bytes, a = at the end of a line joins it to the next. Text beyond ASCII stands for itself. */
function unquoted(body: string): Uint8Array {
  const plain = body.replace(/=\n/g, '').replace(/[^\0-\x7f]+/g, (text) => {
    return [...utf8Bytes(text)].map((byte) => `=${byte.toString(16)}`).join('');
  });
  return bytesOf(
    plain.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function unpacked(body: string): Uint8Array {
  // Base64 is broken into lines of 76; anything else in it is damage, and half a page would be worse than none.
  const plain = body.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(plain) ? bytesOf(atob(plain)) : new Uint8Array();
}

/** The text of a page by the encoding its part states, else the page itself (<meta charset=gb2312>), else by what its bytes are. */
function decoded(bytes: Uint8Array, stated: string | undefined): string {
  const own = /charset\s{0,4}=\s{0,4}["']?([\w-]{1,40})/i.exec(latin1Text(bytes.subarray(0, 4096)))?.[1];
  for (const name of [stated, own]) {
    // us-ascii is what mail programs state when they don't know; the page's own charset says more.
    const decode = name === undefined || /^us-ascii$/i.test(name) ? null : decoderFor(name);
    if (decode === null) continue;
    try {
      return decode(bytes, false).replace(/\r\n?/g, '\n');
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return decodeText(bytes, textEncoding(bytes) ?? 'utf-8');
}

/** The web page in a file of the mail kind (MHTML); null when it holds none. */
export function htmlOfMail(text: string): string | null {
  const whole = split(text);
  // boundary="----=_NextPart_01": the line between the parts, with or without quotation marks.
  const boundary = /boundary="?([^";\s]+)"?/i.exec(header(whole, 'content-type'))?.[1];
  const parts =
    boundary === undefined ? [whole] : whole.body.split(`--${boundary}`).map((part) => split(part.trimStart()));
  const page = parts.find((part) => /^text\/html/i.test(header(part, 'content-type')));
  if (page === undefined) return null;
  const stated = /charset="?([\w-]{1,40})/i.exec(header(page, 'content-type'))?.[1];
  switch (header(page, 'content-transfer-encoding').trim().toLowerCase()) {
    case 'quoted-printable':
      return decoded(unquoted(page.body), stated);
    case 'base64':
      return decoded(unpacked(page.body), stated);
    default:
      return page.body;
  }
}
