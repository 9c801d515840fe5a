import { append } from '../../model/append.ts';
import { Decimal } from '../../model/decimal.ts';
import { Counted, type FirstOf } from '../differences/first-of.ts';
import { shortPair, shortText } from '../differences/short-pair.ts';
import { type Area, areaBetween } from '../formula/cell-area.ts';
import { evaluateExpression } from '../formula/evaluate-sheet-formula.ts';
import { SheetFormulaError } from '../formula/formula-tokens.ts';
import { type FormulaBound, FormulaWork, OverLimit } from '../formula/formula-work.ts';
import { parseSheetFormula, type SheetExpression } from '../formula/parse-sheet-formula.ts';
import { SheetFault, type SheetValue } from '../formula/sheet-value.ts';
import { CellIndex, type PlacedCell } from './cell-index.ts';
import type { StoredCell, WorkbookCells } from './workbook-cells.ts';

/** A cell whose stored value is not what its formula gives. */
export interface FormulaDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly stored: string;
  readonly computed: string;
}

/** A cell whose formula goes beyond a bound. */
export interface UncomputedFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly bound: FormulaBound;
}

/** What computing a workbook's formulas again came to. Refused are the formulas beyond a bound, not those that refer to them. */
export interface Recomputation {
  readonly formulas: number;
  readonly differences: FirstOf<FormulaDifference>;
  /** Formulas beyond a bound of their own. */
  readonly refused: FirstOf<UncomputedFormula>;
  /** Formulas that were left when the work allowed for the whole workbook was done. */
  readonly unreached: FirstOf<UncomputedFormula>;
  /** The value of every formula cell; the fault #LIMIT! where it was not computed. */
  readonly valueOf: (cell: StoredCell) => SheetValue;
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

const notComputed = '#LIMIT!';

const isUncomputed = (value: SheetValue): boolean => value instanceof SheetFault && value.code === notComputed;

/** A formula cell and the sheet it stands in. */
interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly cell: StoredCell;
}

/** A formula cell that waits for the cells it refers to. */
interface Waiting extends FormulaCell {
  readonly expression: SheetExpression;
  readonly precedents: Iterator<FormulaCell>;
}

class Recalculation {
  readonly refused = new Counted<UncomputedFormula>();
  readonly unreached = new Counted<UncomputedFormula>();
  readonly #cells: WorkbookCells;
  readonly #work: FormulaWork;
  readonly #values = new Map<StoredCell, SheetValue>();
  readonly #open = new Set<StoredCell>();
  readonly #indexes = new Map<string, CellIndex>();

  constructor(cells: WorkbookCells, work: FormulaWork) {
    this.#cells = cells;
    this.#work = work;
  }

  valueOf(cell: StoredCell): SheetValue {
    return cell.formula === null ? cell.value : (this.#values.get(cell) ?? null);
  }

  /** Computes a cell after all it refers to, however long the chain: the cells that wait stand in a list, not on the call stack. */
  compute(root: FormulaCell): void {
    if (this.unreached.count > 0 && !this.#values.has(root.cell)) {
      this.#leave(root);
      return;
    }
    const stack = this.#begin(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = this.#guard(top, top.precedents);
      if (next === undefined) {
        stack.pop();
        this.#finish(top);
      } else if (!this.#values.has(next.cell) && !this.#open.has(next.cell)) append(stack, this.#begin(next));
    }
  }

  /** The cell as one that waits; none when its formula can't be read. */
  #begin(at: FormulaCell): Waiting[] {
    try {
      this.#work.spend(1);
      const expression = parseSheetFormula(at.cell.formula ?? '');
      this.#open.add(at.cell);
      return [{ ...at, expression, precedents: this.#precedents(expression, at.sheet) }];
    } catch (error) {
      this.#refuse(at, error);
      return [];
    }
  }

  /** The next formula cell that one waits for; an area that is too large ends the waiting. */
  #guard(at: FormulaCell, precedents: Iterator<FormulaCell>): FormulaCell | undefined {
    try {
      const next = precedents.next();
      return next.done === true ? undefined : next.value;
    } catch (error) {
      this.#refuse(at, error);
      return undefined;
    }
  }

  #finish(at: Waiting): void {
    if (!this.#values.has(at.cell)) {
      try {
        const cells = {
          cell: (sheet: string | null, address: string) => this.#valueAt(sheet ?? at.sheet, address),
          area: (sheet: string | null, area: Area) => this.#valuesWithin(sheet ?? at.sheet, area),
        };
        const value = evaluateExpression(at.expression, cells, this.#work);
        this.#values.set(at.cell, value);
      } catch (error) {
        this.#refuse(at, error);
      }
    }
    this.#open.delete(at.cell);
  }

  #refuse({ sheet, address, cell }: FormulaCell, error: unknown): void {
    if (error instanceof SheetFormulaError) this.#values.set(cell, new SheetFault('#NAME?'));
    else if (!(error instanceof OverLimit)) throw error;
    else if (error.bound === 'work') this.#leave({ sheet, address, cell });
    else {
      this.refused.add({ sheet, cell: address, bound: error.bound });
      this.#values.set(cell, new SheetFault(notComputed));
    }
  }

