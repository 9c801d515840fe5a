import { append } from '../../model/append.ts';
import type { DocumentBlock, TableBlock } from '../word/document-blocks.ts';
import { WordTableBuilder } from '../word/word-table-builder.ts';
import { type Block, DocDamage, runAt } from './doc-properties.ts';
import type { DocParagraph } from './doc-text.ts';

/** Edges nearer than this (half a millimetre, in twentieths of a point) are one line drawn twice. */
const sameEdge = 30;

interface Row {
  readonly cells: readonly (readonly DocumentBlock[])[];
  readonly end: DocParagraph;
  readonly definition: Block;
  readonly edges: readonly number[];
}

/** A table that is being read: its rows, the cells of the row that is open, and the blocks of the cell that is. */
interface OpenTable {
  readonly table: number;
  readonly rows: Row[];
  cells: DocumentBlock[][];
  blocks: DocumentBlock[];
  carry: string;
}

function edgesOf({ view }: Block): number[] {
  return Array.from({ length: view.getUint8(0) + 1 }, (_, at) => view.getInt16(1 + at * 2, true));
}

/** The lines of a table's grid: each edge that any row has, those drawn twice as one. */
function gridOf(rows: readonly Row[]): (edge: number) => number {
  const lines: number[] = [];
  for (const edge of [...new Set(rows.flatMap(({ edges }) => edges))].sort((a, b) => a - b))
    if (edge - (lines.at(-1) ?? Number.NEGATIVE_INFINITY) > sameEdge) lines.push(edge);
  return (edge) => runAt(lines, edge);
}

const mergeOf = (first: boolean, further: boolean): 'restart' | 'continue' | null =>
  further ? 'continue' : first ? 'restart' : null;

/** Puts the blocks of a document together from its paragraphs: tables inside tables, merged cells, deleted and hidden rows. */
export class DocTables {
  readonly blocks: DocumentBlock[] = [];
  /** Texts that Word doesn't show. */
  readonly hidden: string[] = [];
  readonly #open: OpenTable[] = [];
  #tables = 0;
  #carry = '';

  add(paragraph: DocParagraph): void {
    while (this.#open.length > paragraph.depth) this.#close();
    while (this.#open.length < paragraph.depth) {
      this.#tables += 1;
      this.#open.push({ table: this.#tables, rows: [], cells: [], blocks: [], carry: '' });
    }
    const table = this.#open.at(-1);
    if (table === undefined) this.#outside(paragraph);
    else if (paragraph.end === 'row') this.#endRow(table, paragraph);
    else this.#inside(table, paragraph);
  }

  /** A paragraph whose end was deleted continues in the next; lines of the body stand for themselves. */
  #outside({ text, deleted }: DocParagraph): void {
    const whole = `${this.#carry}${text}`;
    this.#carry = deleted ? whole : '';
    if (deleted) return;
    for (const line of whole.split('\n')) this.blocks.push({ kind: 'paragraph', text: line });
  }

  #inside(table: OpenTable, { text, end, deleted }: DocParagraph): void {
    const goesOn = deleted && end === 'paragraph';
    const whole = `${table.carry}${text}`;
    table.carry = goesOn ? whole : '';
    if (!goesOn) table.blocks.push({ kind: 'paragraph', text: whole });
    if (end !== 'cell') return;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  #endRow(table: OpenTable, end: DocParagraph): void {
    const definition = end.row;
    if (definition === null || table.blocks.length > 0 || end.text !== '') throw new DocDamage();
    const edges = edgesOf(definition);
    if (edges.length - 1 !== table.cells.length) throw new DocDamage();
    table.rows.push({ cells: table.cells, end, definition, edges });
    table.cells = [];
  }

  #close(): void {
    const table = this.#open.pop();
    if (table === undefined || table.cells.length > 0 || table.blocks.length > 0) throw new DocDamage();
    (this.#open.at(-1)?.blocks ?? this.blocks).push(this.#built(table));
  }

  #built({ table, rows }: OpenTable): TableBlock {
    const builder = new WordTableBuilder(table);
    const column = gridOf(rows);
    for (const row of rows) {
      const { end, edges, definition, cells } = row;
      builder.beginRow();
      if (end.deleted) builder.deleteRow();
      if (end.hidden) builder.hideRow();
      builder.skipColumns(column(edges[0] ?? 0));
      for (const [at, blocks] of cells.entries()) {
        const cell = builder.beginCell();
        // The properties of the cells stand behind the edges, twenty bytes for each; a row may leave out the last ones.
        const place = 1 + edges.length * 2 + at * 20;
        const flags = place + 2 <= definition.bytes.length ? definition.view.getUint16(place, true) : 0;
        const vertical = end.merges.get(at) ?? (flags >> 5) & 3;
        cell.columns = Math.max(1, column(edges[at + 1] ?? 0) - column(edges[at] ?? 0));
        cell.vertical = mergeOf(vertical > 1, vertical === 1);
        cell.horizontal = mergeOf((flags & 3) > 1, (flags & 3) === 1);
        append(cell.blocks, blocks);
      }
      builder.endRow();
    }
    append(this.hidden, builder.hidden);
    return builder.finish();
  }

  /** Ends what is open at the end of the text. */
  finish(): void {
    while (this.#open.length > 0) this.#close();
    if (this.#carry !== '') this.blocks.push({ kind: 'paragraph', text: this.#carry });
    this.#carry = '';
  }
}
