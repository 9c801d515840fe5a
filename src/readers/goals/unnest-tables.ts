import type { DocumentBlock, GridCell, GridRow, TableBlock } from '../../containers/document-blocks.ts';
import { tableKind } from './row-kinds.ts';

function isGoalTable(table: TableBlock): boolean {
  const { indicators, head } = tableKind(table);
  return indicators || head || table.rows.some((row) => row.cells.some((cell) => cell.nested?.some(isGoalTable)));
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

const nestedGoals = (row: GridRow): TableBlock[] =>
  row.cells.flatMap((cell) => (cell.nested ?? []).filter(isGoalTable));

function unnest(table: TableBlock): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let rows: GridRow[] = [];
  const finish = (): void => {
    if (rows.length > 0) blocks.push({ ...table, rows });
    rows = [];
  };
  for (const row of table.rows) {
    const goals = nestedGoals(row);
    const cells = row.cells.map(withInner);
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    if (goals.length === 0 || filled.length > 1) rows.push({ ...row, cells });
    if (goals.length === 0) continue;
    finish();
    // A row that only frames a table: its words are a title above that table.
    const words = filled.length === 1 ? (filled[0]?.text ?? '').split('\n') : [];
    blocks.push(...words.map((text) => ({ kind: 'paragraph', text }) as const));
    blocks.push(...goals.flatMap(unnest));
  }
  finish();
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
