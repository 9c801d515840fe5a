import { type Relationship, readRelationships } from '../../../containers/spreadsheet/relationships.ts';
import { readXml } from '../../../containers/xml/xml.ts';
import type { ZipArchive } from '../../../containers/zip/zip.ts';
import { patchZip } from '../../../containers/zip/zip-patch.ts';
import { finding } from '../../../findings/finding.ts';
import { append } from '../../../model/append.ts';
import type { Finding } from '../../../model/finding.ts';
import { utf8Bytes } from '../../../platform/bytes.ts';
import { appendInside, applyEdits, attributeOf, escaped, findElement, tagsOf, withAttribute } from './xml-tags.ts';

/** The addresses that a workbook's own flavour of the format uses; a strict workbook takes only strict ones. */
export interface Addresses {
  readonly main: string;
  readonly relationship: string;
}

const transitional: Addresses = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict: Addresses = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationship: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = '[Content_Types].xml';
/** How the ids of added links begin; every program that saves a workbook gives links other ids. */
export const ownLink = 'rIdPerfScore';

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Where the links of a part stand. */
const linksOf = (part: string) => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** The address of a part as another one links to it: some programs understand no address from the root. */
function relativeTarget(part: string, target: string): string {
  const from = folderOf(part).split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The text of a part in UTF-8 or, with a mark at its beginning, UTF-16; null for anything else. */
function decoded(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    // A part that was UTF-16 is written as UTF-8, and its first line must not say otherwise.
    return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])utf-?16(?:le|be)?\2/i, '$1$2UTF-8$2');
  } catch {
    return null;
  }
}

/** An id of our own that no link of a part has. */
function freeLink(xml: string): string {
  const ids = new Set([...tagsOf(xml)].map((tag) => attributeOf(xml, tag, 'Id')));
  let n = 1;
  while (ids.has(`${ownLink}${n}`)) n += 1;
  return `${ownLink}${n}`;
}

/** The parts of an Office file with changes on top; parts nobody changed keep their bytes. */
export class PackagePatch {
  readonly archive: ZipArchive;
  readonly #changed = new Map<string, string>();
  readonly findings: Finding[] = [];

  constructor(archive: ZipArchive) {
    this.archive = archive;
  }

  has(part: string): boolean {
    return this.#changed.has(part) || this.archive.has(part);
  }

  /** The text of a part as it now stands; null, with a finding, when it can't be read. */
  text(part: string): string | null {
    const changed = this.#changed.get(part);
    if (changed !== undefined) return changed;
    const { value, findings } = this.archive.read(part);
    append(this.findings, findings);
    if (value === null) return null;
    const text = decoded(value);
    if (text === null) this.refuse(part);
    return text;
  }

  set(part: string, text: string): void {
    this.#changed.set(part, text);
  }

  refuse(part: string): void {
    const { file } = this.archive;
    this.findings.push(finding('workbook-not-annotatable', { file, part }, { place: { file } }));
  }

  addresses(workbookPart: string): Addresses {
    return this.text(workbookPart)?.includes(strict.main) === true ? strict : transitional;
  }

  links(part: string): readonly Relationship[] {
    const { value, findings } = readRelationships(this.archive, part);
    append(this.findings, findings);
    return value;
  }

  /** A part name that is free: the words with a number between them, as in xl/comments3.xml. */
  freeName(before: string, after: string): string {
    const taken = new Set([...this.archive.names, ...this.#changed.keys()].map((name) => name.toLowerCase()));
    for (let n = 1; ; n += 1) {
      const name = `${before}${n}${after}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** Links a part to another one (by its name in the archive) and gives the link's id. */
  link(part: string, type: string, target: string): string {
    const name = linksOf(part);
    const xml = this.has(name)
      ? this.text(name)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelationships}"></Relationships>`;
    if (xml === null) return '';
    const id = freeLink(xml);
    const root = findElement(xml, 'Relationships', 0);
    if (root === null) {
      this.refuse(name);
      return '';
    }
    const entry = `<${root.open.prefix}Relationship Id="${id}" Type="${type}" Target="${escaped(relativeTarget(part, target))}"/>`;
    this.set(name, applyEdits(xml, [appendInside(xml, root.open, root.close, entry)]));
    return id;
  }

  /** Gives a link of a part an id that shows whose it is; null when there is no such link. */
  takeOver(part: string, id: string): string | null {
    const name = linksOf(part);
    const xml = this.text(name);
    if (xml === null) return null;
    const own = freeLink(xml);
    for (const tag of tagsOf(xml)) {
      if (tag.name !== 'Relationship' || attributeOf(xml, tag, 'Id') !== id) continue;
      this.set(name, applyEdits(xml, [{ from: tag.from, to: tag.to, text: withAttribute(xml, tag, 'Id', own) }]));
      return own;
    }
    return null;
  }

  /** States the content type of a new part; `extension` states it for all parts with that ending, unless it is stated. */
  type(of: { readonly part: string } | { readonly extension: string }, type: string): void {
    const xml = this.text(contentTypes);
    const root = xml === null ? null : findElement(xml, 'Types', 0);
    if (xml === null || root === null) {
      this.refuse(contentTypes);
      return;
    }
    const p = root.open.prefix;
    if ('extension' in of) {
      const stated = [...tagsOf(xml)].some(
        (tag) => tag.name === 'Default' && attributeOf(xml, tag, 'Extension')?.toLowerCase() === of.extension,
      );
      if (stated) return;
      const entry = `<${p}Default Extension="${of.extension}" ContentType="${type}"/>`;
      this.set(contentTypes, applyEdits(xml, [{ from: root.open.to, to: root.open.to, text: entry }]));
      return;
    }
    const entry = `<${p}Override PartName="/${escaped(of.part)}" ContentType="${type}"/>`;
    this.set(contentTypes, applyEdits(xml, [appendInside(xml, root.open, root.close, entry)]));
  }

  /** The whole file; null when a changed part is no XML any more, which means that it wasn't before. */
  write(): Uint8Array | null {
    const contents = new Map<string, Uint8Array>();
    for (const [part, text] of this.#changed) {
      const bytes = utf8Bytes(text);
      if (!part.endsWith('.vml') && readXml(bytes, { file: this.archive.file, part }, {}).length > 0) this.refuse(part);
      contents.set(part, bytes);
    }
    return this.findings.some((one) => one.severity === 'block') ? null : patchZip(this.archive, contents);
  }
}
