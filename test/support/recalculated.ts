import { unzipSync, zipSync } from 'fflate';
import { Decimal } from '../../src/model/decimal.ts';
import { valueText } from '../../src/verification/workbook/recompute-workbook.ts';
import { readWorkbookCells, type WorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { allConvertedInOffice } from './office.ts';

/** What computing a workbook again gives when every formula gives what is stored. */
export const allAsStored = { differences: { count: 0 }, refused: { count: 0 }, unreached: { count: 0 } };

/** The stored cells of a workbook, formulas with their cached values. */
export function storedCells(bytes: Uint8Array): WorkbookCells {
  const { value } = readWorkbookCells(bytes, 'workbook.xlsx');
  if (value === null) throw new Error('the workbook cannot be read');
  return value;
}

/** The cells of workbooks after LibreOffice has opened them and computed every formula anew. */
export function recalculated(books: readonly Uint8Array[]): WorkbookCells[] {
  return allConvertedInOffice(books, 'xlsx', 'xlsx', { recalculate: true }).map(storedCells);
}

/** What every formula cell shows, by sheet and address; numbers to 12 digits. With `like`, of just the cells it has. */
export function formulaValues(cells: WorkbookCells, like?: ReadonlyMap<string, string>): Map<string, string> {
  const values = new Map<string, string>();
  for (const [sheet, sheetCells] of cells) {
    for (const [address, { formula, value }] of sheetCells) {
      const key = `${sheet}!${address}`;
      if (like === undefined ? formula === null : !like.has(key)) continue;
      const shown = value instanceof Decimal ? value.toSignificantDigits(12) : value;
      values.set(key, valueText(shown));
    }
  }
  return values;
}

/** The workbook with other numbers in plain number cells of the sheet at `sheet` (from 1), as somebody would type them. */
export function withNumbers(bytes: Uint8Array, sheet: number, numbers: ReadonlyMap<string, string>): Uint8Array {
  const files = unzipSync(bytes);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  let xml = new TextDecoder().decode(files[name]);
  for (const [address, number] of numbers) {
    const cell = new RegExp(`(<c r="${address}"[^>]*><v>)[^<]*(</v>)`);
    if (!cell.test(xml)) throw new Error(`no number to change in ${address}`);
    xml = xml.replace(cell, `$1${number}$2`);
  }
  return zipSync({ ...files, [name]: new TextEncoder().encode(xml) }, { level: 1 });
}
