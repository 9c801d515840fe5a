import type { DocumentBlock, GridCell, GridRow, TableBlock } from '../../../containers/word/document-blocks.ts';
import { append } from '../../../model/append.ts';
import { tableKind } from '../rows/row-kinds.ts';

function isGoalTable(table: TableBlock): boolean {
  const { indicators, head } = tableKind(table);
  return indicators || head === 'sure' || table.rows.some((row) => row.cells.some(framesGoals));
}

/** The texts of a small table inside a cell, as lines of that cell. */
function asLines(table: TableBlock): string {
  return table.rows
    .map((row) =>
      row.cells
        .map((cell) => withInner(cell).text.trim())
        .filter((text) => text !== '')
        .join(' '),
    )
    .join('\n');
}

/** A cell with the tables in it that are no goal tables read as text. */
function withInner(cell: GridCell): GridCell {
  const { inner, ...plain } = cell;
  if (inner === undefined) return plain;
  const texts = inner.map((block) => (block.kind === 'table' ? asLines(block) : block.text));
  return { ...plain, text: texts.filter((text) => text.trim() !== '').join('\n') };
}

function framesGoals(cell: GridCell): boolean {
  return cell.inner?.some((block) => block.kind === 'table' && isGoalTable(block)) ?? false;
}

/** What stands in a cell that frames goal tables, in its order: lines of words, goal tables, other tables as lines. */
function unframe(cell: GridCell): DocumentBlock[] {
  return (cell.inner ?? []).flatMap((block): DocumentBlock[] => {
    if (block.kind === 'table' && isGoalTable(block)) return unnest(block);
    const lines = (block.kind === 'table' ? asLines(block) : block.text).split('\n');
    return lines.filter((line) => line.trim() !== '').map((text) => ({ kind: 'paragraph', text }) as const);
  });
}

function unnest(table: TableBlock): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let rows: GridRow[] = [];
  for (const row of table.rows) {
    const cells = row.cells.filter((cell) => !framesGoals(cell)).map(withInner);
    const framing = row.cells.filter(framesGoals);
    if (framing.length === 0 || cells.some((cell) => cell.text.trim() !== '')) rows.push({ ...row, cells });
    if (framing.length === 0) continue;
    if (rows.length > 0) blocks.push({ ...table, rows });
    rows = [];
    append(blocks, framing.flatMap(unframe));
  }
  if (rows.length > 0) blocks.push({ ...table, rows });
  return blocks;
}

/** Brings goal tables that stand inside other tables (page layouts, frames) to the top level, in reading order. */
export function unnestTables(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.flatMap((block) => {
    const nested =
      block.kind === 'table' && block.rows.some((row) => row.cells.some((cell) => cell.inner !== undefined));
    return nested ? unnest(block) : [block];
  });
}
