import exceljs from 'exceljs';
import type { DocumentBlock, TableBlock } from '../../src/containers/word/document-blocks.ts';
import { type DocPara, docFile, docRow } from './doc-file.ts';

type Area = [top: number, bottom: number, left: number, right: number];

/** The cells of a table below each other, merged ones as areas. */
function addTable({ rows: lines }: TableBlock, rows: (string | null)[][], areas: Area[]): void {
  const open = new Map<number, Area>();
  for (const { cells } of lines) {
    const line: (string | null)[] = [];
    for (const { text, column, columns, continued } of cells) {
      const above = continued ? open.get(column) : undefined;
      const area: Area = above ?? [rows.length, 0, column, column + columns - 1];
      area[1] = rows.length;
      if (above === undefined) areas.push(area);
      open.set(column, area);
      while (line.length < column + columns) line.push(null);
      line[column] = text === '' ? null : text;
    }
    rows.push(line);
  }
}

/** A document as the cells of one sheet: a paragraph in the first column, tables with their merged cells; areas from 0. */
export function documentSheet(blocks: readonly DocumentBlock[]) {
  const rows: (string | null)[][] = [];
  const areas: Area[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') addTable(block, rows, areas);
    rows.push([block.kind === 'table' || block.text.trim() === '' ? null : block.text]);
  }
  return { rows, areas: areas.filter(([top, bottom, left, right]) => bottom > top || right > left) };
}

/** The same as a workbook that office programs open. */
export async function documentWorkbook(blocks: readonly DocumentBlock[]): Promise<Uint8Array> {
  const { rows, areas } = documentSheet(blocks);
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('绩效目标');
  for (const [at, row] of rows.entries())
    for (const [column, text] of row.entries()) if (text !== null) sheet.getCell(at + 1, column + 1).value = text;
  for (const [top, bottom, left, right] of areas) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same as a document of Word 97. */
export function documentDoc(blocks: readonly DocumentBlock[]): Uint8Array {
  const paragraphs = blocks.flatMap((block): DocPara[] => {
    if (block.kind === 'paragraph') return [{ runs: [block.text] }];
    return block.rows.flatMap(({ cells }, at) =>
      docRow(
        cells.map(({ text, column, columns, continued }) => {
          const goesOn = block.rows[at + 1]?.cells.some((below) => below.column === column && below.continued) === true;
          const vertical = continued ? 1 : goesOn ? 3 : 0;
          return { text: text.replaceAll('\n', '\v'), edge: (column + columns) * 1000, vertical };
        }),
      ),
    );
  });
  return docFile(paragraphs);
}