  #leave({ sheet, address, cell }: FormulaCell): void {
    this.unreached.add({ sheet, cell: address, bound: 'work' });
    this.#values.set(cell, new SheetFault(notComputed));
  }

  #valueAt(sheet: string, address: string): SheetValue {
    const cells = this.#cells.get(sheet);
    const cell = cells?.get(address);
    if (cell === undefined) return cells === undefined ? new SheetFault('#REF!') : null;
    return this.#valueReferred(cell);
  }

  *#valuesWithin(sheet: string, area: Area): Generator<SheetValue> {
    if (!this.#cells.has(sheet)) yield new SheetFault('#REF!');
    for (const { cell } of this.#within(sheet, area)) yield this.#valueReferred(cell);
  }

  /** The value of a cell that a formula refers to; one that is still open refers back to it. */
  #valueReferred(cell: StoredCell): SheetValue {
    return this.#open.has(cell) && !this.#values.has(cell) ? new SheetFault('#CYCLE!') : this.valueOf(cell);
  }

  /** The formula cells that an expression refers to. */
  *#precedents(expression: SheetExpression, own: string): Generator<FormulaCell> {
    const parts = [expression];
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      if (part.type === 'unary') parts.push(part.of);
      else if (part.type === 'binary') parts.push(part.left, part.right);
      else if (part.type === 'call') for (const arg of part.args) parts.push(arg);
      else if (part.type === 'reference') yield* this.#formulaCells(part.sheet ?? own, part.from, part.to);
    }
  }

  *#formulaCells(sheet: string, from: string, to: string | null): Generator<FormulaCell> {
    if (to === null) {
      const address = from.replaceAll('$', '');
      const cell = this.#cells.get(sheet)?.get(address);
      if (cell !== undefined && cell.formula !== null) yield { sheet, address, cell };
      return;
    }
    for (const { address, cell } of this.#within(sheet, areaBetween(from, to))) {
      this.#work.spend(1);
      if (cell.formula !== null) yield { sheet, address, cell };
    }
  }

  #within(sheet: string, area: Area): Iterable<PlacedCell> {
    const known = this.#indexes.get(sheet);
    const index = known ?? new CellIndex(this.#cells.get(sheet) ?? new Map());
    if (known === undefined) this.#indexes.set(sheet, index);
    return index.within(area);
  }
}

/** Computes every formula of a workbook from its plain cells, formulas that feed formulas included, and lists what is stored otherwise. */
export function recomputeWorkbook(cells: WorkbookCells): Recomputation {
  let count = 0;
  for (const sheet of cells.values()) count += sheet.size;
  const calculation = new Recalculation(cells, new FormulaWork(count));
  const differences = new Counted<FormulaDifference>();
  let formulas = 0;
  for (const [sheet, sheetCells] of cells) {
    for (const [address, cell] of sheetCells) {
      if (cell.formula === null) continue;
      formulas += 1;
      calculation.compute({ sheet, address, cell });
      const value = calculation.valueOf(cell);
      if (isUncomputed(value) || sameValue(value, cell.value)) continue;
      const [stored, computed] = shortPair(valueText(cell.value), valueText(value));
      differences.add({ sheet, cell: address, formula: shortText(cell.formula), stored, computed });
    }
  }
  const { refused, unreached } = calculation;
  return { formulas, differences, refused, unreached, valueOf: (cell) => calculation.valueOf(cell) };
}
