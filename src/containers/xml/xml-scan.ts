import { asciiText } from '#platform';
import { latin1Text } from '../../platform/bytes.ts';
import { type XmlHandlers, xmlDepthLimit } from './xml.ts';

const chunkBytes = 1 << 20;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Leaves the scan: the part holds something the simple form does not have. Never leaves {@link scanXml}. */
class NotSimple extends Error {}

/** Text with its five predefined and its decimal or hexadecimal references resolved and its line ends made "\n". */
function resolve(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  // &lt; &#8805; &#x2265;: anything else behind & is damage or an entity of a DTD, which is not read.
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const known = entities[name];
    if (known !== undefined && whole.endsWith(';')) return known;
    const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(whole.slice(1));
    const code =
      digits === null ? -1 : Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] === undefined ? 10 : 16);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) throw new NotSimple();
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new NotSimple();
    return String.fromCodePoint(code);
  });
}

/** The declaration as programs write it. */
const declaration =
  /^\?xml version=["']1\.0["'](?: encoding=["']utf-?8["'])?(?: standalone=["'](?:yes|no)["'])?\s*\?$/i;

/** What well-formed text can't hold: control characters, and the end of a CDATA section. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/;

/** Names met so far that are names; sheets use a few dozen. */
const names = new Set<string>();

function isName(name: string): boolean {
  if (names.has(name)) return true;
  // w:tbl, table; a name with two colons or other letters is left to the full parser.
  if (!/^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/.test(name)) return false;
  // Office files use some hundred names; thousands are made up, and must not fill the memory.
  if (names.size > 1000) names.clear();
  names.add(name);
  return true;
}

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** One pass over the text of a part, chunk by chunk. */
class Scanner {
  readonly #handlers: XmlHandlers;
  readonly #stack: string[] = [];
  #rest = '';
  #begun = false;
  #done = false;
  /** False while the text at hand holds nothing that {@link resolve} would change. */
  #marked = false;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  /** Takes the next piece of text; an unfinished tag or text waits for the next one. */
  write(piece: string, last: boolean): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    if (unfit.test(`${this.#rest.slice(-2)}${piece}`) || this.#rest.length > 4 * chunkBytes) throw new NotSimple();
    this.#marked = text.includes('&') || text.includes('\r');
    let at = 0;
    while (at < text.length) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.#text(text, at, tag);
      at = tag;
      const end = text.indexOf('>', tag);
      if (end < 0) break;
      this.#tag(text, tag + 1, end);
      at = end + 1;
    }
    this.#rest = at === 0 ? text : text.slice(at);
    if (last && (this.#rest.trim() !== '' || this.#stack.length > 0 || !this.#done)) throw new NotSimple();
  }

  #text(text: string, from: number, to: number): void {
    if (this.#stack.length > 0) this.#handlers.text?.(this.#resolved(text, from, to));
    // Text outside of the root is damage.
    else if (/[^ \t\r\n]/.test(text.slice(from, to))) throw new NotSimple();
    this.#begun = true;
  }

  #resolved(text: string, from: number, to: number): string {
    const piece = text.slice(from, to);
    return this.#marked ? resolve(piece) : piece;
  }

  #tag(text: string, from: number, to: number): void {
    const first = text.charCodeAt(from);
    if (first === 47) this.#close(text.slice(from + 1, to));
    else if (first === 33) throw new NotSimple();
    else if (first === 63) {
      if (this.#begun || !declaration.test(text.slice(from, to))) throw new NotSimple();
      this.#begun = true;
    } else this.#open(text, from, to);
  }

  #close(name: string): void {
    const open = this.#stack.pop();
    if (open === undefined || open !== (isBlank(name.charCodeAt(name.length - 1)) ? name.trimEnd() : name)) {
      throw new NotSimple();
    }
    this.#handlers.close?.(open);
  }

  #open(text: string, from: number, to: number): void {
    const selfClosing = text.charCodeAt(to - 1) === 47;
    const end = selfClosing ? to - 1 : to;
    let at = from;
    while (at < end && !isBlank(text.charCodeAt(at))) at += 1;
    const name = text.slice(from, at);
    const root = this.#stack.length === 0;
    if (!isName(name) || (root && (this.#done || name.includes(':')))) throw new NotSimple();
    this.#begun = true;
    this.#done = true;
    if (this.#stack.length >= xmlDepthLimit) throw new NotSimple();
    this.#handlers.open?.(name, at === end ? noAttributes : attributesOf(text, at, end, root, this.#marked));
    if (selfClosing) this.#handlers.close?.(name);
    else this.#stack.push(name);
  }
}

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The attributes between two positions. A namespace declared below the root, or a ">" inside a value, is not simple. */
function attributesOf(
  text: string,
  from: number,
  end: number,
  root: boolean,
  marked: boolean,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  let at = skipBlanks(text, from, end);
  while (at < end) {
    const equals = text.indexOf('=', at);
    const quote = text[equals + 1];
    if (equals < 0 || (quote !== '"' && quote !== "'")) throw new NotSimple();
    const close = text.indexOf(quote, equals + 2);
    const name = text.slice(at, equals);
    // A name that every object has would not be stored as its own; no spreadsheet program writes one.
    if (close < 0 || close >= end || !isName(name) || name in attributes) throw new NotSimple();
    const value = text.slice(equals + 2, close);
    if (value.includes('<') || (!root && name.startsWith('xmlns'))) throw new NotSimple();
    attributes[name] = marked ? resolve(value) : value;
    at = skipBlanks(text, close + 1, end);
    if (at === close + 1 && at < end) throw new NotSimple();
  }
  return attributes;
}

/** True for UTF-8, stated or not stated. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  const head = latin1Text(bytes.subarray(0, 200));
  // <?xml version="1.0" encoding="gb2312"?> stands in the first 200 bytes or nowhere.
  const declared = /^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  return declared === undefined || /^utf-?8$/i.test(declared);
}

/** Decodes UTF-8 piece by piece; a piece of ASCII, which most of a sheet is, costs next to nothing. Throws a TypeError on damage. */
function chunkDecoder(): (chunk: Uint8Array, last: boolean) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let whole = true;
  return (chunk, last) => {
    const ascii = whole ? asciiText(chunk) : null;
    if (ascii !== null) return ascii;
    whole = false;
    return decoder.decode(chunk, { stream: !last });
  };
}

/**
 * Reads a part of the simple form that spreadsheet programs write (UTF-8, no comments, no CDATA, no declarations but the first, no
 * prefix on the root) at several times the speed of {@link readXml}, telling the same handlers the same things, except that
 * text may come in pieces. False when the part has anything else, or is damaged: what the handlers heard is then void, and
 * readXml must read the part anew and say what is wrong.
 */
export function scanXml(bytes: Uint8Array, handlers: XmlHandlers): boolean {
  if (!isUtf8(bytes)) return false;
  const decode = chunkDecoder();
  const scanner = new Scanner(handlers);
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const chunk = bytes.subarray(at, at + chunkBytes);
      const last = at + chunkBytes >= bytes.length;
      scanner.write(decode(chunk, last), last);
    }
    return bytes.length > 0;
  } catch (error) {
    if (error instanceof NotSimple || error instanceof TypeError) return false;
    throw error;
  }
}
