import { decodeText } from './text-encoding.ts';

/** A part of a mail: its headers in lower case, unfolded, and its body. */
interface MailPart {
  readonly headers: string;
  readonly body: string;
}

function split(text: string): MailPart {
  const end = text.indexOf('\n\n');
  const headers = (end < 0 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

const header = ({ headers }: MailPart, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1] ?? '';

const utf8 = (bytes: readonly number[]): string => decodeText(Uint8Array.from(bytes), 'utf-8');

/** Quoted-printable: =E7=BB=A9 are bytes, a = at the end of a line joins it to the next. */
function unquoted(body: string): string {
  return body.replace(/=\n/g, '').replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = run
      .split('=')
      .slice(1)
      .map((hex) => Number.parseInt(hex, 16));
    return utf8(bytes);
  });
}

function unpacked(body: string): string {
  const plain = body.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(plain) ? utf8([...atob(plain)].map((sign) => sign.charCodeAt(0))) : '';
}

/** The web page in a file of the mail kind (MHTML), in UTF-8; null when it holds none. */
export function htmlOfMail(text: string): string | null {
  const whole = split(text);
  const boundary = /boundary="?([^";\s]+)"?/i.exec(header(whole, 'content-type'))?.[1];
  const parts =
    boundary === undefined ? [whole] : whole.body.split(`--${boundary}`).map((part) => split(part.trimStart()));
  const page = parts.find((part) => /^text\/html/i.test(header(part, 'content-type')));
  if (page === undefined) return null;
  switch (header(page, 'content-transfer-encoding').trim().toLowerCase()) {
    case 'quoted-printable':
      return unquoted(page.body);
    case 'base64':
      return unpacked(page.body);
    default:
      return page.body;
  }
}
