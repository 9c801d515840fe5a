import { type Sheet, sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import type { Entry, FormHead } from '../../../model/actuals/actuals.ts';
import { actualsSheets, headRows, sheetWords } from '../../../model/actuals/actuals-layout.ts';
import type { FindingLog } from '../../finding-log.ts';
import { readWords } from '../values/read-cell.ts';
import { sayUnread } from './cell-ledger.ts';
import { labelledCells } from './labelled-cells.ts';

const { titleEnd, remark, groups } = sheetWords.head;
const isPrinted = (text: string): boolean =>
  text === '' ||
  Object.values(titleEnd).some((end) => text.endsWith(end)) ||
  [remark, ...groups].some((words) => Object.values<string>(words).includes(text));
/** The labels of the sheet 单位信息. */
export const headLabels = labelledCells(headRows, isPrinted);

/** Reads the sheet 单位信息, label by label; null where the workbook has none. What else stands there is quoted in a finding. */
export function readFormHead(sheets: readonly Sheet[], log: FindingLog): FormHead | null {
  const sheet = sheets.find(({ name }) => name.trim() === actualsSheets.head);
  if (sheet === undefined) return null;
  const { answers, unread } = headLabels(sheet, sheet.rows);
  sayUnread(unread, log);
  const said = (id: (typeof headRows)[number]['id']): Entry | null => {
    const answer = answers.get(id);
    return answer === undefined ? null : readWords(answer, { log, project: null, indicator: null });
  };
  return {
    departmentInCharge: said('departmentInCharge'),
    filledBy: said('filledBy'),
    phone: said('phone'),
    responsible: said('responsible'),
    date: said('date'),
    place: sheetPlace(sheet, null, null),
  };
}
