import { SaxesParser } from 'saxes';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { latin1Text } from '../../platform/bytes.ts';
import { type Decode, decoderFor } from '../text/text-encoding.ts';
import { type XmlNames, xmlNames } from './xml-names.ts';

/** Attributes by canonical name; a missing one is undefined. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a reader of an XML part wants to hear. Names carry canonical prefixes (`xml-names.ts`), whatever the file uses. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  /** The text between two tags, joined over entities, CDATA sections and comments; also text that is only white space. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The part of a file that is read, for findings: part is the name inside the archive, or the file itself. */
export interface XmlSource {
  readonly file: string;
  readonly part: string;
}

/** Ordinary Office parts are nested a few dozen levels; Word tables within tables reach about sixty. */
export const xmlDepthLimit = 256;

const chunkBytes = 1 << 18;

/** The encoding of a part: by its byte order mark, else as declared, e.g. <?xml version="1.0" encoding="GBK"?>, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = latin1Text(bytes.subarray(0, 200));
  return /^(?:ï»¿)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

/** Stops the parser at the first problem; never leaves {@link readXml}. */
class Refusal extends Error {
  readonly found: Finding;
  constructor(found: Finding) {
    super(found.code);
    this.found = found;
  }
}

/** The attributes under canonical names; the same object where no name has a prefix. */
function canonicalAttributes(own: Readonly<Record<string, string>>, names: XmlNames): XmlAttributes {
  let prefixed = false;
  for (const name in own) prefixed ||= name.includes(':');
  if (!prefixed) return own;
  const attributes: Record<string, string> = Object.create(null);
  for (const name in own) attributes[names.attribute(name)] = own[name] ?? '';
  return attributes;
}

function makeParser(source: XmlSource, handlers: XmlHandlers): SaxesParser {
  const { file, part } = source;
  const about = { place: { file } };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const names = xmlNames();
  const before: (ReadonlyMap<string, string> | null)[] = [];
  let text = '';

  const flush = (): void => {
    if (text === '') return;
    const joined = text;
    text = '';
    handlers.text?.(joined);
  };
  parser.on('text', (more) => {
    if (before.length > 0) text += more;
  });
  parser.on('cdata', (more) => {
    text += more;
  });
  parser.on('doctype', () => {
    throw new Refusal(finding('xml-forbidden-declaration', { file, part }, about));
  });
  parser.on('opentag', (tag) => {
    flush();
    if (before.length >= xmlDepthLimit) {
      throw new Refusal(finding('xml-too-deep', { file, part, limit: `${xmlDepthLimit}` }, about));
    }
    const own = tag.attributes as Record<string, string>;
    before.push(names.enter(own));
    handlers.open?.(names.element(tag.name), canonicalAttributes(own, names));
  });
  parser.on('closetag', (tag) => {
    flush();
    handlers.close?.(names.element(tag.name));
    const state = before.pop();
    if (state) names.leave(state);
  });
  parser.on('error', (error) => {
    // saxes reports an undeclared entity as an error, so no entity of the file's own making is ever expanded.
    throw new Refusal(finding('xml-damaged', { file, part, detail: error.message.slice(0, 160) }, about));
  });
  return parser;
}

/**
 * Reads an XML part and tells the handlers what is in it, in document order. A DTD, an undeclared entity, nesting beyond
 * {@link xmlDepthLimit}, a wrong encoding and malformed XML each end the reading with one finding; nothing is thrown for them.
 */
export function readXml(bytes: Uint8Array, source: XmlSource, handlers: XmlHandlers): readonly Finding[] {
  const damaged = (detail: string): readonly Finding[] => [
    finding('xml-damaged', { ...source, detail }, { place: { file: source.file } }),
  ];
  const encoding = encodingOf(bytes);
  const decoder = decoderFor(encoding);
  if (decoder === null) return damaged(`encoding="${encoding}"`);
  const parser = makeParser(source, handlers);
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const text = decode(decoder, bytes.subarray(at, at + chunkBytes), at + chunkBytes < bytes.length);
      if (text === null) return damaged(`encoding="${encoding}"`);
      parser.write(text);
    }
    parser.close();
  } catch (error) {
    if (error instanceof Refusal) return [error.found];
    throw error;
  }
  return [];
}

function decode(decoder: Decode, bytes: Uint8Array, more: boolean): string | null {
  try {
    return decoder(bytes, more);
  } catch {
    return null;
  }
}
