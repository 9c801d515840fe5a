import type { Workbook } from '../../reports/tables/output-sheet.ts';
import { repackZip } from '../pack-zip.ts';
import { readAsNumber } from './accepted-values.ts';
import { type PlacedSheet, placeCells } from './place-cells.ts';
import { safeText } from './safe-text.ts';
import { sheetNames } from './sheet-name.ts';
import { stableXlsx } from './stable-xlsx.ts';
import { styleBook } from './styles.ts';
import { writeSheet } from './write-sheet.ts';

/**
 * Writes an abstract workbook as an .xlsx file: styles by role, live formulas with their cached results, computed row heights, print set-up.
 * The same workbook gives the same bytes on any machine: no clock, no random ids, a pure-JavaScript deflate.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const date = new Date(`${workbook.date ?? '2000-01-01'}T00:00:00Z`);
  const author = safeText(workbook.author ?? 'perf-score');
  book.creator = author;
  book.lastModifiedBy = author;
  book.created = date;
  book.modified = date;
  book.title = safeText(workbook.title);
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.title));
  const sheets = new Map<string, PlacedSheet>();
  workbook.sheets.forEach((sheet, index) => {
    if (sheets.has(sheet.id)) throw new Error(`sheet id used twice: ${sheet.id}`);
    sheets.set(sheet.id, placeCells(sheet, names[index] ?? sheet.id));
  });
  const { title, language = 'zh' } = workbook;
  const plan = { sheets, styleOf: styleBook(), title, language, isRead: readAsNumber(workbook) };
  for (const placed of sheets.values()) writeSheet(book, placed, plan);
  const stored = new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  return repackZip(stableXlsx(stored, book.worksheets));
}
