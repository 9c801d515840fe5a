import { type Decimal, type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Binding, BindingOrigin } from '../../model/result/result.ts';
import type { Cell, CellContent, CellReference } from '../tables/output-sheet.ts';
import { printedIsoDay } from './printed-number.ts';

/** A number that stands in a cell. `reference` times its scale is `value` exactly. A setting is known by its name as well. */
export interface KnownNumber {
  readonly origin: BindingOrigin;
  readonly name?: string;
  readonly reference: CellReference;
  readonly value: DecimalText;
}

/** A figure that a formula needs and the printed form has no cell for: it stands right of the print area. */
export interface WorkingCell {
  readonly column:
    | BindingOrigin
    | 'assumption'
    | 'rule'
    | 'completion'
    | 'chosen'
    | 'automatic'
    | 'other-deductions'
    | 'before'
    | 'cap'
    | 'in-force'
    | 'by-rule'
    | 'told';
  readonly cell: Cell;
}

/** What the names of a formula are bound to, and the working cells that had to be made for it. */
export interface BoundNames {
  readonly names: Readonly<Record<string, CellReference | { readonly constant: DecimalText }>>;
  readonly working: readonly WorkingCell[];
}

/** Spreadsheets keep 15 significant digits of a number; anything longer can't stand in a cell exactly. */
export function fitsCell(value: Decimal): boolean {
  return value.precision() <= 15;
}

/** The factor between a number in a cell and the number meant, if there is one that is exact in decimals. */
export function exactScale(meant: DecimalText, inCell: DecimalText): DecimalText | null {
  const cell = decimal(inCell);
  if (cell.isZero()) return null;
  const scale = decimal(meant).div(cell);
  return fitsCell(scale) && scale.times(cell).eq(decimal(meant)) ? plain(scale) : null;
}

/** A reference to a cell whose number times `scale` is meant; no scale where it is 1. */
export function reference(cell: string, scale: DecimalText | null = null, sheet?: string): CellReference {
  return {
    cell,
    ...(sheet === undefined ? {} : { sheet }),
    ...(scale === null || scale === '1' ? {} : { scale }),
  };
}

function workingContent(binding: Binding): CellContent {
  const iso = binding.format === 'date' ? printedIsoDay(binding.value) : null;
  return iso === null
    ? { kind: 'number', value: binding.value, decimals: 'as-is' }
    : { kind: 'date', iso, style: 'iso' };
}

function labelled(label: Bilingual): string {
  return `${label.zh} · ${label.en}`;
}

/**
 * Binds each name of a formula to a cell that holds its number: a printed one if there is one with just this value, else a new
 * working cell. A number too long for a cell stays a constant in the formula.
 */
export function bindNames(row: string, bindings: readonly Binding[], known: readonly KnownNumber[]): BoundNames {
  const names: Record<string, CellReference | { constant: DecimalText }> = {};
  const working: WorkingCell[] = [];
  for (const binding of bindings) {
    const { origin, name, value } = binding;
    const match = known.find(
      (one) => one.origin === origin && (one.name ?? name) === name && decimal(one.value).eq(decimal(value)),
    );
    if (match !== undefined) {
      names[name] = match.reference;
    } else if (fitsCell(decimal(value)) && !working.some(({ column }) => column === origin)) {
      const id = `${row}.${origin}`;
      names[name] = { cell: id };
      const cell: Cell = { content: workingContent(binding), role: 'input', id, remark: labelled(binding.label) };
      working.push({ column: origin, cell });
    } else {
      names[name] = { constant: value };
    }
  }
  return { names, working };
}
