import type { Cell, CellFormulaValue, Style, Worksheet } from 'exceljs';
import { columnName } from '../../../containers/spreadsheet/cell-reference.ts';
import type { Speak } from '../../../findings/speak.ts';
import { Decimal } from '../../../model/decimal.ts';
import { largest } from '../../../model/largest.ts';
import { linesNeeded } from '../../../reports/tables/text-width.ts';
import { safeText } from '../../xlsx/safe-text.ts';
import type { CellValue } from '../formulas/template-formula.ts';
import type { ColumnLook } from './sheet-columns.ts';
import { groupStyle, headingStyle, remarkStyle, titleStyle } from './template-style.ts';

/** The rows of both input sheets: a title, a remark, the column groups, the headings, then data. */
const titleRow = 1;
const remarkRow = 2;
const groupRow = 3;
export const headingRow = 4;
export const firstDataRow = 5;

/** Writes a value as exceljs takes it; text that starts with "=" stays text, and what a workbook can't hold is left out. */
export function put(cell: Cell, value: CellValue, style: Partial<Style>): void {
  cell.style = style as Style;
  if (value === null) return;
  if (Decimal.isDecimal(value)) cell.value = value.toNumber();
  else cell.value = typeof value === 'string' ? safeText(value) : value;
}

/** Writes a formula with the value it has now. */
export function putFormula(cell: Cell, formula: string, result: CellValue, style: Partial<Style>): void {
  cell.style = style as Style;
  const cached = Decimal.isDecimal(result) ? result.toNumber() : (result ?? '');
  cell.value = { formula, result: cached } satisfies CellFormulaValue;
}

/** Sets a column's width in half-width characters; exceljs takes exactly 9 for "not set" and would leave it out. */
export function setWidth(sheet: Worksheet, column: number, width: number): void {
  sheet.getColumn(column).width = width === 9 ? 9.1 : width;
}

/** The height in points a row needs for its texts in columns of the given widths, at 10 points, with slack for other screens. */
export function neededHeight(texts: readonly (readonly [string, number])[], least = 24): number {
  const lines = texts.map(([words, width]) => linesNeeded(words, (width - 1.5) * 1.05));
  return Math.min(400, Math.max(least, largest(lines, 1) * 14.5 + 8));
}

/** Everything but input cells is locked, without a password; sorting, filtering, rows, columns and formats stay free. */
export async function protectSheet(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}

export interface Group {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

interface Head {
  readonly title: string;
  readonly remark: string;
  readonly groups: readonly Group[];
  readonly headings: readonly string[];
  readonly looks: readonly ColumnLook[];
  readonly say: Speak;
}

/** Title, remark, groups and headings with their notes, and the widths of the columns. */
export function writeHead(sheet: Worksheet, head: Head): void {
  put(sheet.getCell(titleRow, 3), head.title, titleStyle);
  sheet.getRow(titleRow).height = 30;
  put(sheet.getCell(remarkRow, 3), head.remark, remarkStyle);
  sheet.getRow(remarkRow).height = 20;
  sheet.getRow(groupRow).height = 20;
  for (const group of head.groups) {
    for (let at = group.from; at <= group.to; at += 1) sheet.getCell(groupRow, at).style = groupStyle as Style;
    if (group.to > group.from) sheet.mergeCells(groupRow, group.from, groupRow, group.to);
    put(sheet.getCell(groupRow, group.from), group.title, groupStyle);
  }
  sheet.getRow(headingRow).height = 36;
  head.headings.forEach((heading, index) => {
    const cell = sheet.getCell(headingRow, index + 1);
    const look = head.looks[index];
    put(cell, heading, headingStyle);
    setWidth(sheet, index + 1, look?.width ?? 10);
    const note = look?.note === undefined ? '' : head.say(look.note);
    if (note !== '') cell.note = note;
  });
}

/** A text in a footer: "&" starts a code, and digits right after a code are a font size. */
const footerText = (words: string): string => words.replaceAll('&', '&&').replace(/^(?=\d)/, ' ');

interface Print {
  /** Written as in "B$1:L$20". */
  readonly area: string;
  readonly repeated?: string;
  readonly name: string;
  /** Columns repeated on the second page across, for a sheet too wide to be read on one. */
  readonly across?: string;
  readonly say: Speak;
}

/** A4 landscape, one page wide (two where columns are repeated across), headings repeated, page x of y. */
export function printOnA4(sheet: Worksheet, print: Print): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: print.across === undefined ? 1 : 2,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.55, header: 0.25, footer: 0.25 },
    printArea: print.area,
    ...(print.repeated === undefined ? {} : { printTitlesRow: print.repeated }),
    ...(print.across === undefined ? {} : { printTitlesColumn: print.across }),
  };
  const pages = print.say({ zh: '第 &P 页，共 &N 页', en: 'page &P of &N' });
  sheet.headerFooter.oddFooter = `&L${footerText(print.name)}&C${pages}&R&A`;
}

/** The print set-up of an input sheet; `across` is the last column repeated on a second page across. */
export function printInputSheet(
  sheet: Worksheet,
  print: Pick<Print, 'name' | 'say'> & {
    readonly lastColumn: number;
    readonly lastRow: number;
    readonly across?: number;
  },
): void {
  const { lastColumn, lastRow, name, say, across } = print;
  const area = `B$1:${columnName(lastColumn)}$${lastRow}`;
  const repeated = `${groupRow}:${headingRow}`;
  printOnA4(sheet, {
    area,
    repeated,
    name,
    say,
    ...(across === undefined ? {} : { across: `B:${columnName(across)}` }),
  });
}
