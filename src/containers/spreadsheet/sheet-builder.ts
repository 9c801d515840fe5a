import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { type Area, areaName, cellName } from './cell-reference.ts';
import type { CellValue } from './cell-value.ts';
import { disjointAreas } from './merged-areas.ts';
import { OddCells } from './odd-cells.ts';
import { cellTextLimit } from './shared-strings.ts';
import { type Sheet, type SheetCell, type SheetRow, sheetPlace } from './sheet.ts';
import { rowsInOrder, uncoveredRows } from './sheet-rows.ts';

/** Faults of single cells, counted by kind: the first place stands for all. */
type Fault = 'cell-damaged' | 'covered-cell-has-value' | 'cell-text-cut';

/** Puts a sheet together from what a reader of some format gives: rows and cells as they come, merged areas, hidden parts. */
export class SheetBuilder {
  readonly head: Pick<Sheet, 'file' | 'name' | 'part' | 'state'>;
  readonly areas: Area[] = [];
  readonly hiddenColumns: { from: number; to: number }[] = [];
  /** False once a row or a cell came after one that belongs behind it. */
  ordered = true;
  readonly odd: OddCells;
  readonly #room: number;
  readonly #rows: SheetRow[] = [];
  readonly #faults = new Map<Fault, { count: number; readonly row: number; readonly column: number }>();
  #filled = 0;

  /** `room` is how many filled cells may be kept. */
  constructor(head: SheetBuilder['head'], room: number) {
    this.head = head;
    this.odd = new OddCells(head);
    this.#room = room;
  }

  /** Puts a value into a row that is being read; a blank is left out, and what goes beyond the room is only counted. */
  put(cells: SheetCell[], column: number, value: CellValue | null, formula: boolean): void {
    if (value === null || (value.text === '' && !formula)) return;
    this.#filled += 1;
    if (this.#filled > this.#room) return;
    const { kind, text, dress } = value;
    cells.push(dress === undefined ? { column, kind, text, formula } : { column, kind, text, formula, dress });
  }

  addRow(number: number, hidden: boolean, cells: readonly SheetCell[]): void {
    if (cells.length > 0) this.#rows.push({ number, hidden, cells });
  }

  /** A text as a cell can hold it. */
  text(text: string, row: number, column: number): CellValue {
    if (text.length <= cellTextLimit) return { kind: 'text', text };
    this.fault('cell-text-cut', row, column);
    return { kind: 'text', text: text.slice(0, cellTextLimit) };
  }

  fault(code: Fault, row: number, column: number): void {
    const tally = this.#faults.get(code);
    if (tally === undefined) this.#faults.set(code, { count: 1, row, column });
    else tally.count += 1;
  }

  /** The sheet as read, and what was wrong with it. */
  finish(damage: readonly Finding[]): Reading<Sheet> {
    const onTwice = (row: number, column: number): void => this.odd.add('cell-given-twice', cellName(row, column));
    const rows = this.ordered ? this.#rows : rowsInOrder(this.#rows, onTwice);
    const merges = disjointAreas(this.areas, (area, limit) => this.odd.addArea(areaName(area), limit));
    const sheet: Sheet = {
      ...this.head,
      rows: uncoveredRows(rows, merges, (row, column) => this.fault('covered-cell-has-value', row, column)),
      merges,
      hiddenColumns: this.hiddenColumns,
    };
    const about = { place: sheetPlace(sheet, null, null) };
    const { name } = sheet;
    const findings: Finding[] = [...damage];
    const limit = `${this.#room}`;
    if (this.#filled > this.#room) findings.push(finding('cells-over-limit', { sheet: name, limit }, about));
    const odd = this.odd.findings();
    // Where cells are named that stand twice or outside, that says what is out of order.
    if (!this.ordered && !odd.some(({ code }) => code.startsWith('cell-')))
      findings.push(finding('cells-out-of-order', { sheet: name }, about));
    for (const [code, { count, row, column }] of this.#faults) {
      const cell = cellName(row, column);
      findings.push(finding(code, { cell, count: `${count}` }, { place: sheetPlace(sheet, row, column) }));
    }
    append(findings, odd);
    return { value: sheet, findings };
  }
}
