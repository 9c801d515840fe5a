import { evidenceSentence, evidenceTable } from '../evaluation/evidence.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { textCell } from '../tables/cells.ts';
import type { OutputSheet } from '../tables/output-sheet.ts';
import { note } from '../tables/sheet-rows.ts';

/** The sheet 佐证材料清单 of a unit's workbook. */
export function evidenceSheet(context: ReportContext): OutputSheet {
  const table = evidenceTable(context, 'evidence');
  const all = table.columns.length;
  return {
    ...table,
    rows: [
      { cells: [textCell(table.title, 'title', { columns: all })], height: 30 },
      note(evidenceSentence(context.projects, context.say), all),
      ...table.rows,
    ],
    headingRows: 3,
  };
}
