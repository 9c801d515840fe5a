import type { DocumentBlock, GridCell, GridRow, TableBlock } from '../../containers/document-blocks.ts';
import { tableKind } from './row-kinds.ts';

function isGoalTable(table: TableBlock): boolean {
  const { indicators, head } = tableKind(table);
  return (
    indicators || head === 'sure' || table.rows.some((row) => row.cells.some((cell) => cell.nested?.some(isGoalTable)))
  );
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
  const inner = (cell.nested ?? []).filter((table) => !isGoalTable(table)).map(asLines);
  const { nested: _, ...plain } = cell;
  return inner.length === 0
    ? plain
    : { ...plain, text: [cell.text, ...inner].filter((text) => text.trim() !== '').join('\n') };
}

const framesGoals = (cell: GridCell): boolean => cell.nested?.some(isGoalTable) ?? false;

/** A cell that frames goal tables: its words stand above them. */
function unframe(cell: GridCell): DocumentBlock[] {
  const words = withInner(cell)
    .text.split('\n')
    .filter((line) => line.trim() !== '');
  const tables = (cell.nested ?? []).filter(isGoalTable);
  return [...words.map((text) => ({ kind: 'paragraph', text }) as const), ...tables.flatMap(unnest)];
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
    blocks.push(...framing.flatMap(unframe));
  }
  if (rows.length > 0) blocks.push({ ...table, rows });
  return blocks;
}

/** Brings goal tables that stand inside other tables (page layouts, frames) to the top level, in reading order. */
export function unnestTables(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.flatMap((block) => {
    const nested =
      block.kind === 'table' && block.rows.some((row) => row.cells.some((cell) => cell.nested !== undefined));
    return nested ? unnest(block) : [block];
  });
}
