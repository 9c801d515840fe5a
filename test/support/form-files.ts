import { biffBook } from './biff-file.ts';
import { gridWorkbook } from './grid-sheet.ts';
import { para, run, span, table, cell as wordCell, wordFile } from './word-file.ts';

/** A cell of a form: its text, or a text over several columns. */
export type FormCell = string | readonly [text: string, columns: number];

/** The formats a form can be written in. */
export const formFormats = ['docx', 'xlsx', 'xls', 'html', 'csv'] as const;
export type FormFormat = (typeof formFormats)[number];

const textOf = (cell: FormCell): string => (typeof cell === 'string' ? cell : cell[0]);
const columnsOf = (cell: FormCell): number => (typeof cell === 'string' ? 1 : cell[1]);

/** The cells of a row in single columns: what a text over several columns leaves blank is "". */
const spread = (row: readonly FormCell[]): string[] =>
  row.flatMap((cell) => [textOf(cell), ...Array.from({ length: columnsOf(cell) - 1 }, () => '')]);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The merged areas of a form: row, first and last column, from 0. */
function mergesOf(rows: readonly (readonly FormCell[])[]): (readonly [number, number, number])[] {
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.flatMap((cell) => {
      const from = column;
      column += columnsOf(cell);
      return columnsOf(cell) > 1 ? [[at, from, column - 1] as const] : [];
    });
  });
}

function sheet(rows: readonly (readonly FormCell[])[]): Uint8Array {
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const merges = mergesOf(rows).map(([row, from, to]) => `${letter(from)}${row + 1}:${letter(to)}${row + 1}`);
  return gridWorkbook(rows.map(spread), merges);
}

function oldSheet(rows: readonly (readonly FormCell[])[]): Uint8Array {
  const merges = mergesOf(rows).map(([row, from, to]) => [row, row, from, to] as const);
  const cells = rows.map((row) => spread(row).map((text) => (text === '' ? null : text)));
  return biffBook(8, [{ name: '绩效目标', rows: cells, merges }]);
}

function page(rows: readonly (readonly FormCell[])[]): string {
  const cells = (row: readonly FormCell[]): string =>
    row
      .map((each) => `<td colspan="${columnsOf(each)}">${escaped(textOf(each)).replaceAll('\n', '<br>')}</td>`)
      .join('');
  return `<!DOCTYPE html><html><body><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A form of up to 26 columns as a file of a format. CSV loses what stood over several columns. */
export function formFile(
  format: FormFormat,
  rows: readonly (readonly FormCell[])[],
): { readonly file: string; readonly bytes: Uint8Array } {
  const file = `目标.${format}`;
  switch (format) {
    case 'xlsx':
      return { file, bytes: sheet(rows) };
    case 'xls':
      return { file, bytes: oldSheet(rows) };
    case 'docx': {
      const lines = (text: string): string =>
        text
          .split('\n')
          .map((line) => para(run(line)))
          .join('');
      const cells = (row: readonly FormCell[]): string[] =>
        row.map((each) => wordCell(lines(textOf(each)), columnsOf(each) > 1 ? span(columnsOf(each)) : ''));
      return { file, bytes: wordFile(para('附件') + table(rows.map(cells))) };
    }
    case 'html':
      return { file, bytes: new TextEncoder().encode(page(rows)) };
    case 'csv': {
      const text = rows.map((row) => spread(row).map(quoted).join(',')).join('\n');
      return { file, bytes: new TextEncoder().encode(text) };
    }
  }
}
