import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { Block, ReportDocument } from '../../src/reports/tables/document.ts';

/** Every word of a block as a reader sees it. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'fill-in':
      return block.what;
    case 'figures':
      return block.figures.map(({ label, value, note }) => `${label} ${value} ${note ?? ''}`).join('\n');
    case 'chart':
      return block.chart.groups.map(({ label }) => label).join('\n');
    case 'table':
      return block.table.rows.map((row) => row.cells.map((cell) => contentText(cell.content)).join('\t')).join('\n');
    case 'contents':
    case 'page-break':
      return '';
  }
}

/** The whole text of a document, one block a paragraph. */
export function documentText(document: ReportDocument): string {
  return [document.title, document.subtitle, ...document.blocks.map(blockText)].join('\n');
}

/** The table with the given id; throws when the document has none. */
export function tableRows(document: ReportDocument, id: string): string[][] {
  for (const block of document.blocks) {
    if (block.kind === 'table' && block.table.id === id) {
      return block.table.rows.map((row) => row.cells.map((cell) => contentText(cell.content)));
    }
  }
  throw new Error(`no table ${id}`);
}
