import type { DocumentBlock, GridCell, TableBlock } from '../../../containers/word/document-blocks.ts';

/** Soft hyphens, spaces of no width, marks of direction: nobody sees them, and a name with one is no longer the same name. */
const unseen = /\p{Cf}/u;

const seen = (text: string): string => (unseen.test(text) ? text.replace(/\p{Cf}/gu, '') : text);

function seenCell(cell: GridCell): GridCell {
  const { inner } = cell;
  if (inner === undefined) return unseen.test(cell.text) ? { ...cell, text: seen(cell.text) } : cell;
  return { ...cell, text: seen(cell.text), inner: inner.map(seenBlock) };
}

function seenTable(table: TableBlock): TableBlock {
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(seenCell) })) };
}

/** A block without the signs that nobody sees. */
export function seenBlock(block: DocumentBlock): DocumentBlock {
  return block.kind === 'table' ? seenTable(block) : { ...block, text: seen(block.text) };
}

// «5G» over «Network» is two words; «科学技» over «术» is one.
const latin = /[A-Za-z]$/;
const latinNext = /^[A-Za-z]/;

/** A name that a narrow cell broke over lines, in one: Chinese is joined, words in Latin letters keep a space between them. */
export function inOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/(?<!\s)\s*[\r\n]\s*/)
    .reduce((line, next) => (latin.test(line) && latinNext.test(next) ? `${line} ${next}` : `${line}${next}`));
}

/** A code as it is meant: in one word, in characters of ordinary width. */
export function plainCode(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
