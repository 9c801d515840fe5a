import { formSheetId } from '../form/form-ids.ts';
import { linkCell, textCell } from './cells.ts';
import type { Cell, CellReference, OutputFormula, Row } from './output-sheet.ts';

/** A row that opens a section over all columns of a sheet. */
export function section(text: string, columns: number): Row {
  return { cells: [textCell(text, 'heading', { columns, align: 'left' })] };
}

/** A row of headings, each a text and the columns it spans (one if left out). */
export function headings(texts: readonly (readonly [string, number?])[]): Row {
  return { cells: texts.map(([text, columns]) => textCell(text, 'heading', columns === undefined ? {} : { columns })) };
}

/** A row over all columns that opens a project and leads to its form. */
export function projectBand(name: string, index: number, columns: number): Row {
  return { cells: [linkCell(`${index + 1}.${name}`, formSheetId(index), 'label', { columns, align: 'left' })] };
}

/** A row of one text over all columns. */
export function note(text: string, columns: number, role: Cell['role'] = 'note'): Row {
  return { cells: [textCell(text, role, { columns })] };
}

/** A formula that shows another cell's number. */
export function sameAs(reference: CellReference): OutputFormula {
  return { kind: 'expression', expression: { type: 'name', name: 'value' }, names: { value: reference } };
}

/** A formula that divides one cell by another. */
export function divided(part: CellReference, whole: CellReference): Extract<OutputFormula, { kind: 'expression' }> {
  return {
    kind: 'expression',
    expression: {
      type: 'arithmetic',
      op: '/',
      left: { type: 'name', name: 'part' },
      right: { type: 'name', name: 'whole' },
    },
    names: { part, whole },
  };
}
