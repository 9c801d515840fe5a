import { sniff } from '../../containers/sniff.ts';
import type { Sheet, SheetCell } from '../../containers/spreadsheet/sheet.ts';
import { readCsv } from '../../containers/text/csv.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import { Decimal } from '../../model/decimal.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import { dayNumber } from '../../model/spreadsheet-day.ts';
import { type InputPlaces, inputPlaces } from '../../readers/actuals/tables/input-places.ts';
import type { CellValue } from '../../writers/template/formulas/template-formula.ts';
import type { InputKind } from '../../writers/template/typed-values.ts';
import type { GivenFile } from '../given-file.ts';

/** A filled-in workbook as it is filled in further: where it has the cells of the template. */
export interface WorkbookPlaces {
  readonly sheets: readonly Sheet[];
  readonly places: InputPlaces;
  /** Whether values can be put into the file itself; other kinds are made anew as the template. */
  readonly patched: boolean;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

const read = new WeakMap<GivenFile, { readonly goals: readonly GoalDocument[]; readonly of: WorkbookPlaces | null }>();

function places({ bytes, file }: GivenFile, goals: readonly GoalDocument[]): WorkbookPlaces | null {
  const { kind } = sniff(bytes);
  const book = isWorkbook(kind) ? readWorkbook(bytes, file, kind).value : null;
  const sheets = book?.sheets ?? (kind === 'csv' ? [readCsv(bytes, file).value] : null);
  if (sheets === null) return null;
  const date1904 = book?.date1904 ?? false;
  return { sheets, places: inputPlaces(sheets, goals, file), patched: kind === 'xlsx', date1904 };
}

/** Where a workbook or a table has the cells of the template; null for a file without cells. The last answer for a file is kept. */
export function workbookPlaces(file: GivenFile, goals: readonly GoalDocument[]): WorkbookPlaces | null {
  const known = read.get(file);
  if (known?.goals === goals) return known.of;
  const of = places(file, goals);
  read.set(file, { goals, of });
  return of;
}

/** What a cell holds, as the template's own formulas take it. */
export function heldValue(cell: SheetCell | null, kind: InputKind): CellValue {
  if (cell === null || cell.kind === 'uncalculated') return null;
  if (cell.kind === 'number' || cell.kind === 'percent') {
    return kind === 'text' ? `${cell.text}${cell.kind === 'percent' ? '%' : ''}` : new Decimal(cell.text);
  }
  if (cell.kind === 'date' && kind === 'date') return new Decimal(dayNumber(cell.text));
  if (cell.kind === 'boolean') return cell.text === 'true' ? '是' : '否';
  return cell.text === '' ? null : cell.text;
}
