import { readXml, type XmlAttributes, type XmlHandlers, type XmlSource } from '../../containers/xml/xml.ts';
import { scanXml } from '../../containers/xml/xml-scan.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { addressParts, columnLetters } from '../formula/cell-area.ts';
import { isTooLarge, SheetFault, type SheetValue } from '../formula/sheet-value.ts';
import { shiftFormula } from '../formula/shift-formula.ts';

/** A cell as it is stored: its formula without "=" (null for a plain value), the stored value, dates as day numbers, and its style's position. */
export interface StoredCell {
  readonly formula: string | null;
  readonly value: SheetValue;
  readonly style: number;
}

/** What may still be kept of a workbook: filled cells, formulas, and the characters of formulas. */
export interface Room {
  cells: number;
  formulas: number;
  characters: number;
}

/** The cells of one sheet by address, and the addresses that stand there twice. */
export interface StoredSheet {
  readonly cells: ReadonlyMap<string, StoredCell>;
  readonly twice: readonly string[];
  readonly findings: readonly Finding[];
}

/** The workbook has more than there is room for. */
export class NoRoom extends Error {}

/** The cell being read. */
interface OpenCell {
  readonly address: string;
  readonly type: string;
  readonly style: number;
  formula: string | null;
  shared: string | null;
  value: string;
}

/** A formula that the cells of an area share, each shifted by its distance from the first. */
interface SharedFormula {
  readonly formula: string;
  readonly address: string;
}

/** No number is stored in more characters. */
const maxNumberLength = 400;

function storedValue({ type, value }: OpenCell, strings: readonly string[]): SheetValue {
  switch (type) {
    case 's':
      return value === '' ? null : (strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return value;
    case 'b':
      return value === '1';
    case 'e':
      return new SheetFault(value);
    default: {
      // 12, -0.5, 1.2E-05
      if (value.length > maxNumberLength || !/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(value)) return null;
      const number = new Decimal(value);
      return isTooLarge(number) ? new SheetFault('#NUM!') : number.toSignificantDigits(15);
    }
  }
}

class SheetReader {
  readonly handlers: XmlHandlers = {
    open: (name, attributes) => this.#open(name, attributes),
    text: (text) => this.#text(text),
    close: (name) => this.#close(name),
  };
  readonly cells = new Map<string, StoredCell>();
  readonly twice: string[] = [];
  readonly #strings: readonly string[];
  readonly #room: Room;
  readonly #shared = new Map<string, SharedFormula>();
  #row = 0;
  #column = 0;
  #cell: OpenCell | null = null;
  #inside = '';

  constructor(strings: readonly string[], room: Room) {
    this.#strings = strings;
    this.#room = room;
  }

  #open(name: string, attributes: XmlAttributes): void {
    this.#inside = name;
    if (name === 'row') {
      this.#row = Number(attributes['r'] ?? this.#row + 1);
      this.#column = 0;
    } else if (name === 'c') {
      // A cell without an address stands right of the one before it.
      const address = attributes['r']?.toUpperCase() ?? `${columnLetters(this.#column + 1)}${this.#row}`;
      this.#column = addressParts(address).column;
      const style = Number(attributes['s'] ?? 0);
      this.#cell = { address, type: attributes['t'] ?? 'n', style, formula: null, shared: null, value: '' };
    } else if (name === 'f' && this.#cell !== null && attributes['t'] === 'shared') {
      this.#cell.shared = attributes['si'] ?? '';
    }
  }

  #text(text: string): void {
    const cell = this.#cell;
    if (cell === null) return;
    if (this.#inside === 'f') cell.formula = (cell.formula ?? '') + text;
    else if (this.#inside === 'v' || this.#inside === 't') cell.value += text;
  }

  #close(name: string): void {
    this.#inside = '';
    if (name !== 'c' || this.#cell === null) return;
    const cell = this.#cell;
    this.#cell = null;
    const formula = this.#formula(cell);
    const value = storedValue(cell, this.#strings);
    if (value === null && formula === null) return;
    if (this.cells.has(cell.address)) this.twice.push(cell.address);
    this.#take(formula);
    this.cells.set(cell.address, { formula, value, style: cell.style });
  }

  #formula({ shared, formula, address }: OpenCell): string | null {
    if (shared === null) return formula;
    if (formula !== null) {
      this.#shared.set(shared, { formula, address });
      return formula;
    }
    const first = this.#shared.get(shared);
    return first === undefined ? '' : shiftFormula(first.formula, first.address, address);
  }

  #take(formula: string | null): void {
    const room = this.#room;
    room.cells -= 1;
    if (formula !== null) {
      room.formulas -= 1;
      room.characters -= formula.length;
    }
    if (room.cells < 0 || room.formulas < 0 || room.characters < 0) throw new NoRoom();
  }
}

/** Reads the filled cells of a sheet's part. Throws {@link NoRoom} when the workbook has more than there is room for. */
export function readStoredSheet(
  bytes: Uint8Array,
  source: XmlSource,
  strings: readonly string[],
  room: Room,
): StoredSheet {
  const before = { ...room };
  const fast = new SheetReader(strings, room);
  if (scanXml(bytes, fast.handlers)) return { cells: fast.cells, twice: fast.twice, findings: [] };
  Object.assign(room, before);
  const careful = new SheetReader(strings, room);
  const findings = readXml(bytes, source, careful.handlers);
  return { cells: careful.cells, twice: careful.twice, findings };
}
