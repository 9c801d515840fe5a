import { type Sheet, type SheetCell, type SheetRow, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import { comparable } from '../../../model/text/same-text.ts';
import type { Quote } from '../../quoted-cells.ts';
import { clean } from '../values/cell-text.ts';
import type { Reported } from '../values/read-cell.ts';

/** A label of a sheet that has one label a row, its answer to the right of it. */
interface LabelledRow<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** Where the answer to a label stands, or would. */
interface AnswerCell {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell | null;
}

/** The answers by label, each with its place, and what stands there that is neither label nor answer. */
export interface LabelledCells<Id extends string> {
  readonly answers: ReadonlyMap<Id, Reported>;
  readonly cells: ReadonlyMap<Id, AnswerCell>;
  readonly unread: readonly Quote[];
}

/** A label with the signs people put around it: 填报人：, *主管部门. */
const bare = (text: string): string => comparable(text).replaceAll(/^[*★]{1,2}|[:：]{1,2}$/g, '');

/** No label with its signs is longer; a text isn't compared. */
const maxLabel = 40;

/** A reader of such rows; `isPrinted` knows what the template writes beside labels. */
export function labelledCells<Id extends string>(
  labels: readonly LabelledRow<Id>[],
  isPrinted: (text: string) => boolean,
): (sheet: Sheet, rows: readonly SheetRow[]) => LabelledCells<Id> {
  const known = new Map(
    labels.flatMap(({ id, label, aliases }) => [label, ...aliases].map((text) => [bare(text), { id, label }] as const)),
  );
  const labelOf = (cell: SheetCell, text: string) =>
    cell.kind === 'text' && text.length <= maxLabel ? known.get(bare(text)) : undefined;
  return (sheet, rows) => {
    const answers = new Map<Id, Reported>();
    const found = new Map<Id, AnswerCell>();
    const unread: Quote[] = [];
    const answer = (asked: ReturnType<typeof labelOf>, row: number, cell: SheetCell, text: string): void => {
      const place = sheetPlace(sheet, row, cell.column);
      if (asked === undefined || answers.has(asked.id)) {
        unread.push({ text, place });
        return;
      }
      answers.set(asked.id, { cell, place, heading: asked.label });
      found.set(asked.id, { row, column: cell.column, cell });
    };
    const readRow = ({ number, cells }: SheetRow): void => {
      let asked: ReturnType<typeof labelOf>;
      for (const cell of cells) {
        const text = clean(cell.text);
        const label = labelOf(cell, text);
        if (label !== undefined) {
          asked = label;
          if (!found.has(label.id)) found.set(label.id, { row: number, column: cell.column + 1, cell: null });
        } else if (!isPrinted(text)) {
          answer(asked, number, cell, text);
          asked = undefined;
        }
      }
    };
    for (const row of rows) readRow(row);
    return { answers, cells: found, unread };
  };
}
