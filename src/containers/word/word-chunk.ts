import { sniff } from '../sniff.ts';
import { htmlOfMail } from '../text/mail-page.ts';
import { decodeText } from '../text/text-encoding.ts';
import type { DocumentBlock, TableBlock } from './document-blocks.ts';

/** A Word document: paragraphs and tables of its body in order, the bytes of the part they stand in, and the files shown inside it. */
export interface WordDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly mainPart: Uint8Array;
  readonly chunks: readonly WordChunk[];
}

/** A file that a Word document holds and shows in its place (altChunk), as it was read. */
export interface WordChunk {
  readonly blocks: readonly DocumentBlock[];
  /** What its rows are counted over a second time: the text of a page, or the main part of another document. */
  readonly counted: { readonly page: string } | { readonly document: WordDocument } | null;
}

/** What reads the files inside: another document, and a page, which may be refused with a finding. */
interface ChunkReaders {
  readonly document: (bytes: Uint8Array) => WordDocument | null;
  readonly page: (text: string) => readonly DocumentBlock[] | null;
}

/** Reads such a file: a web page, one saved with its pictures (MHTML), another Word document, plain text. Null for any other kind. */
export function readChunk(bytes: Uint8Array, read: ChunkReaders): WordChunk | null {
  const pageChunk = (page: string): WordChunk | null => {
    const blocks = read.page(page);
    return blocks === null ? null : { blocks, counted: { page } };
  };
  const { kind, encoding } = sniff(bytes);
  switch (kind) {
    case 'docx': {
      const document = read.document(bytes);
      return document === null ? null : { blocks: document.blocks, counted: { document } };
    }
    case 'html':
      return pageChunk(decodeText(bytes, encoding ?? 'utf-8'));
    case 'mhtml': {
      const page = htmlOfMail(decodeText(bytes, encoding ?? 'utf-8'));
      return page === null ? null : pageChunk(page);
    }
    case 'text':
    case 'csv': {
      const lines = decodeText(bytes, encoding ?? 'utf-8').split('\n');
      return { blocks: lines.map((text) => ({ kind: 'paragraph', text }) as const), counted: null };
    }
    default:
      return null;
  }
}

/** How many tables blocks hold, those inside cells included. */
const tablesIn = (blocks: readonly DocumentBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? 1 + innerTables(block) : 0), 0);

const innerTables = ({ rows }: TableBlock): number =>
  rows.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + tablesIn(cell.inner ?? []), 0), 0);

function renumbered(table: TableBlock, before: number): TableBlock {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.inner === undefined ? cell : { ...cell, inner: cell.inner.map((block) => shifted(block, before)) },
    ),
  }));
  return { ...table, table: table.table + before, rows };
}

const shifted = (block: DocumentBlock, before: number): DocumentBlock =>
  block.kind === 'table' ? renumbered(block, before) : block;

/** The blocks of a chunk with their tables numbered after those before it, and how many tables it holds. */
export function chunkAfter(
  { blocks }: WordChunk,
  before: number,
): { readonly blocks: readonly DocumentBlock[]; readonly tables: number } {
  return { blocks: blocks.map((block) => shifted(block, before)), tables: tablesIn(blocks) };
}
