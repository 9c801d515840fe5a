import type { CellFormulaValue, CellValue, Workbook as ExcelWorkbook, Style, Worksheet } from 'exceljs';
import { columnName } from '../../containers/spreadsheet/cell-reference.ts';
import type { Words } from '../../findings/speak.ts';
import { dayNumber } from '../../model/spreadsheet-day.ts';
import type { Cell, CellContent, CellReference } from '../../reports/tables/output-sheet.ts';
import { acceptedValues } from './accepted-values.ts';
import { formulaText } from './formula-text.ts';
import type { PlacedCell, PlacedSheet } from './place-cells.ts';
import { safeText } from './safe-text.ts';

/** A4 in the numbering of spreadsheet files. */
const paperA4 = 9;

const words = {
  page: { zh: '第 &P 页 共 &N 页', en: 'page &P of &N' },
} as const satisfies Words;

type PlainValue = string | number | null;

function plainValue(content: CellContent): PlainValue {
  switch (content.kind) {
    case 'empty':
      return null;
    case 'text':
    case 'link':
      return safeText(content.text);
    case 'number':
      return Number(content.value);
    case 'percent':
      return Number(content.ratio);
    case 'date':
      return dayNumber(content.iso);
  }
}

function linkFormula(text: string, sheetName: string): string {
  const short = [...text].slice(0, 200).join('').replaceAll('"', '""');
  return `HYPERLINK("#'${sheetName.replaceAll('"', '""')}'!A1","${short}")`;
}

/** Everything a cell needs to know of the other sheets. */
export interface BookPlan {
  readonly sheets: ReadonlyMap<string, PlacedSheet>;
  readonly styleOf: (cell: Cell, onTop: boolean) => Partial<Style>;
  readonly title: string;
  readonly language: 'zh' | 'en';
  /** True for a cell whose number some formula reads. */
  readonly isRead: (sheet: string, cell: Cell) => boolean;
}

function addressIn(plan: BookPlan, own: PlacedSheet): (reference: CellReference) => string {
  return (reference) => {
    const target = reference.sheet === undefined ? own : plan.sheets.get(reference.sheet);
    const address = target?.addresses.get(reference.cell);
    if (target === undefined || address === undefined) {
      throw new Error(`a formula on ${own.sheet.id} points at nothing: ${reference.sheet ?? ''}!${reference.cell}`);
    }
    return target === own ? address : `'${target.name}'!${address}`;
  };
}

function cellValue(cell: Cell, own: PlacedSheet, plan: BookPlan): CellValue {
  const plain = plainValue(cell.content);
  if (cell.content.kind === 'link') {
    const target = plan.sheets.get(cell.content.sheet);
    if (target === undefined) throw new Error(`a link points at no sheet: ${cell.content.sheet}`);
    return { formula: linkFormula(safeText(cell.content.text), target.name), result: plain ?? '' };
  }
  if (cell.formula === undefined) return plain;
  const value: CellFormulaValue = { formula: formulaText(cell.formula, addressIn(plan, own)) };
  return plain === null ? value : { ...value, result: plain };
}

function writeCell(sheet: Worksheet, placed: PlacedCell, own: PlacedSheet, plan: BookPlan): void {
  const { cell, row, column, rows, columns } = placed;
  const target = sheet.getCell(row, column);
  target.value = cellValue(cell, own, plan);
  const style = plan.styleOf(cell, own.manyPages && (cell.rows ?? 1) > 1);
  target.style = style;
  if (rows > 1 || columns > 1) {
    sheet.mergeCellsWithoutStyle(row, column, row + rows - 1, column + columns - 1);
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) sheet.getCell(r, c).style = style;
    }
  }
  if (cell.remark !== undefined && cell.remark !== '') target.note = safeText(cell.remark);
  const accepted = acceptedValues(cell, target.address, plan.isRead(own.sheet.id, cell), plan.language);
  if (accepted !== null) target.dataValidation = accepted;
}

/** Text in a page footer: "&" starts a code there, and the whole may not be longer than 255 characters. */
function footer(plan: BookPlan, name: string): string {
  const safe = (text: string) => [...safeText(text)].slice(0, 60).join('').replaceAll('&', '&&').replaceAll('\n', ' ');
  const page = words.page[plan.language];
  // The blank after the size keeps a name that begins with a digit from being read as part of it.
  return `&L&9 ${safe(plan.title)}&C&9 ${page}&R&9 ${safe(name)}`;
}

function setUpPage(sheet: Worksheet, own: PlacedSheet, plan: BookPlan): void {
  const { sheet: abstract, rowStarts, heights } = own;
  const lastColumn = columnName(abstract.printColumns ?? abstract.columns.length);
  const repeat = abstract.repeatRows ?? { first: 1, last: abstract.headingRows };
  const first = rowStarts[repeat.first - 1] ?? 1;
  const last = (rowStarts[repeat.last] ?? first) - 1;
  sheet.pageSetup = {
    paperSize: paperA4,
    orientation: abstract.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.55, bottom: 0.6, header: 0.3, footer: 0.3 },
    // exceljs puts the $ of the column itself; the one of the row has to come from here, or the area moves with the cursor.
    printArea: `A$1:${lastColumn}$${Math.max(1, heights.length)}`,
    ...(repeat.last > 0 ? { printTitlesRow: `${first}:${last}` } : {}),
  };
  sheet.headerFooter = { oddFooter: footer(plan, own.name) };
  const frozen = (rowStarts[abstract.headingRows] ?? 1) - 1;
  sheet.views = [
    frozen > 0
      ? { state: 'frozen', xSplit: 0, ySplit: frozen, topLeftCell: `A${frozen + 1}`, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ];
}

/** Writes one placed sheet into an exceljs workbook. */
export function writeSheet(book: ExcelWorkbook, own: PlacedSheet, plan: BookPlan): void {
  const sheet = book.addWorksheet(own.name, { state: own.sheet.hidden === true ? 'hidden' : 'visible' });
  own.sheet.columns.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  own.heights.forEach((height, index) => {
    sheet.getRow(index + 1).height = Math.max(height, 8);
  });
  for (const placed of own.cells) writeCell(sheet, placed, own, plan);
  setUpPage(sheet, own, plan);
}
