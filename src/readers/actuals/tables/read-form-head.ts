import { type Sheet, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import type { Entry, FormHead } from '../../../model/actuals/actuals.ts';
import { actualsSheets, headRows, sheetWords } from '../../../model/actuals/actuals-layout.ts';
import { comparable } from '../../../model/text/same-text.ts';
import type { FindingLog } from '../../finding-log.ts';
import type { Quote } from '../../quoted-cells.ts';
import { clean } from '../values/cell-text.ts';
import { readWords } from '../values/read-cell.ts';
import { sayUnread } from './cell-ledger.ts';

const labels = new Map(
  headRows.flatMap(({ id, label, aliases }) =>
    [label, ...aliases].map((text) => [comparable(text), { id, label }] as const),
  ),
);

/** A label with the signs people put around it: 填报人：, *主管部门. */
const bare = (text: string): string => comparable(text).replaceAll(/^[*★]{1,2}|[:：]{1,2}$/g, '');

const { titleEnd, remark, groups } = sheetWords.head;
const isPrinted = (text: string): boolean =>
  text === '' || text === remark || text.endsWith(titleEnd) || groups.some((word) => word === text);

/** Reads the sheet 单位信息, label by label; null where the workbook has none. What else stands there is quoted in a finding. */
export function readFormHead(sheets: readonly Sheet[], log: FindingLog): FormHead | null {
  const sheet = sheets.find(({ name }) => name.trim() === actualsSheets.head);
  if (sheet === undefined) return null;
  const found: Partial<Record<(typeof headRows)[number]['id'], Entry | null>> = {};
  const unread: Quote[] = [];
  for (const row of sheet.rows) {
    let asked: { readonly id: (typeof headRows)[number]['id']; readonly label: string } | null = null;
    for (const cell of row.cells) {
      const text = clean(cell.text);
      const place = sheetPlace(sheet, row.number, cell.column);
      const label = cell.kind === 'text' ? labels.get(bare(cell.text)) : undefined;
      if (label !== undefined) asked = label;
      else if (asked !== null && found[asked.id] == null) {
        found[asked.id] = readWords({ cell, place, heading: asked.label }, { log, project: null, indicator: null });
        asked = null;
      } else if (!isPrinted(text)) unread.push({ text, place });
    }
  }
  sayUnread(unread, log);
  const { departmentInCharge = null, filledBy = null, phone = null, responsible = null, date = null } = found;
  return { departmentInCharge, filledBy, phone, responsible, date, place: sheetPlace(sheet, null, null) };
}
