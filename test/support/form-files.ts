import { cellName } from '../../src/containers/spreadsheet/cell-reference.ts';
import { biffBook } from './biff-file.ts';
import { gridWorkbook } from './grid-sheet.ts';
import { begins, goesOn, para, run, span, table, cell as wordCell, wordFile } from './word-file.ts';

/** A cell of a form: its text, or a text over several columns and, where a third number says so, over several rows. */
export type FormCell = string | readonly [text: string, columns: number, rows?: number];

/** The formats a form can be written in. */
export const formFormats = ['docx', 'xlsx', 'xls', 'html', 'csv'] as const;
export type FormFormat = (typeof formFormats)[number];

/** A cell in its place; rows and columns from 0. Rows below leave out what a cell above them covers. */
interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
}

function placed(rows: readonly (readonly FormCell[])[]): PlacedCell[] {
  const covered = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    const onTo = (): void => {
      while (covered.has(`${row} ${column}`)) column += 1;
    };
    return cells.map((each) => {
      onTo();
      const [text, columns, down = 1] = typeof each === 'string' ? ([each, 1] as const) : each;
      const cell = { row, column, columns, rows: down, text };
      for (let below = 1; below < down; below += 1)
        for (let at = 0; at < columns; at += 1) covered.add(`${row + below} ${column + at}`);
      column += columns;
      return cell;
    });
  });
}

/** The cells of each row in single columns: what a text over several leaves blank is "". */
function spread(rows: readonly (readonly FormCell[])[]): string[][] {
  const grid = rows.map((): string[] => []);
  for (const { row, column, columns, rows: down, text } of placed(rows)) {
    for (let below = 0; below < down; below += 1) {
      const line = grid[row + below] ?? [];
      while (line.length < column + columns) line.push('');
    }
    const line = grid[row];
    if (line !== undefined) line[column] = text;
  }
  return grid;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isMerged = ({ columns, rows }: PlacedCell): boolean => columns > 1 || rows > 1;

function sheet(rows: readonly (readonly FormCell[])[]): Uint8Array {
  const merges = placed(rows)
    .filter(isMerged)
    .map((one) => {
      const last = cellName(one.row + one.rows, one.column + one.columns);
      return `${cellName(one.row + 1, one.column + 1)}:${last}`;
    });
  return gridWorkbook(spread(rows), merges);
}

function oldSheet(rows: readonly (readonly FormCell[])[]): Uint8Array {
  const merges = placed(rows)
    .filter(isMerged)
    .map((one) => [one.row, one.row + one.rows - 1, one.column, one.column + one.columns - 1] as const);
  const cells = spread(rows).map((row) => row.map((text) => (text === '' ? null : text)));
  return biffBook(8, [{ name: '绩效目标', rows: cells, merges }]);
}

function page(rows: readonly (readonly FormCell[])[]): string {
  const all = placed(rows);
  const cells = (row: number): string =>
    all
      .filter((each) => each.row === row)
      .map(({ columns, rows: down, text }) => {
        const over = `colspan="${columns}"${down > 1 ? ` rowspan="${down}"` : ''}`;
        return `<td ${over}>${escaped(text).replaceAll('\n', '<br>')}</td>`;
      })
      .join('');
  return `<!DOCTYPE html><html><body><table>${rows.map((_, row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
}

/** Word repeats a merged cell in every row that it covers. */
function wordRows(rows: readonly (readonly FormCell[])[]): string[][] {
  const lines = (text: string): string =>
    text
      .split('\n')
      .map((line) => para(run(line)))
      .join('');
  const all = placed(rows);
  return rows.map((_, row) =>
    all
      .filter((each) => each.row <= row && row < each.row + each.rows)
      .sort((one, other) => one.column - other.column)
      .map((each) => {
        const merge = each.rows === 1 ? '' : each.row === row ? begins : goesOn;
        return wordCell(lines(each.row === row ? each.text : ''), (each.columns > 1 ? span(each.columns) : '') + merge);
      }),
  );
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
    case 'docx':
      return { file, bytes: wordFile(para('附件') + table(wordRows(rows))) };
    case 'html':
      return { file, bytes: new TextEncoder().encode(page(rows)) };
    case 'csv': {
      const text = spread(rows)
        .map((row) => row.map(quoted).join(','))
        .join('\n');
      return { file, bytes: new TextEncoder().encode(text) };
    }
  }
}
