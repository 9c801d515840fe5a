import { isFormSheet } from '../../reports/form/form-ids.ts';
import type { OutputSheet, Workbook } from '../../reports/tables/output-sheet.ts';

/** True for a row that only leads to sheets that are not there. */
function leadsNowhere({ cells }: OutputSheet['rows'][number], ids: ReadonlySet<string>): boolean {
  const links = cells.flatMap(({ content }) => (content.kind === 'link' ? [content.sheet] : []));
  return links.length > 0 && !links.some((sheet) => ids.has(sheet));
}

/** What of a unit's workbook is printed: its cover and its forms. */
export function printedForms(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.filter(({ id }) => id === 'cover' || isFormSheet(id));
  const ids = new Set(sheets.map(({ id }) => id));
  return {
    ...workbook,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => !leadsNowhere(row, ids)) })),
  };
}
