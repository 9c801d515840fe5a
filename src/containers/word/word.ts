import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { type Relationship, readRelationships } from '../spreadsheet/relationships.ts';
import { readHtmlTables } from '../text/html-tables.ts';
import { readXml, type XmlSource } from '../xml/xml.ts';
import { openZip, type ZipArchive } from '../zip/zip.ts';
import type { DocumentBlock } from './document-blocks.ts';
import { readChunk, type WordChunk, type WordDocument } from './word-chunk.ts';
import { noNumbering, readWordNumbering } from './word-numbering.ts';
import { noStyles, readWordStyles } from './word-styles.ts';
import type { WordText } from './word-text.ts';
import { WordWalker } from './word-walker.ts';

/** A document may show files that show files; beyond this nothing is looked into. */
const limits = { depth: 2, chunks: 50 };

/** Reads the files that a document shows inside its text, by the ids of their links. */
class ChunkReader {
  readonly chunks: WordChunk[] = [];
  readonly findings: Finding[] = [];
  private readonly archive: ZipArchive;
  private readonly links: ReadonlyMap<string, Relationship>;
  private readonly depth: number;

  constructor(archive: ZipArchive, links: readonly Relationship[], depth: number) {
    this.archive = archive;
    this.links = new Map(links.filter(({ type }) => type === 'aFChunk').map((link) => [link.id, link]));
    this.depth = depth;
  }

  read(id: string): WordChunk | null {
    const link = this.links.get(id);
    if (link === undefined || this.chunks.length >= limits.chunks || !this.archive.has(link.target)) return null;
    const { value, findings } = this.archive.read(link.target);
    append(this.findings, findings);
    const readers = { document: (bytes: Uint8Array) => this.inner(bytes), page: (text: string) => this.page(text) };
    const chunk = value === null ? null : readChunk(value, readers);
    if (chunk !== null) this.chunks.push(chunk);
    return chunk;
  }

  private page(text: string): readonly DocumentBlock[] | null {
    const { value, findings } = readHtmlTables(text, this.archive.file);
    append(this.findings, findings);
    return value;
  }

  private inner(bytes: Uint8Array): WordDocument | null {
    if (this.depth >= limits.depth) return null;
    const { value, findings } = readWord(bytes, this.archive.file, this.depth + 1);
    append(this.findings, findings);
    return value;
  }
}

/**
 * Reads a part that may be absent; damage in it is a finding and leaves the fallback. So is one that is linked but not there, or there
 * under its usual name but not linked: automatic numbers and what styles hide would be lost unseen.
 */
function optionalPart<T>(
  archive: ZipArchive,
  part: string | undefined,
  usual: string,
  read: (bytes: Uint8Array, source: XmlSource) => Reading<T>,
  fallback: T,
): Reading<T> {
  if (part === undefined || !archive.has(part)) {
    const { file } = archive;
    const about = { place: { file }, severity: 'review' as const };
    const lost = part !== undefined || archive.has(usual);
    return {
      value: fallback,
      findings: lost ? [finding('zip-part-missing', { file, part: part ?? usual }, about)] : [],
    };
  }
  const { value, findings } = archive.read(part);
  return value === null ? { value: fallback, findings } : read(value, { file: archive.file, part });
}

/** A scan has a page's picture and hardly a word; a document with a logo has words. */
const wordsPerPicture = 200;

/** Pictures and hardly anything else: a scan, of which nothing can be read. */
export function scanned(blocks: readonly DocumentBlock[], pictures: number, file: string): Finding | null {
  const words = blocks.reduce(
    (sum, block) => (block.kind === 'table' ? Number.NaN : sum + block.text.trim().length),
    0,
  );
  if (!(pictures > 0 && words < pictures * wordsPerPicture)) return null;
  return finding('word-pictures-only', { file, count: `${pictures}` }, { place: { file } });
}

/** What is in a document besides its printed text, as findings. */
export function observed(content: WordText, file: string): Finding[] {
  const { hidden, unknownSymbols, footnotes, embedded, changes, struck } = content;
  const unreadFields = content.fields.unread;
  const about = { place: { file } };
  const findings: Finding[] = [];
  const [firstHidden] = hidden;
  if (firstHidden !== undefined) {
    const args = { count: `${hidden.length}`, text: firstHidden.slice(0, 60) };
    findings.push(finding('word-hidden-text', args, about));
  }
  if (unknownSymbols.length > 0) {
    const symbols = [...new Set(unknownSymbols)].slice(0, 8).join(' ');
    findings.push(finding('word-symbol-unknown', { count: `${unknownSymbols.length}`, symbols }, about));
  }
  if (footnotes + embedded > 0) {
    findings.push(finding('word-content-unread', { objects: `${embedded}`, notes: `${footnotes}` }, about));
  }
  if (unreadFields.length > 0) {
    const fields = [...new Set(unreadFields)].slice(0, 5).join(' | ');
    findings.push(finding('word-field-unread', { count: `${unreadFields.length}`, fields }, about));
  }
  const [firstStruck] = struck;
  if (firstStruck !== undefined) {
    const args = { count: `${struck.length}`, text: firstStruck.slice(0, 60) };
    findings.push(finding('word-struck-text', args, about));
  }
  if (changes > 0) findings.push(finding('word-changes-tracked', { count: `${changes}` }, about));
  return findings;
}

/**
 * Reads the body of a Word document (.docx and its macro and template variants) as printed with all changes accepted: merged cells,
 * nested tables, content controls, text boxes, fields' results, automatic numbers, files shown inside it. Headers and footers stand
 * outside it. Null when the file can't be opened, its body is damaged or it holds nothing but pictures. `depth` is how deep the
 * document itself stands inside others.
 */
export function readWord(bytes: Uint8Array, file: string, depth = 0): Reading<WordDocument | null> {
  const opened = openZip(bytes, file);
  if (opened.value === null) return { value: null, findings: opened.findings };
  const archive = opened.value;
  const root = readRelationships(archive, '');
  const part = root.value.find((link) => link.type === 'officeDocument')?.target ?? 'word/document.xml';
  const main = archive.read(part);
  if (main.value === null) return { value: null, findings: [...root.findings, ...main.findings] };
  const links = readRelationships(archive, part);
  const linked = (type: string): string | undefined => links.value.find((link) => link.type === type)?.target;
  const numbering = optionalPart(archive, linked('numbering'), 'word/numbering.xml', readWordNumbering, noNumbering);
  const styles = optionalPart(archive, linked('styles'), 'word/styles.xml', readWordStyles, noStyles);
  const chunks = new ChunkReader(archive, links.value, depth);
  const walker = new WordWalker(numbering.value, styles.value, (id) => chunks.read(id));
  const damage = readXml(
    main.value,
    { file, part },
    {
      open: (name, attributes) => walker.open(name, attributes),
      text: (text) => walker.text(text),
      close: (name) => walker.close(name),
    },
  );
  const findings = [...root.findings, ...links.findings, ...numbering.findings, ...styles.findings, ...damage];
  append(findings, chunks.findings);
  if (damage.length > 0) return { value: null, findings };
  const scan = scanned(walker.blocks, walker.content.pictures, file);
  if (scan !== null) return { value: null, findings: [...findings, scan] };
  return {
    value: { blocks: walker.blocks, mainPart: main.value, chunks: chunks.chunks },
    findings: [...findings, ...observed(walker.content, file)],
  };
}
