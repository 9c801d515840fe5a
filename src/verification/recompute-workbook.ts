import { Decimal } from '../model/decimal.ts';
import { evaluateSheetFormula, SheetFault, type SheetValue } from './evaluate-sheet-formula.ts';
import type { WorkbookCells } from './workbook-cells.ts';

/** A cell whose stored value is not what its formula gives. */
export interface FormulaDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly stored: string;
  readonly computed: string;
}

/** A value as a person reads it; blank is "". */
export function valueText(value: SheetValue): string {
  if (value === null) return '';
  if (value instanceof SheetFault) return value.code;
  if (value instanceof Decimal) return value.toSignificantDigits(15).toFixed();
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/**
 * True when two values are the same. Spreadsheets store numbers as binary fractions of some 15 digits, so numbers that agree in
 * their first 12 digits are the same; points have far fewer.
 */
export function sameValue(a: SheetValue, b: SheetValue): boolean {
  if (a instanceof Decimal && b instanceof Decimal) {
    return a.toSignificantDigits(12).eq(b.toSignificantDigits(12)) || a.minus(b).abs().lt('1e-12');
  }
  return valueText(a) === valueText(b);
}

/** Computes every formula of a workbook from its plain cells, formulas that feed formulas included, and lists what is stored otherwise. */
export function recomputeWorkbook(cells: WorkbookCells): FormulaDifference[] {
  const computed = new Map<string, SheetValue>();
  const open = new Set<string>();

  const computedValue = (sheet: string, address: string): SheetValue => {
    const cell = cells.get(sheet)?.get(address);
    if (cell === undefined) return cells.has(sheet) ? null : new SheetFault('#REF!');
    if (cell.formula === null) return cell.value;
    const key = `${sheet}!${address}`;
    const known = computed.get(key);
    if (known !== undefined) return known;
    if (open.has(key)) return new SheetFault('#CYCLE!');
    open.add(key);
    const value = evaluateSheetFormula(cell.formula, (other, at) => computedValue(other ?? sheet, at));
    open.delete(key);
    computed.set(key, value);
    return value;
  };

  const differences: FormulaDifference[] = [];
  for (const [sheet, sheetCells] of cells) {
    for (const [address, cell] of sheetCells) {
      if (cell.formula === null) continue;
      const value = computedValue(sheet, address);
      if (sameValue(value, cell.value)) continue;
      const { formula } = cell;
      differences.push({ sheet, cell: address, formula, stored: valueText(cell.value), computed: valueText(value) });
    }
  }
  return differences;
}
