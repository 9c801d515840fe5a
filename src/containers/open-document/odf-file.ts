import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { holdsMark } from '../../platform/bytes.ts';
import { refuseKind } from '../refuse-kind.ts';
import { readXml, type XmlAttributes, type XmlHandlers } from '../xml/xml.ts';
import { openZip } from '../zip/zip.ts';
import { OdfStyles } from './odf-styles.ts';

/** What reads the body of a file, told of its elements; `part` is the content itself. */
export interface OdfBody {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

const sending = (to: OdfBody): XmlHandlers => ({
  open: (name, attributes) => to.open(name, attributes),
  text: (text) => to.text(text),
  close: (name) => to.close(name),
});

/** Reads an OpenDocument file: its styles, then its content, told to what `body` makes of the styles. Null for one that is encrypted or damaged. */
export function readOdf<Body extends OdfBody>(
  bytes: Uint8Array,
  file: string,
  as: string,
  body: (styles: OdfStyles) => Body,
): Reading<{ readonly body: Body; readonly content: Uint8Array } | null> {
  const { value: archive, findings } = openZip(bytes, file);
  if (archive === null) return { value: null, findings };
  const manifest = archive.has('META-INF/manifest.xml') ? archive.read('META-INF/manifest.xml').value : null;
  if (manifest !== null && holdsMark(manifest, 'encryption-data'))
    return { value: null, findings: [refuseKind('encrypted', file, as)] };
  const styles = new OdfStyles();
  const damage: Finding[] = [];
  if (archive.has('styles.xml')) {
    const part = archive.read('styles.xml');
    if (part.value === null) return { value: null, findings: part.findings };
    append(damage, readXml(part.value, { file, part: 'styles.xml' }, sending(styles)));
  }
  const content = archive.read('content.xml');
  if (content.value === null) return { value: null, findings: content.findings };
  // Styles of the content stand in front of what uses them.
  const reader = body(styles);
  const both: OdfBody = {
    open: (name, attributes) => {
      styles.open(name, attributes);
      reader.open(name, attributes);
    },
    text: (text) => {
      styles.text(text);
      reader.text(text);
    },
    close: (name) => {
      styles.close(name);
      reader.close(name);
    },
  };
  append(damage, readXml(content.value, { file, part: 'content.xml' }, sending(both)));
  return damage.length > 0
    ? { value: null, findings: damage }
    : { value: { body: reader, content: content.value }, findings: [] };
}

/** Joins text as OpenDocument means it: runs of blanks are one, none at either end, but for those that have an element of their own. */
export class OdfLine {
  #text = '';
  /** The text ends with a blank that another one would be part of. */
  #open = true;

  /** The printed form of text between tags. */
  plain(raw: string): string {
    const text = raw.replace(/[ \t\r\n]+/g, ' ');
    const added = this.#open && text.startsWith(' ') ? text.slice(1) : text;
    if (added !== '') this.#open = added.endsWith(' ');
    return added;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** Text of an element that stands for blanks or a break. */
  fixed(text: string): string {
    this.#open = false;
    return text;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#open = true;
    return text;
  }
}

/** What an element inside a paragraph stands for; null for any other. */
export function odfSign(name: string, attributes: XmlAttributes): string | null {
  if (name === 'text:s') return ' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1));
  if (name === 'text:tab') return '\t';
  return name === 'text:line-break' ? '\n' : null;
}
