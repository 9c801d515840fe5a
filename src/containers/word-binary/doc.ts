import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { openOle } from '../ole/ole.ts';
import { refuseKind } from '../refuse-kind.ts';
import type { DocumentBlock } from '../word/document-blocks.ts';
import { observed, scanned } from '../word/word.ts';
import { noNumbering } from '../word/word-numbering.ts';
import { noStyles } from '../word/word-styles.ts';
import { WordText } from '../word/word-text.ts';
import { readDocLists } from './doc-lists.ts';
import { DocPieces } from './doc-pieces.ts';
import { type Block, blockOf, DocDamage, readRuns, sliceOf } from './doc-properties.ts';
import { readDocStyles, readFonts } from './doc-styles.ts';
import { DocTables } from './doc-tables.ts';
import { type DocParagraph, DocText } from './doc-text.ts';

/** A document of Word 97–2003: its blocks, and the paragraphs they were made of, by which rows are counted a second time. */
export interface OldDocument {
  readonly blocks: readonly DocumentBlock[];
  /** The text as it lies in the file: cells and rows end with U+0007. */
  readonly text: string;
  readonly paragraphs: readonly DocParagraph[];
  /** Something in it is hidden, changed or numbered, so that what its text prints can't be told from the text alone. */
  readonly doubtful: boolean;
}

/** Places in the head of a document (FIB) where the lengths of its texts stand, in the order of the texts themselves. */
const lengths = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64] as const;

/** Numbers of tables in the list of places (FibRgFcLcb97). */
const tables = { styles: 1, characters: 12, paragraphs: 13, fonts: 15, pieces: 33, lists: 73, listUses: 74 } as const;

/** Reads a document whose head says that it is one that is read. Throws {@link DocDamage} or a RangeError where its parts don't fit. */
function readParts(word: Block, table: Block, data: Block) {
  const place = (number: number): { readonly at: number; readonly size: number } => ({
    at: word.view.getUint32(154 + number * 8, true),
    size: word.view.getUint32(158 + number * 8, true),
  });
  const part = (number: number): Block => sliceOf(table, place(number).at, place(number).size);
  const counts = lengths.map((at) => word.view.getUint32(at, true));
  const [main = 0] = counts;
  const boxes = counts.at(-1) ?? 0;
  const boxesAt = counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  const styles = place(tables.styles).size === 0 ? noStyles : readDocStyles(part(tables.styles));
  const parts = {
    pieces: new DocPieces(word, part(tables.pieces), boxes > 0 ? boxesAt + boxes : main),
    paragraphs: readRuns(word, part(tables.paragraphs), 'paragraphs'),
    characters: readRuns(word, part(tables.characters), 'characters'),
    data,
    size: word.bytes.length + table.bytes.length + data.bytes.length,
    styles,
    fonts: place(tables.fonts).size === 0 ? [] : readFonts(part(tables.fonts)),
  };
  const isNumbered = place(tables.lists).size > 0 && place(tables.listUses).size > 0;
  const numbering = isNumbered ? readDocLists(table, place(tables.lists).at, place(tables.listUses).at) : noNumbering;
  const content = new WordText(numbering, styles);
  const text = new DocText(parts, content);
  const built = new DocTables();
  const paragraphs: DocParagraph[] = [];
  for (const [from, to] of [
    [0, main],
    [boxesAt, boxesAt + boxes],
  ] as const) {
    for (const paragraph of from < to ? text.between(from, to) : []) {
      paragraphs.push(paragraph);
      built.add(paragraph);
    }
    built.finish();
  }
  append(content.hidden, built.hidden);
  const doubtful =
    content.hidden.length > 0 || content.changes > 0 || paragraphs.some(({ numbered, depth }) => numbered && depth > 0);
  return { content, value: { blocks: built.blocks, text: parts.pieces.text, paragraphs, doubtful } };
}

/**
 * Reads the body of a document of Word 97–2003 or WPS (.doc, .wps) as {@link readWord} reads a newer one, text boxes at its end. Null, with a
 * finding, for one that is encrypted, older or damaged: its formats carry no checksum, and cells that don't fit the rows they are in are damage.
 */
export function readDoc(bytes: Uint8Array, file: string): Reading<OldDocument | null> {
  const failed = (found: Finding): Reading<null> => ({ value: null, findings: [found] });
  const damaged = failed(finding('zip-damaged', { file, part: 'WordDocument' }, { place: { file } }));
  const ole = openOle(bytes);
  const main = ole?.stream('WordDocument') ?? null;
  if (ole === null || main === null || main.length < 0x200) return damaged;
  const word = blockOf(main);
  // Word 97 and later; 6.0 and 95 have other identities and lower versions.
  if (word.view.getUint16(0, true) !== 0xa5ec || word.view.getUint16(2, true) < 0xc1)
    return failed(refuseKind('winword', file, '.docx'));
  const flags = word.view.getUint16(10, true);
  if ((flags & 0x100) !== 0) return failed(refuseKind('encrypted', file, '.docx'));
  const table = ole.stream((flags & 0x200) !== 0 ? '1Table' : '0Table');
  if (table === null) return damaged;
  try {
    const data = blockOf(ole.stream('Data') ?? new Uint8Array());
    const { content, value } = readParts(word, blockOf(table), data);
    const scan = scanned(value.blocks, content.pictures, file);
    if (scan !== null) return failed(scan);
    return { value, findings: observed(content, file) };
  } catch (error) {
    if (error instanceof DocDamage || error instanceof RangeError) return damaged;
    throw error;
  }
}
